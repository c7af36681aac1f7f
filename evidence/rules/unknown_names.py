"""Who a claim names that its document does not know: such a claim is neither borne out nor denied."""

import re

from ..grammar.common_words import DAYS, FUNCTION, GENERIC, PLACES, SEGMENT_WORDS
from ..statements.document import Document
from ..statements.price_target import RATINGS
from ..statements.speech import ROLES
from ..statements.topics import is_proper, stem_of
from ..stems import stem
from .claim_reading import ClaimReading
from .near_words import spread

_KNOWN_WORDS = (
    frozenset(
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "christmas",
            "easter",
            "spring",
            "summer",
            "autumn",
            "winter",
            "gaap",
            "ebit",
            "ebita",
            "ebitda",
            "eps",
            "roe",
            "ceo",
            "cfo",
            "coo",
            "cto",
            "chief",
            "street",
            "board",
            "nyse",
            "nasdaq",
            "ads",
            "adr",
            "ipo",
            "ai",
            "it",
            "us",
            "uk",
            "eu",
            "gwh",
            "twh",
            "mwh",
            "mw",
            "gw",
            "teu",
            "wall",
            "i",
        ]
    )
    | RATINGS
)


def unknown_names(reading: ClaimReading, document: Document) -> list[str]:
    """The names of a claim that the document does not know."""
    missing = []
    spans = [(phrase.first, phrase.after) for phrase in reading.lexed.metrics]
    spans += [(phrase.first, phrase.after) for phrase in reading.lexed.marks]
    metrics = {n for first, after in spans for n in range(first, after)}
    for place, word in enumerate(reading.lexed.words):
        if place in metrics:
            continue
        if not is_proper(word) or not stem_of(word) or word.form in PLACES or word.form in _KNOWN_WORDS:
            continue
        found = stem(word.form)
        if (
            found in document.stems
            or found in document.main
            or found in reading.known
            or document.aliases.get(found)
        ):
            continue
        missing.append(word.text)
    return missing or _unknown_opener(reading, document)


_OWNERS = GENERIC | SEGMENT_WORDS | FUNCTION | DAYS
_OPENER = re.compile(
    r"([A-Z][a-z]+)'s? [a-z]"
    r"|([A-Z][a-z]+(?<!ing)(?<![a-rt-z]s)) "
    r"(?:posted|booked|reported|generated|earned|recorded|had|made|grew|saw|brought in) "
)
"""Whoever owns something or earns it: without an article, no plain noun in the singular does."""


def _unknown_opener(reading: ClaimReading, document: Document) -> list[str]:
    """Whoever owns or earns what a claim opens with, `[Corvid]'s forecast`, with no word like it in the document."""
    opens = _OPENER.match(reading.text)
    if opens is None or not reading.lexed.words or 0 in {phrase.first for phrase in reading.lexed.metrics}:
        return []
    word = reading.lexed.words[0]
    found = stem(word.form)
    is_known = found in document.stems | document.main | reading.known or document.aliases.get(found)
    if (
        is_known
        or word.form in _OWNERS | ROLES | PLACES.keys()
        or not spread((found,)).isdisjoint(document.stems)
    ):
        return []
    return [opens[1] or opens[2]]
