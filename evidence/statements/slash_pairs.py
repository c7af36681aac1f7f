"""Values set side by side: under `Segments (revenue / EBITDA)` an item `Tools: 12m (+3%) / 2m (-1%)` gives both."""

import re
from collections.abc import Sequence

from ..grammar.amount import PERCENT, POINTS
from ..grammar.periods import PeriodReader
from .lexed import Lexed
from .statement import Says, Statement
from .table_heads import Header, header_of

_IN_BRACKETS = re.compile(r"\(([^()]*/[^()]*)\)")
_SLASH = re.compile(r"\s/\s")
_BEFORE = re.compile(r"\b(?:ago|before|earlier|prior|previous|last year)\b[^()]*$", re.IGNORECASE)


def metrics_of_pair(heading: str, reader: PeriodReader) -> tuple[Header, ...]:
    """What a heading says of the values between slashes; empty where it names no metric for each."""
    for told in [*_IN_BRACKETS.findall(heading), heading]:
        parts = told.split("/") if told is not heading else _SLASH.split(told)
        heads = tuple(header_of(part, 0, len(part), reader) for part in parts)
        if len(heads) > 1 and all(head.metric is not None for head in heads):
            return heads
    return ()


def in_pairs(found: Sequence[Statement], text: str, lexed: Lexed, heads: Sequence[Header]) -> list[Statement]:
    """The statements of an item with the metrics of its heading, by how many slashes stand before each."""
    if not lexed.words:
        return list(found)
    start, end = lexed.words[0].start, lexed.words[-1].end
    slashes = [start + match.start() for match in _SLASH.finditer(text[start:end])]
    if len(slashes) not in {0, len(heads) - 1}:
        return list(found)
    return [_with_metric(one, text, lexed, slashes, heads) for one in found]


def _with_metric(
    one: Statement, text: str, lexed: Lexed, slashes: Sequence[int], heads: Sequence[Header]
) -> Statement:
    at = one.amount.start
    metric = heads[sum(slash < at for slash in slashes)].metric
    floor = max(text.rfind(sign, lexed.words[0].start, at) for sign in ",;/=")
    if metric is None or _names_its_own(lexed, floor, at):
        return one
    marks = heads[sum(slash < at for slash in slashes)].marks
    says, sign = Says.LEVEL, one.amount.sign
    if one.amount.unit in {PERCENT, POINTS}:
        if not sign:
            return one
        says = Says.GROWTH if one.amount.unit == PERCENT else Says.CHANGE
    begin = lexed.words[0].start
    bracket = text.rfind("(", begin, at)
    is_aside = bracket > text.rfind(")", begin, at)
    period = one.period
    if period is not None and not is_aside and "(" in text[at : max(period.start, at)]:
        # The period stands in the brackets behind and is that of the value there.
        period = None
    return one._replace(
        metric=metric.name, kind=metric.kind, marks=one.marks | marks, says=says, sign=sign, inherited=False,
        former=is_aside and _BEFORE.search(text[bracket:at]) is not None, period=period, noun=frozenset(),
    )  # fmt: skip


def _names_its_own(lexed: Lexed, floor: int, at: int) -> bool:
    """Whether a metric stands right before a value, `margin 8%`; one that ends the label is a part of a name."""
    return floor >= 0 and any(floor < lexed.words[phrase.first].start < at for phrase in lexed.metrics)
