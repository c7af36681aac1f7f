"""Learning which places of a page are noise: those that differ from copy to copy without lasting.

A place at which lines come and none go grows: what came there before has lasted.
"""

from collections.abc import Iterable, Mapping

from ...model.change import Difference
from ...model.sighting import NoiseMark
from ...model.words import ChangeKind
from .marks import LINE

_ENOUGH = 2
"""Readings in a row at which a place differed that make it noise."""
_ENOUGH_FOR_FIGURES = 3
_ENOUGH_IN_ALL = 3
"""Readings in all, for a line whose bare numbers alone move: a counter, or a date."""
_MOST_MARKS = 300


def learn(known: Mapping[str, NoiseMark], differences: Iterable[Difference]) -> dict[str, NoiseMark]:
    """What is known of a page's noise after a reading that differs from the one before in these places.

    A place on which a claim leans, or whose figure the store has, is never noise.
    """
    changed, grown = dict[str, Difference](), set[str]()
    for one in filter(_may_be_noise, differences):
        if _is_growth(one):
            grown.update(one.marks)
        else:
            changed.update(dict.fromkeys(one.marks, one))
    found = {mark: one if mark in grown else one._replace(streak=0) for mark, one in known.items()}
    for mark, one in changed.items():
        found[mark] = _differed(known.get(mark, NoiseMark(mark, 0, 0)), one)
    if len(found) <= _MOST_MARKS:
        return found
    kept = sorted(found.values(), key=lambda one: (one.is_learnt, one.streak, one.times), reverse=True)
    return {one.mark: one for one in kept[:_MOST_MARKS]}


def learnt(known: Iterable[NoiseMark]) -> frozenset[str]:
    """The marks that are noise."""
    return frozenset(one.mark for one in known if one.is_learnt)


def _may_be_noise(one: Difference) -> bool:
    if one.kind in {ChangeKind.CITED, ChangeKind.MOVED}:
        return False
    return not any(figure.is_known for figure in one.figures)


def _is_growth(one: Difference) -> bool:
    start, end = one.old
    return start == end


def _differed(known: NoiseMark, one: Difference) -> NoiseMark:
    streak, times = known.streak + 1, known.times + 1
    enough = _ENOUGH_FOR_FIGURES if one.figures else _ENOUGH
    counts = not one.figures and known.mark.startswith(LINE) and times >= _ENOUGH_IN_ALL
    return NoiseMark(known.mark, streak, times, known.is_learnt or streak >= enough or counts)
