"""What changed between two snapshots of a source, with all that the store knows to weigh it by."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from ..evidence.change.compare import Known, compare
from ..evidence.change.noise import learnt
from ..evidence.passages import find_passages, index_text
from ..evidence.text_index import TextIndex
from ..model.change import CitedPassage, Difference
from ..model.errors import UsageError
from ..model.ids import ClaimId, SnapshotId, SourceId
from ..model.list_query import ListQuery
from ..model.snapshot import Snapshot
from ..store.claims import claim
from ..store.connect import Store
from ..store.figures import figure_keys, figure_rows
from ..store.sightings import noise_marks
from ..store.snapshots import snapshot, snapshot_ids
from ..store.sources import source
from ..store.subjects import subject
from ..store.verdicts import citations_of_source, verdicts_in

_PLAIN = 0.5
"""How plainly a passage has to speak of a claim for the claim to lean on it."""
_MOST_FIGURES = 500


class Comparison(NamedTuple):
    """Two snapshots of a source and how they differ."""

    earlier: Snapshot
    later: Snapshot
    differences: tuple[Difference, ...]


def compare_snapshots(store: Store, earlier: Snapshot, later: Snapshot) -> Comparison:
    """Two snapshots of one source, compared. Long texts take a second: keep it off the event loop."""
    known = known_of(store, earlier)
    return Comparison(earlier, later, compare(earlier.text, later.text, known))


def snapshots_to_compare(
    store: Store, source_id: SourceId, earlier: str = "", later: str = ""
) -> tuple[Snapshot, Snapshot] | None:
    """The two snapshots meant: by default the newest and the one before it; None where there are not two.

    `earlier` and `later` are ids (`src-1@2`) or numbers (`2`). Raises UnknownId, UsageError.
    """
    ids = snapshot_ids(store, source_id)
    to = _named(store, source_id, later) if later else ids[-1] if ids else None
    if to is None:
        return None
    before = ids[: ids.index(to)] if to in ids else ()
    start = _named(store, source_id, earlier) if earlier else before[-1] if before else None
    return None if start is None else (snapshot(store, start), snapshot(store, to))


def _named(store: Store, source_id: SourceId, given: str) -> SnapshotId:
    number = given.lstrip("@")
    found = snapshot(store, f"{source_id}@{number}" if number.isdigit() else given)
    if found.source != source_id:
        raise UsageError(
            f"{found.id} is a snapshot of {found.source}, not of {source_id}.",
            "Give two snapshots of one source.",
        )
    return found.id


def known_of(store: Store, earlier: Snapshot) -> Known:
    """What the store knows of a source that makes its changes weigh more or less."""
    return Known(
        cited=cited_passages(store, earlier),
        values=_values(store, earlier.source),
        noise=learnt(noise_marks(store, earlier.source).values()),
    )


def cited_passages(store: Store, of: Snapshot) -> tuple[CitedPassage, ...]:
    """The passages of a snapshot on which claims lean, in order: those of verdicts, else the plainest of each claim."""
    found: defaultdict[tuple[int, int], list[ClaimId]] = defaultdict(list)
    for claim_id, span in _leaning(store, of):
        found[span].append(claim_id)
    return tuple(CitedPassage(*span, tuple(claims)) for span, claims in sorted(found.items()))


def _leaning(store: Store, of: Snapshot) -> Iterator[tuple[ClaimId, tuple[int, int]]]:
    index: TextIndex | None = None
    # A claim that was checked again in a later text leant on what was found in this one.
    given = verdicts_in(store, of.id)
    for citation, _ in citations_of_source(store, of.source):
        verdict = given.get(citation.id)
        if verdict and verdict.passage:
            yield citation.claim, (verdict.passage.start, verdict.passage.end)
            continue
        index = index or index_text(of.text)
        told = claim(store, citation.claim)
        passages = find_passages(told, subject(store, told.subject), index)
        if passages and passages[0].strength >= _PLAIN:
            yield citation.claim, (passages[0].start, passages[0].end)


def _values(store: Store, source_id: SourceId) -> tuple[float, ...]:
    query = ListQuery(
        company=source(store, source_id).company, scope=("source", source_id), limit=_MOST_FIGURES
    )
    rows = figure_rows(store, figure_keys(store, query))
    return tuple(float(row.figure.quantity.number) for row in rows if row.figure.quantity)
