"""Against what a change is measured: the year before, or the quarter before."""

from ..grammar.period_mark import MONTH, QUARTER, YEAR, PeriodMark
from .lexed import Lexed


def basis_of(lexed: Lexed, place: int) -> str:
    """`yoy` or `qoq` by the nearest period around a change; empty where none tells."""
    for at in (*range(place + 1, min(place + 9, len(lexed.words))), *range(max(place - 5, 0), place)):
        mark = lexed.periods.get(at)
        if mark is not None and mark.relation in {"yoy", "year_ago"}:
            return "yoy"
        if mark is not None and (mark.relation in {"qoq", "previous"} or _is_quarter_before(lexed, at, mark)):
            return "qoq"
        if mark is not None and (months := _months_before(lexed, at, mark)):
            return {MONTH: "qoq", YEAR: "yoy"}.get(months, "")
        if at in lexed.amounts and at > place:
            break
    return ""


def _is_quarter_before(lexed: Lexed, at: int, mark: PeriodMark) -> bool:
    """Whether a change is measured against a quarter of the same year: `fell 1% from [the first quarter]`."""
    dated = any(span.year for span in mark.spans) or not mark.spans
    return (
        mark.months == QUARTER and not mark.relation and not dated
        and at > 0 and (lexed.words[at - 1].form in {"from", "than", "over", "on"}
                        or [word.form for word in lexed.words[max(at - 2, 0) : at]] == ["than", "in"])
    )  # fmt: skip


def _months_before(lexed: Lexed, at: int, mark: PeriodMark) -> int:
    """How many months a month that a change is measured against lies before the sentence's other; 0 where untold."""
    lead = [word.form for word in lexed.words[max(at - 2, 0) : at]]
    if mark.months != MONTH or not {"from", "than", "over", "against"} & set(lead):
        return 0
    here = _month_number(mark)
    others = [_month_number(other, default=mark) for other in lexed.periods.values() if other.months == MONTH]
    return max((there - here for there in others if there > here), default=0)


def _month_number(mark: PeriodMark, default: PeriodMark | None = None) -> int:
    span = next(iter(mark.spans))
    year = span.year or (next(iter(default.spans)).year if default else 0)
    return year * YEAR + span.month
