"""The pages of a PDF as lines of text, by pdfium."""

import ctypes
import re
from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from .extracted import MOST_CHARACTERS, UnreadableDocument
from .page_layout import PageLine, likely_rows, page_text
from .split_signs import Cell

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MOST_PAGES = 2_000
_WORD = re.compile(r"\S+")
_LEADERS = re.compile(r"[.·…_]{3,}")
_CLOSING = re.compile(r"[)%]+")
_OPENING = re.compile(r"(?:^|\s)[$€£¥(]+$")
_APART = 1.0
"""Of the height of a line: words with a wider gap between stand in two cells."""
_LEAST_HEIGHT = 5.0
_PASSWORD = 4
"""pdfium's FPDF_ERR_PASSWORD."""


class PdfText(NamedTuple):
    """What a PDF says, page by page."""

    pages: list[str]
    title: str
    created: str
    """As the file has it: `D:20250829100000+08'00'`."""
    left_out: str


def pdf_text(raw: bytes) -> PdfText:
    """Read the first pages of a PDF. Raises UnreadableDocument for one that is damaged or locked."""
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 (100 ms, and only a refresh reads PDFs)

    try:
        document = PdfDocument(raw)
    except PdfiumError as fault:
        locked = fault.err_code == _PASSWORD or "password" in str(fault).lower()
        why = "a PDF that opens with a password only" if locked else "a damaged PDF"
        raise UnreadableDocument(f"it is {why}") from fault
    try:
        about = document.get_metadata_dict()
        pages, left_out = _pages(document)
    except PdfiumError as fault:
        raise UnreadableDocument("it is a damaged PDF") from fault
    finally:
        document.close()
    return PdfText(pages, about.get("Title", ""), about.get("CreationDate", ""), left_out)


def _pages(document: "PdfDocument") -> tuple[list[str], str]:
    pages: list[str] = []
    length = 0
    for number in range(len(document)):
        if number == MOST_PAGES or length > MOST_CHARACTERS:
            return pages, f"pages after the first {number:,}"
        pages.append("\n".join(page_text(list(_lines(document, number)))).strip("\n"))
        length += len(pages[-1])
    return pages, ""


def _lines(document: "PdfDocument", number: int) -> Iterator[PageLine]:
    from pypdfium2 import PdfiumError  # noqa: PLC0415

    try:
        page = document[number]
        text_page = page.get_textpage()
    except PdfiumError:
        # One damaged page does not hide the others.
        return
    text = text_page.get_text_range()
    texts = text.split("\n")
    likely = likely_rows(texts)
    if likely:
        yield from _placed_lines(_Places(text_page, len(text)), texts, likely)
    else:
        yield from (PageLine(line.rstrip("\r")) for line in texts)
    text_page.close()
    page.close()


def _placed_lines(places: "_Places", texts: Sequence[str], likely: Collection[int]) -> Iterator[PageLine]:
    """Yield the lines of a page, those that may be rows with their cells."""
    start = 0
    for number, line in enumerate(texts):
        yield PageLine(line.rstrip("\r"), places.cells(line, start) if number in likely else ())
        start += len(line) + 1


class _Places:
    """Where the characters of a page stand."""

    def __init__(self, page: "PdfTextPage", length: int) -> None:
        from pypdfium2 import raw  # noqa: PLC0415

        self._page = page
        self._raw = raw
        self._is_shifted = page.count_chars() != length
        self._box = tuple(ctypes.c_double() for _ in range(4))

    def cells(self, line: str, start: int) -> tuple[Cell, ...]:
        """The words of a line, those that stand close together as one, with what they cover across the page."""
        made: list[Cell] = []
        for word in _WORD.finditer(line):
            if _LEADERS.fullmatch(word[0]):
                continue
            first, last = self._box_of(start + word.start()), self._box_of(start + word.end() - 1)
            if first is None or last is None:
                return ()
            left, right, height = first[0], last[1], max(first[2], last[2], _LEAST_HEIGHT)
            before = made[-1] if made else None
            if before is not None and left - before.end <= _APART * height:
                space = "" if _CLOSING.fullmatch(word[0]) or _OPENING.search(before.text) else " "
                made[-1] = Cell(before.start, max(int(right), before.end), f"{before.text}{space}{word[0]}")
            else:
                made.append(Cell(int(left), max(int(right), int(left) + 1), word[0]))
        return tuple(made)

    def _box_of(self, place: int) -> tuple[float, float, float] | None:
        """Left, right and height of a character, by its place in the text; None where it has no box."""
        index = self._raw.FPDFText_GetCharIndexFromTextIndex(self._page, place) if self._is_shifted else place
        left, right, bottom, top = self._box
        if index < 0 or not self._raw.FPDFText_GetCharBox(self._page, index, left, right, bottom, top):
            return None
        return left.value, right.value, top.value - bottom.value
