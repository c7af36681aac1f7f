"""What a cell may hold: words of a vocabulary, numbers, days, periods, values, addresses.

Each reader returns None, or the default, where the cell is empty or wrong; what is wrong is recorded.
"""

import re
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from ..model.cadence import parse_cadence
from ..model.period import Period
from ..model.published import Published
from ..model.quantity import Bound, Quantity, scale_of
from .entry import Entry
from .problem import shown, suggest

_Word = TypeVar("_Word", bound=StrEnum)

_WHOLE = re.compile(r"[0-9]{1,9}", re.ASCII)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_ADDRESS = re.compile(r"https?://[^\s/?#@\\]+(?:[/?#][^\s\\]*)?", re.ASCII | re.IGNORECASE)
_NUMBER_WITH_UNIT = re.compile(r"(-?[\d.,]+)\s*(%|[^\d\s.,].*)")
_UNIT_SPELLINGS = {
    "percent": "%",
    "per cent": "%",
    "pct": "%",
    "usd": "US$",
    "$": "US$",
    "cny": "RMB",
    "yuan": "RMB",
    "¥": "RMB",
    "hkd": "HK$",
    "eur": "€",
    "gbp": "£",
    "jpy": "JP¥",
}
_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2200


def required(entry: Entry, key: str) -> str:
    """The text of a cell that may not be empty."""
    text = entry.text(key)
    if not text:
        entry.problem(key, "is empty; fill it in")
    return text


def word(entry: Entry, key: str, vocabulary: type[_Word]) -> _Word | None:
    """A word of a closed vocabulary; None where it is empty or unknown."""
    text = entry.text(key)
    if not text:
        return None
    try:
        return vocabulary(text.lower())
    except ValueError:
        known = [member.value for member in vocabulary if member.value]
        entry.problem(
            key, f"{shown(text)} is none of {', '.join(known)}; {suggest(text, known)}".rstrip("; ")
        )
        return None


def required_word(entry: Entry, key: str, vocabulary: type[_Word]) -> _Word | None:
    """A word of a closed vocabulary that may not be left out."""
    if not entry.text(key):
        known = [member.value for member in vocabulary if member.value]
        entry.problem(key, f"is empty; write one of {', '.join(known)}")
        return None
    return word(entry, key, vocabulary)


def whole(entry: Entry, key: str, *, least: int, most: int) -> int | None:
    """A whole number within bounds."""
    text = entry.text(key)
    if not text:
        return None
    if _WHOLE.fullmatch(text) and least <= int(text) <= most:
        return int(text)
    entry.problem(key, f"{shown(text)} is no whole number from {least} to {most}; write digits only")
    return None


def yes(entry: Entry, key: str) -> bool:
    """`yes`, or empty for no."""
    text = entry.text(key).lower()
    if text not in {"", "yes", "no"}:
        entry.problem(key, f"{shown(text)} is neither yes nor no; write yes or leave it empty")
    return text == "yes"


def day(entry: Entry, key: str) -> date | None:
    """A day as 2025-06-30."""
    text = entry.text(key)
    if not text:
        return None
    try:
        if not _DAY.fullmatch(text):
            raise ValueError  # noqa: TRY301 (one message for a wrong form and a wrong day)
        found = date.fromisoformat(text)
    except ValueError:
        entry.problem(key, f"{shown(text)} is no day; write it as 2025-06-30")
        return None
    if not _EARLIEST_YEAR <= found.year <= _LATEST_YEAR:
        entry.problem(key, f"the year {found.year} cannot be meant; write one from 1900 to 2200")
        return None
    return found


def published(entry: Entry, key: str) -> Published:
    """A publication date in the precision in which it is known; empty where it is not."""
    text = entry.text(key)
    try:
        return Published(text)
    except ValueError:
        entry.problem(key, f"{shown(text)} is no date; write 2025-08-29, 2025-08 or 2025, or leave it empty")
        return Published()


def period(entry: Entry) -> Period | None:
    """The columns period (as the source calls it), start and end."""
    label, start, end = entry.text("period"), day(entry, "start"), day(entry, "end")
    if end is None:
        if entry.text("end"):
            return None
        if label or entry.text("start"):
            entry.problem(
                "end", "is empty; write the last day of the period, or leave period and start empty too"
            )
        return None
    if start is not None and start > end:
        entry.problem("end", f"{end} lies before the start {start}; swap or correct them")
        return None
    if not label:
        entry.problem("period", "is empty; write what the source calls it, as in Q2 2025")
    return Period(start=start, end=end, label=label)


def quantity(entry: Entry, key: str = "value") -> Quantity | None:
    """The columns value, unit, scale and bound; None where there is no value."""
    text, unit = entry.text(key), entry.text("unit")
    scale, bound = _scale(entry), word(entry, "bound", Bound) or Bound.EXACT
    if not text:
        for other in ("unit", "scale", "bound"):
            if entry.text(other):
                entry.problem(other, f"stands without a {key}; add the {key} or leave it empty")
        return None
    if not unit:
        entry.problem("unit", "is empty; write what the value counts, as in %, RMB or enterprises")
    elif unit.lower() in _UNIT_SPELLINGS:
        entry.problem("unit", f"{shown(unit)} is written {_UNIT_SPELLINGS[unit.lower()]} here; write that")
    try:
        return Quantity(text=text, unit=unit, scale=scale, bound=bound)
    except ValueError:
        entry.problem(key, _cure_of_number(text))
        return None


def _scale(entry: Entry) -> int:
    text = entry.text("scale")
    try:
        return scale_of(text)
    except ValueError:
        known = ["thousand", "million", "billion", "trillion"]
        entry.problem("scale", f"{shown(text)} is no scale; {suggest(text, known)}")
        return 0


def _cure_of_number(text: str) -> str:
    plain = text.replace(",", "").replace(" ", "").replace("\N{MINUS SIGN}", "-")
    if plain != text and re.fullmatch(r"-?\d+(\.\d+)?", plain, re.ASCII):
        return f"{shown(text)} is no plain number; write {plain}"
    if parts := _NUMBER_WITH_UNIT.fullmatch(text):
        return (
            f"{shown(text)} is no plain number; write {parts[1]} and put {shown(parts[2])} into unit or scale"
        )
    return f"{shown(text)} is no plain number; write digits, a point and a sign only, as in -18.8"


def address(entry: Entry, key: str) -> str:
    """A web address."""
    text = required(entry, key)
    if text and not _ADDRESS.fullmatch(text):
        entry.problem(key, f"{shown(text)} is no web address; write it whole, as in https://example.com/page")
    return text


def cadence(entry: Entry, key: str) -> timedelta | None:
    """How often a source is due: `7d` or `12h`."""
    text = entry.text(key)
    if not text:
        return None
    found = parse_cadence(text)
    if found is None:
        entry.problem(key, f"{shown(text)} is no cadence; write 7d for days or 12h for hours")
    return found
