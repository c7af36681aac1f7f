"""Figures that moved: the numbers of a line that are other numbers in the line in its place."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ...model.change import FigureChange, Span
from ..numbers import PERCENT, NumberFound, find_numbers
from .columns import CELL
from .hunks import hunks
from .words import words_of_line

_LABEL_WORDS = 6
_LONGEST_LABEL = 60
_YEARS = range(1900, 2101)
_SCALES = (1.0, 1e3, 1e6, 1e9)
"""What a table may count in whose numbers stand bare."""
_LEAST_IN_A_TABLE = 1000
"""A bare number with fewer digits tells too little to stand for thousands of times as much."""
_MASK = "#"
_SLACK = 1e-9
_END_OF_LABEL = re.compile(r"[.;:!?。；：！？]\s*")


class Token(NamedTuple):
    """A word of a line, or a number with its unit."""

    text: str
    span: Span
    number: NumberFound | None = None


def figure_changes(
    old: str,
    new: str,
    old_at: int,
    new_at: int,
    *,
    known: Sequence[float] = (),
    heads: Sequence[str] = (),
    counts: bool = False,
) -> tuple[FigureChange, ...]:
    """The figures that differ between a line and the one in its place.

    `old_at` and `new_at` are where the lines start in their texts, `known` the values in single units that the
    store has from this source, `heads` what the columns of the new line's table are called. With `counts` bare numbers
    before a word are figures as well: in a line that is cited they are no counter of readers.

    >>> [(one.label, one.was, one.now) for one in figure_changes("Sales grew 26 %.", "Sales grew 27 %.", 0, 0)]
    [('Sales grew', '26 %', '27 %')]
    """
    found = []
    for mine, other in _aligned(_tokens(old), _tokens(new)):
        was, now = " ".join(mine.text.split()), " ".join(other.text.split())
        is_known = mine.number is not None and any(_same(mine.number, value) for value in known)
        if was == now or _is_one_value(mine, other) or _is_of_other_kind(mine, other):
            continue
        is_counted = counts and _is_count(old, mine) and _is_count(new, other)
        if is_known or is_counted or _is_measured(old, mine) or _is_measured(new, other):
            label = _label(new, other.span[0], heads)
            found.append(
                FigureChange(label, was, now, _moved(mine.span, old_at), _moved(other.span, new_at), is_known)
            )
    return tuple(found)


def _is_one_value(mine: Token, other: Token) -> bool:
    """Whether two numbers are one value written in two ways: `11.0%` and `11 per cent`."""
    one, two = mine.number, other.number
    return one is not None and two is not None and (one.value, one.unit) == (two.value, two.unit)


def _is_of_other_kind(mine: Token, other: Token) -> bool:
    """Whether the numbers are of two kinds of things, so that neither became the other: a per cent and a price."""
    one, two = mine.number, other.number
    if one is None or two is None or not one.unit or not two.unit:
        return False
    return (one.unit == PERCENT) != (two.unit == PERCENT)


_WORD_BEHIND = re.compile(r" [^\W\d_]{3,}")


def _is_count(line: str, token: Token) -> bool:
    """Whether a bare number stands before what it counts, and is no year."""
    number = token.number
    is_bare = number is not None and not number.unit and number.value not in _YEARS
    return is_bare and _WORD_BEHIND.match(line, token.span[1]) is not None


def _moved(span: Span, by: int) -> Span:
    return span[0] + by, span[1] + by


def _tokens(line: str) -> list[Token]:
    found: list[Token] = []
    at = 0
    for number in find_numbers(line):
        found += _plain_tokens(line, at, number.start)
        found.append(Token(line[number.start : number.end], (number.start, number.end), number))
        at = number.end
    return [*found, *_plain_tokens(line, at, len(line))]


def _plain_tokens(line: str, start: int, end: int) -> Iterator[Token]:
    words = words_of_line(line[start:end])
    for text, (first, last) in zip(words.texts, words.spans, strict=True):
        yield Token(text, (start + first, start + last))


def _aligned(ours: Sequence[Token], theirs: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    """Yield the numbers that stand at the same place of the same words."""
    mine, other = 0, 0
    gaps = hunks([_masked(token) for token in ours], [_masked(token) for token in theirs])
    for gap in gaps:
        yield from _numbers(ours[mine : gap.old_start], theirs[other : gap.new_start])
        mine, other = gap.old_end, gap.new_end
    yield from _numbers(ours[mine:], theirs[other:])


def _masked(token: Token) -> str:
    return _MASK if token.number else token.text.casefold()


def _numbers(ours: Sequence[Token], theirs: Sequence[Token]) -> Iterator[tuple[Token, Token]]:
    for mine, other in zip(ours, theirs, strict=True):
        if mine.number and other.number:
            yield mine, other


def _label(line: str, at: int, heads: Sequence[str]) -> str:
    """The head of the row and of the column, or the words before the number within its clause."""
    head, bar, _ = line.partition(CELL)
    if bar and at > len(head):
        column = line.count(CELL, 0, at)
        above = heads[column].strip() if column < len(heads) else ""
        return _short(f"{head.strip()}, {above}" if above else head.strip())
    clause = _END_OF_LABEL.split(line[:at])[-1]
    return _short(" ".join(clause.split()[-_LABEL_WORDS:]).strip(" ,(-–—"))


def _short(label: str) -> str:
    return label if len(label) <= _LONGEST_LABEL else label[: _LONGEST_LABEL - 1] + "…"


def _is_measured(line: str, token: Token) -> bool:
    number = token.number
    if number is None:
        return False
    if number.unit or number.scaled:
        return True
    head, bar, _ = line.partition(CELL)
    in_row = bool(bar) and token.span[0] > len(head) and any(map(str.isalpha, head))
    return in_row and number.value not in _YEARS


def _same(number: NumberFound, known: float) -> bool:
    """Whether a number of the text may be a value that the store knows, whatever the table counts in."""
    is_plain = number.scaled or number.unit == "%" or number.value < _LEAST_IN_A_TABLE
    scales = (1.0,) if is_plain else _SCALES
    return any(
        abs(number.value * scale - abs(known)) <= number.precision * scale / 2 * (1 + _SLACK)
        for scale in scales
    )
