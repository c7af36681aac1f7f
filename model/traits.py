"""What the newest text of a source tells of the source itself."""

from typing import NamedTuple

from .ids import ReportId, SourceId


class Fault(NamedTuple):
    """What of a text cannot hold."""

    reason: str
    """A clause without a full stop."""
    passages: tuple[tuple[int, int], ...]
    """Where it says so, in characters of the text."""
    against: str = ""
    """Who says otherwise, e.g. `6-K, 29 Aug 2025`; empty where the text contradicts itself."""


class Traits(NamedTuple):
    """What flags have to know of a source's text."""

    source: SourceId
    machine: str = ""
    """The words in which it says that a machine wrote it; empty where it does not."""
    wires: tuple[str, ...] = ()
    """The news agencies that it credits for the whole text."""
    reports: tuple[ReportId, ...] = ()
    """The reports that it names or links to."""
    sketch: tuple[int, ...] = ()
    """A sample of its wording by which copies are known, in ascending order."""
    faults: tuple[Fault, ...] = ()
    """Where it contradicts itself or a filing."""
