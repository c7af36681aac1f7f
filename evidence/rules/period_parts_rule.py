"""The verdict on a value of a stretch of time from those of others: a half is nine months less the last quarter."""

from itertools import combinations, pairwise
from typing import NamedTuple

from ..grammar.amount import COUNT
from ..grammar.metrics import Kind
from ..grammar.period_mark import YEAR, PeriodMark, dated
from ..statements.document import Document
from ..statements.statement import Says, Statement, Topic
from .ground import Ground, by_formula
from .likeness import likeness
from .series import of_metric
from .wording import scaled, value_words

_STRENGTH = 0.72
_PLAIN = 2
_FLOWS = frozenset({Kind.MONEY, Kind.COST, Kind.COUNT})
_OF_A_DAY = frozenset(
    {"cash", "net cash", "debt", "inventory", "total assets", "total liabilities", "equity", "current assets", "users",
     "current liabilities", "receivables", "payables", "headcount", "stores", "backlog", "goodwill", "deposits",
     "market capitalisation", "subscribers", "assets under management", "book value", "market size", "spending"}
)  # fmt: skip
"""What is counted on a day cannot be added up over time."""
_MOST_PARTS = 4


class Stretch(NamedTuple):
    """A stretch of time by its first and last month, counted from year 0."""

    first: int
    last: int


class Dated(NamedTuple):
    """A value with its stretch."""

    stretch: Stretch
    source: Statement
    plain: bool


def judge_by_parts(claim: Statement, document: Document, wanted: Topic) -> Ground | None:
    """A verdict on a value of a stretch that the document gives only in parts; None where they do not make it up."""
    if (
        claim.says is not Says.LEVEL
        or claim.kind not in _FLOWS
        or claim.metric in _OF_A_DAY
        or claim.expected
    ):
        return None
    if not (claim.amount.is_money or claim.amount.unit == COUNT):
        return None
    asked = _stretch_of(dated(claim.period, document.main_period)) if claim.period is not None else None
    if asked is None:
        return None
    parts = _dated(claim, document, wanted)
    if any(one.stretch == asked for one in parts):
        return None
    found = _rest(asked, parts) or _sum(asked, parts)
    return _judged(claim, *found) if found else None


def _stretch_of(mark: PeriodMark | None) -> Stretch | None:
    """The one stretch that a period can be; None where its year or its length is open."""
    if mark is None or mark.trailing or len(mark.spans) != 1:
        return None
    span = next(iter(mark.spans))
    if not (span.year and span.month and span.months):
        return None
    last = span.year * YEAR + span.month
    return Stretch(last - span.months + 1, last)


def _dated(claim: Statement, document: Document, wanted: Topic) -> list[Dated]:
    """The values of the claim's metric and subject, the first of each stretch."""
    found: dict[Stretch, Dated] = {}
    for source in of_metric(claim.metric, document):
        stretch = _stretch_of(source.period)
        if stretch is None or stretch in found or source.says is not Says.LEVEL or source.expected:
            continue
        if source.amount.unit != claim.amount.unit or source.amount.top is not None:
            continue
        like = likeness(claim._replace(period=source.period, former=False), source, document, wanted)
        if like.holds:
            found[stretch] = Dated(stretch, source, min(like.topic, like.metric) >= _PLAIN)
    return list(found.values())


def _rest(asked: Stretch, parts: list[Dated]) -> tuple[list[Dated], list[Dated]] | None:
    """A longer stretch and what follows or precedes the asked one in it."""
    by_stretch = {one.stretch: one for one in parts}
    for whole in parts:
        if whole.stretch.first == asked.first and whole.stretch.last > asked.last:
            other = by_stretch.get(Stretch(asked.last + 1, whole.stretch.last))
        elif whole.stretch.last == asked.last and whole.stretch.first < asked.first:
            other = by_stretch.get(Stretch(whole.stretch.first, asked.first - 1))
        else:
            other = None
        if other is not None:
            return [whole], [other]
    return None


def _sum(asked: Stretch, parts: list[Dated]) -> tuple[list[Dated], list[Dated]] | None:
    """Parts that follow each other from the first month of the asked stretch to its last."""
    within = (one for one in parts if asked.first <= one.stretch.first and one.stretch.last <= asked.last)
    inside = sorted(within, key=lambda one: one.stretch)
    for count in range(2, min(len(inside), _MOST_PARTS) + 1):
        for group in combinations(inside, count):
            if _covers(asked, [one.stretch for one in group]):
                return list(group), []
    return None


def _covers(asked: Stretch, row: list[Stretch]) -> bool:
    ends = row[0].first == asked.first and row[-1].last == asked.last
    return ends and all(one.last + 1 == other.first for one, other in pairwise(row))


def _judged(claim: Statement, added: list[Dated], taken: list[Dated]) -> Ground | None:
    used = [*added, *taken]
    value = sum(one.source.value for one in added) - sum(one.source.value for one in taken)
    words = " + ".join(value_words(one.source) for one in added)
    words += "".join(f" - {value_words(one.source)}" for one in taken)
    slack = sum(one.source.amount.step for one in used) / 2
    good = claim.amount.is_near(abs(value), slack) and claim.sign * value >= 0
    if not good and not all(one.plain for one in used):
        return None
    return by_formula(f"{words} = {scaled(value)}", added[0].source.sentence, _STRENGTH, good=good)
