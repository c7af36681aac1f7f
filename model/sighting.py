"""What is remembered of a source between two readings, so that noise, flapping and news can be told apart."""

from typing import NamedTuple

from .ids import SnapshotId


class NoiseMark(NamedTuple):
    """A place of a page that differed between copies."""

    mark: str
    """A line with its numbers masked, or the lines around the place."""
    streak: int
    """At how many readings in a row it differed from the reading before."""
    times: int
    """At how many readings it differed in all."""
    is_learnt: bool = False
    """Whether it is taken for noise from now on."""


class Sighting(NamedTuple):
    """What the last readings of a source saw."""

    told: SnapshotId | None = None
    """The state of the source that was told of last: news is what differs from it."""
    times: int = 0
    """How often in a row the source said what its newest snapshot says."""
    flaps: int = 0
    """How often it went back to a state that it had left; each makes a change harder to believe."""
    is_waiting: bool = False
    """Whether a change waits for another reading to confirm it."""
    addresses: tuple[str, ...] = ()
    """Where it was found, without queries, the first place first."""
