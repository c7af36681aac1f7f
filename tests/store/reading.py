"""Putting a text into the store as if its source had been read."""

from alimon.model.ports import Fetched
from alimon.model.words import Outcome
from alimon.store.snapshots import add_snapshot

from tests.builders import NOW, full_id


def page(text, **other):
    """What a fetch that went well gives."""
    fields = {
        "outcome": Outcome.OK,
        "reason": "read",
        "final_url": "https://example.test/final",
        "status": 200,
        "headers": (("etag", '"1"'),),
        "raw": f"<p>{text}</p>".encode("utf-8", "ignore"),
        "text": text,
        "title": "A title",
    }
    return Fetched(**fields | other)


def read_source(store, source, text, *, now=NOW, supplied=False, **other):
    """The id of the snapshot that was added."""
    with store.write() as connection:
        return add_snapshot(connection, full_id(source), page(text, **other), now=now, supplied=supplied)
