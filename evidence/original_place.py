"""Where a passage of an extracted text stands in the document as it came.

The extracted text has the letters and digits of the document in its order; only what lies between them is another:
tags, white space, bars between cells. So a passage is found by its letters and digits alone. A header's cell that is
made of several stands nowhere as one: it is looked for by its last part.
"""

import html
import re
from bisect import bisect_left

_STEP = re.compile(
    r"<!--.*?-->|<(script|style|template|head)\b.*?</\1\s*>|<[^<>]*>|&#?\w{1,31};|[^\W_]+",
    re.IGNORECASE | re.DOTALL,
)
_LETTERS = re.compile(r"[^\W_]+")
_LEAST = 3
"""Fewer letters stand anywhere."""


class Original:
    """A document's decoded text, made ready for looking passages up; made in time linear in it."""

    def __init__(self, document: str) -> None:
        self._starts: list[int] = []
        """Where each run of letters begins in the document, ascending, as `_places` has it in `_letters`."""
        self._places: list[int] = []
        runs: list[str] = []
        length = 0
        for step in _STEP.finditer(document):
            run = _letters_of(step[0])
            if run:
                self._starts.append(step.start())
                self._places.append(length)
                runs.append(run)
                length += len(run)
        self._letters = "".join(runs)

    def place_of(self, text: str, start: int, end: int) -> tuple[int, int] | None:
        """The span of the document that says what `text` says from `start` to `end`; None where it is not there.

        Of several places the one is taken that lies as far into the document as the passage into its text.
        """
        sought = "".join(_LETTERS.findall(text[start:end])).lower()
        if len(sought) < _LEAST:
            return None
        before = sum(map(len, _LETTERS.findall(text[:start])))
        whole = before + sum(map(len, _LETTERS.findall(text[start:])))
        wanted = int(len(self._letters) * before / max(whole, 1))
        found = self._nearest(sought, wanted)
        if found is None:
            return None
        return self._in_document(found), self._in_document(found + len(sought) - 1) + 1

    def _nearest(self, sought: str, wanted: int) -> int | None:
        after = self._letters.find(sought, wanted)
        ahead = self._letters.rfind(sought, 0, wanted + len(sought))
        places = [place for place in (ahead, after) if place >= 0]
        return min(places, key=lambda place: abs(place - wanted), default=None)

    def _in_document(self, place: int) -> int:
        run = bisect_left(self._places, place + 1) - 1
        return self._starts[run] + place - self._places[run]


def _letters_of(step: str) -> str:
    """What a step over the document adds: nothing for markup, the character of an entity, or the run itself."""
    if step.startswith("<"):
        return ""
    return "".join(_LETTERS.findall(html.unescape(step))).lower()
