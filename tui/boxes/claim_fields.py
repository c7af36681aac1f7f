"""The fields of a claim under review: where they stand, and what is read from what was typed into them."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from textual.geometry import Region

from ...model.errors import UsageError
from .stacked import stacked

if TYPE_CHECKING:
    from ...refresh.review_draft import Draft
    from ...refresh.reviewing import Edit

FIELDS: Mapping[str, str] = {
    "text": "what it says",
    "value": "none · a number with its unit",
    "period": "none · Q2 2025, FY2026, end of 2025",
    "subject": "type to find a subject, or to name a new one",
}
"""The fields by their names, each with what an empty one asks for."""
_LABEL = 9
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


class Typed(NamedTuple):
    """What stands in the fields beside that of the subject."""

    text: str
    value: str
    period: str


def field_regions(inside: Region) -> Mapping[str, Region]:
    """The fields one below the other with their labels at the left, the subjects below, and a line at the foot."""
    above = min(len(FIELDS) - 1, max(0, inside.height - 1))
    rest = stacked(inside.shrink((above, 0, 0, 0)), "subjects")
    label = min(_LABEL, inside.width // 3)
    places = {"subjects": rest["subjects"], "about": rest["about"]}
    for at, name in enumerate(FIELDS):
        own = Region(inside.x, inside.y + at, inside.width, int(at < above))
        row = rest["prompt"] if name == "subject" else own
        places[f"label-{name}"] = Region(row.x, row.y, label, row.height)
        places[name] = Region(row.x + label, row.y, row.width - label, row.height)
    return places


def read_fields(draft: "Draft", before: Typed, typed: Typed) -> "Edit | None":
    """What was changed, read by the grammar; None where nothing was. Raises UsageError with a plain reason."""
    from ...refresh.reviewing import Edit  # noqa: PLC0415  # the report's rules were loaded by then

    if not typed.text:
        raise UsageError("A claim needs words.", "Esc leaves it as it is.")
    for name, was, now in (("value", before.value, typed.value), ("period", before.period, typed.period)):
        if was and not now:
            raise UsageError(
                f"The {name} is gone.", "Write it anew; a claim without it is another claim: drop this one."
            )
    quantity = draft.read_value(typed.value) if typed.value != before.value else None
    period = draft.read_period(typed.period) if typed.period != before.period else None
    text = _with_value(typed.text, before, typed) if quantity else typed.text
    if quantity is None and numbers_in(text) != numbers_in(before.text):
        raise UsageError(
            "Its words give another number than its value.", "Change the value as well, or leave the number."
        )
    if quantity is None and period is None and text == before.text:
        return None
    return Edit(text=text, quantity=quantity, period=period)


def numbers_in(text: str) -> list[str]:
    """The printed numbers of a text, in ascending order."""
    return sorted(_NUMBER.findall(text))


def _with_value(text: str, before: Typed, typed: Typed) -> str:
    """The words with the new number in place of the old one, where somebody left that standing once."""
    old, new = _NUMBER.findall(before.value), _NUMBER.findall(typed.value)
    if len(old) != 1 or len(new) != 1 or _NUMBER.findall(text).count(old[0]) != 1:
        return text
    return re.sub(rf"(?<![\d.,]){re.escape(old[0])}(?![\d]|[.,]\d)", new[0], text)
