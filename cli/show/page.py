"""A page of text about one row, and the same as JSON."""

from typing import NamedTuple

from ...model.safe_text import safe_line
from ..cells import padded
from ..listing import Json, Listing
from ..table import table

_LABEL_WIDTH = 10
_GAP = "  "
"""What stands at least between a label, however long, and its value."""


class Page(NamedTuple):
    """What `show` prints: lines with their colour roles, or one JSON object."""

    lines: tuple[tuple[str, str], ...]
    record: Json


class Lines:
    """Collects the lines of a page."""

    def __init__(self) -> None:
        self._lines: list[tuple[str, str]] = []

    def add(self, text: str, role: str = "", *, indent: int = 0) -> None:
        """One line; empty text adds none."""
        if text:
            self._lines.append((" " * indent + safe_line(text), role))

    def field(self, label: str, text: str, role: str = "") -> None:
        """A line that begins with what it is; empty text adds none."""
        if text:
            self.add(padded(label + _GAP, _LABEL_WIDTH) + safe_line(text), role)

    def section(self, title: str) -> None:
        """A heading with an empty line before it."""
        self._lines += [("", ""), (title, "heading")]

    def rows(self, listing: Listing) -> None:
        """A table under its heading, with how many of its rows are shown; nothing where it has none."""
        if not listing.lines:
            return
        cut = listing.total is not None and len(listing.lines) < listing.total
        count = f" ({len(listing.lines):,} of {listing.total:,}; --limit 0 shows all)" if cut else ""
        self.section(listing.noun + count)
        self._lines += [(line, "") for line in table(listing, lambda text, _role: text).splitlines()]

    def page(self, record: Json) -> Page:
        """The collected lines with the record they tell of."""
        return Page(lines=tuple(self._lines), record=record)
