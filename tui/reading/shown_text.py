"""The text of a snapshot as the screen shows it, with a way from places in the one to places in the other."""

from bisect import bisect_right

from ...model.safe_text import safe_text
from ...model.snapshot import Passage

_PIECE = 2_000
"""Characters after which the next blank ends a piece."""
_ONE_BLANK = str.maketrans(dict.fromkeys("\t\u2028\u2029", " "))


class ShownText:
    r"""Text that passed `safe_text`, tabs shown as blanks.

    `safe_text` lengthens and shortens a text; each piece ends after a blank or a line end, where it starts anew.

    >>> shown = ShownText("a\x1bb\u200bc")
    >>> shown.text, shown.at(4)
    ('a<1B>bc', 6)
    """

    def __init__(self, raw: str) -> None:
        whole = safe_text(raw)
        self.text = whole.translate(_ONE_BLANK)
        self._raw = raw
        self._same = whole == raw
        self._raw_starts: list[int] = [0]
        self._starts: list[int] = [0]
        if not self._same:
            self._index()

    def _index(self) -> None:
        at = shown = 0
        while at < len(self._raw):
            end = _piece_end(self._raw, at)
            shown += len(safe_text(self._raw[at:end]))
            at = end
            self._raw_starts.append(at)
            self._starts.append(shown)

    def at(self, place: int) -> int:
        """Where a place of the snapshot's text stands in the text shown."""
        if self._same:
            return place
        piece = bisect_right(self._raw_starts, place) - 1
        return self._starts[piece] + len(safe_text(self._raw[self._raw_starts[piece] : place]))

    def passage(self, passage: Passage) -> Passage:
        """A passage of the snapshot's text as a passage of the text shown."""
        if self._same:
            return passage
        return passage._replace(
            start=self.at(passage.start),
            end=self.at(passage.end),
            marks=tuple((self.at(start), self.at(end)) for start, end in passage.marks),
        )


def _piece_end(raw: str, start: int) -> int:
    """The end of the piece that starts here: after a blank or a line end, so that nothing reaches over it."""
    ends = [raw.find(sign, start + _PIECE) for sign in " \n"]
    return min((end + 1 for end in ends if end >= 0), default=len(raw))
