"""When a change is believed: at once, or when another reading confirms it; and when a page flaps.

A page that says something new at every reading is believed in what two readings in a row have in common.
"""

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
    """What is believed now: how the state seen, or the one before it, differs from the one told of before."""
    is_of_reading_before: bool = False
    """Whether `news` is of the reading before, whose state is the one told of from now on."""


class Common(NamedTuple):
    """What a reading that differs from the one before has in common with it, noise apart."""

    earlier: tuple[Difference, ...] = ()
    """Of what the reading before differed in from the state told of: what the state seen says as well."""
    is_all: bool = False
    """Whether the reading before said all in which the state seen differs."""


NOTHING_COMMON = Common()


def believe(
    before: Sighting,
    changes: tuple[Difference, ...],
    *,
    is_new: bool,
    is_return: bool,
    common: Common = NOTHING_COMMON,
) -> Belief:
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
    needed = _readings_needed(changes, flaps)
    if times >= needed or (common.is_all and needed == _CONFIRMED):
        return Belief(after._replace(told=None), changes)
    if common.earlier and needed == _CONFIRMED:
        # The rest is told of when it lasts to the next reading in its time: a page that grows is not asked for ever.
        return Belief(after, common.earlier, is_of_reading_before=True)
    return Belief(after._replace(is_waiting=True))


def _readings_needed(changes: tuple[Difference, ...], flaps: int) -> int:
    """One more for each time that the page went back on itself, up to a few, so that flapping is told of once."""
    if not flaps and any(one.kind in _BELIEVED_AT_ONCE for one in changes):
        return 1
    return min(max(_CONFIRMED, flaps + 1), _MOST)
