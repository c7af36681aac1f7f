"""A text box in place of the footer."""

from typing import ClassVar

from textual import events
from textual.message import Message
from textual.widgets import Input

from ..theme import Theme


class Prompt(Input):
    """One line to type in. Enter keeps what was typed, Esc leaves; letters and Backspace type."""

    DEFAULT_CSS: ClassVar[str] = """
    Prompt { border: none; height: 1; padding: 0 1; }
    Prompt:focus { border: none; height: 1; }
    """

    class Left(Message):
        """The box was left; `kept` where it was left by Enter."""

        def __init__(self, prompt: "Prompt", *, kept: bool) -> None:
            super().__init__()
            self.prompt = prompt
            self.kept = kept

    def __init__(
        self, purpose: str, value: str, theme: Theme, hint: str = "", *, name: str = "prompt"
    ) -> None:
        super().__init__(value, placeholder=hint or purpose, id=name, select_on_focus=False)
        self.purpose = purpose
        self.palette = theme

    def on_mount(self) -> None:
        """Take the focus and the colours."""
        self.styles.background = self.palette.cursor
        self.styles.color = self.palette.text
        self.focus()

    def on_key(self, event: events.Key) -> None:
        """Leave at Esc and Enter."""
        if event.key in ("escape", "enter"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Left(self, kept=event.key == "enter"))
