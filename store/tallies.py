"""Tallies as records. They are counted when something turns, never when they are read."""

from collections.abc import Iterable
from typing import Any

from ..model.tally import Tally
from ..model.words import FlagWord, VerdictWord
from .connect import Store
from .connection import question_marks

_VERDICTS = tuple(VerdictWord)
_FLAGS = tuple(FlagWord)
COLUMNS = ", ".join(f"scope.{name}" for name in ("total", *_VERDICTS, *_FLAGS, "problems"))
"""What `tally` reads, of the table `scope`."""
WIDTH = 2 + len(_VERDICTS) + len(_FLAGS)
_FLAGS_AT = 1 + len(_VERDICTS)


def tally(row: tuple[Any, ...]) -> Tally:
    """The tally in a row of `COLUMNS`; an empty one where the row has none."""
    if row[0] is None:
        return Tally()
    return Tally(
        total=row[0],
        verdicts={word: n for word, n in zip(_VERDICTS, row[1:_FLAGS_AT], strict=True) if n},
        flags={word: n for word, n in zip(_FLAGS, row[_FLAGS_AT:-1], strict=True) if n},
        problems=row[-1],
    )


def tallies_of_subjects(store: Store, keys: Iterable[int]) -> dict[int, Tally]:
    """The tally of each subject's lineage, by the subject's key."""
    wanted = tuple(keys)
    marks = question_marks(wanted)
    rows = store.read().rows(f"SELECT subject, {COLUMNS} FROM scope WHERE subject IN ({marks})", wanted)
    return {row[0]: tally(row[1:]) for row in rows}
