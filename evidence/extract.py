"""The door to the readers: bytes with a label in, what the document says out."""

from ..model.feed_item import FeedItem
from .document import Document, clean
from .document_kind import unreadable_bytes
from .extracted import MOST_CHARACTERS, Extracted, UnreadableDocument
from .readers import readers


def extract(raw: bytes, content_type: str = "") -> Extracted:
    """Return what a document says; its content decides what it is, and its label is a hint.

    Raises UnreadableDocument for archives, images and other binary data, XML and JSON of unknown shape, documents
    beyond the limits, and those without any text. Text beyond five million characters is left out.
    """
    kind = unreadable_bytes(raw)
    if kind:
        raise UnreadableDocument(f"it is {kind}, which is not read")
    document = Document(raw, content_type)
    if document.declares_entities:
        raise UnreadableDocument("it is XML that declares entities, which is refused")
    if document.is_broken_json:
        raise UnreadableDocument("it is JSON data that breaks off or is ill-formed, which is not read")
    for reader in readers():
        if reader.recognises(document):
            return _within_limits(reader.read(document)._replace(kind=reader.kind))
    raise UnreadableDocument("it is of no kind that is read")


def _within_limits(found: Extracted) -> Extracted:
    """What the store keeps: no NUL and no lone surrogates anywhere, and no endless text."""
    whole = clean(found.text)
    if not whole.strip():
        raise UnreadableDocument("it holds no text")
    text = whole[:MOST_CHARACTERS]
    left_out = found.left_out
    if len(text) < len(whole):
        left_out = f"text after the first {MOST_CHARACTERS:,} characters"
    return found._replace(
        text=text,
        title=" ".join(clean(found.title).split()),
        publisher=" ".join(clean(found.publisher).split()),
        items=tuple(FeedItem(*map(clean, item)) for item in found.items),
        pages=tuple(place for place in found.pages if place < len(text)),
        left_out=left_out,
    )
