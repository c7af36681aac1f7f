"""Small protocols behind which the effects lie: time and fetching. Fakes stand in for them in tests."""

from datetime import datetime
from typing import NamedTuple, Protocol

from .feed_item import FeedItem
from .snapshot import StoredPage
from .source import Source
from .words import Outcome


class Clock(Protocol):
    """Tells the time. `now` is UTC and aware; `monotonic` is seconds for durations only."""

    def now(self) -> datetime:
        """The present instant in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never run backwards."""
        ...


class Fetched(NamedTuple):
    """How one attempt to read a source ended. An error is a result, not an exception.

    `raw` and `text` are given where the outcome is `ok`, and only then.
    """

    outcome: Outcome
    reason: str
    """One plain sentence: what happened and what to do next."""
    final_url: str
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    raw: bytes = b""
    text: str = ""
    title: str = ""
    published: str = ""
    """As `Published.text`; empty where the page does not say."""
    publisher: str = ""
    canonical: str = ""
    """The address that the page calls its own, or empty."""
    kind: str = ""
    """What it was read as, by its content: `html`, `pdf`, `feed` and so on."""
    items: tuple[FeedItem, ...] = ()
    """What a feed or a register of filings lists."""
    pages: tuple[int, ...] = ()
    """Where each page of a paged document begins in `text`."""
    size: int = 0
    """Bytes on the wire."""
    retry_after_seconds: float | None = None


class Fetcher(Protocol):
    """Reads one source. Every fault of the network or the page is an outcome and no exception."""

    async def fetch(self, source: Source, previous: StoredPage | None) -> Fetched:
        """Read `source`, asking only for news where `previous` was fetched before."""
        ...
