"""`circular`: why a cited source is no witness of its own beside the report, or beside the others that are cited."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from ...model.claim import Citation, Claim
from ...model.ids import SourceId
from ...model.report import Report
from ...model.source import Source
from ...model.traits import Traits
from ...model.verdict import Flag
from ...model.words import FlagWord, SourceKind
from ..wording.citing import quoted
from .agencies import agency_named
from .copies import is_copy, shared

_KINDS = tuple(SourceKind)
_LATE = 1 << 30
_LONGEST_WORDS = 120
_MOST_SOURCES = 20
"""A run of words that stands in more texts than this is boilerplate of their site, and finds no copies."""


class Circles:
    """Sources whose texts were looked into: which is a copy of which, and what each says of itself."""

    def __init__(self, sources: Mapping[SourceId, Source], traits: Iterable[Traits]) -> None:
        self._sources = sources
        self._traits = {one.source: one for one in traits if one.source in sources}
        self._original: dict[SourceId, SourceId] = {}
        for one, other in sorted(_alike(self._traits.values())):
            if is_copy(self._traits[one].sketch, self._traits[other].sketch):
                first, copy = sorted((one, other), key=lambda id_: _age(sources[id_]))
                known = self._original.get(copy)
                if known is None or _age(sources[first]) < _age(sources[known]):
                    self._original[copy] = first

    def of(self, claim: Claim, cited: Sequence[Citation], report: Report | None) -> Iterator[Flag]:
        """Yield why sources that a claim cites are no witnesses of their own, each in one sentence."""
        for citation in cited:
            source = self._sources.get(citation.source)
            if source is None:
                continue
            for reason in self._reasons(citation, source, report):
                yield Flag(claim=claim.id, word=FlagWord.CIRCULAR, reason=reason, source=source.id)
        yield from self._of_one_agency(claim, cited)

    def _reasons(self, citation: Citation, source: Source, report: Report | None) -> Iterator[str]:
        who = f"{citation.mark} {source.publisher}"
        if report is not None and _same_publisher(source.publisher, report.publisher):
            yield f"{citation.mark} and the report are both published by {source.publisher}"
        told = self._traits.get(source.id)
        if told is None:
            return
        if report is not None and report.id in told.reports:
            yield f"{who} cites the report itself"
        if told.machine:
            yield f"{who} says that a machine wrote it: {quoted(told.machine, _LONGEST_WORDS)}"
        first = self._original.get(source.id)
        if first is not None:
            part = shared(told.sketch, self._traits[first].sketch)
            yield f"{who} is a copy of {_called(self._sources[first])}: {100 * part:.0f} % of the wording is the same"

    def _of_one_agency(self, claim: Claim, cited: Sequence[Citation]) -> Iterator[Flag]:
        """Two sources of one claim that both credit an agency: its word was heard once."""
        seen: set[tuple[str, SourceId]] = set()
        for one, other in combinations(cited, 2):
            for wire in sorted(self._wires(one.source) & self._wires(other.source)):
                if one.source == other.source or (wire, other.source) in seen:
                    continue
                seen.add((wire, other.source))
                first, second = self._sources[one.source], self._sources[other.source]
                reason = (
                    f"{one.mark} {first.publisher} and {other.mark} {second.publisher} both pass on {wire}"
                )
                yield Flag(claim=claim.id, word=FlagWord.CIRCULAR, reason=reason, source=second.id)

    def _wires(self, source: SourceId) -> set[str]:
        told, known = self._traits.get(source), self._sources.get(source)
        own = agency_named(known.publisher) if known is not None else ""
        return {*(told.wires if told is not None else ()), *filter(None, (own,))}


def _alike(traits: Iterable[Traits]) -> set[tuple[SourceId, SourceId]]:
    """The pairs that have any run of words in common; near linear, since few texts share one."""
    holders: dict[int, list[SourceId]] = defaultdict(list)
    for one in traits:
        for run in one.sketch:
            holders[run].append(one.source)
    return {
        (first, second)
        for some in holders.values()
        if 1 < len(some) <= _MOST_SOURCES
        for first, second in combinations(sorted(some), 2)
    }


def _age(source: Source) -> tuple[int, int, int, str]:
    """What comes first is the original: the earlier day, then the weightier kind, then the lower number."""
    day = source.published.latest()
    number = source.number if source.number is not None else _LATE
    return day.toordinal() if day else _LATE, _KINDS.index(source.kind), number, source.id


def _called(source: Source) -> str:
    number = f"[{source.number}] " if source.number is not None else ""
    return f"{number}{source.publisher}"


def _same_publisher(one: str, other: str) -> bool:
    return bool(one.strip()) and one.strip().casefold() == other.strip().casefold()
