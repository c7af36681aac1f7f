"""The records of a company's folder as rows of `folder_tables`.

Every row starts with its public id. References are the integer keys of rows that were written before.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ..model.claim import Claim
from ..model.company_records import CompanyRecords
from ..model.figure import Figure
from ..model.report import Report
from ..model.source import Source
from ..model.subject import Subject
from ..model.thesis import Thesis
from ..model.words import SourceKind
from .stored_values import (
    day_text,
    holes_text,
    lines,
    period_columns,
    quantity_columns,
    seconds,
    storable,
)
from .words_for_find import FindWords

Keys = Mapping[str, int]
Row = tuple[Any, ...]

_KIND_RANK = {kind: rank for rank, kind in enumerate(SourceKind)}


class FolderRows:
    """Rows of one folder. The methods are called in the order in which the tables refer to each other."""

    def __init__(self, folder: CompanyRecords) -> None:
        self._folder = folder
        self._find = FindWords(folder)
        self._kinds = {source.id: _KIND_RANK[source.kind] for source in folder.sources}
        self._numbers: dict[str, set[int]] = {}
        for citation in folder.citations:
            self._numbers.setdefault(citation.claim, set()).add(citation.number)

    def subjects(self, keys: Keys) -> Iterator[Row]:
        """Parents and rivals are among the subjects themselves, so their keys are given."""
        return (self._subject(place, one, keys) for place, one in enumerate(self._folder.subjects))

    def _subject(self, place: int, one: Subject, keys: Keys) -> Row:
        return (
            one.id,
            place,
            str(one.kind),
            storable(one.name),
            storable(one.short_name),
            lines(one.aliases),
            None if one.parent is None else keys[one.parent],
            day_text(one.defined_from),
            day_text(one.defined_to),
            None if one.severity is None else str(one.severity),
            None if one.against is None else keys[one.against],
            storable(one.note),
            self._find.of_subject(one),
            one.order,
        )

    def reports(self) -> Iterator[Row]:
        """The reports."""
        return (_report(place, one) for place, one in enumerate(self._folder.reports))

    def sources(self) -> Iterator[Row]:
        """The sources."""
        return (self._source(place, one) for place, one in enumerate(self._folder.sources))

    def _source(self, place: int, one: Source) -> Row:
        return (
            one.id,
            place,
            storable(one.url),
            storable(one.title),
            storable(one.publisher),
            one.published.text,
            str(one.kind),
            str(one.independence),
            one.number,
            seconds(one.cadence),
            storable(one.note),
            self._find.of_source(one),
        )

    def claims(self, reports: Keys, subjects: Keys) -> Iterator[Row]:
        """The claims."""
        return (
            self._claim(place, one, reports[one.report], subjects[one.subject])
            for place, one in enumerate(self._folder.claims)
        )

    def _claim(self, place: int, one: Claim, report: int, subject: int) -> Row:
        return (
            one.id,
            place,
            report,
            subject,
            storable(one.text),
            self._find.of_claim(one),
            one.locator.paragraph,
            one.locator.sentence,
            storable(one.metric),
            *quantity_columns(one.quantity),
            *period_columns(one.period),
            str(one.direction),
            str(one.modality),
            holes_text(one.holes),
            storable(one.note),
            " ".join(map(str, sorted(self._numbers.get(one.id, ())))),
        )

    def citations(self, claims: Keys, sources: Keys) -> Iterator[Row]:
        """The citations."""
        return (
            (one.id, place, claims[one.claim], sources[one.source], one.number)
            for place, one in enumerate(self._folder.citations)
        )

    def figures(self, subjects: Keys, sources: Keys) -> Iterator[Row]:
        """The figures."""
        return (
            self._figure(place, one, subjects[one.subject], sources[one.source])
            for place, one in enumerate(self._folder.figures)
        )

    def _figure(self, place: int, one: Figure, subject: int, source: int) -> Row:
        return (
            one.id,
            place,
            subject,
            storable(one.metric),
            *quantity_columns(one.quantity),
            *period_columns(one.period),
            None if one.period is None else one.period.months,
            source,
            str(one.confidence),
            int(one.derived),
            storable(one.note),
            self._rank(one),
            self._find.of_figure(one),
        )

    def _rank(self, one: Figure) -> int:
        """Printed before derived, sure before unsure, then by what kind of document says so."""
        hole = one.quantity is None
        return 1000 * hole + 100 * one.derived + 10 * one.confidence.rank + self._kinds[one.source]

    def theses(self, claims: Keys, subjects: Keys) -> Iterator[Row]:
        """The theses."""
        return (_thesis(place, one, claims, subjects) for place, one in enumerate(self._folder.theses))

    def successions(self, subjects: Keys) -> list[Row]:
        """(subject, place, earlier subject)."""
        return _children(
            self._folder.subjects, subjects, lambda one: [(subjects[old],) for old in one.succeeds]
        )

    def measures(self, subjects: Keys) -> list[Row]:
        """(subject, place, measured subject, metric)."""
        return _children(
            self._folder.subjects,
            subjects,
            lambda one: [(subjects[of.subject], storable(of.metric)) for of in one.measures],
        )

    def spoken_of(self, subjects: Keys, claims: Keys) -> list[Row]:
        """(subject, claim that speaks of it)."""
        return [
            (subjects[one.id], claims[claim])
            for one in self._folder.subjects
            for claim in dict.fromkeys(one.claims)
        ]


def _report(place: int, one: Report) -> Row:
    return (
        one.id,
        place,
        storable(one.title),
        storable(one.publisher),
        storable(one.author),
        one.published.text,
        storable(one.url),
        storable(one.note),
    )


def _thesis(place: int, one: Thesis, claims: Keys, subjects: Keys) -> Row:
    return (
        one.id,
        place,
        storable(one.text),
        None if one.claim is None else claims[one.claim],
        subjects[one.subject],
        storable(one.metric),
        str(one.comparison),
        *quantity_columns(one.threshold),
        day_text(one.deadline),
        storable(one.note),
    )


def _children(subjects: tuple[Subject, ...], keys: Keys, of: Callable[[Subject], list[Row]]) -> list[Row]:
    return [(keys[one.id], place, *child) for one in subjects for place, child in enumerate(of(one))]
