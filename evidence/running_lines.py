"""The lines that run through a paged document at the head and the foot of its pages, and the numbers of the pages.

They stand in the middle of sentences that go over pages. A line is one of them where it stands at the same end of
several pages word for word, or with a number that counts the pages.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from .page_layout import PageLine

_EDGE = 3
"""Lines from either end of a page among which such lines are."""
_FEWEST = 3
"""Pages on which a line stands that runs; in a document of two pages both."""
_FEWEST_NUMBERED = 2
"""The same for a line that says hardly more than the number of its page."""
_MOST_NUMBERS = 4
_FARTHEST = 1_000
"""How far the number of a page may be from its place in the file; a year is farther."""
_LONGEST = 200
_NUMBER = re.compile(r"(?<![\d.,])\d{1,4}(?![\d.,]*\d)")
_OF_PAGES = re.compile(
    r"(?:page|pages|pg|p|seite|página|pagina|of|von|de|di|sur|第|页|頁|共|\d+|[^\w\s])*", re.IGNORECASE
)
"""What may stand beside the number of a page in a line that says nothing else."""


class _Key(NamedTuple):
    """What is the same of a line on all its pages: its words, and how far its number is from that of the page."""

    at_end: bool
    words: str
    distance: int = 0
    counts: bool = False
    """Whether `distance` is that of a number of the line."""


def without_running_lines(pages: Sequence[Sequence[PageLine]]) -> list[list[PageLine]]:
    """The pages without such lines; the head of the first stays, since it often says whose document it is."""
    counts = Counter(key for number, page in enumerate(pages) for key in _keys(page, number))
    running = frozenset(key for key, many in counts.items() if many >= _least(key, len(pages)))
    return [_without(page, number, running) for number, page in enumerate(pages)]


def _least(key: _Key, pages: int) -> int:
    """On how many pages a line has to stand."""
    return _FEWEST_NUMBERED if _numbers_pages(key) else max(min(_FEWEST, pages), _FEWEST_NUMBERED)


def _numbers_pages(key: _Key) -> bool:
    """Whether a line says the number of its page and hardly more."""
    return key.counts and _OF_PAGES.fullmatch("".join(key.words.split())) is not None


def _without(page: Sequence[PageLine], number: int, running: frozenset[_Key]) -> list[PageLine]:
    dropped: dict[int, bool] = {}
    for at_end in (True, False):
        for place in _places(page, at_end=at_end):
            keys = running.intersection(_keys_of(page[place].text, number, at_end=at_end))
            if not keys or (
                not any(key.counts for key in keys) and _may_be_of_table(page, place, at_end=at_end)
            ):
                break
            dropped[place] = at_end or bool(number) or any(map(_numbers_pages, keys))
    if len(dropped) == sum(bool(line.text.strip()) for line in page):
        return [*page]
    return [line for place, line in enumerate(page) if not dropped.get(place)]


def _places(page: Sequence[PageLine], *, at_end: bool) -> list[int]:
    """The places of the lines at one end of a page, from its edge inwards."""
    filled = [place for place, line in enumerate(page) if line.text.strip()]
    return filled[: -_EDGE - 1 : -1] if at_end else filled[:_EDGE]


def _keys(page: Sequence[PageLine], number: int) -> set[_Key]:
    return {
        key
        for at_end in (False, True)
        for place in _places(page, at_end=at_end)
        for key in _keys_of(page[place].text, number, at_end=at_end)
    }


def _keys_of(line: str, page: int, *, at_end: bool) -> Iterator[_Key]:
    """Yield a line as it stands, and with each of its numbers told by how far it is from that of the page."""
    bare = " ".join(line[:_LONGEST].split())
    yield _Key(at_end, bare)
    for match in list(_NUMBER.finditer(bare))[:_MOST_NUMBERS]:
        distance = int(match[0]) - page
        if abs(distance) < _FARTHEST:
            yield _Key(at_end, f"{bare[: match.start()]}#{bare[match.end() :]}", distance, counts=True)


def _may_be_of_table(page: Sequence[PageLine], place: int, *, at_end: bool) -> bool:
    """Whether a line may be the header of a table that goes on, or a last row that is the same on each page."""
    if len(page[place].cells) <= 1:
        return False
    if at_end:
        return page[place].has_value and page[place - 1].has_value
    following = next((line for line in page[place + 1 :] if line.text.strip()), None)
    return following is not None and following.has_value
