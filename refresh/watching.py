"""A source that the user watches beside those of the company's folder."""

from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from ..model.errors import UsageError
from ..model.ids import SourceId
from ..model.ports import Fetched
from ..model.published import Published
from ..model.words import Outcome
from ..store.added_sources import Addition, add_source, source_at
from ..store.connect import Store
from .trial import is_address


class Wanted(NamedTuple):
    """What the user said of the source; empty where nothing was said."""

    place: str
    title: str = ""
    publisher: str = ""


def addition(wanted: Wanted, tried: Fetched, source: Addition) -> Addition:
    """`source` with its address and what it is called: by the user, else by itself, else by its address.

    Raises UsageError for a place that is never read: another scheme, no file, a private address.
    """
    is_file = not is_address(wanted.place)
    if tried.outcome is Outcome.REFUSED or (is_file and not tried.outcome.is_read):
        raise UsageError(f"{wanted.place} is not watched. {tried.reason}")
    url = str(Path(wanted.place).absolute()) if is_file else wanted.place.strip()
    parts = urlsplit(url)
    name = Path(url).name if is_file else unquote(f"{parts.netloc}{parts.path}".rstrip("/"))
    return source._replace(
        url=url,
        title=wanted.title or tried.title or name,
        publisher=wanted.publisher
        or tried.publisher
        or ("this machine" if is_file else parts.hostname or ""),
        published=Published(tried.published),
    )


def watch_source(store: Store, new: Addition) -> SourceId:
    """Add a source; it is due at once. Raises UsageError where the company has one at its address, StoreError."""
    with store.write() as conn:
        there = source_at(conn, new.company, new.url)
        if there is not None:
            raise UsageError(
                f"{there} is the source at this address.", f"alimon refresh {there} reads it now."
            )
        return add_source(conn, new)
