"""The passages of a source's text: which are marked, which is the current one, and n and N between them."""

from collections.abc import Sequence

from ...model.snapshot import Passage
from ..pages.source import counted
from ..session import Session
from ..target import Target
from ..widgets.lines import Span
from .source_search import SourceSearch


class SourcePassages(SourceSearch):
    """Going from passage to passage, or from hit to hit while a search is on."""

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, target)
        self._stops: Sequence[Passage] = ()
        """In the order of the text."""
        self._stop: int | None = None

    def take_passages(self, passages: Sequence[Passage], best: Passage | None) -> None:
        """Mark these, and go to the best of them where one is named."""
        self._stops = sorted(passages, key=lambda passage: passage.start)
        self._stop = None
        self.text.show_passages(self._stops)
        if best is not None:
            self._go_to(self._stops.index(best))

    @property
    def current_stop(self) -> int | None:
        """The place of the current passage among the passages; None where none was gone to, or while a search is on."""
        return None if self.searching else self._stop

    def action_next_passage(self) -> None:
        """Go to the next passage, or hit of a search; after the last one comes the first."""
        self._step(1)

    def action_previous_passage(self) -> None:
        """Go to the passage or hit before."""
        self._step(-1)

    def _step(self, step: int) -> None:
        if self.searching:
            self.step_hit(step)
        elif self._stops:
            first = 0 if step > 0 else -1
            self._go_to(first if self._stop is None else self._stop + step)
        else:
            self.notice("No passage of this text is marked; / searches in it.", "dim")
        self.titles()

    def _go_to(self, place: int) -> None:
        self._stop = place % len(self._stops)
        passage = self._stops[self._stop]
        self.text.go_to((passage.start, passage.end))

    def back_to_passages(self) -> None:
        """Mark the current passage again, after a search; the text stays where it is."""
        stop = self._stops[self._stop] if self._stop is not None else None
        self.text.mark_current((stop.start, stop.end) if stop else None)

    def place_words(self, *, sought: bool) -> tuple[Span, ...]:
        """Which passage or hit this is, and how far down the text. `sought` tells that one was looked for."""
        percent = f"{self.text.percent} %"
        if self.searching:
            found = self.hit_words()
        elif self._stop is not None:
            found = Span(f"passage {self._stop + 1} of {len(self._stops)}", "accent")
        elif self._stops:
            found = Span(counted(len(self._stops), "passage"), "dim")
        elif sought:
            found = Span("nothing here speaks of it", "warn")
        else:
            return (Span(percent, "dim"),)
        return (found, Span(f" · {percent}", "dim"))
