"""A view: parts, actions, and the keys that run them."""

from textual import events

from ...config.keys import PREFIXES, Key, shown
from ..actions.answering import Answering
from ..actions.citing import Citing
from ..actions.copying import Copying
from ..actions.going import Going
from ..actions.keeping import Keeping
from ..actions.reading import Reading
from ..widgets.lines import Line, Span

_LETTER_AFTER = {"mark": "a letter marks this row", "jump": "jump to"}


class View(Going, Answering, Reading, Copying, Keeping, Citing):
    """The base of Monitor, Subject, Claim, Source, Find and Activity.

    A key is looked up in the bindings table and runs `action_<id>`. The prefix keys `g` and `y` wait for a second
    key, `m` and `'` for a letter, with no time limit; the footer shows what may follow.
    """

    _prefix = ""

    async def on_key(self, event: events.Key) -> None:
        """Run the action that the key stands for."""
        if self.focused is not None:
            return
        event.stop()
        event.prevent_default()
        if self._prefix:
            self._follow(event)
            return
        row = self.monitor_app.keymap.find(self.VIEW, event.key)
        if row is not None and row.action in _LETTER_AFTER:
            self._wait(row.action)
        elif row is not None:
            self.run(row)
        elif event.key in PREFIXES and self.monitor_app.keymap.followers(self.VIEW, event.key):
            self._wait(event.key)

    def run(self, row: Key) -> None:
        """Run an action of the table."""
        if self.monitor_app.guide is not None:
            self.monitor_app.guide.did(row.action)
            self.show_bars()
        getattr(self, f"action_{row.action}")()

    def _wait(self, prefix: str) -> None:
        self._prefix = prefix
        self.show_bars()

    def show_bars(self) -> None:
        """Bring the bars up to date; what may follow a prefix key stays until it is answered, whatever is said."""
        super().show_bars()
        if self._prefix:
            self.footer.show(self._strip())

    def _follow(self, event: events.Key) -> None:
        prefix, self._prefix = self._prefix, ""
        self.show_bars()
        if event.key == "escape":
            return
        if prefix in _LETTER_AFTER:
            if event.character and event.character.isalnum():
                self.letter(prefix, event.character)
            else:
                self.notice("A mark is one letter or digit.", "warn")
            return
        row = self.monitor_app.keymap.find(self.VIEW, event.key, prefix)
        if row is None:
            self.notice(f"{shown(event.key)} does not follow {prefix}.", "warn")
        else:
            self.run(row)

    def _strip(self) -> Line:
        """What may follow the key that was pressed."""
        if self._prefix in _LETTER_AFTER:
            spans = [Span(f" {_LETTER_AFTER[self._prefix]}: ", "accent"), *self.marks_strip()]
        else:
            spans = [Span(f" {PREFIXES[self._prefix]}: ", "accent")]
            for row in self.monitor_app.keymap.followers(self.VIEW, self._prefix):
                spans += [
                    Span(shown(row.keys[0]) if row.keys else "", "accent"),
                    Span(f" {row.label}  ", "dim"),
                ]
        return Line(spans=(*spans, Span(" Esc cancels", "faint")))
