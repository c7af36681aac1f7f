"""The rows of the Segments panel: the company, its segments in force, and the products under them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from ..model.figure import Figure
from ..model.ids import CompanyId, SubjectId
from ..model.lineage import lineages
from ..model.metric import MARGIN, REVENUE, REVENUE_GROWTH
from ..model.panel_rows import SegmentRow
from ..model.period import Period
from ..model.subject import Subject
from ..model.tally import Tally
from ..model.words import SubjectKind
from .connect import Store
from .connection import question_marks
from .figure_records import figures_where
from .subject_records import subjects_where
from .tallies import tallies_of_subjects

SPARK_QUARTERS = 8
_MONTHS_A_QUARTER = 3
_Best = Mapping[tuple[SubjectId, str, date], Figure]


def segment_rows(store: Store, company: CompanyId, period: Period | None) -> tuple[SegmentRow, ...]:
    """The company first, then the segments in force on the period's last day, each followed by its products.

    A definition that is not in force is reached through the one that took it over; one that nobody took over
    comes last where it has claims. Without a period there are no figures.
    """
    known = subjects_where(
        store, "company.id = ? AND kind IN ('company', 'segment', 'product') AND retired = 0", (company,)
    )
    tallies = tallies_of_subjects(store, known)
    keys = {one.id: key for key, one in known.items()}
    has_claims = {one.id for key, one in known.items() if tallies.get(key, Tally()).total}
    rows = _placed(tuple(known.values()), period, has_claims)
    ends = _quarter_ends(period)
    best = _best_figures(store, [keys[one.id] for one, _ in rows], period, ends)
    group = next((one.id for one, _ in rows if one.kind is SubjectKind.COMPANY), None)
    at = date.min if period is None else period.end
    return tuple(
        SegmentRow(
            key=keys[one.id],
            subject=one,
            depth=depth,
            revenue=best.get((one.id, REVENUE, at)),
            growth=best.get((one.id, REVENUE_GROWTH, at)),
            margin=best.get((one.id, MARGIN, at)),
            group_revenue=None if group is None else best.get((group, REVENUE, at)),
            spark=tuple(_number(best.get((one.id, REVENUE, end))) for end in ends),
            tally=tallies.get(keys[one.id], Tally()),
        )
        for one, depth in rows
    )


def _placed(
    known: tuple[Subject, ...], period: Period | None, has_claims: set[SubjectId]
) -> list[tuple[Subject, int]]:
    """Subjects in the order of their rows, with their depth."""
    reached = lineages(known)
    company = [one for one in known if one.kind is SubjectKind.COMPANY]
    segments = _shown(known, SubjectKind.SEGMENT, period, reached, has_claims)
    products = _shown(known, SubjectKind.PRODUCT, period, reached, has_claims)
    under: dict[SubjectId | None, list[Subject]] = {}
    for product in products:
        seller = next((one.id for one in segments if product.parent in reached[one.id]), None)
        if product.parent in {one.id for one in segments}:
            seller = product.parent
        under.setdefault(seller, []).append(product)
    rows: list[tuple[Subject, int]] = [(one, 0) for one in company]
    rows += [(one, 1) for one in under.get(None, ())]
    for segment in segments:
        rows.append((segment, 0))
        rows += [(one, 1) for one in under.get(segment.id, ())]
    return rows


def _shown(
    known: tuple[Subject, ...],
    kind: SubjectKind,
    period: Period | None,
    reached: Mapping[SubjectId, tuple[SubjectId, ...]],
    has_claims: set[SubjectId],
) -> list[Subject]:
    """Those in force, then those whose claims could not be reached otherwise."""
    mine = [one for one in known if one.kind is kind]
    shown = [one for one in mine if _in_force(one, period)]
    covered = {other for one in shown for other in reached[one.id]}
    for one in mine:
        if one.id not in covered and one.id in has_claims:
            shown.append(one)
            covered.update(reached[one.id])
    return shown


def _in_force(one: Subject, period: Period | None) -> bool:
    """On the last day of the period; today's definitions where there is no period."""
    if period is None:
        return one.defined_to is None
    begun = one.defined_from is None or one.defined_from <= period.end
    return begun and (one.defined_to is None or one.defined_to >= period.end)


def _quarter_ends(period: Period | None) -> tuple[date, ...]:
    """The last days of eight quarters up to the period, oldest first; none where it is no quarter."""
    if period is None or not period.is_quarter:
        return ()
    ends = []
    months = period.end.year * 12 + period.end.month - 1
    for back in reversed(range(SPARK_QUARTERS)):
        year, month = divmod(months - back * _MONTHS_A_QUARTER, 12)
        next_year, next_month = divmod(year * 12 + month + 1, 12)
        ends.append(date.fromordinal(date(next_year, next_month + 1, 1).toordinal() - 1))
    return tuple(ends)


def _best_figures(store: Store, subjects: list[int], period: Period | None, ends: tuple[date, ...]) -> _Best:
    """The most trusted figure by subject, metric and last day, all of the period's length."""
    if period is None or not subjects:
        return {}
    best: dict[tuple[SubjectId, str, date], Figure] = {}
    for metrics, days in (((REVENUE,), {period.end, *ends}), ((REVENUE_GROWTH, MARGIN), {period.end})):
        # The + keeps the planner on figure_series: the length of a period tells few figures apart.
        found = figures_where(
            store,
            f"figure.subject IN ({question_marks(subjects)}) AND figure.metric IN ({question_marks(metrics)})"
            f" AND figure.period_end IN ({question_marks(days)}) AND +figure.months IS ?"
            " AND figure.value_text IS NOT NULL",
            (*subjects, *metrics, *(day.isoformat() for day in days), period.months),
            order="figure.rank, figure.key",
        )
        for one in found:
            if one.period is not None:
                best.setdefault((one.subject, one.metric, one.period.end), one)
    return best


def _number(one: Figure | None) -> Decimal | None:
    return None if one is None or one.quantity is None else one.quantity.number
