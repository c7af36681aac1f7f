"""What a place of a page is known by in every copy of the page, so that noise can be told from news."""

from collections.abc import Sequence

from .hunks import Hunk
from .pairs import shape
from .text_lines import TextLine

LINE = "line: "
"""What the mark of a line whose numbers alone moved begins with."""
_LONGEST = 160
_MOST_LINES = 4
_MOST_CHARACTERS = 600
"""A larger difference is never noise: adverts and counters are short."""


def marks_of(ours: Sequence[TextLine], theirs: Sequence[TextLine], part: Hunk) -> tuple[str, ...]:
    """The marks of a small difference; none for a large one.

    A line whose numbers alone moved is known by its shape, anything else by the lines around it.
    """
    went, came = ours[part.old_start : part.old_end], theirs[part.new_start : part.new_end]
    characters = sum(len(line.text) for line in (*went, *came))
    if max(len(went), len(came)) > _MOST_LINES or characters > _MOST_CHARACTERS:
        return ()
    if len(went) == len(came) == 1 and shape(went[0].text) == shape(came[0].text):
        return (f"{LINE}{shape(went[0].text)[:_LONGEST]}",)
    before = shape(ours[part.old_start - 1].text)[:_LONGEST] if part.old_start else "the top"
    after = shape(ours[part.old_end].text)[:_LONGEST] if part.old_end < len(ours) else "the end"
    return (f"between: {before} / {after}",)
