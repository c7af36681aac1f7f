"""What an answer means for its source: text to keep, or an outcome that says why there is none."""

from mimetypes import guess_type
from pathlib import Path

from ...evidence.extracted import Extracted, UnreadableDocument
from ...model.ports import Fetched
from ...model.words import Outcome
from ..reading import Reader, ReadingFailed
from .answer import Answer
from .faults import LATER, MEANWHILE, PASTE
from .missing import says_it_is_broken, says_it_is_missing
from .page_words import page_words
from .retry_after import asked_again_words, retry_after_seconds
from .wall import ASKED_TOO_OFTEN, wall_by_content, wall_by_status

_OF_INTEREST = ("content-type", "etag", "last-modified", "date")
_PAGES = frozenset({200, 203})
_LOOK = "Look for its new address, or give an archived copy to alimon import-text."
_KINDS_OF_PAGES = frozenset({"", "html", "text"})
"""What a wall can be; data and documents that speak of walls are none."""
_GONE = 410
_NOT_FOUND = 404
_NOT_MODIFIED = 304
_SERVER_FAULTS = range(500, 600)


async def fetched_page(answer: Answer, reader: Reader, *, was_read_before: bool) -> Fetched:
    """The result of a fetch that got an answer. The page's text is taken out by `reader`.

    A page that is not there counts as gone where it was read before, else as an error of its address.
    """
    wall = wall_by_status(answer.status, answer.headers, answer.body)
    if wall == ASKED_TOO_OFTEN:
        again = asked_again_words(retry_after_seconds(answer.headers))
        return _without_text(answer, Outcome.BLOCKED, f"{wall} {again}, nothing has to be done.")
    if wall:
        return _without_text(answer, Outcome.BLOCKED, f"{wall} {PASTE}")
    if answer.status not in _PAGES:
        return _by_status(answer, was_read_before=was_read_before)
    text, why = await _read_text(answer.body, answer.headers.get("content-type", ""), reader)
    if text.kind in _KINDS_OF_PAGES and (instead := _in_place_of_text(answer, text.text)):
        return instead
    if why:
        return _without_text(answer, Outcome.UNSUPPORTED, f"{why[:1].upper()}{why[1:]}. {PASTE}")
    read = _read(text, answer.body, answer.address.text, answer.size)
    return read._replace(status=answer.status, headers=_headers_of_interest(answer))


def _in_place_of_text(answer: Answer, text: str) -> Fetched | None:
    """The outcome of a page that is a wall, or says that it is not there or broken; None for all others."""
    page = page_words(answer.body, text)
    if says_it_is_missing(page):
        reason = "The page says that it is not there, though its status is 200. " + _LOOK
        return _without_text(answer, Outcome.GONE, reason)
    if says_it_is_broken(page):
        reason = (
            "The page says that its server is at fault or under repair, though its status is 200. " + LATER
        )
        return _without_text(answer, Outcome.HTTP_ERROR, reason)
    wall = wall_by_content(answer.address.host, page)
    return _without_text(answer, Outcome.BLOCKED, f"{wall} {PASTE}") if wall else None


def same_page(answer: Answer) -> Fetched:
    """The result of a fetch that brought the bytes which are stored already."""
    return _without_text(answer, Outcome.NOT_MODIFIED, "Unchanged: the same bytes as those that are stored.")


async def fetched_file(path: Path, raw: bytes, reader: Reader) -> Fetched:
    """The result of reading a file; its text is taken out by `reader`, its name hints at what it is."""
    text, why = await _read_text(raw, guess_type(path.name)[0] or "", reader)
    if text.kind == "html" and (wall := wall_by_content("", page_words(raw, text.text))):
        # A check for robots that a browser saved is no more the page than one that was fetched.
        return Fetched(outcome=Outcome.BLOCKED, reason=wall, final_url=str(path), size=len(raw))
    if why:
        return Fetched(
            outcome=Outcome.UNSUPPORTED,
            reason=f"{why[:1].upper()}{why[1:]}.",
            final_url=str(path),
            size=len(raw),
        )
    return _read(text, raw, str(path), len(raw))


async def _read_text(raw: bytes, content_type: str, reader: Reader) -> tuple[Extracted, str]:
    """The text of a document, or why there is none."""
    try:
        return await reader.read(raw, content_type), ""
    except UnreadableDocument as fault:
        return Extracted(text=""), fault.reason
    except ReadingFailed as fault:
        return Extracted(text=""), str(fault)


def _read(found: Extracted, raw: bytes, url: str, size: int) -> Fetched:
    return Fetched(
        outcome=Outcome.OK,
        reason=_how_much(found),
        final_url=url,
        raw=raw,
        text=found.text,
        title=found.title,
        published=found.published,
        publisher=found.publisher,
        canonical=found.canonical,
        kind=found.kind,
        items=found.items,
        pages=found.pages,
        size=size,
    )


def _how_much(found: Extracted) -> str:
    left_out = f", without {found.left_out}" if found.left_out else ""
    return f"Read: {len(found.text):,} characters{left_out}."


def _without_text(answer: Answer, outcome: Outcome, reason: str) -> Fetched:
    return Fetched(
        outcome=outcome,
        reason=reason,
        final_url=answer.address.text,
        status=answer.status,
        headers=_headers_of_interest(answer),
        size=answer.size,
        retry_after_seconds=retry_after_seconds(answer.headers),
    )


def _by_status(answer: Answer, *, was_read_before: bool) -> Fetched:
    """The outcome of an answer that brings no page."""
    status = answer.status
    if status == _NOT_MODIFIED and answer.asked_for_news:
        return _without_text(
            answer, Outcome.NOT_MODIFIED, "Unchanged: the site says that the stored text still holds."
        )
    if status == _GONE:
        return _without_text(answer, Outcome.GONE, f"The page is gone for good (status 410). {_LOOK}")
    if status == _NOT_FOUND and was_read_before:
        return _without_text(answer, Outcome.GONE, f"The page is no longer there (status 404). {_LOOK}")
    if status == _NOT_FOUND:
        words = f"There is no page at this address (status 404). {_LOOK}"
    elif status in _SERVER_FAULTS:
        again = asked_again_words(retry_after_seconds(answer.headers))
        words = f"The site has a fault of its own (status {status}). {again}; {MEANWHILE}"
    else:
        words = f"The site answered with status {status}, which brings no page. {PASTE}"
    return _without_text(answer, Outcome.HTTP_ERROR, words)


def _headers_of_interest(answer: Answer) -> tuple[tuple[str, str], ...]:
    return tuple((name, answer.headers[name]) for name in _OF_INTEREST if answer.headers.get(name))
