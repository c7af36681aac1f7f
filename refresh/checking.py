"""Checking claims in a child process, so that no text and no claim can stop, slow or fill the monitor."""

import math
import select
import signal
import subprocess
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import IO, Final, Self, TypeVar

from ..config.fault_log import log_words
from ..config.limits import Limits
from ..model.checker import CheckingFailed, ClaimText, DocumentText, Finding, KnownFigure
from ..model.traits import Fault
from .checking_child import OUT_OF_MEMORY
from .checking_frames import Answer, Known, Question, read_answer, write_question
from .child import START_SECONDS, Child, child_command
from .child_limits import MEMORY_BYTES

_T = TypeVar("_T")
CHILD: Final = child_command("checking_child")
_MOST_DEATHS: Final = 3
"""So many claims may end the child over one document; then the rest of its claims is given up, too."""


class ChildDied(CheckingFailed):
    """A document or claim over which the child came to its end."""


class ChildChecker:
    """A `Checker` whose work is done by one child process, which stays for the next document.

    Any thread may use it; `close` it at the end, which also ends a check that goes on.
    """

    def __init__(
        self, limits: Limits, *, command: tuple[str, ...] = CHILD, start_seconds: float = START_SECONDS
    ) -> None:
        self._seconds = limits.checking_seconds
        self._command = command
        self._start_seconds = start_seconds
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._version = ""
        self._document: DocumentText | None = None
        """What the child has read."""
        self._is_closed = False

    @property
    def version(self) -> str:
        """Who checks: the child says it. Raises CheckingFailed where none can be started."""
        with self._lock:
            if not self._version:
                self._ready()
            return self._version

    def read(self, document: DocumentText) -> "ChildDocument":
        """The document, which is handed to the child with the first claim."""
        return ChildDocument(self, document)

    def close(self) -> None:
        """End the child; what is asked for from now on fails."""
        self._is_closed = True
        child = self._child
        if child is not None:
            child.end()

    def __enter__(self) -> Self:
        """For a `with` that closes it."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def read_now(self, document: DocumentText) -> None:
        """Let the child read a document, unless it has read that last. Raises CheckingFailed."""
        with self._lock:
            self._read(self._ready(), document)

    def check(self, document: DocumentText, claim: ClaimText) -> Finding:
        """What a document says of a claim. Raises CheckingFailed."""
        with self._lock:
            child = self._ready()
            self._read(child, document)
            finding = self._ask(child, claim).finding
        if finding is None:
            raise CheckingFailed("the checker found nothing to say")
        return finding

    def faults(self, document: DocumentText, known: Sequence[KnownFigure]) -> tuple[Fault, ...]:
        """Where a document contradicts itself, or figures that are known. Raises CheckingFailed."""
        with self._lock:
            child = self._ready()
            self._read(child, document)
            return self._ask(child, Known(tuple(known))).faults

    # With the lock held

    def _ready(self) -> Child:
        """The child, started where there is none."""
        if self._child is None or not self._child.is_running:
            self._document = None
            self._child = Child(self._command)
            self._version = self._answer(self._child, self._start_seconds).version
        return self._child

    def _read(self, child: Child, document: DocumentText) -> None:
        if self._document != document:
            self._document = None
            self._ask(child, document)
            self._document = document

    def _ask(self, child: Child, asked: DocumentText | ClaimText | Known) -> Answer:
        question = Question(asked, math.ceil(self._seconds))
        answer = self._answer(child, self._seconds + self._start_seconds, question)
        if answer.fault:
            log_words(f"checking failed\n{answer.traceback}")
            raise CheckingFailed(
                f"alimon failed on it ({answer.fault}). The log tells where; please report it"
            )
        return answer

    def _answer(self, child: Child, seconds: float, question: Question | None = None) -> Answer:
        """The child's next answer, to `question` where one is asked. One that fails is ended."""
        if self._is_closed:
            raise ChildDied("the checker was ended")
        try:
            questions, answers = child.pipes()
            if question is not None:
                write_question(questions, question)
            if _has_come(answers, seconds):
                return read_answer(answers)
        except (EOFError, OSError, ValueError) as fault:
            why = self._why(child)
            child.end()
            raise ChildDied(why) from fault
        child.end()
        raise ChildDied(f"it gave no answer within {seconds:g} s")

    def _why(self, child: Child) -> str:
        with suppress(subprocess.TimeoutExpired):
            child.wait(1.0)
        if child.exit_code == -signal.SIGXCPU:
            return f"it took more than {self._seconds:g} s of work"
        if child.exit_code == OUT_OF_MEMORY:
            return f"it needed more than {MEMORY_BYTES // 1_000_000_000} GB of memory"
        return "the checker crashed over it"


class ChildDocument:
    """A document as the child reads it: a `ReadDocument`."""

    def __init__(self, checker: ChildChecker, document: DocumentText) -> None:
        self._checker = checker
        self._document = document
        self._deaths = 0
        self._hopeless = ""
        """Why no claim is held against it any more."""

    def check(self, claim: ClaimText) -> Finding:
        """What it says of the claim. Raises CheckingFailed."""
        return self._within(lambda: self._checker.check(self._document, claim))

    def faults(self, known: Sequence[KnownFigure]) -> tuple[Fault, ...]:
        """Where it contradicts itself, or figures that are known. Raises CheckingFailed."""
        return self._within(lambda: self._checker.faults(self._document, known))

    def _within(self, asked: Callable[[], _T]) -> _T:
        if self._hopeless:
            raise CheckingFailed(self._hopeless)
        try:
            self._checker.read_now(self._document)
        except CheckingFailed as fault:
            self._hopeless = str(fault)
            raise
        try:
            return asked()
        except ChildDied as fault:
            self._deaths += 1
            if self._deaths == _MOST_DEATHS:
                self._hopeless = str(fault)
            raise


def _has_come(pipe: IO[bytes], seconds: float) -> bool:
    """Whether something comes through the pipe in time; its end counts."""
    poll = select.poll()
    poll.register(pipe, select.POLLIN)
    return bool(poll.poll(seconds * 1000))
