"""Whether a sentence says the opposite of a claim in one word: met and missed, drawn and undrawn."""

from ..grammar.thesaurus import like, opposite
from ..statements.lexed import Lexed
from ..statements.topics import stem_of


def opposed(claim: Lexed, source: Lexed) -> bool:
    """Whether a word of the claim is absent from the sentence and one of opposite meaning stands there."""
    present = {found for word in source.words if (found := stem_of(word))}
    for word in claim.words:
        found = stem_of(word)
        if found and not (like(found) & present) and opposite(found, present):
            return True
    return False
