"""The provenance box: where the row under the cursor comes from."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual.geometry import Region, Size
from textual.widget import Widget

from ..pages.provenance import provenance_lines
from ..session import Session
from ..target import Target
from ..widgets.lines import Span
from ..widgets.page import Page
from .box import Box, key_spans


class ProvenanceBox(Box):
    """A page of facts; a line with an address leads to its source."""

    WIDTH: ClassVar[int] = 92

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, f"Provenance of {target.id}")
        self._lines = provenance_lines(session, target)
        self._page = Page("page", self.palette)
        self.part = self._page

    def contents(self) -> Iterable[Widget]:
        """The page alone."""
        yield self._page

    def wanted(self, size: Size) -> Size:
        """As tall as the facts are, wrapped to its width."""
        width = min(self.WIDTH, max(1, size.width - 6))
        return Size(width, self._page.rows_at(width) + 1)

    def places(self, inside: Region) -> Mapping[str, Region]:
        """The page fills the box."""
        return {"page": inside}

    def on_mount(self) -> None:
        """Show the facts."""
        self._page.show(self._lines)

    def keys_line(self) -> tuple[Span, ...]:
        """The keys of the box; Enter only where a line leads away from the view below."""
        leads = any(self._leads(line.target) for line in self._lines)
        enter = (("Enter", "opens the source"),) if leads else ()
        return key_spans(("j k", "scroll"), *enter, ("Esc", "closes"))

    def chosen(self) -> None:
        """Open the source on whose line the cursor is."""
        target = self._page.target
        self.close()
        if target is not None and self._leads(target):
            self.monitor_app.open_target(target)

    def _leads(self, target: Target | None) -> bool:
        """Whether a line's target is something else than what the view below already shows."""
        return target is not None and target != self.monitor_app.view.target
