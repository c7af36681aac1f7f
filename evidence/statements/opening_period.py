"""The time that a paragraph opens with: `In the first nine months, sales were 3 million; costs were [2] million`."""

from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.metrics import Kind
from ..grammar.period_mark import QUARTER, PeriodMark
from .lexed import Lexed
from .line import Line, LineKind
from .statement import Says, Statement

_LEADING = frozenset({"in", "for", "over", "during", "across"})
_REACH = 4


class Opening(NamedTuple):
    """The time that a sentence opened with, and for which paragraph."""

    period: PeriodMark | None = None
    paragraph: int = -1


def opening_of(lexed: Lexed, found: Sequence[Statement], paragraph: int) -> Opening | None:
    """The time that a sentence opens with and tells values of; None where it opens otherwise or only looks back."""
    if any(word.form == "had" for word in lexed.words):
        return None
    for place in sorted(lexed.periods)[:1]:
        mark = lexed.periods[place]
        leads = 0 < place < _REACH and lexed.words[0].form in _LEADING
        told = any(one.metric and one.own_period and one.period == mark for one in found)
        if leads and told and not mark.relation and (mark.months or 0) >= QUARTER:
            return Opening(mark, paragraph)
    return None


def in_opening(one: Statement, opening: Opening, line: Line) -> Statement:
    """A value of a metric that tells no time of its own, with the time that its paragraph opened with."""
    is_open = line.paragraph == opening.paragraph and line.kind is not LineKind.BULLET
    if not is_open or one.period is not None or one.former or one.expected or not one.metric:
        return one
    if one.kind is Kind.COUNT and one.says is Says.LEVEL:
        # What is counted, such as staff, is there at a time and not over one.
        return one
    return one._replace(period=opening.period)
