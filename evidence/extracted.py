"""What a document says: the one record that every reader makes, whatever the document was.

The form of `Extracted.text`, on which passages, checks and comparisons rely:

- A line is a paragraph, a heading, a list item or a row of a table. White space within a line is collapsed,
  but in preformatted text, where columns stand by it and items are indented.
- A table is a run of lines with ` | ` between the cells, in reading order. Its first row is its header; where headers
  stand on several lines in the document, each column's are one cell, outermost first: `Three months ended June 30, /
  2025`. A cell of the header or of a row that stands over several columns or beside several rows is repeated.
- The n-th cell of a row stands under the n-th cell of the header. An empty cell is kept as nothing between its bars,
  so a row may begin with `| `; empty cells at the end are left out. `[cell.strip() for cell in line.split("|")]` gives
  the cells back. A bar of the document's own within a table is written `¦`.
- Signs that a document puts into cells of their own stand with their number: `$4,662`, `(18,815)`, `26%`. Columns
  without any text are left out.
- A line without a bar within a table is the heading of the rows below it. Lines directly above the first row are
  its caption and units ("in millions of RMB"). An empty line ends the table.
- Text that a footnote sign or an exponent raises is written with superscript digits: `33,398¹`.
"""

from typing import NamedTuple

from ..model.errors import SourceError
from ..model.feed_item import FeedItem

MOST_CHARACTERS = 5_000_000


class Extracted(NamedTuple):
    """What a document says."""

    text: str
    title: str = ""
    published: str = ""
    """As `Published.text`, in the precision that the document gives; empty where it does not say."""
    publisher: str = ""
    canonical: str = ""
    """The address that the document calls its own; an http or https address or empty."""
    kind: str = ""
    """What it was read as, by its content: the `kind` of its reader."""
    items: tuple[FeedItem, ...] = ()
    pages: tuple[int, ...] = ()
    """Where each page of a paged document begins in `text`, in characters."""
    left_out: str = ""
    """What was not read for a limit, as a clause: `pages after the first 2,000`; empty where all was."""


class UnreadableDocument(SourceError):
    """The document is of a kind that is not read, or holds no text; the message says what it is."""

    @property
    def reason(self) -> str:
        """What it is, as a clause without full stop."""
        return self.message
