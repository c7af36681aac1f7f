"""The plain text as it grows, with where each of its characters stands in the text that was given."""

import re
from collections.abc import Sequence

from .line import Line

_SPACES = re.compile(r"[ \t]+")


class TextBuilder:
    """Takes stretches of the folded text one after the other; `places` is where each of its characters stood."""

    def __init__(self, folded: str, places: Sequence[int] | None) -> None:
        self.folded = folded
        self._source = places
        self.pieces: list[str] = []
        self.places: list[int] = []
        self.lines: list[Line] = []
        self.paragraph = 0
        self.length = 0

    def _put(self, text: str, first: int) -> None:
        self.pieces.append(text)
        source = self._source
        places = range(first, first + len(text))
        self.places.extend(places if source is None else (source[min(n, len(source) - 1)] for n in places))
        self.length += len(text)

    def prose(self, start: int, end: int) -> None:
        """Add a stretch with its runs of space made one."""
        place = start
        text = self.folded[start:end]
        for match in _SPACES.finditer(text):
            self._put(text[place - start : match.start()], place)
            self._put(" ", start + match.start())
            place = start + match.end()
        self._put(text[place - start :], place)

    def whole(self, start: int, end: int) -> None:
        """Add a stretch as it is."""
        self._put(self.folded[start:end].replace("\t", " "), start)

    def newline(self, at: int) -> None:
        """End a line."""
        self._put("\n", min(at, max(len(self.folded) - 1, 0)))

    def space(self, at: int) -> None:
        """Join two lines."""
        self._put(" ", at)
