"""Words cut from a folded text, each with a plain form in which its spellings meet."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from .han_terms import han_words

_WORD = re.compile(
    r"[\u3400-\u9fff]+|[^\W\d_]+(?:['&.](?=[^\W\d_])[^\W\d_]+)*(?:&|(?<=s)'(?!\w))?|\d[\d,.]*\d|\d|[^\s\w]"
)
_FIRST_HAN = "\u3400"
_BREAKS = frozenset({"break", "broke", "breaks", "broken"})
_WITH_TICKER = re.compile(
    r"(?P<head>(?:[A-Z][A-Za-z]*[.'])?[A-Za-z]*[a-z])?(?P<ticker>[A-Z]{2,5})(?P=ticker)?"
    r"(?P<tail>and|or|may|still|up|down|is|was|has|have|will|to|in|of|on|for|with|at|said|says|rose|fell|gained|lost|shares?"
    r"|stock|managed|reported|traded|closed)"
)
"""A ticker that the scraping of a page glued to the words beside it: `CaldenCLDNrose`, `CLDNCLDNup`."""
_GLUED = re.compile(r"[a-z][A-Z]{3,}")
_PARTS = re.compile(r"[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z']+|[A-Z]+")
_POSSESSIVE = re.compile(r"'s?$")
_SPELLINGS = {
    "centre": "center", "licence": "license", "programme": "program", "labour": "labor", "favour": "favor",
    "behaviour": "behavior", "colour": "color", "fulfilment": "fulfillment", "cheque": "check", "tonne": "ton",
    "metre": "meter", "kilometre": "kilometer",
    "traveller": "traveler", "grey": "gray", "tyre": "tire", "aluminium": "aluminum", "enrol": "enroll",
    "defence": "defense",
    "u.s": "us", "u.k": "uk", "u.s.a": "us", "e.u": "eu", "people": "person", "men": "man", "women": "woman",
    "children": "child", "shareholder": "stockholder", "shareholders": "stockholder", "ecommerce": "commerce",
    "feet": "foot", "criteria": "criterion", "indices": "index", "earnings": "earnings", "sales": "sales",
    "news": "news", "gas": "gas", "plus": "plus", "series": "series", "services": "service", "basis": "basis",
    "business": "business", "less": "less", "has": "has", "was": "was", "is": "is", "this": "this", "its": "its",
    "as": "as", "us": "us", "does": "does", "goods": "goods",
    "adj": "adjusted", "op": "operating", "rev": "revenue", "revs": "revenue", "avg": "average", "mgmt": "management",
    "excl": "excluding", "incl": "including", "ord": "ordinary", "qtr": "quarter", "qtrs": "quarter", "yr": "year",
    "yrs": "year", "ecom": "commerce", "com": "commerce",
}  # fmt: skip
_DOMAIN, _NAMED_BY_DOMAIN = ".com", frozenset({".com", "booking.com", "trip.com", "cars.com"})
"""A shop on the net is called with and without it; but not where the rest is an everyday word."""
_SIBILANT = ("sses", "xes", "ches", "shes", "zes")
_SHORTENED = frozenset({"adj", "op", "rev", "avg", "mgmt", "excl", "incl", "ord", "qtr", "yr"})
_LAST_WORD = re.compile(r"[A-Za-z]+$")
_NO_PLURAL = ("ss", "us", "is", "whereas")
_SHORTEST_PLURAL = 4
JOINTLY = frozenset({"together", "combined", "jointly"})
"""Words by which a value is one of several things as a whole."""
ALL_OTHERS = "allothers"
"""`All others` is a unit of a group as groups report it, though each of its words tells nothing."""


class Word(NamedTuple):
    """One word, number or sign of a text."""

    start: int
    end: int
    text: str
    form: str
    """Its plain form: lower case, singular, one spelling."""


def words_in(text: str, start: int = 0, end: int | None = None) -> Iterator[Word]:
    """Yield the words of a folded text; hyphens between letters divide words and are left out.

    >>> [word.form for word in words_in("Year-on-year, the units' revenues rose.")]
    ['year', 'on', 'year', ',', 'the', 'unit', 'revenue', 'rose', '.']
    """
    stop = len(text) if end is None else end
    for match in _WORD.finditer(text, start, stop):
        found = match[0]
        if found == "-" and _joins(text, match.start()):
            continue
        if found.lower() in _BREAKS and text[match.end() : match.end() + 5].lower() in {" even", "-even"}:
            yield Word(match.start(), match.end() + 5, text[match.start() : match.end() + 5], "breakeven")
            continue
        if (
            found.lower() == "even"
            and text[max(match.start() - 6, 0) : match.start() - 1].lower().split(" ")[-1] in _BREAKS
        ):
            continue
        if found.lower() == "value" and text[match.end() : match.end() + 6].lower() in {"-added", " added"}:
            # What is value-added did not add anything.
            yield Word(match.start(), match.end() + 6, text[match.start() : match.end() + 6], "valueadded")
            continue
        if (
            found.lower() == "added"
            and text[max(match.start() - 6, 0) : match.start() - 1].lower() == "value"
        ):
            continue
        if found.lower() == "all" and text[match.end() : match.end() + 7].lower() == " others":
            yield Word(match.start(), match.end() + 7, text[match.start() : match.end() + 7], ALL_OTHERS)
            continue
        if found.lower() == "others" and text[max(match.start() - 4, 0) : match.start()].lower() == "all ":
            continue
        if found == "." and _shortens(text, match.start()):
            continue
        if found[0] > _FIRST_HAN:
            for begin, after, form in han_words(found):
                yield Word(match.start() + begin, match.start() + after, found[begin:after], form)
            continue
        if (glued := _WITH_TICKER.fullmatch(found)) is not None:
            for name in ("head", "ticker", "tail"):
                if glued[name]:
                    first = match.start() + glued.start(name)
                    yield Word(first, first + len(glued[name]), glued[name], form_of(glued[name]))
            continue
        if _GLUED.search(found):
            for part in _PARTS.finditer(found):
                first = match.start() + part.start()
                yield Word(first, first + len(part[0]), part[0], form_of(part[0]))
            continue
        yield Word(match.start(), match.end(), found, form_of(found))


def _shortens(text: str, place: int) -> bool:
    """Whether a stop belongs to a shortened word before another: `adj. EBITDA`."""
    before = _LAST_WORD.search(text, max(place - 6, 0), place)
    return before is not None and before[0].lower() in _SHORTENED and text[place + 1 : place + 2] == " "


def _joins(text: str, place: int) -> bool:
    return 0 < place < len(text) - 1 and text[place - 1].isalnum() and text[place + 1].isalnum()


@lru_cache(maxsize=65536)
def form_of(word: str) -> str:
    """The plain form of a word.

    >>> [form_of(word) for word in ("Companies", "Centres", "business", "Boxes", "U.S.", "whereas")]
    ['company', 'center', 'business', 'box', 'us', 'whereas']
    """
    lower = word.lower()
    if not lower[0].isalpha():
        return lower
    bare = _POSSESSIVE.sub("", lower) if "'" in lower else lower
    bare = bare.rstrip(".") or lower
    if bare.endswith(_DOMAIN) and bare not in _NAMED_BY_DOMAIN:
        bare = bare.removesuffix(_DOMAIN)
    if bare in _SPELLINGS:
        return _SPELLINGS[bare]
    singular = _singular(bare)
    return _SPELLINGS.get(singular, singular)


def _singular(word: str) -> str:
    if len(word) < _SHORTEST_PLURAL or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    if word.endswith("ies") and len(word) > _SHORTEST_PLURAL:
        return f"{word[:-3]}y"
    if word.endswith(_SIBILANT):
        return word[:-2]
    return word[:-1]
