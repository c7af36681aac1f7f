"""Which definitions of a segment took over which: the relatives that may speak for a subject, told as relatives."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from ...model.ids import SubjectId
from ...model.period import Period
from ...model.subject import Subject


class Relative(NamedTuple):
    """Another definition of the same business."""

    subject: Subject
    words: str
    """`of Cloud Intelligence, the earlier definition`."""
    one_to_one: bool
    """Whether no merger or split lies between: only then can its values contradict."""


class Lineage:
    """The succession of subjects, both ways, at any distance."""

    def __init__(self, subjects: Iterable[Subject]) -> None:
        self._subjects = {subject.id: subject for subject in subjects if not subject.retired}
        self._successors: dict[SubjectId, list[SubjectId]] = defaultdict(list)
        for subject in self._subjects.values():
            for earlier in subject.succeeds:
                self._successors[earlier].append(subject.id)
        self._known: dict[SubjectId, tuple[Relative, ...]] = {}

    def defines(self, subject_id: SubjectId, period: Period) -> bool:
        """Whether the period lies within the subject's definition; an unknown subject defines everything."""
        subject = self._subjects.get(subject_id)
        if subject is None:
            return True
        start = period.start or period.end
        after_start = subject.defined_from is None or subject.defined_from <= start
        before_end = subject.defined_to is None or period.end <= subject.defined_to
        return after_start and before_end

    def relatives(self, subject_id: SubjectId) -> tuple[Relative, ...]:
        """The earlier and later definitions of the subject, nearest first, without itself."""
        if subject_id not in self._known:
            self._known[subject_id] = (
                *self._walk(subject_id, later=False),
                *self._walk(subject_id, later=True),
            )
        return self._known[subject_id]

    def _walk(self, subject_id: SubjectId, *, later: bool) -> list[Relative]:
        found: list[Relative] = []
        seen = {subject_id}
        queue = [(subject_id, True)]
        for here, one_to_one in queue:
            for there in self._next(here, later=later):
                subject = self._subjects.get(there)
                if subject is None or there in seen:
                    continue
                seen.add(there)
                whole = one_to_one and self._is_whole(here, there, later=later)
                words = f"of {subject.short_name}, the {'later' if later else 'earlier'} definition"
                found.append(Relative(subject, words, whole))
                queue.append((there, whole))
        return found

    def _next(self, subject_id: SubjectId, *, later: bool) -> Iterable[SubjectId]:
        if later:
            return self._successors.get(subject_id, ())
        subject = self._subjects.get(subject_id)
        return subject.succeeds if subject else ()

    def _is_whole(self, here: SubjectId, there: SubjectId, *, later: bool) -> bool:
        """Whether the step takes over exactly one subject, and that subject was taken over by exactly one."""
        earlier, newer = (here, there) if later else (there, here)
        return len(self._subjects[newer].succeeds) == 1 and len(self._successors[earlier]) == 1
