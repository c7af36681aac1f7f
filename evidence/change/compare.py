"""Comparing two texts of one source: where they differ, and what each difference means."""

from collections.abc import Sequence
from typing import NamedTuple

from ...model.change import CitedPassage, Difference, FigureChange, PassageChange, Span
from ...model.words import ChangeKind
from .cited import passage_changes
from .columns import heads_of
from .figures import figure_changes
from .hunks import Hunk, hunks
from .marks import is_list, marks_of
from .page_dates import only_page_dates_differ
from .pairs import moved_lines, parts
from .plain import same_text
from .text_lines import TextLine, lines_of

QUIET = frozenset({ChangeKind.MOVED, ChangeKind.NOISE})
"""Kinds of difference that are listed, and are no news."""


class Known(NamedTuple):
    """What the store knows of a source that makes a difference weigh more, or less."""

    cited: Sequence[CitedPassage] = ()
    """Passages of the earlier text on which claims lean."""
    values: Sequence[float] = ()
    """Values of figures that come from this source, in single units."""
    noise: frozenset[str] = frozenset()
    """Marks of the places that are known to differ from copy to copy."""


NOTHING_KNOWN = Known()


def compare(old: str, new: str, known: Known = NOTHING_KNOWN) -> tuple[Difference, ...]:
    """The differences of two texts, in order. Texts that differ in white space alone have none."""
    if same_text(old, new):
        return ()
    ours, theirs = lines_of(old), lines_of(new)
    whole = [
        hunk
        for hunk in hunks([line.text for line in ours], [line.text for line in theirs])
        if _words(ours[hunk.old_start : hunk.old_end]) != _words(theirs[hunk.new_start : hunk.new_end])
    ]
    moved = moved_lines(ours, theirs, whole)
    within = [(part, hunk) for hunk in whole for part in parts(ours, theirs, hunk, moved)]
    cut = [part for part, _ in within]
    places = [(_place(ours, part[:2], len(old)), _place(theirs, part[2:], len(new))) for part in cut]
    fates = passage_changes(old, new, known.cited, places)
    return tuple(
        _difference(
            ours, theirs, part, place, _fates_at(place, fates), is_moved=_is_moved(ours, theirs, part, moved),
            marks=marks_of(ours, theirs, hunk if is_list(ours, theirs, hunk) else part),
            known=known, old=old, new=new,
        )
        for (part, hunk), place in zip(within, places, strict=True)
    )  # fmt: skip


def applied(old: str, new: str, differences: Sequence[Difference]) -> str:
    """The old text with the differences put into it: the words of the new one."""
    pieces = []
    at = 0
    for difference in differences:
        pieces += [old[at : difference.old[0]], new[difference.new[0] : difference.new[1]]]
        at = difference.old[1]
    return "\n".join([*pieces, old[at:]])


def carried(at: int, differences: Sequence[Difference]) -> int:
    """Where a place of the old text stands in the new one."""
    moved = at
    for difference in differences:
        if difference.old[0] > at:
            break
        moved = at + difference.new[1] - difference.old[1] if difference.old[1] <= at else difference.new[0]
    return moved


def loud(differences: Sequence[Difference]) -> tuple[Difference, ...]:
    """Those that are neither noise nor lines that only moved."""
    return tuple(one for one in differences if one.kind not in QUIET)


def weight(differences: Sequence[Difference]) -> ChangeKind | None:
    """The weightiest kind among them; None where there is none."""
    kinds = {difference.kind for difference in differences}
    return next((kind for kind in ChangeKind if kind in kinds), None)


def _words(lines: Sequence[TextLine]) -> str:
    return " ".join(line.text for line in lines)


def _place(lines: Sequence[TextLine], ends: tuple[int, ...], length: int) -> Span:
    """The span of lines from the first to the one before the last; an empty one before the line that follows."""
    first, last = ends
    if first == last:
        at = lines[first].start if first < len(lines) else length
        return at, at
    return lines[first].start, lines[last - 1].end


def _is_moved(
    ours: Sequence[TextLine], theirs: Sequence[TextLine], part: Hunk, moved: dict[str, int]
) -> bool:
    lines = (*ours[part.old_start : part.old_end], *theirs[part.new_start : part.new_end])
    return all(line.text in moved for line in lines)


def _fates_at(place: tuple[Span, Span], fates: Sequence[PassageChange]) -> tuple[PassageChange, ...]:
    """Those whose passage stood here; each belongs to the difference in which it begins, or which it begins before."""
    (start, end), _ = place
    return tuple(
        fate for fate in fates if fate.passage.start < end and start < fate.passage.end and end > start
    )


def _difference(  # noqa: PLR0913 - what a difference is made of
    ours: Sequence[TextLine],
    theirs: Sequence[TextLine],
    part: Hunk,
    place: tuple[Span, Span],
    fates: tuple[PassageChange, ...],
    *,
    is_moved: bool,
    marks: tuple[str, ...],
    known: Known,
    old: str,
    new: str,
) -> Difference:
    figures = () if is_moved else _figures(ours, theirs, part, known, old, new, is_cited=bool(fates))
    kind = ChangeKind.OTHER
    if fates:
        kind = ChangeKind.CITED
    elif is_moved:
        kind = ChangeKind.MOVED
    elif any(figure.is_known for figure in figures):
        kind = ChangeKind.FIGURE
    elif (marks and known.noise.issuperset(marks)) or _dates_alone(ours, theirs, part):
        kind = ChangeKind.NOISE
    elif figures:
        kind = ChangeKind.FIGURE
    return Difference(kind=kind, old=place[0], new=place[1], figures=figures, passages=fates, marks=marks)


def _figures(
    ours: Sequence[TextLine],
    theirs: Sequence[TextLine],
    part: Hunk,
    known: Known,
    old: str,
    new: str,
    *,
    is_cited: bool,
) -> tuple[FigureChange, ...]:
    """The figures of a line that moved; of several lines at once nobody can tell which is which."""
    if not _is_pair(part):
        return ()
    mine, other = ours[part.old_start], theirs[part.new_start]
    return figure_changes(
        old[mine.start : mine.end],
        new[other.start : other.end],
        mine.start,
        other.start,
        known=known.values,
        heads=heads_of(theirs, part.new_start),
        counts=is_cited,
    )


def _dates_alone(ours: Sequence[TextLine], theirs: Sequence[TextLine], part: Hunk) -> bool:
    return _is_pair(part) and only_page_dates_differ(ours[part.old_start].text, theirs[part.new_start].text)


def _is_pair(part: Hunk) -> bool:
    return part.old_end - part.old_start == 1 == part.new_end - part.new_start
