"""Keys that move the cursor and go from view to view."""

from ..screens.base import ViewBase
from ..widgets.page import Page
from ..widgets.row_list import RowList


class Going(ViewBase):
    """Moving, opening, going back, and the ways to other views."""

    def _moved(self, moved: bool) -> None:  # noqa: FBT001  # it is the answer of a move
        if moved:
            self.moved()

    def action_cursor_down(self) -> None:
        """Move down."""
        self._moved(self.part.move(1))

    def action_cursor_up(self) -> None:
        """Move up."""
        self._moved(self.part.move(-1))

    def action_cursor_left(self) -> None:
        """Go to the part before, as far as there is one at the left."""
        self.go_sideways(-1)

    def action_cursor_right(self) -> None:
        """Go to the part after, as far as there is one at the right."""
        self.go_sideways(1)

    def go_sideways(self, step: int) -> None:
        """Move between parts that stand side by side; the first and the last are the ends."""
        names = list(self.parts)
        place = names.index(self.part_name) + step
        if 0 <= place < len(names):
            self.give_keys_to(names[place])

    def action_page_down(self) -> None:
        """Move down by a page."""
        self._moved(self._page(1))

    def action_page_up(self) -> None:
        """Move up by a page."""
        self._moved(self._page(-1))

    def _page(self, step: int) -> bool:
        part = self.part
        return part.scroll_rows(step * part.page) if isinstance(part, Page) else part.move(step * part.page)

    def action_first(self) -> None:
        """Move to the first row."""
        part = self.part
        self._moved(part.move_to(0) if isinstance(part, RowList) else part.move_to_edge(end=False))

    action_go_first = action_first

    def action_last(self) -> None:
        """Move to the last row."""
        part = self.part
        self._moved(
            part.move_to(len(part.keys)) if isinstance(part, RowList) else part.move_to_edge(end=True)
        )

    def action_next_panel(self) -> None:
        """Let the next part take the keys, after the last one the first."""
        self._turn(1)

    def action_previous_panel(self) -> None:
        """Let the part before take the keys."""
        self._turn(-1)

    def _turn(self, step: int) -> None:
        names = list(self.parts)
        self.give_keys_to(names[(names.index(self.part_name) + step) % len(names)])

    def action_open(self) -> None:
        """Open what the cursor is on."""
        target = self.selection()
        if target is None or target == self.target:
            self.notice("Nothing to open here.", "dim")
        else:
            self.monitor_app.open_target(target)

    def action_back(self) -> None:
        """Go one level back."""
        self.monitor_app.go_back()

    def action_quit(self) -> None:
        """Leave alimon."""
        self.monitor_app.leave()

    def action_find(self) -> None:
        """Open Find."""
        self.monitor_app.open_find()

    def _panel(self, name: str) -> None:
        self.monitor_app.go_to_panel(name)

    def action_panel_1(self) -> None:
        """Go to Segments."""
        self._panel("segments")

    def action_panel_2(self) -> None:
        """Go to Risks."""
        self._panel("risks")

    def action_panel_3(self) -> None:
        """Go to Competitors."""
        self._panel("competitors")

    def action_panel_4(self) -> None:
        """Go to Theses."""
        self._panel("theses")

    def action_panel_5(self) -> None:
        """Go to Sources."""
        self._panel("sources")

    def action_panel_6(self) -> None:
        """Go to the Inbox."""
        self._panel("inbox")

    def action_panel_0(self) -> None:
        """Go to Evidence."""
        self._panel("evidence")

    action_go_segments = action_panel_1
    action_go_risks = action_panel_2
    action_go_competitors = action_panel_3
    action_go_theses = action_panel_4
    action_go_sources = action_panel_5
    action_go_inbox = action_panel_6

    def action_history_back(self) -> None:
        """Go back in the history of views."""
        if not self.monitor_app.step_history(-1):
            self.notice("This is the first view.", "dim")

    def action_history_forward(self) -> None:
        """Go forward in the history of views."""
        if not self.monitor_app.step_history(1):
            self.notice("This is the last view.", "dim")

    def action_company(self) -> None:
        """Choose another company."""
        self.monitor_app.open_companies()

    def action_activity(self) -> None:
        """Show what alimon did."""
        self.monitor_app.open_activity()

    def action_help(self) -> None:
        """List the keys of this view."""
        self.monitor_app.open_help()

    def action_palette(self) -> None:
        """Open the command palette."""
        self.monitor_app.open_palette()
