"""Pages of a snapshot and a report."""

from ...model.ids import ReportId, SnapshotId
from ...model.snapshot import Snapshot
from ...store.reports import report
from ...store.snapshots import snapshot
from ..listing import Json
from ..records import instant
from ..session import Session
from .page import Lines, Page


def snapshot_page(session: Session, snapshot_id: SnapshotId, limit: int | None) -> Page:
    """What a source said at one time, with its provenance."""
    told = snapshot(session.store, snapshot_id)
    lines = Lines()
    lines.add(f"{told.id}  of {told.source}")
    lines.add(told.title, "strong")
    add_provenance(lines, told)
    add_text(lines, told.text, limit)
    return lines.page(snapshot_record(told))


def add_provenance(lines: Lines, told: Snapshot) -> None:
    """Where a snapshot comes from: address, time, status, hash."""
    lines.field("fetched", instant(told.fetched_at) or "")
    lines.field("from", "supplied by a person" if told.supplied else told.final_url)
    lines.field("status", "" if told.status is None else str(told.status))
    pages = f", {len(told.pages):,} pages" if told.pages else ""
    lines.field("read as", f"{told.kind}{pages}")
    lines.field("published", told.published)
    lines.field("publisher", told.publisher)
    lines.field("its address", told.canonical)
    lines.field("sha256", told.sha256)
    for name, value in told.headers:
        lines.field(name, value)


def add_text(lines: Lines, text: str, limit: int | None) -> None:
    """The extracted text, with how many of its lines are shown."""
    written = [line for line in text.splitlines() if line.strip()]
    shown = written[:limit]
    cut = (
        f" ({len(shown):,} of {len(written):,} lines; --limit 0 shows all)"
        if len(shown) < len(written)
        else ""
    )
    lines.section(f"text{cut}")
    for line in shown:
        lines.add(line)


def snapshot_record(told: Snapshot) -> Json:
    """A snapshot without its raw bytes."""
    return {
        "id": told.id,
        "name": told.title,
        "source": told.source,
        "fetched_at": instant(told.fetched_at),
        "final_url": told.final_url,
        "status": told.status,
        "headers": dict(told.headers),
        "sha256": told.sha256,
        "supplied": told.supplied,
        "kind": told.kind,
        "published": told.published,
        "publisher": told.publisher,
        "canonical": told.canonical,
        "pages": list(told.pages),
        "text": told.text,
    }


def report_page(session: Session, report_id: ReportId, _limit: int | None) -> Page:
    """The document that makes the claims."""
    told = report(session.store, report_id)
    lines = Lines()
    lines.add(f"{told.id}  {told.publisher}, {told.published.words()}")
    lines.add(told.title, "strong")
    lines.add(told.url, "accent")
    lines.field("author", told.author)
    lines.field("note", told.note)
    return lines.page({
        "id": told.id,
        "name": told.title,
        "company": told.company,
        "publisher": told.publisher,
        "author": told.author,
        "published": told.published.text,
        "url": told.url,
        "note": told.note,
    })  # fmt: skip
