"""A checker for tests of what is done with its answers: it looks for the claim's printed digits and nothing else."""

from alimon.model.checker import Finding
from alimon.model.snapshot import Passage
from alimon.model.words import VerdictWord


class DigitsChecker:
    """`supported` where the digits occur, `contradicted` where the text says `not so`, else `not_found`."""

    def __init__(self, version: str = "digits 1") -> None:
        self.version = version
        self.asked: list[tuple[str, str]] = []
        """The documents' texts with the claims asked of them."""

    def read(self, document):
        return _Read(self, document)


class _Read:
    def __init__(self, checker, document):
        self._checker, self._text = checker, document.text

    def faults(self, known):  # noqa: ARG002 - as the protocol has it
        return ()

    def check(self, claim):
        self._checker.asked.append((self._text, claim.text))
        digits = claim.quantity.text if claim.quantity else claim.text
        at = self._text.find(digits)
        if "not so" in self._text:
            return Finding(VerdictWord.CONTRADICTED, "the text says not so", 0.9, None)
        if at < 0:
            return Finding(VerdictWord.NOT_FOUND, f"the text lacks {digits}", 0.2, None)
        end = at + len(digits)
        first, last = self._text.rfind("\n", 0, at) + 1, self._text.find("\n", end)
        passage = Passage(first, len(self._text) if last < 0 else last, 1.0, ((at, end),))
        return Finding(VerdictWord.SUPPORTED, f"the text has {digits}", 1.0, passage)
