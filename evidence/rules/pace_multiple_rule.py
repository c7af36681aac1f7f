"""The verdict on how many times as fast something grew as before: `grew twice as fast as in the March quarter`."""

from ..grammar.amount import PERCENT, TIMES
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .ground import NOT_FOUND, Ground, by_formula
from .likeness import likeness
from .reading_parts import names_stand_by
from .wording import value_words

_STRENGTH = 0.74
_PACE = frozenset({"fast", "quickly", "rapidly"})
_PLAIN = 2


def judge_pace_multiple(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict by the growth now and that before of one sentence; None where the claim tells no such multiple."""
    place = reading.lexed.place_of(claim.amount)
    if place is None or claim.amount.unit != TIMES:
        return None
    behind = [word.form for word in reading.lexed.words[place + 1 : place + 4]]
    if behind[:1] != ["as"] or behind[2:] != ["as"] or behind[1] not in _PACE:
        return None
    for now in document.by_metric.get(claim.metric, ()):
        before = _before(now, document) if now.says is Says.GROWTH and not now.former else None
        if before is None:
            continue
        topic = reading.wanted(claim)
        asked = claim._replace(amount=now.amount, basis=now.basis, period=now.period, former=False, sign=0)
        like = likeness(asked, now, document, topic)
        if like.holds and names_stand_by(reading, now.sentence, document):
            return _judged(claim, now, before, plain=min(like.topic, like.metric) >= _PLAIN)
    return Ground(NOT_FOUND, "the source does not give both rates of growth", 0.2)


def _before(now: Statement, document: Document) -> Statement | None:
    """The growth before that stands beside one: `jumped 44%, after growth of [22%] in March`."""
    return next(
        (
            one
            for one in document.by_sentence.get(now.sentence, ())
            if one.former and one.says is Says.GROWTH and one.amount.unit == now.amount.unit == PERCENT
            if one.metric == now.metric and one.topic == now.topic and one.value
        ),
        None,
    )


def _judged(claim: Statement, now: Statement, before: Statement, *, plain: bool) -> Ground | None:
    ratio = now.value / before.value
    formula = f"{value_words(now)} / {value_words(before)} = {ratio:.3g}"
    good = claim.amount.holds(ratio)
    if not good and not plain:
        return Ground(NOT_FOUND, "the source does not give both rates of growth plainly", 0.2)
    return by_formula(formula, now.sentence, _STRENGTH, good=good)
