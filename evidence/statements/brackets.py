"""Values in brackets behind a value: a heading may say that they are the ones before."""

import re
from collections.abc import Sequence

from ..grammar.amount import same_unit
from .statement import Statement

_OUTLOOK = re.compile(
    r"(?:\w+[ -]){0,2}(?:outlook|guidance|forecasts?|targets?)\b(?! (?:for )?(?:missed|met|beaten))",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?:20\d\d|q[1-4]|h[12])(?: 20\d\d)? in (?:brackets|parentheses)")
_BEFORE = ("previous", "earlier", "prior", "before", "year ago", "last year", "a year")


def says_brackets_are_before(heading: str) -> bool:
    """Whether a heading tells so: `Outlook (previous outlook in brackets)`."""
    lower = heading.lower()
    return ("bracket" in lower or "parenthes" in lower) and any(word in lower for word in _BEFORE)


def says_period_of_brackets(heading: str) -> bool:
    """Whether a heading dates the values in brackets of the list below it: `Output (Q1 2024 in brackets)`."""
    return _DATED.search(heading.lower()) is not None


def is_outlook(heading: str) -> bool:
    """Whether a heading says that what follows is still to come: `Guidance for 2026`."""
    return _OUTLOOK.match(heading.strip()) is not None


def before_in_brackets(found: Sequence[Statement], text: str) -> list[Statement]:
    """The statements of a sentence, those in brackets behind one of their unit as the values before."""
    told: list[Statement] = []
    for one in found:
        last = told[-1] if told else None
        opened = "(" in text[max(one.amount.first - 1, 0) : one.amount.first + 1]
        if last is not None and opened and same_unit(last.amount.unit, one.amount.unit):
            one = one._replace(former=True, expected=last.expected, metric=last.metric, period=None)  # noqa: PLW2901 - the same statement in its role
        told.append(one)
    return told
