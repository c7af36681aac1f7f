"""The whole that a share is of, and whose it is: `took 13% of third-quarter revenue`, `30% of Acme's sales`."""

from ..grammar.common_words import PLACES
from ..grammar.metrics import Metric
from ..grammar.phrases import Phrase
from ..grammar.words import Word
from .lexed import PERIOD, Lexed
from .topics import is_proper, stem_of

WITHIN = "within "
"""Opens a mark that tells whose whole a share is of: `43% of [core] revenue`."""
OF_NAME = "whole of "
"""Opens a mark that tells whose whole by name: `a 30% share of [Acme's] revenue`."""
_LONGEST_WHOLE = 5


def whole_behind(lexed: Lexed, place: int) -> Phrase[Metric] | None:
    """The whole that a share is said to be of: `took 13% of third-quarter [revenue]`."""
    if [word.form for word in lexed.words[place + 1 : place + 2]] != ["of"]:
        return None
    reach = range(place + 2, place + 2 + _LONGEST_WHOLE)
    found = next((phrase for phrase in lexed.metrics if phrase.first in reach), None)
    if found is None or any(n in lexed.amounts for n in range(place + 1, found.first)):
        return None
    between = [word.form for word in lexed.words[place + 2 : found.first]]
    return found if all(form in _OF_WHOLE for form in between) else None


_OF_WHOLE = frozenset(
    {PERIOD, "its", "their", "the", "total", "group", "all", "net", "our", "quarterly", "annual"}
)


_SLICES = frozenset({"share", "stake", "slice", "portion", "part", "cut", "chunk", "interest"})


def _owns(word: Word) -> bool:
    """Whether a word names an owner: `Acme's`."""
    return is_proper(word) and word.form not in PLACES and word.text.endswith(("'s", "s'"))


def whose_whole(lexed: Lexed, place: int, first: int) -> frozenset[str]:
    """The marks of the words between `of` and the whole."""
    words = lexed.words[place + 1 : first]
    if words and words[0].form in _SLICES:
        # `a 30% [share] of Acme's revenue`
        words = words[1:]
    if not words or words[0].form != "of" or len(words) > _LONGEST_WHOLE:
        return frozenset()
    owners = {f"{OF_NAME}{stem_of(word)}" for word in words[1:] if _owns(word)}
    return frozenset(owners) | frozenset(
        f"{WITHIN}{told}" for word in words[1:] if (told := PLACES.get(word.form) or stem_of(word))
    )
