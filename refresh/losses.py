"""What came in place of a source's text: the last good one, and the attempt that brought none."""

from datetime import datetime
from typing import Final, NamedTuple

from ..model.change import CitedPassage
from ..model.event import Event
from ..model.ids import SnapshotId, SourceId
from ..model.snapshot import Snapshot
from ..model.words import EventKind, Outcome
from ..store.connect import Store
from ..store.runs import item_ended_at, latest_item
from ..store.snapshots import newest_until, snapshot
from ..store.sources import source_state
from .changes import cited_passages

_MEANT: Final = {
    EventKind.SOURCE_LOST: Outcome.UNREACHABLE,
    EventKind.SOURCE_GONE: Outcome.GONE,
    EventKind.SOURCE_BLOCKED: Outcome.BLOCKED,
}
"""Events of a source that was lost, each with the outcome that it had where that is no longer known."""


class Loss(NamedTuple):
    """An attempt that brought no text, after one that did."""

    source: SourceId
    last: SnapshotId
    """The last good text."""
    outcome: Outcome
    reason: str
    """What happened, and what to do."""
    status: int | None
    at: datetime


class LossText(NamedTuple):
    """A loss with the text that was lost, and the passages of it on which claims lean."""

    loss: Loss
    last: Snapshot
    passages: tuple[CitedPassage, ...]


def loss_of(store: Store, event: Event) -> Loss | None:
    """What an event of a lost source tells of; None for any other event, and where no text was there before."""
    if event.source is None or event.kind not in _MEANT:
        return None
    last = newest_until(store, event.source, event.at)
    if last is None:
        return None
    item = item_ended_at(store, event.source, event.at)
    if item is None or item.outcome is None or item.outcome.is_read:
        return Loss(event.source, last, _MEANT[event.kind], event.text, None, event.at)
    return Loss(event.source, last, item.outcome, item.reason, item.status, event.at)


def loss_now(store: Store, source: SourceId) -> Loss | None:
    """Why a source that was read before cannot be read at present; None where it can, or never could."""
    state = source_state(store, source)
    if state.last_outcome is None or state.last_outcome.is_read or state.last_tried_at is None:
        return None
    last = newest_until(store, source, state.last_tried_at)
    if last is None:
        return None
    item = latest_item(store, source)
    status = item.status if item else None
    return Loss(source, last, state.last_outcome, state.last_reason, status, state.last_tried_at)


def text_of(store: Store, loss: Loss) -> LossText:
    """The text that was lost. Long ones take a moment: keep it off the event loop."""
    last = snapshot(store, loss.last)
    return LossText(loss, last, cited_passages(store, last))
