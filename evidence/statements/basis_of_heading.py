"""Against what a heading says that the changes below it are measured: `Third quarter compared with second quarter`."""

from ..grammar.movements import Move
from ..grammar.period_mark import MONTH, QUARTER, YEAR, PeriodMark
from .lexed import Lexed

_RELATIONS = {"yoy": "yoy", "year_ago": "yoy", "last_year": "yoy", "qoq": "qoq"}


def basis_of_heading(lexed: Lexed) -> str:
    """`yoy` or `qoq` for the changes of the list below; empty where a heading tells neither, or values of its own."""
    if lexed.amounts:
        return ""
    told = {_RELATIONS[mark.relation] for mark in lexed.periods.values() if mark.relation in _RELATIONS}
    if len(told) == 1:
        return told.pop()
    against = next((at for at, move in lexed.moves.items() if move.meaning is Move.FORMER), -1)
    if against < 0:
        return ""
    before = [mark for at, mark in lexed.periods.items() if at < against]
    behind = [mark for at, mark in lexed.periods.items() if at > against]
    return _distance(before[-1], behind[0]) if before and behind else ""


def _distance(one: PeriodMark, other: PeriodMark) -> str:
    """How far the second time lies before the first; a quarter without a year is one of the other's."""
    if one.months != other.months or len(one.spans) != 1 or len(other.spans) != 1:
        return ""
    mine, theirs = next(iter(one.spans)), next(iter(other.spans))
    years = (mine.year - theirs.year) * YEAR if mine.year and theirs.year else 0
    apart = years + mine.month - theirs.month
    if apart % YEAR == 0:
        return "yoy" if apart == YEAR else ""
    return "qoq" if apart % YEAR == one.months and one.months in {QUARTER, MONTH} else ""
