"""Values of one thing in a row: `12% -> 14%` gives then and now, `9% / 11% (2024 / 2025)` one for each time."""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..grammar.amount import Limit
from ..grammar.periods import PeriodReader
from .statement import Says, Statement
from .table_heads import Header, header_of

_ARROW = re.compile(r"(?: [a-z][\w-]*){0,3}\s*(?:[-=]{0,2}>|[→⇒➔➜➞])\s*")
_SLASH = re.compile(r"\s*/\s*(?:[A-Z]{3}|[$€£¥])?\s*")
_TIMES = re.compile(r"\s*\(([^()]*/[^()]*)\)")
_MOST = 6


def in_series(found: Sequence[Statement], text: str, start: int, reader: PeriodReader) -> list[Statement]:
    """The statements of a line with what arrows and slashes between them tell of their times."""
    if len(found) < 2:
        return list(found)
    return _by_arrows(_by_times(found, text, start, reader), text)


def _by_arrows(found: Sequence[Statement], text: str) -> list[Statement]:
    """`12% -> 14%`: the first of two is the value before, and the second what it is now."""
    told = list(found)
    for at, (one, other) in enumerate(pairwise(found)):
        if _is_joined(one, other, text, _ARROW):
            told[at] = told[at]._replace(former=True)
            told[at + 1] = _like(one, other)
    return told


def _is_joined(one: Statement, other: Statement, text: str, sign: re.Pattern[str]) -> bool:
    """Whether nothing but a sign and a currency lies between two values of a unit."""
    if one.amount.unit != other.amount.unit:
        return False
    return sign.fullmatch(text, one.amount.end, other.amount.start) is not None


def _like(one: Statement, other: Statement) -> Statement:
    """A value of what the value before is one of; the sign between them bounds none."""
    amount = other.amount._replace(limit=Limit.EXACT, lead=-1, sign=0)
    return one._replace(amount=amount, former=False, sign=one.sign)


def _by_times(found: Sequence[Statement], text: str, start: int, reader: PeriodReader) -> list[Statement]:
    """`9% / 11% / 12% (2024 / 2025 / target 2026)`: so many times as values, named behind them or in the label."""
    told = list(found)
    first = 0
    while first + 1 < len(told):
        after = first + 1
        while after < len(told) and _is_joined(told[after - 1], told[after], text, _SLASH):
            after += 1
        heads = _times(text, start, told[first:after], reader) if after - first > 1 else []
        if heads:
            told[first:after] = [
                _at(told[first], one, head) for one, head in zip(told[first:after], heads, strict=True)
            ]
        first = after
    return told


def _times(text: str, start: int, values: Sequence[Statement], reader: PeriodReader) -> list[Header]:
    """What the bracket behind values, or the label before them, says of each; empty where it names no times."""
    behind = _TIMES.match(text, values[-1].amount.end)
    told = behind[1] if behind else ""
    if not behind:
        label = text[start : values[0].amount.first].rstrip()
        told = label[:-1] if label.endswith(":") else ""
        told = told[told.rfind("(") + 1 :].rstrip(")") if "(" in told else told
    parts = told.split("/")
    if len(parts) != len(values) or len(parts) > _MOST:
        return []
    heads = [header_of(part, 0, len(part), reader) for part in parts]
    dated = all(head.period is not None for head in heads)
    named = len({head.topic for head in heads}) == len(heads) and all(head.topic for head in heads)
    return heads if dated or (named and not behind) else []


def _at(first: Statement, one: Statement, head: Header) -> Statement:
    like = _like(first, one)._replace(sign=one.sign, says=one.says)
    if head.period is None:
        return like._replace(topic=head.topic, says=first.says)
    return like._replace(
        period=head.period,
        own_period=True,
        expected=head.expected,
        says=Says.LEVEL if not like.sign else like.says,
    )
