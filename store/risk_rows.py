"""The rows of the Risks panel: each risk with the figure that measures it best."""

from datetime import date

from ..model.figure import Figure
from ..model.ids import CompanyId
from ..model.panel_rows import RiskRow
from ..model.period import Period
from ..model.subject import Subject
from ..model.tally import Tally
from .connect import Store
from .series import series
from .subject_records import subjects_where
from .tallies import tallies_of_subjects

_SPARK = 8


def risk_rows(store: Store, company: CompanyId, period: Period | None) -> tuple[RiskRow, ...]:
    """Every risk in force, in its panel's order, measured up to the period's end (by the newest without one)."""
    known = subjects_where(store, "company.id = ? AND kind = 'risk' AND retired = 0", (company,))
    tallies = tallies_of_subjects(store, known)
    rows = []
    for key, one in known.items():
        measured = _measured(store, one, None if period is None else period.end)
        rows.append(
            RiskRow(
                key=key,
                subject=one,
                measure=measured[0] if measured else None,
                spark=tuple(
                    figure.quantity.number
                    for figure in reversed(measured[:_SPARK])
                    if figure.quantity is not None
                ),
                tally=tallies.get(key, Tally()),
            )
        )
    return tuple(rows)


def _measured(store: Store, one: Subject, until: date | None) -> list[Figure]:
    """The first series of the risk that has a value, newest first, all of periods as long as the newest."""
    for measure in one.measures:
        newest = series(store, measure.subject, measure.metric, until=until, most=8)
        if not newest:
            continue
        # Quarters before years: they are newer sooner, and a year would repeat them.
        months = {figure.period.months for figure in newest if figure.period is not None}
        length = 3 if 3 in months else _months(newest[0])  # noqa: PLR2004 - a quarter
        if length is None:
            return newest
        return series(store, measure.subject, measure.metric, until=until, months=length)
    return []


def _months(one: Figure) -> int | None:
    return None if one.period is None else one.period.months
