"""The text of a report that a user names: a file, an address, or what comes in by a pipe."""

import asyncio
import sys
from pathlib import Path

from ..config.settings import Settings
from ..evidence.document import Document, clean
from ..evidence.document_kind import unreadable_bytes
from ..evidence.extract import extract
from ..evidence.extracted import UnreadableDocument
from ..model.errors import SourceError, UsageError
from ..model.ports import Clock, Fetched
from .fetch.local_file import read_file
from .trial import Trial, is_address, try_places

__all__ = ["STDIN", "is_address", "report_text"]

STDIN = "-"
_PDF = b"%PDF-"
_PDF_WITHIN_BYTES = 1024


def report_text(place: str, *, settings: Settings, clock: Clock) -> str:
    """The text, with its markup.

    Raises UsageError for a file that cannot be read, is none, or is too large, and for what is no text; SourceError
    for an address that cannot be read.
    """
    most = int(settings.limits.wire_bytes)
    if place == STDIN:
        raw = sys.stdin.buffer.read(most + 1)
        if len(raw) > most:
            raise UsageError(
                f"What comes in by the pipe is larger than {most // 1_000_000} MB.", "Give less of it."
            )
        return _text(raw, "what came in by the pipe")
    if is_address(place):
        return _text(_fetched(place, settings, clock).raw, place)
    local = read_file(Path(place), most)
    if local.refused is not None:
        raise UsageError(local.refused.reason)
    return _text(local.raw, place)


def _fetched(url: str, settings: Settings, clock: Clock) -> Fetched:
    trials: list[Trial] = []
    asyncio.run(try_places([url], settings=settings, clock=clock, tell=trials.append))
    fetched = trials[0].fetched
    if not fetched.outcome.is_read or not fetched.raw:
        raise SourceError(f"The report cannot be read. {fetched.reason}")
    return fetched


def _text(raw: bytes, name: str) -> str:
    """The text as it is, markup and all, so that links survive; that of a PDF without them."""
    try:
        if _PDF in raw[:_PDF_WITHIN_BYTES]:
            return extract(raw, "application/pdf").text
    except UnreadableDocument as fault:
        raise UsageError(f"{name} cannot be read: {fault.reason}.") from None
    kind = unreadable_bytes(raw)
    if kind:
        raise UsageError(f"{name} is {kind}, not a report.", "Give a text, Markdown or HTML file, or a PDF.")
    text = clean(Document(raw).decoded)
    if not text.strip():
        raise UsageError(f"{name} is empty.", "Give the text of a report.")
    return text
