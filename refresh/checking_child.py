"""The child process that checks claims: `python -m alimon.refresh.checking_child`.

A text or a claim can make a rule run on and on, or eat memory. Here it does so alone, within limits, and the monitor's
own process stays quick. The child ends with its parent, whose end closes its input.
"""

import os
import sys
import traceback

from ..model.checker import Checker, DocumentText, ReadDocument
from .checking_frames import Answer, Known, Question, read_question, write_answer
from .child_limits import limit_memory, limit_processor_time

OUT_OF_MEMORY = 70
"""The exit code of a child that met its limit."""


def main(checker: Checker | None = None) -> None:
    """Answer until the parent closes the pipe; by alimon's own rules, unless another checker is given."""
    limit_memory()
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    asked = _Asked(checker or _rules())
    write_answer(answers, Answer(version=asked.checker.version))
    while question := read_question(sys.stdin.buffer):
        limit_processor_time(question.seconds)
        write_answer(answers, asked.answer(question))


class _Asked:
    """A checker with the document that it read last."""

    def __init__(self, checker: Checker) -> None:
        self.checker = checker
        self._document: ReadDocument | None = None

    def answer(self, question: Question) -> Answer:
        """What the checker says; its own faults are answers, too."""
        try:
            return self._answer(question)
        except MemoryError:
            # What is left may not be enough to say so.
            os._exit(OUT_OF_MEMORY)
        except Exception as fault:  # noqa: BLE001 - whatever it is, it is that of one document or claim
            return Answer(fault=type(fault).__name__, traceback=traceback.format_exc())

    def _answer(self, question: Question) -> Answer:
        if isinstance(question.asked, DocumentText):
            self._document = None
            self._document = self.checker.read(question.asked)
            return Answer()
        if self._document is None:
            raise RuntimeError("something was asked before a document was read")
        if isinstance(question.asked, Known):
            return Answer(faults=self._document.faults(question.asked.figures))
        return Answer(self._document.check(question.asked))


def _rules() -> Checker:
    from ..evidence.judge import RuleChecker  # noqa: PLC0415 - not where another one is given

    return RuleChecker()


if __name__ == "__main__":
    main()
