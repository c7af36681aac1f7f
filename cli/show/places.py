"""Where passages stand in the document as it came: the page of a paged one, else the span of its characters."""

from collections.abc import Sequence
from typing import NamedTuple

from ...evidence.decoding import decode
from ...evidence.original_place import Original
from ...model.errors import UnknownId
from ...model.snapshot import Passage, Snapshot
from ...store.connect import Store
from ...store.snapshots import raw_bytes
from ..listing import Json

_LARGEST = 5_000_000
"""Bytes of a document that is searched through for one answer."""
_PAGED = "pdf"


class Place(NamedTuple):
    """Where one passage stands."""

    page: int | None
    """From 1; None where the document has no pages."""
    span: tuple[int, int] | None
    """In the characters of the decoded document; None where it is not found there or the bytes were pruned."""

    def record(self) -> Json:
        """For JSON."""
        span = None if self.span is None else {"start": self.span[0], "end": self.span[1]}
        return {"page": self.page, "original": span}


def places(store: Store, snapshot: Snapshot, passages: Sequence[Passage]) -> list[Place]:
    """The place of each passage of a snapshot's text."""
    original = _original(store, snapshot) if passages else None
    return [
        Place(
            page=snapshot.page_at(passage.start),
            span=original.place_of(snapshot.text, passage.start, passage.end) if original else None,
        )
        for passage in passages
    ]


def _original(store: Store, snapshot: Snapshot) -> Original | None:
    if snapshot.supplied or snapshot.kind == _PAGED:
        return None
    try:
        raw = raw_bytes(store, snapshot.id)
    except UnknownId:
        return None
    if len(raw) > _LARGEST:
        return None
    return Original(decode(raw, dict(snapshot.headers).get("content-type", "")))
