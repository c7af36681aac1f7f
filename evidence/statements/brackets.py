"""Values in brackets behind a value: a heading may say that they are the ones before."""

import re
from collections.abc import Sequence
from datetime import date

from ..grammar.amount import same_unit
from ..grammar.period_mark import PeriodMark
from ..stems import stem
from .statement import Statement

_OUTLOOK = re.compile(
    r"(?:\w+[ -]){0,2}(?:outlook|guidance|forecasts?|targets?)\b(?! (?:for )?(?:missed|met|beaten))",
    re.IGNORECASE,
)
_DATED = re.compile(r"\b(?:20\d\d|q[1-4]|h[12])(?: 20\d\d)? in (?:brackets|parentheses)")
_DATE_OF_BRACKETS = re.compile(r"\([^()]*in (?:brackets|parentheses)[^()]*\)", re.IGNORECASE)
_OUTLOOK_STEMS = frozenset(stem(word) for word in ("outlook", "guidance", "forecast", "target"))
_LONGEST_ASIDE = 60
_BEFORE = ("previous", "earlier", "prior", "before", "year ago", "last year", "a year")


def says_brackets_are_before(heading: str) -> bool:
    """Whether a heading tells so: `Outlook (previous outlook in brackets)`."""
    lower = heading.lower()
    return ("bracket" in lower or "parenthes" in lower) and any(word in lower for word in _BEFORE)


def says_period_of_brackets(heading: str) -> bool:
    """Whether a heading dates the values in brackets of the list below it: `Output (Q1 2024 in brackets)`."""
    return _DATED.search(heading.lower()) is not None


def without_date_of_brackets(heading: str) -> str:
    """A heading without what it says of the brackets of its list, `Output, Q1 2025 (Q1 2024 in brackets)`."""
    return _DATE_OF_BRACKETS.sub("", heading)


def is_outlook(heading: str) -> bool:
    """Whether a heading says that what follows is still to come: `Guidance for 2026`."""
    return _OUTLOOK.match(heading.strip()) is not None


def own_periods(found: Sequence[Statement], text: str, published: date | None) -> list[Statement]:
    """The statements of an item; a period in brackets with a value is that of this value and of none before.

    So in `Operating profit: 48 million (Q2 2024: 31 million)`, where the second is the value before.
    """
    told: list[Statement] = []
    asides: set[int] = set()
    for one in found:
        period = one.period
        if (
            period is not None
            and period.start > one.amount.end
            and (aside := _value_with(period, one, found, text))
        ):
            asides.add(aside)
            one = one._replace(period=None, own_period=False)  # noqa: PLW2901 - the same statement, undated
        if one.amount.start in asides and period is not None and _is_over(period, published):
            one = one._replace(former=True)  # noqa: PLW2901 - the same statement in its role
        told.append(one)
    return told


def _value_with(period: PeriodMark, one: Statement, found: Sequence[Statement], text: str) -> int:
    """Where the value stands that brackets behind another hold together with a period; 0 without one."""
    opened = text.find("(", one.amount.end, period.start)
    closed = text.find(")", period.end, period.end + _LONGEST_ASIDE)
    if not 0 <= opened < closed or ")" in text[opened : period.start]:
        return 0
    inside = (other.amount for other in found if opened < other.amount.start < closed)
    return next((other.start for other in inside if same_unit(one.amount.unit, other.unit)), 0)


def _is_over(period: PeriodMark, published: date | None) -> bool:
    ends = [(span.year, span.month) for span in period.spans if span.year]
    return published is None or not ends or max(ends) <= (published.year, published.month)


def as_outlook(found: Sequence[Statement]) -> list[Statement]:
    """The statements of an item labelled as an outlook: a value before is a former outlook."""
    return [
        one._replace(
            expected=one.expected or one.former,
            topic=one.topic._replace(words=one.topic.words - _OUTLOOK_STEMS),
        )
        for one in found
    ]


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
