"""Which subjects are earlier and later definitions of one another."""

from collections.abc import Iterable, Mapping

from .ids import SubjectId
from .subject import Subject


def lineages(subjects: Iterable[Subject]) -> Mapping[SubjectId, tuple[SubjectId, ...]]:
    """For each subject: itself, then everything it took over, then what took it over; nearest first.

    Definitions that were split or merged share their past, so one subject may stand in several lineages.
    """
    earlier = {one.id: one.succeeds for one in subjects}
    later: dict[SubjectId, list[SubjectId]] = {one: [] for one in earlier}
    for one, took_over in earlier.items():
        for old in took_over:
            later.setdefault(old, []).append(one)
    return {
        one: tuple(dict.fromkeys((one, *_reached(one, earlier), *_reached(one, later)))) for one in earlier
    }


def _reached(start: SubjectId, steps: Mapping[SubjectId, Iterable[SubjectId]]) -> list[SubjectId]:
    found: list[SubjectId] = []
    waiting = list(steps.get(start, ()))
    while waiting:
        one = waiting.pop(0)
        if one not in found and one != start:
            found.append(one)
            waiting.extend(steps.get(one, ()))
    return found
