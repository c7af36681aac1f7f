"""Lines of styled text, and the fitting and wrapping of them to a width in cells."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from ..target import Target
from ..theme import Theme, style_of


class Span(NamedTuple):
    """A run of text in one role of the theme."""

    text: str
    role: str = "text"
    link: str = ""
    """Where a click in the terminal leads: a percent-encoded http or https address."""


class Line(NamedTuple):
    """One line of a page, before it is fitted. Text must have passed `safe_text`."""

    spans: tuple[Span, ...] = ()
    right: tuple[Span, ...] = ()
    """Pushed to the right edge; dropped where there is no room."""
    target: Target | None = None
    """What Enter opens on this line; lines without one are passed over by the cursor."""
    indent: int = 0
    """Cells before the first line; wrapped lines follow with `hang` more."""
    hang: int = 0
    wrap: bool = False
    """Wrapped at words, or cut with an ellipsis."""
    rule: bool = False
    """The gap between left and right is drawn as a rule."""


def line(*spans: Span | str, **options: object) -> Line:
    """A line of spans; plain strings take the role `text`."""
    made = tuple(span if isinstance(span, Span) else Span(span) for span in spans)
    return Line(spans=made)._replace(**options)  # type: ignore[arg-type]  # _replace checks the names itself


BLANK = Line()


def width_of(spans: Iterable[Span]) -> int:
    """Cells that the spans take."""
    return sum(cell_len(span.text) for span in spans)


def cut(spans: Sequence[Span], width: int) -> tuple[Span, ...]:
    """The spans within `width` cells, with an ellipsis where something was cut."""
    if width_of(spans) <= width:
        return tuple(spans)
    kept: list[Span] = []
    room = max(0, width - 1)
    for span in spans:
        need = cell_len(span.text)
        if need > room:
            kept.append(span._replace(text=set_cell_size(span.text, room).rstrip() + "…"))
            break
        kept.append(span)
        room -= need
    return tuple(kept) if width > 0 else ()


def fit(text: str, width: int, align: str = "left") -> str:
    """The text in exactly `width` cells, cut with an ellipsis or padded on the side away from `align`."""
    need = cell_len(text)
    if need > width:
        return set_cell_size(text, width - 1) + "…" if width > 0 else ""
    pad = " " * (width - need)
    return pad + text if align == "right" else text + pad


def fitted(source: Line, width: int) -> tuple[Span, ...]:
    """One line laid out in `width` cells: left, gap or rule, right."""
    right = _right_of(source, width)
    lead = " " * source.indent
    room = width - source.indent - (width_of(right) + 1 if right else 0)
    left = cut(source.spans, room)
    gap = width - source.indent - width_of(left) - width_of(right)
    if source.rule:
        fill = " " + "─" * max(0, gap - 2) + " " if right else " " + "─" * max(0, gap - 1)
        filler = Span(fill[: max(0, gap)], "faint")
    else:
        filler = Span(" " * max(0, gap))
    return (Span(lead), *left, filler, *right) if lead else (*left, filler, *right)


_NEXT_TO_NOTHING = 8
"""Cells that are no use: with less beside it the right side goes, with less of it a title's right side goes."""


def _right_of(source: Line, width: int) -> tuple[Span, ...]:
    """What has room at the right; of a title that is longer than the name at its left gives way to it."""
    left, right = width_of(source.spans), width_of(source.right)
    room = width - source.indent - left - len(_LEAST_RULE)
    if source.rule and left < right and right > room:
        return cut(source.right, room) if room >= _NEXT_TO_NOTHING else ()
    return source.right if right + _NEXT_TO_NOTHING <= width else ()


_LEAST_RULE = " ─ "
"""What parts the two sides of a title."""


def wrapped(source: Line, width: int) -> list[tuple[Span, ...]]:
    """The line broken at spaces into rows of at most `width` cells; words longer than a row are broken."""
    rows = _Rows(width, source.indent, source.indent + source.hang)
    for text, role, _ in source.spans:
        for word in _words(text):
            rows.add(word, role)
    return [_joined(row) for row in rows.rows]


_WORTH_BREAKING = 8
"""Cells that must be left of a row for a word that fits no row, such as a long address, to begin on it."""


class _Rows:
    """Rows being filled with words."""

    def __init__(self, width: int, first_indent: int, indent: int) -> None:
        self._width = max(1, width)
        self._indent = min(indent, max(0, self._width - 2))
        self.rows: list[list[Span]] = []
        self._start(min(first_indent, max(0, self._width - 2)))

    def _start(self, indent: int) -> None:
        self.rows.append([Span(" " * indent)] if indent else [])
        self._used = indent
        self._empty = True

    def add(self, word: str, role: str) -> None:
        """Put a word, with the blanks after it, on this row or the next ones."""
        while word:
            room = self._width - self._used
            if cell_len(word.rstrip()) <= room:
                self._put(word if cell_len(word) <= room else word.rstrip(), role)
                return
            fits_nowhere = cell_len(word.rstrip()) > self._width - self._indent
            if self._empty or (fits_nowhere and room >= _WORTH_BREAKING):
                head, word = _split(word, room)
                self._put(head, role)
            else:
                word = word.lstrip()
            if word:
                self._start(self._indent)

    def _put(self, text: str, role: str) -> None:
        self.rows[-1].append(Span(text, role))
        self._used += cell_len(text)
        self._empty = False


def _words(text: str) -> list[str]:
    """Words with the blanks that follow them."""
    words, start, blank = [], 0, False
    for at, char in enumerate(text):
        if blank and char != " ":
            words.append(text[start:at])
            start = at
        blank = char == " "
    words.append(text[start:])
    return words


def _split(word: str, width: int) -> tuple[str, str]:
    used = 0
    for at, char in enumerate(word):
        used += cell_len(char)
        if used > width:
            return (word[:at], word[at:]) if at else (word[:1], word[1:])
    return word, ""


def _joined(row: Iterable[Span]) -> tuple[Span, ...]:
    """Neighbours of one role and link as one span: each styled segment costs some forty bytes on the wire."""
    out: list[Span] = []
    for span in row:
        if out and out[-1][1:] == span[1:]:
            out[-1] = span._replace(text=out[-1].text + span.text)
        elif span.text:
            out.append(span)
    return tuple(out)


_PLAIN = str.maketrans("─━│╭╮╰╯▌•·—–…›→←↑↓⟳“”‘’×≥≤€£¥", "-=|++++>*.--~>><^v*\"\"''x><ELY")


def plain(text: str) -> str:
    """The text in ASCII and in as many cells: signs have stand-ins, other characters become question marks.

    >>> plain("▌ revenue · 阿里")
    '> revenue . ????'
    >>> plain("€60.9m")
    'E60.9m'
    """
    if text.isascii():
        return text
    known = text.translate(_PLAIN)
    return "".join(char if char.isascii() else "?" * cell_len(char) for char in known)


def strip_of(spans: Iterable[Span], width: int, theme: Theme, ground: str = "") -> Strip:
    """The spans as a strip of exactly `width` cells."""
    joined = _joined(spans)
    if theme.ascii:
        joined = tuple(span._replace(text=plain(span.text)) for span in joined)
    segments = [Segment(span.text, _style(span, theme, ground)) for span in joined]
    used = sum(segment.cell_length for segment in segments)
    if used < width:
        segments.append(Segment(" " * (width - used), style_of(theme, "text", ground)))
        return Strip(segments, width)
    strip = Strip(segments, used)
    return strip if used == width else strip.crop(0, width)


def _style(span: Span, theme: Theme, ground: str) -> Style:
    style = style_of(theme, span.role, ground)
    return style.update_link(span.link) if span.link else style
