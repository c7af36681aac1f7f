"""An empty Textual program as the toolkit's tutorial begins one: a header, a footer, one line of text."""

from collections.abc import Iterable

from textual.app import App
from textual.widget import Widget
from textual.widgets import Footer, Header, Static


class FramedApp(App[None]):
    """Shows READY between a header and a footer."""

    BINDINGS = [("Q", "quit", "quit")]  # noqa: RUF012 - as every Textual program writes it

    def compose(self) -> Iterable[Widget]:
        """Header, text, footer."""
        yield Header()
        yield Static("READY")
        yield Footer()


if __name__ == "__main__":
    FramedApp().run()
