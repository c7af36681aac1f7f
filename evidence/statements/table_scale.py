"""In what a table counts: `(In thousands of US dollars)`, `CNY millions unless noted`, `RMB'000`."""

import re
from typing import NamedTuple

from ..grammar.units import CURRENCY_AFTER, CURRENCY_BEFORE, SCALES, currency_of

_SCALE = re.compile(
    rf"""(?:(?P<before>{CURRENCY_BEFORE}|{CURRENCY_AFTER})\s*(?:in\ )?)?
        (?:\b(?P<word>thousands?|millions?|billions?|mn|mio|bn)\b|(?P<letter>'000s?|(?<=[\s$€£¥])m(?=[\s),;]|$)))
        (?:\ (?:of\ )?(?:(?P<after>{CURRENCY_AFTER})))?""",
    re.IGNORECASE | re.VERBOSE,
)
_CUE = re.compile(
    r"\bin\b|\btables?\b|\bunless\b|\bamounts?\b|\bfigures?\b|\bexpressed\b|^\s*\(|'000|\bunits?:"
    rf"|(?:^\W*|\()(?:{CURRENCY_BEFORE})"
    # A short caption that ends in its unit: `Revenue by maker, US$ million`.
    r"|,\s*(?:[A-Z]{0,3}[$€£¥]|[A-Z]{3})?\s?(?:thousand|million|billion|mn|bn|m)s?\s*$"
    # The head of a column: `Sales £m`, `Turnover SEK bn`.
    r"|^[A-Za-z][A-Za-z ]{1,24} (?:[A-Z]{0,3}[$€£¥]|[A-Z]{3} )(?:mn|bn|m)\s*$",
    re.IGNORECASE,
)
_CURRENCY_ONLY = re.compile(
    rf"\b(?:in|reporting currency:?)\ ({CURRENCY_BEFORE}|{CURRENCY_AFTER})(?![a-z])", re.IGNORECASE
)
_UNLESS = re.compile(
    r"([^\n.|;]{2,60}?),? (?:unless|except (?:where|as)) "
    r"(?:(?:otherwise )?(?:noted|stated|indicated|specified|shown|marked)"
    r"|(?:an? |the )?(?:line|row|item|entry|figure|label|key|note) (?:says|states|shows|gives) (?:otherwise|so))",
    re.IGNORECASE,
)
_UNIT_LINE = re.compile(
    r"^\W*(?:unit|currency|reporting currency|values|amounts|figures)s?(?: of account)?: *([^\n:|;.]{2,40})",
    re.IGNORECASE | re.MULTILINE,
)
"""A line of a fact sheet that says in what its sums are: `units: RMB million`."""
_UNLESS_FIRST = re.compile(
    r"\b(?:unless|except where) (?:otherwise )?(?:noted|stated|indicated|specified|shown)(?: otherwise)?, "
    r"(?:all )?(?:amounts|figures|sums|values|numbers) are (?:given |stated |shown )?"
    r"(in [^\n.;,]{2,30}?)(?= and |[\n.;,])",
    re.IGNORECASE,
)
_ALL_FIGURES = re.compile(
    r"(?:\ball (?:figures|amounts|sums|values|numbers)|(?:^|(?<=[.;] )|(?<=\n))(?:figures|amounts|sums|values))"
    r"(?: are| given| stated)* in (?:millions of |billions of )?"
    rf"((?:{CURRENCY_AFTER}|{CURRENCY_BEFORE}))(?![A-Za-z])",
    re.IGNORECASE,
)
_CURRENCY_HEAD = re.compile(rf"(?<![A-Za-z])({CURRENCY_BEFORE})(?![A-Za-z])", re.IGNORECASE)
_ANY_CURRENCY = re.compile(rf"(?<![A-Za-z])({CURRENCY_BEFORE})(?![a-z])")


class TableScale(NamedTuple):
    """One printed unit, and the currency; empty where the text does not say."""

    one: float = 1.0
    currency: str = ""


def scale_in(text: str) -> TableScale | None:
    """The scale that a caption or note tells; None where it tells none.

    >>> scale_in("(In thousands of US dollars, except per share amounts)")
    TableScale(one=1000.0, currency='US$')
    >>> scale_in("Tables are CNY millions unless noted.")
    TableScale(one=1000000.0, currency='RMB')
    """
    if not _CUE.search(text):
        return None
    for match in _SCALE.finditer(text):
        lead = text[max(match.start() - 3, 0) : match.start()].strip()
        if lead[-1:].isdigit():
            continue
        word = (match["word"] or "").lower()
        letter = (match["letter"] or "").lower()
        power = 3 if letter.startswith("'000") else 6 if letter else SCALES[word]
        return TableScale(
            10.0**power, currency_of(match["before"] or match["after"] or "") or _currency(text)
        )
    return None


def noted_scale(text: str) -> TableScale | None:
    r"""The scale that a note sets for all given without one: `Rmb bn unless stated`; None where there is no note.

    >>> noted_scale("Calendar quarters. USD bn unless noted. First estimates.")
    TableScale(one=1000000000.0, currency='US$')
    >>> noted_scale("Rmb unless otherwise stated.")
    TableScale(one=1.0, currency='RMB')
    >>> noted_scale("quarter: Q2\nunits: EUR million\n")
    TableScale(one=1000000.0, currency='€')
    """
    found = _UNLESS_FIRST.search(text) or _UNLESS.search(text) or _ALL_FIGURES.search(text)
    found = found or _UNIT_LINE.search(text)
    if found is None:
        return None
    told = currency_in(found[1]) or currency_of(found[1])
    return scale_in(found[0]) or (TableScale(currency=told) if told else None)


def _currency(text: str) -> str:
    found = _CURRENCY_ONLY.search(text) or _ANY_CURRENCY.search(text)
    return currency_of(found[1]) if found else ""


def currency_in(head: str) -> str:
    """The currency that the head of a row or column names; empty for none or several.

    >>> currency_in("2025 US$"), currency_in("RMB/US$"), currency_in("2025")
    ('US$', '', '')
    """
    found = {currency_of(match[1]) for match in _CURRENCY_HEAD.finditer(head)}
    return found.pop() if len(found) == 1 else ""


def document_scale(text: str) -> TableScale:
    """The scale that a note sets for all tables."""
    noted = noted_scale(text[:4000])
    if noted is not None and noted.one > 1:
        return noted
    for line in text[:4000].split("\n"):
        if (
            "table" in line.lower()
            or "unless" in line.lower()
            or "amounts in" in line.lower()
            or "figures in" in line.lower()
        ):
            found = scale_in(line)
            if found is not None:
                return found
    return TableScale()
