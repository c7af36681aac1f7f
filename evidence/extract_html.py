"""The text of a page, its title and the day on which it says that it was published.

Trafilatura finds the article among the furniture; where it finds too little of what reads like content, as in
filings that are one large table, the whole visible text is kept instead.
"""

import re
from typing import NamedTuple

from ..model.errors import SourceError
from ..model.published import Published
from .decoding import decode
from .document_kind import DocumentKind, kind_of, unreadable_bytes, unreadable_text
from .html_lines import is_too_deep, row_line, visible_lines

MOST_CHARACTERS = 5_000_000
_LONGEST_TITLE = 300
_LARGEST_PAGE_FOR_TRAFILATURA = 4_000_000
_LEAST_SHARE = 0.6
"""Of the lines that read like content, by length, that trafilatura has to keep."""
_LEAST_CONTENT_LINE = 60
_NUMBERS_IN_A_ROW = re.compile(r"\|[^\d\n]*\d")
_LONE_SURROGATES = re.compile("[\x00\ud800-\udfff]")
_TITLE = re.compile(r"<title[^<>]*>(.*?)</title", re.IGNORECASE | re.DOTALL)


class Extracted(NamedTuple):
    """What a page says. A line of `text` is a paragraph, a heading, a list item or a table row."""

    text: str
    title: str = ""
    published: str = ""
    """As `Published.text`; empty where the page does not say."""


class UnreadableDocument(SourceError):
    """The document is of a kind that is not read, or holds no text; the message says what it is."""

    @property
    def reason(self) -> str:
        """What it is, as a clause without full stop."""
        return self.message


def extract(raw: bytes, content_type: str) -> Extracted:
    """Return the text of an HTML page or a plain text; its content decides which it is, not its label.

    Raises UnreadableDocument for PDFs, archives, images and other binary data, feeds, XML, JSON and for pages
    without any text. Text beyond five million characters is left out.
    """
    kind = unreadable_bytes(raw)
    if kind:
        raise UnreadableDocument(f"it is {kind}, which is not read")
    text = decode(raw, content_type)
    kind = unreadable_text(text)
    if kind:
        raise UnreadableDocument(f"it is {kind}, which is not read")
    is_page = kind_of(text, content_type) is DocumentKind.HTML
    found = _of_page(text) if is_page else Extracted(text=_of_plain_text(text))
    if not found.text:
        raise UnreadableDocument(
            "the page holds no text; it may need a browser" if is_page else "it is empty"
        )
    return found


def _of_plain_text(text: str) -> str:
    lines = (line.rstrip() for line in _clean(text).splitlines())
    return "\n".join(lines).strip("\n")[:MOST_CHARACTERS]


def _of_page(page: str) -> Extracted:
    whole = visible_lines(page)
    article = _article(page)
    lines = [_article_line(line) for line in article.text.split("\n")] if article else []
    kept = lines if _has_the_content(lines, whole) else whole
    return Extracted(
        text=_clean("\n".join(line for line in kept if line))[:MOST_CHARACTERS],
        title=_title(article.title if article else "", page),
        published=article.published if article else "",
    )


def _article_line(line: str) -> str:
    """A line of trafilatura's, its table rows written as those of the whole page are."""
    bare = line.strip()
    return row_line(bare.split("|") if bare.startswith("|") else [bare])


def _has_the_content(lines: list[str], whole: list[str]) -> bool:
    """Whether the article holds most of what reads like content: long lines and rows with numbers."""
    return _content_length(lines) >= _LEAST_SHARE * _content_length(whole) and any(lines)


def _content_length(lines: list[str]) -> int:
    """Characters of content, white space and cell borders aside."""
    content = (line for line in lines if len(line) >= _LEAST_CONTENT_LINE or _NUMBERS_IN_A_ROW.search(line))
    return sum(len(line.replace("|", "").replace(" ", "")) for line in content)


def _article(page: str) -> Extracted | None:
    """What trafilatura makes of the page; None where it finds nothing or stumbles."""
    if len(page) > _LARGEST_PAGE_FOR_TRAFILATURA or is_too_deep(page):
        return None
    from trafilatura import bare_extraction  # noqa: PLC0415 (300 ms, and only a refresh reads pages)

    try:
        found = bare_extraction(
            page,
            include_comments=False,
            include_tables=True,
            favor_recall=True,
            with_metadata=True,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except Exception:  # noqa: BLE001 (whatever a hostile page makes it raise, the whole text is the answer)
        return None
    if found is None or isinstance(found, dict) or not found.text:
        return None
    return Extracted(text=found.text, title=found.title or "", published=_published(found.date or ""))


def _published(day: str) -> str:
    try:
        return Published(day).text
    except ValueError:
        return ""


def _title(found: str, page: str) -> str:
    """The article's title, else that of the page."""
    from html import unescape  # noqa: PLC0415 (2,000 entity names, and only a refresh reads pages)

    if not found:
        own = _TITLE.search(page[:_LARGEST_PAGE_FOR_TRAFILATURA])
        found = unescape(own[1]) if own else ""
    return " ".join(_clean(found).split())[:_LONGEST_TITLE]


def _clean(text: str) -> str:
    """What the store does not keep: NUL, lone surrogates, other line ends."""
    return _LONE_SURROGATES.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
