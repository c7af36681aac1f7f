"""What a box has to say at its bottom: over as many lines as the words take."""

from textual.strip import Strip

from ..widgets.bar import Bar
from ..widgets.lines import Line, Span, line, strip_of, wrapped

_MOST = 3


class Telling(Bar):
    """A sentence; the box gives it `rows_at` of its width."""

    def rows_at(self, width: int) -> int:
        """The lines that it takes: at least one, so that a short word moves nothing."""
        return min(_MOST, max(1, len(self._rows(width))))

    def say(self, text: str, role: str) -> None:
        """Say this instead; the box is laid out anew where that takes another number of lines."""
        before = self.rows_at(self.size.width)
        self.show(line(Span(text, role), indent=1, wrap=True))
        if self.rows_at(self.size.width) != before:
            self.refresh(layout=True)

    def _rows(self, width: int) -> list[tuple[Span, ...]]:
        return wrapped(self.content, width) if width and self.content != Line() else []

    def render_line(self, y: int) -> Strip:
        """A line of the sentence."""
        width = self.size.width
        rows = self._rows(width)
        return strip_of(rows[y] if y < len(rows) else (), width, self.palette)
