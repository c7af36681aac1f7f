"""What a place of a page is known by in every copy of the page, so that noise can be told from news."""

from collections.abc import Sequence

from .columns import CELL
from .hunks import Hunk
from .pairs import shape
from .text_lines import TextLine

LINE = "line: "
"""What the mark of a line whose numbers alone moved begins with."""
_LONGEST = 160
_MOST_LINES = 4
_MOST_CHARACTERS = 600
"""A larger difference is never noise, unless it is a list: adverts and counters are short."""
_MOST_TITLES = 30
_LONGEST_TITLE = 120
_ENDS = (".", "!", "。", "！", ":", "：")


def marks_of(ours: Sequence[TextLine], theirs: Sequence[TextLine], part: Hunk) -> tuple[str, ...]:
    """The marks of a small difference, or of a list; none for a large one.

    A line whose numbers alone moved is known by its shape, anything else by the lines around it.
    """
    went, came = ours[part.old_start : part.old_end], theirs[part.new_start : part.new_end]
    if not (_is_small(went, came) or is_list(ours, theirs, part)):
        return ()
    if len(went) == len(came) == 1 and shape(went[0].text) == shape(came[0].text):
        return (f"{LINE}{shape(went[0].text)[:_LONGEST]}",)
    before = shape(ours[part.old_start - 1].text)[:_LONGEST] if part.old_start else "the top"
    after = shape(ours[part.old_end].text)[:_LONGEST] if part.old_end < len(ours) else "the end"
    return (f"between: {before} / {after}",)


def _is_small(went: Sequence[TextLine], came: Sequence[TextLine]) -> bool:
    if max(len(went), len(came)) > _MOST_LINES:
        return False
    return sum(len(line.text) for line in (*went, *came)) <= _MOST_CHARACTERS


def is_list(ours: Sequence[TextLine], theirs: Sequence[TextLine], part: Hunk) -> bool:
    """Whether a list of titles stands in place of another, as of what is read most: no sentences and no table."""
    went, came = ours[part.old_start : part.old_end], theirs[part.new_start : part.new_end]
    if min(len(went), len(came)) <= _MOST_LINES or max(len(went), len(came)) > _MOST_TITLES:
        return False
    return all(
        len(line.text) <= _LONGEST_TITLE and CELL not in line.text and not line.text.endswith(_ENDS)
        for line in (*went, *came)
    )
