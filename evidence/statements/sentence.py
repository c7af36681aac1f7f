"""A sentence or a row of a table, as a document keeps it."""

from typing import NamedTuple

from .lexed import Lexed
from .statement import Topic


class Sentence(NamedTuple):
    """A sentence or a row of a table."""

    start: int
    end: int
    paragraph: int
    stems: frozenset[str]
    """Of all its telling words."""
    topic: Topic
    lexed: Lexed
    heading: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    in_table: bool = False
