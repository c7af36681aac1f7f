"""The guide of the demo: one step at a time in the footer, until its key was pressed."""

from typing import NamedTuple

from .keymap import Keymap
from .widgets.lines import Line, Span


class Step(NamedTuple):
    """What to press next. `{}` in the words stands for the key."""

    action: str
    words: str


STEPS = (
    Step("refresh_all", "{} reads every source of this made-up company"),
    Step("activity", "{} follows them: steady, slow, changing, moved, blocked..."),
    Step("back", "{} comes back, whatever is being read"),
    Step("refresh_all", "{} again, once all are read: one figure changes, one page goes"),
    Step("refresh_all", "{} once more: what goes back and forth is told once"),
    Step("panel_6", "{} shows what happened; panels mark what changed"),
    Step("open", "{} goes from an event to what it is about"),
    Step("open", "{} again goes on to the source"),
    Step("diff", "{} shows what changed in it"),
    Step("back", "{} comes back, level by level"),
    Step("find", "{} finds anything: try festival, Esc leaves"),
    Step("copy_line", "{} copies one sentence to say, verdict included"),
    Step("help", "{} lists every key and runs the one you choose"),
    Step("quit", "{} ends the demo; nothing of it stays"),
)


class Guide:
    """Goes on as the keys of its steps are pressed. A step whose action the keys do not hold is passed over."""

    def __init__(self, keymap: Keymap) -> None:
        self._keys = {step.action: keymap.shown(step.action) for step in STEPS}
        self._steps = [step for step in STEPS if self._keys[step.action]]
        self._at = 0

    def did(self, action: str) -> None:
        """An action was run: where it is that of the step, the next one comes."""
        if self._at < len(self._steps) and self._steps[self._at].action == action:
            self._at += 1

    def line(self) -> Line | None:
        """The step that is next; None after the last."""
        if self._at >= len(self._steps):
            return None
        action, words = self._steps[self._at]
        before, _, after = words.partition("{}")
        number = f" {self._at + 1}/{len(self._steps)} "
        return Line(spans=(
            Span(number, "dim"), Span(before), Span(self._keys[action], "accent bold"), Span(after, "accent"),
        ))  # fmt: skip
