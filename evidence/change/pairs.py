"""Which line stands in place of which, within lines that went and lines that came."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from .hunks import Hunk, hunks
from .text_lines import TextLine

_DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")
_ALIKE = 60.0
"""How alike two lines are, of 100, that count as one line reworded."""
_MOST_LINES = 200
"""Lines of one hunk that are looked at one by one."""


def shape(line: str) -> str:
    """A line with its numbers masked: what a counter's line is in every copy of a page.

    >>> shape("1,204 people read this at 14:02")
    '# people read this at #'
    """
    return _DIGITS.sub("#", line)


def moved_lines(old: Sequence[TextLine], new: Sequence[TextLine], found: Sequence[Hunk]) -> Counter[str]:
    """How often each line went in one place and came in another."""
    went = Counter(line.text for hunk in found for line in old[hunk.old_start : hunk.old_end])
    came = Counter(line.text for hunk in found for line in new[hunk.new_start : hunk.new_end])
    return went & came


def parts(
    old: Sequence[TextLine], new: Sequence[TextLine], hunk: Hunk, moved: Counter[str]
) -> Iterator[Hunk]:
    """Yield the hunk cut into lines that stand in place of each other, lines that went, and lines that came.

    Lines that are in `moved` stay with their like.
    """
    size = max(hunk.old_end - hunk.old_start, hunk.new_end - hunk.new_start)
    if size > _MOST_LINES:
        yield hunk
        return
    old_at, new_at = hunk.old_start, hunk.new_start
    for old_place, new_place in (*_pairs(old, new, hunk, moved), (hunk.old_end, hunk.new_end)):
        yield from _runs(old, new, Hunk(old_at, old_place, new_at, new_place), moved)
        if old_place < hunk.old_end and new_place < hunk.new_end:
            yield Hunk(old_place, old_place + 1, new_place, new_place + 1)
        old_at, new_at = old_place + 1, new_place + 1


def _pairs(
    old: Sequence[TextLine], new: Sequence[TextLine], hunk: Hunk, moved: Counter[str]
) -> list[tuple[int, int]]:
    """Lines that are one line reworded, in order: those of one shape, then those most alike."""
    ours = [at for at in range(hunk.old_start, hunk.old_end) if old[at].text not in moved]
    theirs = [at for at in range(hunk.new_start, hunk.new_end) if new[at].text not in moved]
    shapes = hunks([shape(old[at].text) for at in ours], [shape(new[at].text) for at in theirs])
    found: list[tuple[int, int]] = []
    mine, other = 0, 0
    for gap in (*shapes, Hunk(len(ours), len(ours), len(theirs), len(theirs))):
        found += zip(ours[mine : gap.old_start], theirs[other : gap.new_start], strict=True)
        found += _alike(old, new, ours[gap.old_start : gap.old_end], theirs[gap.new_start : gap.new_end])
        mine, other = gap.old_end, gap.new_end
    return found


def _alike(
    old: Sequence[TextLine], new: Sequence[TextLine], ours: Sequence[int], theirs: Sequence[int]
) -> Iterator[tuple[int, int]]:
    if not ours or not theirs:
        return
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 - only where lines were reworded

    first = 0
    for mine in ours:
        likeness = [
            (ratio(old[mine].text, new[other].text, score_cutoff=_ALIKE), -at)
            for at, other in enumerate(theirs[first:], first)
        ]
        best, at = max(likeness, default=(0.0, 0))
        if best:
            yield mine, theirs[-at]
            first = 1 - at


def _runs(old: Sequence[TextLine], new: Sequence[TextLine], gap: Hunk, moved: Counter[str]) -> Iterator[Hunk]:
    """Yield what is left between two pairs: what only moved apart from what went and came."""
    ours = _stretches(old, gap.old_start, gap.old_end, moved)
    theirs = _stretches(new, gap.new_start, gap.new_end, moved)
    if len(ours) == len(theirs) == 1 and ours[0][2] == theirs[0][2]:
        yield gap
        return
    for start, end, _ in ours:
        yield Hunk(start, end, gap.new_start, gap.new_start)
    for start, end, _ in theirs:
        yield Hunk(gap.old_end, gap.old_end, start, end)


def _stretches(
    lines: Sequence[TextLine], start: int, end: int, moved: Counter[str]
) -> list[tuple[int, int, bool]]:
    found: list[tuple[int, int, bool]] = []
    for at in range(start, end):
        is_moved = lines[at].text in moved
        if found and found[-1][2] == is_moved:
            found[-1] = (found[-1][0], at + 1, is_moved)
        else:
            found.append((at, at + 1, is_moved))
    return found
