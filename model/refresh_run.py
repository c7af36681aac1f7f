"""One pass over due sources, and each source's outcome."""

from datetime import datetime
from typing import NamedTuple

from .ids import RunId, SourceId
from .words import ItemPhase, ItemState, Outcome


class RefreshItem(NamedTuple):
    """One source within a run."""

    run: RunId
    source: SourceId
    state: ItemState
    outcome: Outcome | None = None
    reason: str = ""
    status: int | None = None
    size: int | None = None
    """Bytes on the wire, so far while it is read."""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    phase: ItemPhase = ItemPhase.WAITING
    phase_at: datetime | None = None
    """When the phase began; None before the first."""


class RefreshRun(NamedTuple):
    """A run with its items. `ended_at` is None while it goes on, or where its process died."""

    id: RunId
    started_at: datetime
    ended_at: datetime | None
    items: tuple[RefreshItem, ...]

    def __repr__(self) -> str:
        """Its items counted only: asyncio asks for the words of what a program ends with, which may be thousands."""
        return f"RefreshRun({self.id}, {len(self.items)} items)"
