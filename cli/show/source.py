"""A source: what it is, how it was read, which claims cite it, and its text."""

from ...config.clock import LOCAL_ZONE
from ...evidence.wording.changes import flapping_words
from ...evidence.wording.citing import citation_line, quoted
from ...evidence.wording.faults import fault_words
from ...evidence.wording.ranks import rank_words
from ...evidence.wording.source_status import source_status
from ...model.claim_row import SourceView
from ...model.ids import SourceId
from ...model.list_query import ListQuery
from ...model.sighting import Sighting
from ...store.claims import claim_keys, claim_rows
from ...store.sightings import noise_marks, sighting
from ...store.sources import source_view
from ...store.traits import traits_of_source
from ..listing import Json
from ..lists.stored import claim_listing
from ..records import claim_record, source_record, tally_record
from ..session import Session
from .documents import add_provenance, add_text, snapshot_record
from .notes import add_notes, note_records
from .page import Lines, Page

_LONGEST_PASSAGE = 200


def source_page(session: Session, source_id: SourceId, limit: int | None) -> Page:
    """Everything that the Source screen says, with the extracted text at the end."""
    view = source_view(session.store, source_id)
    told = view.state.source
    status = source_status(view.state, session.clock.now(), LOCAL_ZONE)
    lines = Lines()
    number = f"[{told.number}] " if told.number is not None else ""
    lines.add(f"{told.id}  {number}{told.publisher}, {told.published.words()}")
    lines.add(told.title, "strong")
    lines.add(told.url, "accent")
    lines.field("kind", f"{rank_words(told)}, {told.independence}")
    lines.field(
        "state", f"{status.sign.mark(ascii_only=session.settings.ascii)} {status.reason}", status.sign.role
    )
    lines.field("cited by", f"{view.claim_count:,} claims, {view.figure_count:,} figures")
    lines.field("cite as", citation_line(told, view.state.last_read_at, LOCAL_ZONE))
    lines.field("note", told.note)
    seen = sighting(session.store, told.id)
    lines.field("flaps", flapping_words(seen.flaps), "warn")
    if seen.is_waiting:
        lines.field("changed", "other text changed; another reading has to confirm it", "accent")
    _add_faults(session, lines, view)
    noise = _noise(session, told.id)
    lines.field("noise", f"{len(noise)} places that differ from copy to copy are ignored" if noise else "")
    for mark in noise[:limit]:
        lines.add(mark, "dim", indent=10)
    if view.snapshot:
        lines.section("newest snapshot")
        lines.field("id", view.snapshot.id)
        add_provenance(lines, view.snapshot)
    keys = claim_keys(session.store, ListQuery(scope=("source", told.id)))
    rows = claim_rows(session.store, keys[:limit])
    lines.rows(claim_listing(session, rows, len(keys)))
    add_notes(session, lines, told.id)
    if view.snapshot:
        add_text(lines, view.snapshot.text, limit)
    return lines.page(_record(session, view, seen, [claim_record(row) for row in rows]))


def _add_faults(session: Session, lines: Lines, view: SourceView) -> None:
    """Where the page contradicts itself or a filing, with the passages that cannot both hold."""
    text = view.snapshot.text if view.snapshot else ""
    for fault in traits_of_source(session.store, view.state.source.id).faults:
        lines.field("fault", f"this page {fault_words(fault)}", "warn")
        for start, end in fault.passages:
            lines.add(quoted(text[start:end], _LONGEST_PASSAGE), "dim", indent=10)


def _noise(session: Session, source_id: SourceId) -> list[str]:
    """The places of the source that were learnt to be noise."""
    return sorted(one.mark for one in noise_marks(session.store, source_id).values() if one.is_learnt)


def _record(session: Session, view: SourceView, seen: Sighting, claims: list[Json]) -> Json:
    snapshot = view.snapshot
    return {
        **source_record(view.state),
        "note": view.state.source.note,
        "change_waits": seen.is_waiting,
        "flaps": seen.flaps,
        "faults": [
            {
                "reason": one.reason,
                "against": one.against or None,
                "passages": [list(span) for span in one.passages],
            }
            for one in traits_of_source(session.store, view.state.source.id).faults
        ],
        "noise": _noise(session, view.state.source.id),
        "tally": tally_record(view.tally),
        "figures": view.figure_count,
        "claims": claims,
        "notes": note_records(session, view.state.source.id),
        "snapshot": snapshot_record(snapshot) if snapshot else None,
    }
