"""Names of metrics and subjects as claims give them, cut out of noun phrases."""

import re
from typing import NamedTuple

from ...grammar.metrics import METRIC_PHRASES, Metric
from ...grammar.words import words_in
from .word_sets import word_set

_MARKS = word_set(
    "adjusted non-gaap gaap organic diluted basic attributable comparable like-for-like annualized "
    "annualised recurring net gross operating underlying normalized core total record quarterly annual "
    "consolidated overall interim final statutory headline special"
)
_EMPTY = word_set(
    "a an the its their his her our this that these those some strong robust solid modest sharp "
    "significant record impressive healthy whopping staggering massive strong-than-expected "
    "better-than-expected quarterly total overall group-wide reported also already now still only just "
    "nearly about "
    "around roughly approximately over such respective domestic's another own same"
)
_TRAILING_TIME = re.compile(
    r"\s+(?:(?:in|for|during|by|at|as of|over|through|since)\s+)?(?:the\s+)?(?:(?:first|second|third|"
    r"fourth|[QH][1-4]|fiscal|FY)\b.*|"
    r"(?:same|prior|previous|last|latest|current|past)\s+(?:quarter|year|period|month).*|(?:19|"
    r"20)\d\d\b.*|quarter|year|period)$",
    re.IGNORECASE,
)


_WHEN = re.compile(
    r"\b(?:(?:first|second|third|fourth|1st|2nd|3rd|4th)[- ](?:quarter|half)|full[- ]year|half[- ]year|"
    r"[QH][1-4](?: (?:FY)?\d{2,4})?|fiscal|FY\d*|"
    r"(?:19|20)\d\d|latest|reported|trailing)\b(?:['’]s)?",
    re.IGNORECASE,
)
_COMPARED = re.compile(
    r"\b(?:year|quarter|month)[- ](?:over|on)[- ](?:year|quarter|month)\b|\byo?y\b|"
    r"\bq/?o/?q\b",
    re.IGNORECASE,
)


class MetricAt(NamedTuple):
    """A metric of finance that a text names."""

    start: int
    end: int
    metric: Metric


def metrics_in(text: str, start: int = 0, end: int | None = None) -> list[MetricAt]:
    """The metrics that a stretch of folded text names, in order."""
    words = tuple(words_in(text, start, end))
    return [
        MetricAt(words[found.first].start, words[found.after - 1].end, found.meaning)
        for found in METRIC_PHRASES.find(words)
    ]


def bare_name(phrase: str) -> str:
    """A noun phrase without its articles, its adjectives of praise and its time.

    >>> bare_name("the strong revenue in the second quarter"), bare_name("its conversion rates")
    ('revenue', 'conversion rates')
    """
    text = _TRAILING_TIME.sub("", " ".join(phrase.split())).strip(" ,;:.'\"")
    words = text.split(" ")
    while words and words[0].lower() in _EMPTY:
        words = words[1:]
    return " ".join(words)


def split_marks(modifiers: str) -> tuple[str, str]:
    """The words before a metric apart: those that say how it is drawn up, and those that say whose it is.

    >>> split_marks("cloud adjusted")
    ('adjusted', 'cloud')
    """
    words = bare_name(_WHEN.sub("", _COMPARED.sub("", modifiers))).split()
    words = [word for word in words if not re.fullmatch(r"[$€£¥]?[\d.,]+%?", word)]
    marks = [word for word in words if word.lower() in _MARKS]
    others = [word for word in words if word.lower() not in _MARKS]
    return " ".join(
        mark for mark in marks if mark.lower() not in {"total", "record", "quarterly", "annual", "overall"}
    ), " ".join(others)
