"""What a rule found: a verdict for one part of a claim, with the sentences it rests on."""

from typing import NamedTuple

from ...model.words import VerdictWord

SUPPORTED, CONTRADICTED, NOT_FOUND = VerdictWord.SUPPORTED, VerdictWord.CONTRADICTED, VerdictWord.NOT_FOUND


class Ground(NamedTuple):
    """The verdict on one part of a claim."""

    word: VerdictWord
    reason: str
    strength: float
    sentence: int = -1
    """The sentence or row that decides, or comes nearest; -1 for none."""
    formula: bool = False
    by_words: bool = False
    """Whether words alone decide, so that one word of opposite meaning turns it."""
    related: bool = False
    """Whether it rests on how values stand to each other, and not on one value of the claim."""
    unknown: bool = False
    """Whether the claim names somebody whom the document does not."""


def by_formula(formula: str, sentence: int, strength: float, *, good: bool, what: str = "value") -> Ground:
    """The verdict by what was worked out from values of the source; `what` names it where it is not the claim's."""
    if good:
        return Ground(SUPPORTED, f"it follows: {formula}", strength, sentence, formula=True)
    reason = f"the source's figures give another {what}: {formula}"
    return Ground(CONTRADICTED, reason, strength, sentence, formula=True)
