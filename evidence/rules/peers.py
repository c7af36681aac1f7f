"""Values that can be held against each other: one kind, one unit, one time, one column."""

from ..grammar.amount import same_unit
from ..statements.document import Document
from ..statements.statement import Statement
from .holders import Held, held_in

_NOT_ONE = frozenset({"total", "other", "sum", "overall", "rest", "all", "subtotal", "averag"})
_TELLING = frozenset({"non-GAAP", "organic", "external", "annualised"})
_REACH = 8
_SLACK = 0.02


def comparable(one: Held, other: Held) -> bool:
    """Whether two values can be set side by side."""
    a, b = one.statement, other.statement
    if (
        one.moves != other.moves
        or one.aside != other.aside
        or a.expected != b.expected
        or a.former != b.former
    ):
        return False
    if not same_unit(a.amount.unit, b.amount.unit) and a.amount.unit != b.amount.unit:
        return False
    if a.metric != b.metric and not (a.inherited or b.inherited or not (a.metric and b.metric)):
        return False
    if (a.marks & _TELLING) != (b.marks & _TELLING):
        return False
    if a.in_table != b.in_table:
        return False
    if a.in_table and one.column != other.column:
        return False
    return same_time(a, b)


def same_time(one: Statement, other: Statement) -> bool:
    """Whether both can be of one period."""
    if one.period is None or other.period is None:
        return True
    if one.period.label == other.period.label:
        return True
    return one.period.fits(other.period)


def block_of(number: int, document: Document) -> list[int]:
    """The rows of the same table, or the sentences of the same paragraph and list."""
    here = document.sentences[number]
    found = [number]
    for step in (-1, 1):
        at = number + step
        while 0 <= at < len(document.sentences) and (here.in_table or abs(at - number) <= _REACH):
            other = document.sentences[at]
            if other.in_table != here.in_table or other.heading != here.heading:
                break
            if (
                not here.in_table
                and other.paragraph != here.paragraph
                and not _both_items(here.start, other.start, document)
            ):
                break
            found.append(at)
            at += step
    return sorted(found)


def _both_items(one: int, other: int, document: Document) -> bool:
    """Whether both are items of a list, each a line with a label."""
    text = document.plain.text
    return all(":" in text[start : start + 60].split("\n")[0] for start in (one, other))


def peers_of(held: Held, document: Document) -> list[Held]:
    """The values of the others in the same table or list; sums and rests are left out."""
    here = held.statement.sentence
    if not held.statement.in_table:
        near = _others(held, [here], document)
        if len(near) > 1:
            return near
    found = _others(held, block_of(here, document), document)
    if held.moves or not held.statement.in_table:
        return found
    return [one for one in found if not _is_whole(one, found, held)]


def _others(held: Held, numbers: list[int], document: Document) -> list[Held]:
    found: list[Held] = []
    for number in numbers:
        for other in held_in(number, document):
            if (
                other.label
                and other.label != held.label
                and not other.label & _NOT_ONE
                and comparable(held, other)
                and not any(other.label == one.label for one in found)
            ):
                found.append(other)
    return found


def _is_whole(one: Held, others: list[Held], held: Held) -> bool:
    """Whether a value is about the sum of the rest, and so no part among them."""
    rest = sum(other.value for other in others if other is not one) + held.value
    return len(others) > 1 and rest > 0 and abs(one.value - rest) <= rest * _SLACK
