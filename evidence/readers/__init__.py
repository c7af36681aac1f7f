"""The readers, one file a kind of document. Each registers itself when it is imported.

To read a new kind, add a file here that calls `register` with a `Reader`; nothing else has to know it. A reader is
asked by its rank whether it recognises a document, and the first that does reads it: those that know a signature
come before those that guess.
"""

from collections.abc import Callable
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import NamedTuple

from ..document import Document
from ..extracted import Extracted

SIGNATURE, SHAPE, MARKUP, GUESS, ANYTHING = range(5)
"""Ranks: first bytes, fields of parsed data, tags, the look of the lines, whatever is left."""


class Reader(NamedTuple):
    """How one kind of document is read."""

    kind: str
    """Its word, as `alimon source test` shows it."""
    rank: int
    recognises: Callable[[Document], bool]
    """Whether the document is of this kind. Its content counts, and its label only as a hint.

    Raises nothing but UnreadableDocument, for a document beyond the limits."""
    read: Callable[[Document], Extracted]
    """Raises UnreadableDocument where it is of the kind but cannot be read."""


_READERS: list[Reader] = []


def register(reader: Reader) -> Reader:
    """Make a reader known."""
    _READERS.append(reader)
    return reader


@cache
def readers() -> tuple[Reader, ...]:
    """All readers in the order in which they are asked."""
    for module in iter_modules(__path__):
        import_module(f".{module.name}", __name__)
    return tuple(sorted(_READERS, key=lambda reader: (reader.rank, reader.kind)))
