"""The verdict on a value before, by the change since: `86%, two points above a year ago` makes it 84% then."""

from collections.abc import Sequence

from ..grammar.amount import PERCENT, POINTS, RANK, STREAK, TIMES, same_unit
from ..grammar.period_mark import PeriodMark
from ..statements.document import Document
from ..statements.statement import Says, Statement, Topic
from .ground import Ground, by_formula
from .likeness import likeness
from .near_words import spread
from .terms import AS_TOLD
from .told_changes import ToldChange, told_changes

_STRENGTH = 0.74
_PLAIN = 2
_NOT_LEVELS = frozenset({RANK, STREAK, TIMES, POINTS})


def judge_before(claim: Statement, document: Document, wanted: Topic) -> Ground | None:
    """A verdict on a value of an earlier time; None where the claim speaks of now or no change tells of then."""
    if claim.amount.unit in _NOT_LEVELS or claim.says is Says.CHANGE or claim.expected:
        return None
    if claim.period is None and not claim.former:
        return None
    fitting = [
        (likeness(_as_of_now(claim, told.now), told.now, document, wanted), told)
        for told in told_changes(document)
        if same_unit(claim.amount.unit, told.now.amount.unit)
        and _is_time_of(claim, told)
        and _is_of_subject(wanted, told, document)
        and _says_alike(claim, told.now)
    ]
    shown = [(like.topic * like.metric, told) for like, told in fitting if like.holds]
    if not shown:
        return None
    best = max(sure for sure, _ in shown)
    return _told(claim, [told for sure, told in shown if sure == best], plain=best >= _PLAIN * _PLAIN)


def _is_of_subject(wanted: Topic, told: ToldChange, document: Document) -> bool:
    """Whether the words that narrow a claim's subject stand in the sentence of the change, or over it."""
    sentence = document.sentences[told.now.sentence]
    around = spread(sentence.stems | sentence.heading | told.now.topic.all | document.main)
    return wanted.words <= around


def _says_alike(claim: Statement, now: Statement) -> bool:
    return (claim.says is Says.GROWTH) == (now.says is Says.GROWTH)


def _as_of_now(claim: Statement, now: Statement) -> Statement:
    """What the claim would ask for if it spoke of now."""
    return claim._replace(period=now.period, former=False, basis=now.basis, says=now.says)


def _told(claim: Statement, shown: Sequence[ToldChange], *, plain: bool) -> Ground | None:
    good = next((told for told in shown if _agrees(claim, told)), None)
    if good is not None:
        return by_formula(good.before.words, good.now.sentence, _STRENGTH, good=True)
    first = shown[0]
    if not plain or any(abs(told.before.value - first.before.value) > told.before.rounding for told in shown):
        return None
    return by_formula(first.before.words, first.now.sentence, _STRENGTH, good=False)


def _agrees(claim: Statement, told: ToldChange) -> bool:
    if claim.sign * told.before.value < 0:
        return False
    # What lies further off than the claim's own last digit may be rounding, or wrong.
    slack = min(told.before.rounding, claim.amount.step)
    return claim.amount.is_near(abs(told.before.value), slack)


def _is_time_of(claim: Statement, told: ToldChange) -> bool:
    """Whether a claim speaks of the time that the change is measured from."""
    asked, now = claim.period, told.now.period
    if asked is None or asked.relation == "year_ago" or not (asked.spans or asked.fiscal):
        relation = asked.relation if asked is not None else ""
        if relation == "previous":
            return told.basis == "qoq"
        if relation == "year_ago":
            return told.basis == "yoy"
        return claim.former and asked is None and (told.basis == "yoy" or told.time is None)
    if now is not None and now.fits(asked):
        # `Third-quarter sales a year earlier`
        return claim.former and told.basis == "yoy"
    return told.time is not None and (told.time.fits(asked) or _ends_alike(told.time, asked))


def _ends_alike(one: PeriodMark, other: PeriodMark) -> bool:
    """Whether one is the day at which the other ends."""
    return any(
        mine.month == theirs.month and mine.year == theirs.year and 0 in (mine.months, theirs.months)
        for mine in one.spans
        for theirs in other.spans
        if mine.month
    )


def judge_told_growth(claim: Statement, document: Document, wanted: Topic) -> Ground | None:
    """A verdict on a growth in per cent, where the document tells the change only in the metric's own unit."""
    if claim.says is not Says.GROWTH or claim.amount.unit not in {PERCENT, TIMES} or claim.marks & AS_TOLD:
        return None
    if claim.expected or claim.former:
        return None
    asked = claim._replace(says=Says.LEVEL, basis="", sign=0, noun=frozenset())
    for told in told_changes(document):
        now = told.now
        if now.amount.unit == PERCENT or told.before.value * now.value <= 0 or not _is_of_base(claim, told):
            continue
        like = likeness(asked, now, document, wanted)
        if like.holds:
            return _grown(claim, told, plain=like.topic * like.metric >= _PLAIN * _PLAIN)
    return None


def _is_of_base(claim: Statement, told: ToldChange) -> bool:
    """Whether a change is measured against what the claim's growth is; a year ago goes without saying."""
    return told.basis == (claim.basis or "yoy")


def _grown(claim: Statement, told: ToldChange, *, plain: bool) -> Ground | None:
    ratio = told.now.value / told.before.value
    amount, sentence = claim.amount, told.now.sentence
    shown = ratio if amount.unit == TIMES else abs(ratio - 1) * 100
    slack = told.before.rounding / abs(told.before.value) * ratio * (1 if amount.unit == TIMES else 100)
    formula = f"{told.before.words}, a growth of {(ratio - 1) * 100:+.3g} %"
    good = claim.sign * (ratio - 1) >= 0 and amount.is_near(shown, min(slack, amount.step))
    return by_formula(formula, sentence, _STRENGTH, good=good) if good or plain else None
