"""How far the sources of a run have come, told by the fetcher as it happens and handed on a few times a second."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from ..model.ids import SourceId
from ..model.words import ItemPhase

OnStep = Callable[[SourceId, ItemPhase, int], None]
"""Called on the event loop with a source, what is being done for it, and the bytes on the wire so far."""


class Progressed(NamedTuple):
    """A source that is being read."""

    phase: ItemPhase
    size: int


class Steps:
    """Collects what fetchers tell. It belongs to one event loop."""

    def __init__(self) -> None:
        self._new: dict[SourceId, Progressed] = {}
        self._phases: dict[SourceId, ItemPhase] = {}
        self.on_phase: Callable[[SourceId, ItemPhase, int], None] | None = None
        """Told of each new phase at once; bytes that come are not worth a call each."""

    def tell(self, source: SourceId, phase: ItemPhase, size: int = 0) -> None:
        """An `OnStep`."""
        self._new[source] = Progressed(phase, size)
        if self._phases.get(source) is not phase:
            self._phases[source] = phase
            if self.on_phase is not None:
                self.on_phase(source, phase, size)

    def forget(self, source: SourceId) -> None:
        """The source is done: what was told of it is of no use any more."""
        self._new.pop(source, None)
        self._phases.pop(source, None)

    def news(self) -> Iterator[tuple[SourceId, Progressed]]:
        """What came since the last time."""
        news, self._new = self._new, {}
        yield from news.items()
