"""The verdict on what the writer of a note rates its stock: `Rating: Hold (unchanged)`, `we move to Buy`."""

import re
from typing import NamedTuple

from ..statements.document import Document
from ..statements.price_target import RATINGS
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, SUPPORTED, Ground
from .kept import kept_whole

_STRENGTH = 0.75
_WORDS = "|".join(sorted(RATINGS, key=len, reverse=True))
_OWN = re.compile(
    rf"\b(?:[Rr]ating|[Rr]ecommendation|[Vv]iew|[Oo]pinion) ?: ?(?P<rating>(?i:{_WORDS}))\b"
    r"(?: ?\((?P<aside>[^()]{1,60})\))?"
    r"|\b(?:[Ww]e|I) (?:keep|maintain|reiterate|stick (?:to|with)|stay at|remain at|retain) (?:our |my |an? |the )?"
    rf"(?P<kept>(?i:{_WORDS}))\b"
    r"|\b(?:[Ww]e|I)(?: am| are|'m|'re)? (?P<how>upgrad|downgrad|mov|rais|lower|cut)\w{1,4}(?: [\w.'-]+){0,3}?"
    rf"(?: from (?P<old>(?i:{_WORDS})))? to (?P<new>(?i:{_WORDS}))\b"
)
"""How a note tells its own rating."""
_BEFORE = re.compile(
    rf"\b(?:from|was|were|previously|before:?|prior:?|upgraded from|downgraded from) (?P<old>{_WORDS})\b",
    re.IGNORECASE,
)
_SAME = re.compile(r"\b(?:unchanged|reiterated|maintained|confirmed|as before|no change)\b", re.IGNORECASE)
_CLAIM = re.compile(
    r"\b(?P<verb>rates?|rated|keeps?|kept|maintains?|maintained|reiterates?|reiterated|upgrade[sd]?|raised|lifted"
    r"|downgrade[sd]?|cut|lowered|advises|advised|recommends|recommended|tells|told|moves?|moved)\b"
    rf"(?P<between>[^.;]{{0,60}}?)\b(?P<rating>{_WORDS})(?: rating)?\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?P<verb>upgraded|downgraded|(?:raised|cut|lowered|left) (?:its|his|her|their|the) rating)\b",
    re.IGNORECASE,
)
_WRITER = re.compile(
    r"\b(?:the|this) (?:broker|brokerage|bank|house|analysts?|author|writer|note|research firm)\b|\bhis\b|\bher\b",
    re.IGNORECASE,
)
_LEVELS = {
    **dict.fromkeys(("sell", "underweight", "underperform", "reduce"), -1),
    **dict.fromkeys(("hold", "neutral", "equalweight", "market perform", "peer perform"), 0),
    **dict.fromkeys(("buy", "overweight", "outperform", "accumulate", "add"), 1),
}
"""By lower case, how good a rating is."""


class OwnRating(NamedTuple):
    """What a note rates its stock, and which way the rating went."""

    rating: str
    way: int | None
    """1 for raised, -1 for lowered, 0 for kept; None where that is not told."""
    place: int
    """Where it stands in the plain text."""


def judge_own_rating(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim tells the rating of a note's writer and the note tells its own; None elsewhere."""
    if not (
        _WRITER.search(reading.text) or reading.names & document.main_rest or _names_writer(reading, document)
    ):
        return None
    told = _own_rating(document)
    if told is None:
        return None
    number = next((n for n, one in enumerate(document.sentences) if one.start <= told.place < one.end), -1)
    asked = _CLAIM.search(reading.text)
    moved = _MOVED.search(reading.text)
    if asked is None and moved is None:
        return None
    if asked is not None and _LEVELS.get(asked["rating"].lower()) != _LEVELS.get(told.rating):
        return Ground(
            CONTRADICTED, f"the source gives {told.rating} as the rating", _STRENGTH, number, related=True
        )
    way = _way_of(moved["verb"] if moved else asked["verb"] if asked else "")
    if way is not None and told.way is not None and way != told.way:
        went = {1: "raised", -1: "lowered", 0: "kept"}[told.way]
        return Ground(
            CONTRADICTED, f"the source says that the rating was {went}", _STRENGTH, number, related=True
        )
    if way is not None and told.way is None:
        return None
    if asked is None or asked["rating"].lower() == told.rating:
        return Ground(
            SUPPORTED, f"the source gives {told.rating} as the rating", _STRENGTH, number, related=True
        )
    return None


def _names_writer(reading: ClaimReading, document: Document) -> bool:
    """Whether a claim names a house that the page names too: its writer, where it rates by `we`."""
    names = reading.names - document.main
    return bool(names) and names <= document.stems


def _way_of(verb: str) -> int | None:
    """Which way a verb moves a rating; None where it only gives it."""
    first = verb.lower().removeprefix("has ").removeprefix("have ").split(" ")[0]
    if first.startswith(("upgrade", "raise", "lift")):
        return 1
    if first.startswith(("downgrade", "cut", "lower")):
        return -1
    return 0 if first.startswith(("keep", "kept", "maintain", "reiterate", "left")) else None


def is_note(document: Document) -> bool:
    """Whether a page is a note that rates a stock itself, so that `we` are its writers."""
    return _own_rating(document) is not None


@kept_whole
def _own_rating(document: Document) -> OwnRating | None:
    """What the note says of its own rating first."""
    found = _OWN.search(document.plain.text)
    if found is None:
        return None
    rating = (found["rating"] or found["kept"] or found["new"]).lower()
    aside = found["aside"] or ""
    old = found["old"] or (before["old"] if (before := _BEFORE.search(aside)) else "")
    way: int | None = None
    if found["kept"] or _SAME.search(aside):
        way = 0
    elif found["how"] in {"upgrad", "rais"}:
        way = 1
    elif found["how"] in {"downgrad", "lower", "cut"}:
        way = -1
    elif old and old.lower() in _LEVELS and rating in _LEVELS:
        step = _LEVELS[rating] - _LEVELS[old.lower()]
        way = (step > 0) - (step < 0)
    return OwnRating(rating, way, found.start())
