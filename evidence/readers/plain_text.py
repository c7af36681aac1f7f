"""Plain text, line by line: what no other reader knows and what is no data for machines."""

from ..dateline import dateline
from ..document import Document
from ..document_kind import unreadable_text
from ..extracted import Extracted, UnreadableDocument
from ..numeric_days import order_of
from . import ANYTHING, Reader, register

_TOP = 50
"""Lines at whose top a dateline is looked for."""


def _recognises(document: Document) -> bool:
    del document
    return True


def _read(document: Document) -> Extracted:
    kind = unreadable_text(document)
    if kind:
        raise UnreadableDocument(f"it is {kind}, which is not read")
    text = "\n".join(line.rstrip() for line in document.text.splitlines()).strip("\n")
    if not text.strip():
        raise UnreadableDocument("it is empty")
    return Extracted(text, published=dateline(text.split("\n", _TOP)[:_TOP], order=order_of(text)))


register(Reader("text", ANYTHING, _recognises, _read))
