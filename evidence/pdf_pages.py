"""The pages of a PDF as lines of text, by pdfium."""

import ctypes
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .extracted import MOST_CHARACTERS, UnreadableDocument
from .page_layout import PageLine, PageText, likely_rows, page_text
from .running_lines import without_running_lines
from .split_signs import Cell

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfTextPage

MOST_PAGES = 2_000
_WORD = re.compile(r"\S+")
_LINE_END = re.compile("\n|(?<=[\x02\ufffe])(?![\r\n])")
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

    pages: list[PageText]
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


def _pages(document: "PdfDocument") -> tuple[list[PageText], str]:
    printed: list[list[PageLine]] = []
    length = 0
    left_out = ""
    for number in range(len(document)):
        if number == MOST_PAGES or length > MOST_CHARACTERS:
            left_out = f"pages after the first {number:,}"
            break
        printed.append([*_lines(document, number)])
        length += sum(len(line.text) for line in printed[-1])
    return [page_text(page) for page in without_running_lines(printed)], left_out


def _lines(document: "PdfDocument", number: int) -> Iterator[PageLine]:
    from pypdfium2 import PdfiumError  # noqa: PLC0415

    try:
        page = document[number]
        text_page = page.get_textpage()
    except PdfiumError:
        # One damaged page does not hide the others.
        return
    text = text_page.get_text_range()
    placed = [*_placed(text)]
    likely = likely_rows([line for _, line in placed])
    places = _Places(text_page, len(text)) if likely else None
    for at, (start, line) in enumerate(placed):
        cells = places.cells(line, start) if places and at in likely else ()
        yield PageLine(line.rstrip("\r"), cells)
    text_page.close()
    page.close()


def _placed(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a page as they are printed, with their places in its text.

    pdfium lets the line after a word that a hyphen parts follow on the same line.
    """
    start = 0
    for match in _LINE_END.finditer(text):
        yield start, text[start : match.start()]
        start = match.end()
    yield start, text[start:]


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
