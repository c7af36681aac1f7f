"""Which runs of one sequence stand in place of which of another.

Common ends are set aside; what is single on both sides and in the same order splits the rest (Bram Cohen's patience
diff); between such lines the longest common part is kept. So the time grows with the text and not with its square.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from typing import NamedTuple

_MOST_COMPARED = 4_000_000
"""Pairs within a gap that are compared one by one; in a larger gap all of it is taken as another text."""


class Hunk(NamedTuple):
    """Items `old[old_start:old_end]` became `new[new_start:new_end]`."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def hunks(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[Hunk, ...]:
    """Where two sequences differ, in order, no two hunks touching.

    >>> hunks("abcd", "axcde")
    (Hunk(old_start=1, old_end=2, new_start=1, new_end=2), Hunk(old_start=4, old_end=4, new_start=4, new_end=5))
    """
    merged: list[Hunk] = []
    for hunk in _between(old, new, Hunk(0, len(old), 0, len(new))):
        last = merged[-1] if merged else None
        if last and last.old_end == hunk.old_start and last.new_end == hunk.new_start:
            merged[-1] = Hunk(last.old_start, hunk.old_end, last.new_start, hunk.new_end)
        else:
            merged.append(hunk)
    return tuple(merged)


def applied(old: Sequence[Hashable], new: Sequence[Hashable], found: Sequence[Hunk]) -> list[Hashable]:
    """The old sequence with the hunks put into it; it must be the new one."""
    result: list[Hashable] = []
    at = 0
    for hunk in found:
        result += [*old[at : hunk.old_start], *new[hunk.new_start : hunk.new_end]]
        at = hunk.old_end
    return [*result, *old[at:]]


def _between(old: Sequence[Hashable], new: Sequence[Hashable], whole: Hunk) -> Iterator[Hunk]:
    """Yield the differences of two ranges, in order."""
    gap = _without_common_ends(old, new, whole)
    if gap.old_start == gap.old_end or gap.new_start == gap.new_end:
        if gap.old_end - gap.old_start or gap.new_end - gap.new_start:
            yield gap
        return
    old_at, new_at = gap.old_start, gap.new_start
    anchors = _anchors(old, new, gap)
    if not anchors:
        yield from _by_pairs(old, new, gap)
        return
    for old_anchor, new_anchor in anchors:
        yield from _between(old, new, Hunk(old_at, old_anchor, new_at, new_anchor))
        old_at, new_at = old_anchor + 1, new_anchor + 1
    yield from _between(old, new, Hunk(old_at, gap.old_end, new_at, gap.new_end))


def _without_common_ends(old: Sequence[Hashable], new: Sequence[Hashable], gap: Hunk) -> Hunk:
    first, old_end, second, new_end = gap
    while first < old_end and second < new_end and old[first] == new[second]:
        first, second = first + 1, second + 1
    while first < old_end and second < new_end and old[old_end - 1] == new[new_end - 1]:
        old_end, new_end = old_end - 1, new_end - 1
    return Hunk(first, old_end, second, new_end)


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable], gap: Hunk) -> list[tuple[int, int]]:
    """Places of items that are single in both ranges, as many as stand in the same order."""
    old_counts = Counter(old[gap.old_start : gap.old_end])
    new_counts = Counter(new[gap.new_start : gap.new_end])
    places = {new[at]: at for at in range(gap.new_start, gap.new_end) if new_counts[new[at]] == 1}
    pairs = [
        (at, places[old[at]])
        for at in range(gap.old_start, gap.old_end)
        if old_counts[old[at]] == 1 and old[at] in places
    ]
    return _longest_rising(pairs)


def _longest_rising(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of the pairs, in order, whose second places rise."""
    tops: list[int] = []
    top_pairs: list[int] = []
    before: list[int] = []
    for at, (_, place) in enumerate(pairs):
        pile = bisect_left(tops, place)
        before.append(top_pairs[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        top_pairs[pile : pile + 1] = [at]
    rising = []
    at = top_pairs[-1] if top_pairs else -1
    while at >= 0:
        rising.append(pairs[at])
        at = before[at]
    return rising[::-1]


def _by_pairs(old: Sequence[Hashable], new: Sequence[Hashable], gap: Hunk) -> Iterator[Hunk]:
    if (gap.old_end - gap.old_start) * (gap.new_end - gap.new_start) > _MOST_COMPARED:
        yield gap
        return
    from rapidfuzz.distance import Indel  # noqa: PLC0415 - only where no line stands out

    numbers: dict[Hashable, int] = {}
    ours = [numbers.setdefault(item, len(numbers)) for item in old[gap.old_start : gap.old_end]]
    theirs = [numbers.setdefault(item, len(numbers)) for item in new[gap.new_start : gap.new_end]]
    for step in Indel.opcodes(ours, theirs):
        if step.tag != "equal":
            yield Hunk(
                gap.old_start + step.src_start,
                gap.old_start + step.src_end,
                gap.new_start + step.dest_start,
                gap.new_start + step.dest_end,
            )
