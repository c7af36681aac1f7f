"""A text as lines that can be compared: blank ones are left out, each knows its place."""

import re
from typing import NamedTuple

from .plain import plain

_LINE = re.compile(r"[^\n]*\S[^\n]*")


class TextLine(NamedTuple):
    """One line that says something. `start` and `end` are places in the text."""

    start: int
    end: int
    text: str
    """Its words, as `plain` gives them."""


def lines_of(text: str) -> tuple[TextLine, ...]:
    r"""The lines of a text.

    >>> [(line.start, line.text) for line in lines_of("One  two\n\n three\n")]
    [(0, 'One two'), (11, 'three')]
    """
    found = []
    for match in _LINE.finditer(text):
        whole = match[0]
        start = match.start() + len(whole) - len(whole.lstrip())
        end = match.end() - (len(whole) - len(whole.rstrip()))
        if words := plain(whole):
            found.append(TextLine(start, end, words))
    return tuple(found)
