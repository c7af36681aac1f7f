"""The numbers of a text with what they are of: per cent, money of a currency, or a plain count.

33.4bn, 33,398 million, RMB33.4 billion, 33.4 billion yuan and 334亿元 are all about one value; `26%`, `26 per cent`
and `26 percent` are one; so are `8`, `eight` and `eighth`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .stems import stem

PERCENT = "%"
YEN_OR_YUAN = "¥"
"""What `¥` alone may mean."""

_CURRENCIES = {
    **dict.fromkeys(("rmb", "cny", "cn¥", "yuan", "renminbi", "元", "人民币"), "RMB"),
    **dict.fromkeys(("$", "us$", "usd", "dollar", "dollars", "美元"), "US$"),
    **dict.fromkeys(("hk$", "hkd", "港元"), "HK$"),
    **dict.fromkeys(("€", "eur", "euro", "euros"), "€"),
    **dict.fromkeys(("£", "gbp"), "£"),
    **dict.fromkeys(("jp¥", "jpy", "yen", "日元"), "JP¥"),
    "¥": YEN_OR_YUAN,
}
_SCALES = {
    **dict.fromkeys(("thousand", "k", "千"), 3),
    **dict.fromkeys(("million", "millions", "mn", "mln", "m", "百万"), 6),
    **dict.fromkeys(("billion", "billions", "bn", "bln", "b"), 9),
    **dict.fromkeys(("trillion", "tn", "trn", "万亿"), 12),
    **dict.fromkeys(("万", "wan"), 4),
    **dict.fromkeys(("亿", "yi"), 8),
    "lakh": 5,
    "crore": 7,
}
_WORDS = (
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("first", "second", "third", "fourth", "fifth", "sixth"),
    *("seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"),
)
VALUE_OF_STEM = {stem(word): place % 12 + 1 for place, word in enumerate(_WORDS)}
"""What the stem of a number word means: `eight` and `eighth` are both 8."""

# Digits are found first and looked around from there: a search that may begin with a currency tries every letter.
_DIGITS = re.compile(r"[0-9][0-9,.]*")
_PRINTED = re.compile(r"\d{1,3}(?:,\d{3}){1,6}(?![,\d])(?:\.\d{1,9})?|\d{1,18}(?!\d)(?:\.\d{1,9})?")
_BEFORE = re.compile(
    r"((?:cn|us|hk|jp|nt|[rsac])?[$¥]|[€£]|\b(?:rmb|cny|usd|hkd|eur|gbp|jpy)|人民币) ?$", re.IGNORECASE
)
_LONGEST_BEFORE = 4
_AFTER = re.compile(
    r"""
    (?:[\ -]?(?P<scale>thousand|millions?|billions?|trillion|mln|mn|bln|bn|trn|tn|crore|lakh|wan|yi)\b
      |(?P<letter>[kmb])(?![a-z])|(?P<han>万亿|百万|亿|万|千))?
    (?:\ ?(?P<percent>%|per\ ?cent\b|pct\b|percentage\ points?\b)
      |[\ -]?(?P<unit>yuan|renminbi|rmb|cny|dollars?|usd|euros?|yen|人民币|元|美元|港元|日元))?
    """,
    re.IGNORECASE | re.VERBOSE,
)


class NumberFound(NamedTuple):
    """One number. `value` and `precision` are in single units; signs are told by words and are left out."""

    start: int
    end: int
    value: float
    precision: float
    """The step of the last printed digit."""
    unit: str
    """`%`, a currency as in `Quantity.unit`, `¥` for either of two, or empty."""
    scaled: bool
    """Whether a scale word stands with it; without one a table may count in thousands or millions."""


def find_numbers(text: str) -> Iterator[NumberFound]:
    """Yield the numbers of `text` that are written in digits.

    >>> [(found.value, found.unit) for found in find_numbers("RMB33.4 billion, up 26 per cent, 334亿元")]
    [(33400000000.0, 'RMB'), (26.0, '%'), (33400000000.0, 'RMB')]
    """
    for run in _DIGITS.finditer(text):
        printed = _PRINTED.match(text, run.start(), run.end())
        if printed is not None:
            yield _number(text, run.start(), printed.end())


def number_word(stemmed: str, start: int, end: int) -> NumberFound | None:
    """The number that a word means, by its stem; None for other words."""
    value = VALUE_OF_STEM.get(stemmed)
    return None if value is None else NumberFound(start, end, float(value), 1.0, "", scaled=False)


def _number(text: str, start: int, end: int) -> NumberFound:
    digits = text[start:end]
    lead = max(start - _LONGEST_BEFORE, 0)
    before = _BEFORE.search(text[lead:start])
    after = _AFTER.match(text, end)
    told = after.groupdict() if after else {}
    scale_word = told.get("scale") or told.get("letter") or told.get("han") or ""
    one = 10.0 ** _SCALES.get(scale_word.lower(), 0)
    currency = before[1] if before else told.get("unit") or ""
    return NumberFound(
        start=lead + before.start() if before else start,
        end=after.end() if after else end,
        value=float(digits.replace(",", "")) * one,
        precision=10.0 ** -len(digits.partition(".")[2]) * one,
        unit=PERCENT if told.get("percent") else _CURRENCIES.get(currency.lower(), ""),
        scaled=bool(scale_word),
    )
