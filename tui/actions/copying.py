"""Keys that copy: the value, the quote, the address, the citation, the say-it line."""

from ..copies import Copy, copy_text
from ..screens.base import ViewBase


class Copying(ViewBase):
    """Copies go to the terminal's clipboard and are shown for three seconds, to be read out."""

    def _copy(self, what: Copy) -> None:
        target = self.with_number() if what is Copy.VALUE else self.in_question()
        text = copy_text(self.session, target, what)
        if text.missing:
            self.notice(text.missing, "warn")
            return
        fault = self.monitor_app.copy(text.text)
        self.notice(fault or f"copied: {text.text}", "warn" if fault else "good")

    def action_copy_value(self) -> None:
        """Copy the value."""
        self._copy(Copy.VALUE)

    def action_copy_quote(self) -> None:
        """Copy the passage of the source."""
        self._copy(Copy.QUOTE)

    def action_copy_url(self) -> None:
        """Copy the address of the source."""
        self._copy(Copy.URL)

    def action_copy_citation(self) -> None:
        """Copy the source as a citation."""
        self._copy(Copy.CITATION)

    def action_copy_line(self) -> None:
        """Copy the say-it line."""
        self._copy(Copy.LINE)
