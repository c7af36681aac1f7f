"""The rows of the Competitors panel: each competitor's comparable figure beside the company's own."""

from datetime import date

from ..model.figure import Figure
from ..model.ids import CompanyId, SubjectId
from ..model.lineage import lineages
from ..model.panel_rows import CompetitorRow
from ..model.period import Period
from ..model.subject import Subject
from ..model.tally import Tally
from ..model.words import SubjectKind
from .connect import Store
from .series import series
from .subject_records import subjects_where
from .tallies import tallies_of_subjects


def competitor_rows(store: Store, company: CompanyId, period: Period | None) -> tuple[CompetitorRow, ...]:
    """Every competitor in force, in its panel's order, then the markets that claims speak of."""
    known = subjects_where(store, "company.id = ? AND retired = 0", (company,))
    tallies = tallies_of_subjects(store, known)
    family = lineages(known.values())
    read = _Series(store, None if period is None else period.end)
    rows = []
    for kind in (SubjectKind.COMPETITOR, SubjectKind.MARKET):
        for key, one in known.items():
            tally = tallies.get(key, Tally())
            if one.kind is not kind or (kind is SubjectKind.MARKET and not tally.total):
                continue
            own = () if one.against is None else family.get(one.against, (one.against,))
            figure, mine = _compared(read, one, own)
            rows.append(CompetitorRow(key=key, subject=one, figure=figure, own=mine, tally=tally))
    return tuple(rows)


class _Series:
    """The series up to one day, each read once: rivals are compared with the same ones of the company."""

    def __init__(self, store: Store, until: date | None) -> None:
        self._store = store
        self._until = until
        self._read: dict[tuple[SubjectId, str], list[Figure]] = {}

    def of(self, subject: SubjectId, metric: str) -> list[Figure]:
        """Newest first."""
        if (subject, metric) not in self._read:
            self._read[subject, metric] = series(self._store, subject, metric, until=self._until)
        return self._read[subject, metric]


def _compared(read: _Series, one: Subject, own: tuple[SubjectId, ...]) -> tuple[Figure | None, Figure | None]:
    """The newest figure that the company has a counterpart to; else the newest of the first series with a value."""
    alone: Figure | None = None
    for measure in one.measures:
        theirs = read.of(measure.subject, measure.metric)
        alone = alone or next(iter(theirs), None)
        mine = {
            _days(figure): figure for subject in reversed(own) for figure in read.of(subject, measure.metric)
        }
        for figure in theirs:
            if counterpart := mine.get(_days(figure)):
                return figure, counterpart
    return alone, None


def _days(one: Figure) -> tuple[date | None, date] | None:
    return None if one.period is None else (one.period.start, one.period.end)
