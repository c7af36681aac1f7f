"""Searching in the text of a source: as it is typed, and from hit to hit."""

import re
from bisect import bisect_left

from textual import events
from textual.widgets import Input

from ..reading.breaking import Row
from ..session import Session
from ..target import Target
from ..widgets.lines import Span
from ..widgets.pager import Pager
from ..widgets.prompt import Prompt
from .view import View

TEXT = "text"
_SEARCH = "search"
_MOST_HITS = 10_000


def hits_of(text: str, wanted: str) -> tuple[Row, ...]:
    r"""Where the words stand in a text, next to each other in any case of letters; the first 10,000 places.

    >>> hits_of("Cloud revenue.\nCLOUD  Revenue", "cloud revenue")
    ((0, 13), (15, 29))
    """
    words = [re.escape(word) for word in wanted.split()]
    if not words:
        return ()
    pattern = re.compile(r"\s+".join(words), re.IGNORECASE)
    found: list[Row] = []
    for match in pattern.finditer(text):
        found.append(match.span())
        if len(found) == _MOST_HITS:
            break
    return tuple(found)


class SourceSearch(View):
    """The search of the Source view. It stays on until Esc; while it is on, n and N go from hit to hit."""

    def __init__(self, session: Session, target: Target) -> None:
        super().__init__(session, target)
        self.text = Pager(TEXT, session.theme)
        self._wanted = ""
        self._hits: tuple[Row, ...] = ()
        self._hit = 0
        self._from = 0
        """Where the reader was when the search began: the first hit after it is shown."""

    @property
    def searching(self) -> bool:
        """Whether a search is on."""
        return bool(self._wanted)

    def action_find(self) -> None:
        """Search in this text; without a text, in everything."""
        if TEXT not in self.parts:
            super().action_find()
            return
        self.give_keys_to(TEXT)
        self._from = self.text.top_at
        self.mount(Prompt(_SEARCH, self._wanted, self.session.theme, "search in this text"))
        self.relayout()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the hits of what was typed so far."""
        if isinstance(event.input, Prompt) and event.input.purpose == _SEARCH:
            self._search(event.value.strip())

    def on_prompt_left(self, event: Prompt.Left) -> None:
        """The search stays on at Enter and ends at Esc."""
        if event.prompt.purpose != _SEARCH:
            return
        if not event.kept or not self.searching:
            self._end_search()
        elif not self._hits:
            self.notice(f"{self._wanted!r} is not in this text.", "warn")
            self._end_search()

    async def on_key(self, event: events.Key) -> None:
        """Esc ends a search before it means anything else."""
        if event.key == "escape" and self.searching and self.focused is None and not self._prefix:
            event.stop()
            event.prevent_default()
            self._end_search()

    def _search(self, wanted: str) -> None:
        self._wanted = wanted
        self._hits = hits_of(self.text.whole, wanted)
        self._hit = bisect_left(self._hits, (self._from, 0))
        self.text.show_hits(self._hits)
        if self._hits:
            self._hit %= len(self._hits)
            self.text.go_to(self._hits[self._hit])
        self.titles()

    def searched_anew(self) -> None:
        """Search again, in the text that took the place of the one before."""
        if self.searching:
            self._from = self.text.top_at
            self._search(self._wanted)

    def _end_search(self) -> None:
        self._wanted, self._hits = "", ()
        self.text.show_hits(())
        self.back_to_passages()
        self.titles()

    def step_hit(self, step: int) -> None:
        """Go to the next hit, or the one before; after the last one comes the first."""
        self._hit = (self._hit + step) % len(self._hits)
        self.text.go_to(self._hits[self._hit])

    def hit_words(self) -> Span:
        """Which hit this is."""
        if not self._hits:
            return Span("no hit", "warn")
        many = f"{len(self._hits):,}" + ("+" if len(self._hits) == _MOST_HITS else "")
        return Span(f"hit {self._hit + 1:,} of {many} · Esc ends the search", "accent")

    def back_to_passages(self) -> None:
        """Mark the current passage again."""
        raise NotImplementedError

    def titles(self) -> None:
        """Bring the titles of the parts up to date."""
        raise NotImplementedError
