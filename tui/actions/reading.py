"""Keys that read sources: refresh, open the link, paste a text, show provenance and changes, overrule a verdict."""

from ..screens.base import ViewBase


class Reading(ViewBase):
    """Everything that brings in, or leads to, the text of a source."""

    def action_refresh_this(self) -> None:
        """Read the source of this row now."""
        self.monitor_app.refresh_sources(self.selection())

    def action_refresh_all(self) -> None:
        """Read every source that is due."""
        self.monitor_app.refresh_due()

    def action_open_link(self) -> None:
        """Open the source of this row in a browser, or show its link."""
        self.monitor_app.open_link(self.in_question())

    def action_paste(self) -> None:
        """Paste the text of the source of this row."""
        self.monitor_app.open_paste(self.in_question())

    def action_provenance(self) -> None:
        """Show where this row comes from."""
        self.monitor_app.open_provenance(self.in_question())

    def action_diff(self) -> None:
        """Show what changed in the source of this row."""
        self.monitor_app.open_diff(self.in_question())

    def action_check(self) -> None:
        """Check the citations of this row again."""
        self.monitor_app.check_again(self.in_question())

    def action_overrule(self) -> None:
        """Overrule the verdict of this row, with a reason."""
        self.monitor_app.open_overrule(self.in_question())
