"""Faults of a page: where it contradicts itself, or gives figures of a half year under a quarter's date."""

from collections.abc import Iterator, Sequence

from ....model.checker import KnownFigure
from ....model.traits import Fault
from ...statements.document import Document
from .growths import growths_that_do_not_follow
from .halves import halves_as_quarters, halves_of_others
from .parts import parts_above_wholes, rows_above_totals
from .shares import shares_above_all

_MOST = 8


def faults(document: Document, known: Sequence[KnownFigure] = ()) -> tuple[Fault, ...]:
    """What cannot hold of what a text states, each once, at most eight; `known` are figures of the store."""
    found = dict.fromkeys(_all(document, known))
    return tuple(found)[:_MOST]


def _all(document: Document, known: Sequence[KnownFigure]) -> Iterator[Fault]:
    yield from parts_above_wholes(document)
    yield from rows_above_totals(document)
    yield from shares_above_all(document)
    yield from halves_as_quarters(document)
    yield from halves_of_others(document, known)
    yield from growths_that_do_not_follow(document)
