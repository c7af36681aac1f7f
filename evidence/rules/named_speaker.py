"""Whose name stands before a verb of saying, and whether somebody else says it in the source."""

from ..grammar.words import Word
from ..statements.lexed import Lexed
from ..statements.topics import is_proper, stem_of

_SAYS = frozenset(
    {"said", "say", "says", "told", "tells", "noted", "added", "warned", "believes", "thinks", "argued"}
)
_NAME_WORDS = 3


def other_speaker(claim: Lexed, source: Lexed, main: frozenset[str]) -> str:
    """Who says it in the source, where that is somebody else than in the claim; empty where nobody or the same does.

    What is said for a company the company says.
    """
    mine, theirs = speaker_of(claim), speaker_of(source)
    if {stem_of(word) for word in mine} & main:
        return ""
    if not mine or not theirs or {word.form for word in mine} & {word.form for word in source.words}:
        return ""
    return " ".join(word.text for word in theirs)


def speaker_of(lexed: Lexed) -> list[Word]:
    """The name in front of a verb of saying."""
    for place, word in enumerate(lexed.words):
        if word.form in _SAYS:
            before = lexed.words[max(0, place - _NAME_WORDS) : place]
            return [one for one in before if is_proper(one)]
    return []
