"""Subject's table by period: one row a period, one column a metric, growth and share worked out with pandas."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ...model.figure import Figure
from ...model.metric import REVENUE, REVENUE_GROWTH
from ...model.period import Period

GROWTH_DERIVED = "growth, derived"
SHARE = "share of company"


class TableCell(NamedTuple):
    """One value of the table. `figure` is the one it is, or the first one it was worked out from."""

    text: str
    figure: Figure
    derived: bool = False


class PeriodTable(NamedTuple):
    """Rows are periods, newest first; columns are metrics, revenue and its growth first."""

    periods: tuple[Period, ...]
    metrics: tuple[str, ...]
    cells: tuple[tuple[TableCell | None, ...], ...]
    """A row for each period, in it a cell for each metric."""


def period_table(figures: Sequence[Figure], group_revenue: Sequence[Figure]) -> PeriodTable:
    """The figures of one definition by period and metric.

    Growth on the year is worked out where the same months of the year before are known and no growth is printed;
    share of the company likewise. Both are of this one definition and never reach over a re-cut.
    Importing pandas takes half a second: call this from a worker.
    """
    import pandas as pd  # noqa: PLC0415  # only tables need it

    known = [figure for figure in figures if figure.quantity and figure.period]
    if not known:
        return PeriodTable((), (), ())
    frame = pd.DataFrame(
        [(_key(figure.period), figure.metric, place) for place, figure in enumerate(known)],
        columns=["period", "metric", "place"],
    )
    # Of several figures for one cell the last counts: the store gives the most trusted one last.
    pivot = frame.pivot_table(index="period", columns="metric", values="place", aggfunc="last")
    keys = [str(key) for key in pivot.sort_index(ascending=False).index]
    places = pivot.to_dict("index")
    periods = {_key(figure.period): figure.period for figure in known if figure.period}
    printed = {
        (key, str(metric)): known[int(place)]
        for key in keys
        for metric, place in places[key].items()
        if pd.notna(place)
    }
    whole = {_key(figure.period): figure for figure in group_revenue if figure.quantity and figure.period}
    cells = {
        at: TableCell(figure.quantity.short(), figure) for at, figure in printed.items() if figure.quantity
    } | _derived(printed, whole, periods)
    metrics = _ordered([metric for _, metric in cells])
    return PeriodTable(
        tuple(periods[key] for key in keys),
        metrics,
        tuple(tuple(cells.get((key, metric)) for metric in metrics) for key in keys),
    )


_Place = tuple[str, str]
"""The key of a period, and a metric."""


def _key(period: Period | None) -> str:
    """Sorts by the end, then by the start."""
    if period is None:
        return ""
    return f"{period.end.isoformat()} {period.start.isoformat() if period.start else ''}"


def _derived(
    printed: dict[_Place, Figure], whole: dict[str, Figure], periods: dict[str, Period]
) -> dict[_Place, TableCell]:
    made: dict[_Place, TableCell] = {}
    for (key, metric), figure in printed.items():
        period = periods[key]
        if metric != REVENUE:
            continue
        before = printed.get((_key(period.year_before()), REVENUE))
        growth = _ratio(figure, before)
        if growth is not None and (key, REVENUE_GROWTH) not in printed:
            made[(key, GROWTH_DERIVED)] = TableCell(f"{(growth - 1) * 100:+.1f}%", figure, derived=True)
        share = _ratio(figure, whole.get(key))
        if share is not None and whole[key].subject != figure.subject:
            made[(key, SHARE)] = TableCell(f"{share * 100:.1f}%", figure, derived=True)
    return made


def _ratio(part: Figure, whole: Figure | None) -> Decimal | None:
    if whole is None or part.quantity is None or whole.quantity is None:
        return None
    if part.quantity.unit != whole.quantity.unit or not whole.quantity.number:
        return None
    return part.quantity.number / whole.quantity.number


def _ordered(metrics: Sequence[str]) -> tuple[str, ...]:
    """Revenue, its growth, share, then the metrics with the most values."""
    counts = Counter(metrics)
    first = [metric for metric in (REVENUE, REVENUE_GROWTH, GROWTH_DERIVED, SHARE) if metric in counts]
    rest = sorted(counts.keys() - set(first), key=lambda metric: (-counts[metric], metric))
    return (*first, *rest)
