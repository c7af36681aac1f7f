"""What the Diff view is asked to show: two snapshots of a source, or the attempt that brought no text."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ...model.ids import SnapshotId
from ...model.snapshot import Snapshot
from ...model.source import Source
from ...refresh.changes import snapshots_to_compare
from ...refresh.losses import Loss, loss_now, loss_of
from ...store.connect import Store
from ...store.events import event
from ...store.sources import source

_BETWEEN = ".."
_EVENT = "ev-"


class Asked(NamedTuple):
    """What a target means: where there is a loss, that comes first."""

    source: Source
    loss: Loss | None
    pair: tuple[Snapshot, Snapshot] | None
    """Two snapshots; with a loss the last good text and the one before it."""


def asked_of(store: Store, id_: str) -> Asked:
    """What is meant by the id of an event, of two snapshots, of one, or of a source. Raises UnknownId."""
    if id_.startswith(_EVENT):
        told = event(store, id_)
        cited, loss = source(store, told.source or ""), loss_of(store, told)
        return Asked(cited, loss, snapshots_to_compare(store, cited.id, later=loss.last if loss else ""))
    earlier, _, later = id_.rpartition(_BETWEEN)
    source_id, _, number = later.partition("@")
    cited = source(store, source_id)
    pair = snapshots_to_compare(store, cited.id, earlier, later if number else "")
    return Asked(cited, None if number else loss_now(store, cited.id), pair)


def views_of(ids: Sequence[SnapshotId], loss: Loss | None) -> Sequence[tuple[SnapshotId, SnapshotId] | None]:
    """What < and > step through, oldest first: snapshots in pairs, and None for the loss."""
    views: list[tuple[SnapshotId, SnapshotId] | None] = list(pairwise(ids))
    if loss is not None and loss.last in ids:
        # It came after the last good text, so it follows the pair that ends with that.
        views.insert(ids.index(loss.last), None)
    return views
