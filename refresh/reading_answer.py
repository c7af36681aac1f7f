"""What the reading child answers, as bytes between two processes: a document's text or why it is not read."""

import json

from ..evidence.extracted import Extracted, UnreadableDocument
from ..model.feed_item import FeedItem


def packed(found: Extracted) -> bytes:
    """What was read, for the pipe."""
    return json.dumps({"read": found}).encode()


def packed_reason(fault: UnreadableDocument) -> bytes:
    """Why nothing was read, for the pipe."""
    return json.dumps({"unreadable": fault.reason}).encode()


def unpacked(answer: bytes) -> Extracted:
    """What the child said. Raises UnreadableDocument where it said that, ValueError for what no child says."""
    told = json.loads(answer)
    if "unreadable" in told:
        raise UnreadableDocument(told["unreadable"])
    found = Extracted(*told["read"])
    return found._replace(items=tuple(FeedItem(*item) for item in found.items), pages=tuple(found.pages))
