"""What goes through the pipes of a checking child: the parent's questions, and answers that only JSON may hold."""

import json
import pickle
import struct
from typing import IO, Final, NamedTuple

from ..model.checker import ClaimText, DocumentText, Finding, KnownFigure
from ..model.snapshot import Passage
from ..model.traits import Fault
from ..model.words import VerdictWord
from .child import exactly

_LENGTH: Final = struct.Struct(">I")


class Known(NamedTuple):
    """Figures that the document is held against for its faults."""

    figures: tuple[KnownFigure, ...]


class Question(NamedTuple):
    """A document to be read, or what is to be held against the document that was read last."""

    asked: DocumentText | ClaimText | Known
    seconds: int
    """Of processor time for it."""


class Answer(NamedTuple):
    """What the child says; `finding` where a claim was checked."""

    finding: Finding | None = None
    version: str = ""
    """Of the checker: the first answer, before anything is asked."""
    fault: str = ""
    """The name of an exception that the checker raised."""
    traceback: str = ""
    faults: tuple[Fault, ...] = ()
    """Of the document, where these were asked for."""


def write_question(pipe: IO[bytes], question: Question) -> None:
    """Ask the child. Raises OSError where it is gone."""
    _write(pipe, pickle.dumps(question))


def read_question(pipe: IO[bytes]) -> Question | None:
    """The parent's next question; None where it has no more."""
    head = pipe.read(_LENGTH.size)
    if not head:
        return None
    question = pickle.loads(exactly(pipe, *_LENGTH.unpack(head)))  # noqa: S301 - the parent made it
    return question if isinstance(question, Question) else None


def write_answer(pipe: IO[bytes], answer: Answer) -> None:
    """Tell the parent."""
    _write(pipe, json.dumps(answer).encode())


def read_answer(pipe: IO[bytes]) -> Answer:
    """What the child says. Raises EOFError or OSError where it died, ValueError for what no child says."""
    (length,) = _LENGTH.unpack(exactly(pipe, _LENGTH.size))
    finding, version, fault, traceback, faults = json.loads(exactly(pipe, length))
    told = tuple(_fault(*one) for one in faults)
    return Answer(_finding(*finding) if finding else None, version, fault, traceback, told)


def _fault(reason: str, passages: list[tuple[int, int]], against: str) -> Fault:
    return Fault(reason, tuple((start, end) for start, end in passages), against)


def _finding(
    word: str,
    reason: str,
    strength: float,
    passage: tuple[int, int, float, list[tuple[int, int]]] | None,
) -> Finding:
    if passage is None:
        return Finding(VerdictWord(word), reason, strength, None)
    start, end, told, marks = passage
    return Finding(
        VerdictWord(word), reason, strength, Passage(start, end, told, tuple((a, b) for a, b in marks))
    )


def _write(pipe: IO[bytes], content: bytes) -> None:
    pipe.write(_LENGTH.pack(len(content)))
    pipe.write(content)
    pipe.flush()
