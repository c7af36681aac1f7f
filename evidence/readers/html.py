"""Pages in HTML: the article where one is found, else all that is visible; tables as tables."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ..article import article_blocks
from ..dateline import dateline, says_when_it_appeared, tells_nothing_but_a_day
from ..document import Document, clean
from ..extracted import Extracted, UnreadableDocument
from ..html_lines import Block, is_too_deep, visible_blocks
from ..numeric_days import DayOrder, order_of, spelled
from ..page_facts import page_facts
from . import MARKUP, Reader, register

_HTML_LABELS = frozenset({"text/html", "application/xhtml+xml"})
_HTML_ROOTS = frozenset({"html", "head", "body"})
_EXHIBIT = re.compile(r"\s*<DOCUMENT>\s.{0,2000}?<TEXT>", re.DOTALL)
"""What the exhibits of filings have before the page."""
_EXHIBIT_BEGINS = "<DOCUMENT>"
_DOCTYPE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<!doctype\s+html", re.IGNORECASE)
_TAG = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|script|div|p|br|table|span|a|h[1-6]|article|section|main|ul|ol"
    r"|li|pre|font|center)\b)",
    re.IGNORECASE,
)
_FEW_TAGS = 3
_TOP = 50
"""Lines at whose top a dateline is looked for."""
_NEAR_TOP = 6
"""Blocks of the page, around the article's first, among which one may be its dateline."""


def _recognises(document: Document) -> bool:
    """HTML where it starts as HTML, or is labelled so and has tags, or is full of tags."""
    if _DOCTYPE.match(document.start) or document.root in _HTML_ROOTS:
        return True
    if document.is_xml or document.json is not None:
        return False
    tags = len(_TAG.findall(document.start))
    if document.label in _HTML_LABELS:
        return tags > 0
    if document.label.startswith("text/") and not document.root:
        return False
    return tags >= _FEW_TAGS


def _read(document: Document) -> Extracted:
    page, is_exhibit = document.text, 0
    if _EXHIBIT_BEGINS in page:
        page, is_exhibit = _EXHIBIT.subn("", page, count=1)
    too_deep = is_too_deep(page)
    whole = visible_blocks(page, by_tags=too_deep)
    # A filing's exhibit has no furniture around it.
    blocks = whole if too_deep or is_exhibit else article_blocks(page, whole)
    text = clean("\n".join(line for block in blocks for line in block.lines).strip("\n"))
    if not text:
        raise UnreadableDocument("the page holds no text; it may need a browser")
    facts = page_facts(page, order_of("\n".join(_lines(whole))))
    published = facts.published or _dateline(whole, blocks, facts.days)
    return Extracted(text, facts.title, published, facts.publisher, facts.canonical)


def _dateline(whole: Sequence[Block], blocks: Sequence[Block], days: DayOrder) -> str:
    """The dateline of the article; else one at its top or above it that was taken for furniture around it."""
    first = next(place for place, block in enumerate(whole) if block is blocks[0])
    above = next(_lines(whole[first - 1 : first]), "")

    def lines(of: Sequence[Block]) -> Iterator[str]:
        return (spelled(line, days) for line in _lines(of))

    return (
        dateline(islice(lines(blocks), _TOP), above)
        or dateline(filter(_may_be_dateline, lines(whole[first : first + _NEAR_TOP])), above)
        or dateline(filter(says_when_it_appeared, lines(whole[max(first - _NEAR_TOP, 0) : first])))
    )


def _may_be_dateline(line: str) -> bool:
    """Whether a line that may be furniture has a day of the article, if any: another story's stands with its words."""
    return tells_nothing_but_a_day(line) or says_when_it_appeared(line) or not dateline([line])


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    return (clean(line) for block in blocks for line in block.lines)


register(Reader("html", MARKUP, _recognises, _read))
