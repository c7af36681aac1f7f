"""What a page says of itself in its title and headings, and what is left of its text without certain words."""

import re
from html import unescape
from typing import NamedTuple

_LOOKED_AT = 200_000
_HEADING = re.compile(rb"<(title|h1|h2)\b[^<>]{0,300}>([^<]{1,300})", re.IGNORECASE)
_COMMENT = re.compile(rb"<!--.{0,20000}?-->", re.DOTALL)
_SENTENCE = re.compile(r"(?<=[.!?。！？])\s+|\n+|\s\|\s")


class PageWords(NamedTuple):
    """A page as far as a wall can be told by it."""

    markup: bytes
    """The beginning of the page in lower case, without comments."""
    title: str
    headings: tuple[str, ...]
    """Of the first two ranks, in order."""
    text: str
    """What was read of the page, with straight apostrophes."""


def page_words(body: bytes, text: str) -> PageWords:
    """Look at the beginning of a page of which `text` was read."""
    head = _COMMENT.sub(b"", body[:_LOOKED_AT])
    found = [(match[1].lower(), _plain(match[2])) for match in _HEADING.finditer(head)]
    title = next((words for name, words in found if name == b"title"), "")
    headings = tuple(words for name, words in found if name != b"title" and words)
    return PageWords(head.lower(), title, headings, _straight(text))


def _plain(words: bytes) -> str:
    return " ".join(_straight(unescape(words.decode("utf-8", "replace"))).split())


def _straight(text: str) -> str:
    return text.replace("\u2019", "'")


def rest_without(text: str, words: re.Pattern[str]) -> str:
    """The sentences in which none of the words stands."""
    return " ".join(piece.strip() for piece in _SENTENCE.split(text) if not words.search(piece)).strip()


_FIGURES = re.compile(r"\d ?%|[$€£¥]\s?\d|\b(?:RMB|CNY|USD|EUR) ?\d|\b(?:19|20)\d\d\b|\d{1,3},\d{3}")


def tells_figures(text: str) -> bool:
    """Whether a text gives figures or a date, as news do and walls do not."""
    return _FIGURES.search(text) is not None
