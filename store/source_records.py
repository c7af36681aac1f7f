"""Sources and what is known of their reading, as records."""

from typing import Any

from ..model.claim_row import SourceState
from ..model.ids import CompanyId, SourceId
from ..model.published import Published
from ..model.source import Source
from ..model.words import Independence, Origin, Outcome, SourceKind
from .instants import instant_or_none
from .stored_values import cadence

SOURCE_COLUMNS = """
source.id, company.id, source.url, source.title, source.publisher, source.published, source.kind,
source.independence, source.number, source.cadence_seconds, source.note, source.retired, source.origin,
(SELECT feed.id FROM source AS feed WHERE feed.key = source.feed)
"""
STATE_COLUMNS = f"""{SOURCE_COLUMNS}, source.last_outcome, source.last_reason, source.last_tried_at,
source.failing_since, source.last_read_at, source.snapshots, source.next_due_at,
(SELECT supplied FROM snapshot WHERE snapshot.key = source.latest_snapshot)
"""
TABLES = "source CROSS JOIN company ON company.key = source.company"
_SOURCE_WIDTH = 14
STATE_WIDTH = 22


def source_record(row: tuple[Any, ...]) -> Source:
    """The source in a row of `SOURCE_COLUMNS`."""
    (id_, company, url, title, publisher, published, kind, *further) = row
    (independence, number, every, note, retired, origin, feed) = further
    return Source(
        id=SourceId(id_),
        company=CompanyId(company),
        url=url,
        title=title,
        publisher=publisher,
        published=Published(published),
        kind=SourceKind(kind),
        independence=Independence(independence),
        number=number,
        cadence=cadence(every),
        note=note,
        retired=bool(retired),
        origin=Origin(origin),
        feed=None if feed is None else SourceId(feed),
    )


def state_record(row: tuple[Any, ...]) -> SourceState:
    """The source with its state in a row of `STATE_COLUMNS`."""
    outcome, reason, tried, failing, read, snapshots, due, supplied = row[_SOURCE_WIDTH:]
    return SourceState(
        source=source_record(row[:_SOURCE_WIDTH]),
        last_outcome=None if outcome is None else Outcome(outcome),
        last_reason=reason,
        last_tried_at=instant_or_none(tried),
        failing_since=instant_or_none(failing),
        last_read_at=instant_or_none(read),
        snapshots=snapshots,
        next_due_at=instant_or_none(due),
        supplied=bool(supplied),
    )
