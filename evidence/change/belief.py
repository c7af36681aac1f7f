"""When a change is believed: at once, or when another reading confirms it; and when a page flaps."""

from typing import NamedTuple

from ...model.change import Difference
from ...model.sighting import Sighting
from ...model.words import ChangeKind

_BELIEVED_AT_ONCE = frozenset({ChangeKind.CITED, ChangeKind.FIGURE})
_CONFIRMED = 2
"""Readings that it takes to believe any other change."""
_MOST = 6
"""Readings that are asked for at most: a page that settles at last is believed."""
_CALM = 8
"""Readings without a change, above those that its flapping asked for, after which a page no longer flaps."""


class Belief(NamedTuple):
    """What a reading comes to."""

    sighting: Sighting
    """What to remember. `told` is None where the state just seen is the one that was told of."""
    news: tuple[Difference, ...] = ()
    """What is believed now: how the state seen differs from the one told of before."""


def believe(before: Sighting, changes: tuple[Difference, ...], *, is_new: bool, is_return: bool) -> Belief:
    """What one more reading means.

    `changes` is how the state seen differs, noise apart, from the one that was told of. `is_new` says that it
    differs from the reading before, `is_return` that it did so by going back to an earlier state.
    """
    times = 1 if is_new else before.times + 1
    flaps = before.flaps + is_return
    if is_new and not is_return:
        # A state that was never seen before is no flapping, though the page has flapped: a second reading confirms it.
        flaps = min(flaps, 1)
    after = before._replace(times=times, flaps=flaps, is_waiting=False)
    if not changes:
        if times >= flaps + _CALM:
            after = after._replace(flaps=0)
        return Belief(after._replace(told=None))
    if times >= _readings_needed(changes, flaps):
        return Belief(after._replace(told=None), changes)
    return Belief(after._replace(is_waiting=True))


def _readings_needed(changes: tuple[Difference, ...], flaps: int) -> int:
    """One more for each time that the page went back on itself, up to a few, so that flapping is told of once."""
    if not flaps and any(one.kind in _BELIEVED_AT_ONCE for one in changes):
        return 1
    return min(max(_CONFIRMED, flaps + 1), _MOST)
