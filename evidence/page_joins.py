"""The text of a paged document from those of its pages: a sentence that goes over a page is one."""

import re
from collections.abc import Sequence
from itertools import zip_longest

from .page_layout import BULLET, PageText, space_between

_SENTENCE_END = re.compile(r"[.!?:;。！？：；][\"'”’)\]」』）]*\s*$")
_LONGEST_END = 10
_PARTED = re.compile(r"[a-z]-$")
"""A word that is parted by a hyphen, where it is the last of its page."""
_HEADING = re.compile(
    r"(?:Note|Item|Part|Chapter|Section|Table|Figure|Appendix)\s+[\dIVX]+\b|\d+(?:\.\d+)*\.?\s+[A-Z]"
)
_LONGEST_HEADING = 80


def joined(pages: Sequence[PageText]) -> tuple[str, tuple[int, ...]]:
    """The text, and where each page begins in it."""
    starts: list[int] = []
    pieces: list[str] = []
    at = 0
    for page, following in zip_longest(pages, pages[1:]):
        starts.append(at)
        piece = _with_end(page, following) if following else page.text
        pieces.append(piece)
        at += len(piece)
    return "".join(pieces), tuple(starts)


def _with_end(page: PageText, following: PageText) -> str:
    """A page with what stands between it and the next: a line's end, unless a sentence goes over the page.

    Such a sentence breaks off in a full line and goes on in what begins no item, heading or table.
    """
    first = following.text.split("\n", 1)[0]
    if following.begins_with_row or not first or BULLET.match(first):
        return f"{page.text}\n"
    if page.is_parted:
        return page.text
    if _PARTED.search(page.text[-_LONGEST_END:]) and first[0].islower():
        return page.text[:-1]
    if not page.goes_on or _ends_sentence(page.text) or _is_heading(first):
        return f"{page.text}\n"
    return f"{page.text}{space_between(page.text, first)}"


def _ends_sentence(text: str) -> bool:
    return _SENTENCE_END.search(text[-_LONGEST_END:]) is not None


def _is_heading(line: str) -> bool:
    is_short = len(line) <= _LONGEST_HEADING and line[:1].isupper() and not _ends_sentence(line)
    return is_short or _HEADING.match(line) is not None
