"""One fetched state of a source, and spans of its text."""

from datetime import datetime
from typing import NamedTuple

from .ids import SnapshotId, SourceId


class Snapshot(NamedTuple):
    """What a source said at one time. The raw bytes stay in the store until asked for."""

    id: SnapshotId
    source: SourceId
    fetched_at: datetime
    """UTC."""
    final_url: str
    status: int | None
    """HTTP status; None where a person supplied the text."""
    headers: tuple[tuple[str, str], ...]
    """Only those of interest: content-type, etag, last-modified, date."""
    sha256: str
    """Of the raw bytes, in hex."""
    title: str
    text: str
    supplied: bool = False
    """Pasted or imported by the user, not fetched."""
    published: str = ""
    """As `Published.text`: what the document says of itself, as do the next two."""
    publisher: str = ""
    canonical: str = ""
    kind: str = ""
    """What it was read as: `html`, `pdf`, `feed` and so on; empty where that is not known."""
    pages: tuple[int, ...] = ()
    """Where each page of a paged document begins in `text`."""

    def page_at(self, place: int) -> int | None:
        """The number of the page on which a place of the text stands, from 1; None where there are no pages."""
        return sum(1 for start in self.pages if start <= place) or None


class StoredPage(NamedTuple):
    """What is kept of the newest state of a source that was fetched, as far as asking for news goes."""

    sha256: str
    """Of the raw bytes, in hex."""
    final_url: str
    headers: tuple[tuple[str, str], ...]
    """Those of `Snapshot`."""


class Passage(NamedTuple):
    """A span of a snapshot's text, in characters; `strength` 0 to 1 tells how much of the claim it holds."""

    start: int
    end: int
    strength: float
    marks: tuple[tuple[int, int], ...] = ()
    """The matched words and numbers inside it, as spans of the same text."""
