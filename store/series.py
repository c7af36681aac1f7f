"""A series: the figures of one metric of one subject, one a period, newest first."""

from datetime import date

from ..model.figure import Figure
from ..model.ids import SubjectId
from .connect import Store
from .figure_records import figures_where

_MOST = 24


def series(
    store: Store,
    subject: SubjectId,
    metric: str,
    *,
    until: date | None,
    months: int | None = None,
    most: int = _MOST,
) -> list[Figure]:
    """Figures with a value whose period ends by `until`, newest first; the most trusted one of each period.

    `months` takes only periods of that length.
    """
    length = "" if months is None else " AND figure.months = ?"
    found = figures_where(
        store,
        "figure.subject = (SELECT key FROM subject WHERE id = ?) AND figure.metric = ?"
        f" AND figure.period_end <= ? AND figure.value_text IS NOT NULL{length}",
        (
            subject,
            metric,
            "9999" if until is None else until.isoformat(),
            *(() if months is None else (months,)),
        ),
        order="figure.period_end DESC, figure.rank, figure.key",
        limit=most,
    )
    best: dict[tuple[date | None, date], Figure] = {}
    for one in found:
        if one.period is not None:
            best.setdefault((one.period.start, one.period.end), one)
    return list(best.values())
