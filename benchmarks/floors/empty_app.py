"""The least that a Textual program can be: one line of text, and Q to leave."""

from collections.abc import Iterable

from textual.app import App
from textual.widget import Widget
from textual.widgets import Static


class EmptyApp(App[None]):
    """Shows READY."""

    ENABLE_COMMAND_PALETTE = False
    BINDINGS = [("Q", "quit", "quit")]  # noqa: RUF012 - as every Textual program writes it

    def compose(self) -> Iterable[Widget]:
        """One line."""
        yield Static("READY")


if __name__ == "__main__":
    EmptyApp().run()
