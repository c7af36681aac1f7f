"""The values of several things that a claim names, fit to be added, subtracted or held against each other."""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

from ..grammar.amount import PERCENT, same_unit
from ..statements.document import Document
from .claim_reading import ClaimReading
from .holders import Held, held_in
from .near_words import spread
from .peers import comparable, same_time
from .reading_parts import asked_of, asked_period, closeness, holder_sentences
from .sides import Side, fits, metric_fits

_MOST_CHOICES = 6


class Wanted(NamedTuple):
    """What the values have to be."""

    unit: str | None
    """None where any will do that all of them share."""
    metric: str = ""
    """That of the claim, for sides that name none of their own."""
    expected: bool = False


def chosen(members: Sequence[Side], wanted: Wanted, reading: ClaimReading, document: Document) -> list[Held]:
    """One value for each member, all of one kind and time, nearest to the claim's words; none where one is missing."""
    mixed = len({member.metric for member in members if member.metric}) > 1
    choices = [_values(member, wanted, reading, document, mixed=mixed) for member in members]
    if not all(choices):
        return []
    best: tuple[int, list[Held]] | None = None
    for group in product(*(one[:_MOST_CHOICES] for one in choices)):
        held = list(group)
        if not _are_apart(held) or not all(
            _go_together(held[0], other, wanted, mixed=mixed) for other in held[1:]
        ):
            continue
        near = len({one.statement.sentence for one in held}) < len(held)
        rank = 2 * closeness(reading, held, document) + near - held[0].column
        if best is None or rank > best[0]:
            best = (rank, held)
    return best[1] if best else []


def _are_apart(held: Sequence[Held]) -> bool:
    """Whether no two are one value, or values of one holder and metric."""
    return (
        len({(one.label, one.statement.metric) for one in held})
        == len(held)
        == len({one.statement.amount.start for one in held})
    )


def _go_together(one: Held, other: Held, wanted: Wanted, *, mixed: bool) -> bool:
    """Whether two values can be set side by side; where the claim names several metrics, those differ."""
    a, b = one.statement, other.statement
    if not mixed:
        # Where the claim names no metric, nothing but that of the values themselves tells what they are.
        return comparable(one, other) and (bool(wanted.metric) or a.metric == b.metric)
    return (
        same_unit(a.amount.unit, b.amount.unit)
        and a.in_table == b.in_table
        and (not a.in_table or one.column == other.column)
        and same_time(a, b)
    )


def _values(
    member: Side, wanted: Wanted, reading: ClaimReading, document: Document, *, mixed: bool
) -> list[Held]:
    asked = asked_of(reading)
    metric = member.metric if mixed else wanted.metric
    found = []
    for number in _sentences(member, document):
        for held in held_in(number, document):
            statement = held.statement
            if held.moves or held.aside or statement.former or statement.expected != wanted.expected:
                continue
            if not _unit_fits(wanted.unit, held) or not fits(member, held, document, asked):
                continue
            time = asked_period(reading, held, document)
            if time and metric_fits(metric, held, document):
                found.append((time, held))
    found.sort(key=lambda pair: -pair[0])
    return [held for _, held in found]


def _sentences(member: Side, document: Document) -> list[int]:
    if member.stems:
        return holder_sentences(spread(member.stems - document.main or member.stems), document)
    return sorted({one.sentence for one in document.by_metric.get(member.metric, ())})


def _unit_fits(unit: str | None, held: Held) -> bool:
    own = held.statement.amount.unit
    return own != PERCENT if unit is None else same_unit(unit, own)
