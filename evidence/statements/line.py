"""A line of a text, as it was given and as it stands in the plain text."""

import re
from enum import Enum, auto
from typing import NamedTuple

SENTENCE_END = re.compile(r"[.!?:;。！？\"')\]]$")


class RawLine(NamedTuple):
    """A line of the text that was given."""

    start: int
    end: int
    text: str


class LineKind(Enum):
    """What a line is."""

    PROSE = auto()
    BULLET = auto()
    HEADING = auto()
    ROW = auto()


class Line(NamedTuple):
    """A line of the plain text; a row has the spans of its cells."""

    start: int
    end: int
    kind: LineKind
    paragraph: int
    cells: tuple[tuple[int, int], ...] = ()
