"""Widths of text in terminal cells."""

from .plain import is_plain


def cell_width(text: str) -> int:
    """How many cells a terminal takes for one line of text: a Chinese character takes two.

    >>> cell_width("revenue"), cell_width("营业收入")
    (7, 8)
    """
    if is_plain(text):
        return len(text)
    from wcwidth import wcswidth  # noqa: PLC0415 - takes longer to import than Python itself

    width = wcswidth(text)
    return width if width >= 0 else len(text)


def padded(text: str, width: int, *, right: bool = False) -> str:
    """`text` with spaces up to `width` cells, behind it or, for `right`, before it."""
    gap = " " * max(0, width - cell_width(text))
    return gap + text if right else text + gap
