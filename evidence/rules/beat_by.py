"""The verdict on by how much something beat or missed what was expected: fact and estimate of the document decide."""

from ..grammar.amount import COUNT, PERCENT, POINTS, same_unit
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .common_stems import PART_STEMS
from .expectation_rule import estimate_of, expectation_told
from .ground import CONTRADICTED, SUPPORTED, Ground
from .reading_parts import asked_of, names_stand_by
from .series import levels
from .wording import scaled, value_words

_STRENGTH = 0.75
_SIZES = frozenset(
    {"above", "below", "better", "worse", "more", "less", "higher", "lower", "ahead", "short", "under"}
)
_REACH = 3
_MEANT = ("revenue", "net income", "profit", "EPS")


def judge_beat_by(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on a margin over the estimate; None where the claim states none or the document has not both."""
    told = expectation_told(reading.lexed)
    if told is None or not told[0] or not _is_margin(claim, reading.lexed):
        return None
    named = next((phrase.meaning.name for phrase in reading.lexed.metrics), "")
    metric = named and (claim.metric or named)
    # Of whom no metric is told, `Alba came in 2 million above forecasts`, the revenue is meant, else the profit.
    tried = (
        _of_metric(name, claim, told[0], reading, document) for name in ((metric,) if metric else _MEANT)
    )
    return next((ground for ground in tried if ground is not None), None)


def _of_metric(
    metric: str, claim: Statement, way: int, reading: ClaimReading, document: Document
) -> Ground | None:
    topic = reading.wanted(claim)
    marks = claim.marks - {"vs estimate"}
    asked = claim._replace(
        metric=metric, says=Says.LEVEL, former=False, expected=False, sign=0, marks=marks, noun=frozenset()
    )
    estimate = estimate_of(asked, document, topic)
    estimate = estimate or _only_estimate(metric, reading, document)
    if estimate is None or not names_stand_by(reading, estimate.sentence, document):
        return None
    for fact in levels(asked, document, topic):
        if not same_unit(fact.amount.unit, estimate.amount.unit) or estimate.amount.top is not None:
            continue
        return _by(claim, way, fact, estimate)
    return None


def _only_estimate(metric: str, reading: ClaimReading, document: Document) -> Statement | None:
    """The one estimate of the metric, whoever gave it; None where there are several, or it is of a part."""
    asked = asked_of(reading)
    found = [
        one
        for one in document.by_metric.get(metric, ())
        if one.expected
        and not one.former
        and one.says is Says.LEVEL
        and not (one.topic.words & PART_STEMS) - asked
    ]
    return found[0] if len(found) == 1 else None


def _by(claim: Statement, way: int, fact: Statement, estimate: Statement) -> Ground | None:
    difference = fact.value - estimate.value
    points = claim.amount.unit == POINTS and fact.amount.unit == PERCENT
    if claim.amount.unit == PERCENT and fact.amount.unit != PERCENT:
        shown = difference / abs(estimate.value) * 100 if estimate.value else 0.0
        formula = f"{value_words(fact)} / {value_words(estimate)} - 1 = {shown:+.3g} %"
    elif points or same_unit(claim.amount.unit, fact.amount.unit):
        shown = difference
        formula = f"{value_words(fact)} - {value_words(estimate)} = {scaled(difference)}"
    else:
        return None
    slack = (fact.amount.step + estimate.amount.step) / 2
    if shown * way > 0 and claim.amount.is_near(abs(shown), slack):
        return Ground(SUPPORTED, f"it follows: {formula}", _STRENGTH, fact.sentence, formula=True)
    return Ground(
        CONTRADICTED, f"the source's figures give {formula}", _STRENGTH, fact.sentence, formula=True
    )


def _is_margin(claim: Statement, lexed: Lexed) -> bool:
    """Whether an amount says by how much, and is no level."""
    place = lexed.place_of(claim.amount)
    if place is None or claim.amount.unit == COUNT:
        return False
    before = [word.form for word in lexed.words[max(place - 1, 0) : place]]
    behind = [word.form for word in lexed.words[place + 1 : place + 1 + _REACH]]
    return before == ["by"] or (bool(behind[:1]) and behind[0] in _SIZES)
