"""Whether a value names what it is of by a noun that is no known metric, so that it takes no metric from before."""

from ..grammar.amount import PERCENT, TIMES
from ..grammar.common_words import FUNCTION, GENERIC, LIGHT_VERBS, SEGMENT_WORDS
from .back_reference import BACK_NOUNS, PRONOUNS, WHOLE_NOUNS
from .lexed import Lexed
from .reach import CLOSERS


def may_inherit(lexed: Lexed, place: int) -> bool:
    """Whether a value without a metric can take the one that was spoken of."""
    # What is share-based is no share of anything.
    named = any(
        word.text.lower() == "share" and lexed.words[at + 1 : at + 2] and lexed.words[at + 1].form != "based"
        for at, word in enumerate(lexed.words)
    ) or _has_own_noun(lexed, place)
    own = _has_own_object(lexed, place) or _is_of_noun_before(lexed, place) or _has_own_measure(lexed, place)
    return not (named or own) and place < 40


_OWN_MEASURES = frozenset(
    {"cost", "wage", "salary", "price", "volume", "fare", "rent", "emission", "traffic", "visit", "import", "export",
     "premium", "tariff", "tax", "expense", "hour", "visitor", "download", "footfall", "fee", "yield", "consumption",
     "absence", "accident", "complaint", "rate", "wait", "queue"}
)  # fmt: skip
"""What has values of its own, though it is no metric known here: `fuel [costs] fell 9%`."""


def _has_own_measure(lexed: Lexed, place: int) -> bool:
    """Whether the clause of a change is one of something that is measured itself."""
    if lexed.amounts[place].unit not in {PERCENT, TIMES}:
        return False
    first = max((at + 1 for at in lexed.amounts if at < place), default=0)
    first = max(
        first, max((at + 1 for at in range(first, place) if lexed.words[at].form in CLOSERS), default=0)
    )
    taken = {at for phrase in lexed.metrics for at in range(phrase.first, phrase.after)}
    return any(
        lexed.words[at].form in _OWN_MEASURES and lexed.words[at].text.islower() and at not in taken
        for at in range(first, place)
    )


def _has_own_object(lexed: Lexed, place: int) -> bool:
    """Whether a sum is one of something told behind it: `bring [1] trillion yuan of additional volume`."""
    behind = lexed.words[place + 1 : place + 3]
    if lexed.amounts[place].is_money and behind and behind[0].text.lower() in _OBJECTS:
        return True
    return (
        lexed.amounts[place].is_money
        and len(behind) > 1
        and behind[0].form == "of"
        and behind[1].text.islower()
        and behind[1].form[0].isalpha()
        and behind[1].form not in FUNCTION | PRONOUNS
    )


_OBJECTS = frozenset(
    {"deal", "contract", "order", "loan", "charge", "fine", "penalty", "settlement", "bond", "credit", "facility",
     "plan", "program", "programme", "fund", "plant", "factory", "project", "takeover", "acquisition", "offer", "bid",
     "stake", "investment", "budget", "package", "write-down", "writedown", "gain", "provision", "award", "lawsuit",
     "campus", "buyout", "funding", "round", "placement", "tranche"}
)  # fmt: skip
"""What a sum right before it is one of: `a $2.3 billion [deal]`."""


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
