"""Whether a value names what it is of by a noun that is no known metric, so that it takes no metric from before."""

from ..grammar.common_words import FUNCTION, GENERIC, LIGHT_VERBS, SEGMENT_WORDS
from .back_reference import BACK_NOUNS, PRONOUNS, WHOLE_NOUNS
from .lexed import Lexed


def may_inherit(lexed: Lexed, place: int) -> bool:
    """Whether a value without a metric can take the one that was spoken of."""
    # What is share-based is no share of anything.
    named = any(
        word.text.lower() == "share" and lexed.words[at + 1 : at + 2] and lexed.words[at + 1].form != "based"
        for at, word in enumerate(lexed.words)
    ) or _has_own_noun(lexed, place)
    return not (named or _has_own_object(lexed, place) or _is_of_noun_before(lexed, place)) and place < 40


def _has_own_object(lexed: Lexed, place: int) -> bool:
    """Whether a sum is one of something told behind it: `bring [1] trillion yuan of additional volume`."""
    behind = lexed.words[place + 1 : place + 3]
    return (
        lexed.amounts[place].is_money
        and len(behind) > 1
        and behind[0].form == "of"
        and behind[1].text.islower()
        and behind[1].form[0].isalpha()
        and behind[1].form not in FUNCTION | PRONOUNS
    )


def _is_of_noun_before(lexed: Lexed, place: int) -> bool:
    """Whether a sum is one of something named right before it: `takes a [charge] of 85 million`."""
    if not lexed.amounts[place].is_money or place < _SHORTEST_CLAUSE or lexed.words[place - 1].form != "of":
        return False
    noun = lexed.words[place - 2]
    units = SEGMENT_WORDS | GENERIC | FUNCTION | PRONOUNS | LIGHT_VERBS | _GENERAL_NOUNS
    return (
        noun.text.islower()
        and noun.form[0].isalpha()
        and noun.form not in units
        and place - 2 not in lexed.moves
        and place - 2 not in lexed.periods
    )


def _has_own_noun(lexed: Lexed, place: int) -> bool:
    """Whether what a quantity is of stands before its verb and is no known metric: `[Liquidity] was 3 million`."""
    if place < _SHORTEST_CLAUSE or lexed.words[place - 1].form not in {"was", "were", "is", "are"}:
        return False
    head = lexed.words[place - 2]
    units = SEGMENT_WORDS | GENERIC | FUNCTION | PRONOUNS | BACK_NOUNS | WHOLE_NOUNS
    told = (
        head.text.islower()
        and head.form[0].isalpha()
        and head.form not in units
        and place - 2 not in lexed.periods
    )
    return told and head.form not in _GENERAL_NOUNS and place - 2 not in lexed.moves


_SHORTEST_CLAUSE = 2
_GENERAL_NOUNS = frozenset(
    {"mean", "average", "median", "result", "amount", "sum", "level", "value", "number", "rate", "rest", "range",
     "ratio", "quarter", "half", "year", "peak", "low", "high", "record", "street", "there", "alone", "currency",
     "term", "basis"}
)  # fmt: skip
"""What stands for the metric that was spoken of."""
