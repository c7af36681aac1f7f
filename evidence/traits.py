"""Looking at a source's text for what it tells of the source itself."""

from collections.abc import Iterable

from ..model.ids import SourceId
from ..model.report import Report
from ..model.traits import Traits
from .flags.agencies import wires_in
from .flags.copies import sketch
from .flags.machine import machine_words
from .flags.own_report import names_report

VERSION = "traits 1"
"""Raised when another look at the same text may find something else."""


def traits_of(source: SourceId, text: str, reports: Iterable[Report]) -> Traits:
    """What the text tells of the source, seen from the reports of its company; in time linear in its length."""
    return Traits(
        source=source,
        machine=machine_words(text),
        wires=wires_in(text),
        reports=tuple(one.id for one in reports if names_report(text, one)),
        sketch=sketch(text),
    )
