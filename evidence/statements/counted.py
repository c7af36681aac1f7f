"""What a value counts, and the words that follow it."""

from ..grammar.amount import COUNT
from ..grammar.common_words import FUNCTION, GENERIC, LIGHT_VERBS
from ..grammar.words import Word
from ..stems import stem
from .lexed import AMOUNT, PERIOD, Lexed
from .topics import STOPS, stem_of

_COUNTED = frozenset({"accounts", "downloads", "orders", "visits"})
"""What looks like a verb and is counted."""


def count_noun(lexed: Lexed, place: int) -> frozenset[str]:
    """The stems of what a bare number counts: `6,100 [accounts]`, `400 million [times]`."""
    found: list[Word] = []
    at = place + 1
    if at < len(lexed.words) and lexed.words[at].form == "of":
        at = _behind_all(lexed, at + 1)
    while at < len(lexed.words) and len(found) < 4:
        word = lexed.words[at]
        if (
            word.form in STOPS
            or word.form in FUNCTION
            or word.form in {AMOUNT, PERIOD}
            or at in lexed.moves
            or (word.form in LIGHT_VERBS and word.text.lower() not in _COUNTED)
        ):
            if word.form in {"the", "all", "its"} and not found:
                at += 1
                continue
            break
        if word.form.endswith("ed") and found:
            break
        found.append(word)
        at += 1
    return frozenset(stem(word.form) for word in found if word.form[0].isalpha())


def _behind_all(lexed: Lexed, at: int) -> int:
    """Where the noun stands of which a value counts some of so many: `14 of our 96 [branches]`."""
    owner = at < len(lexed.words) and lexed.words[at].form in {"our", "its", "their", "the", "all"}
    return at + 2 if owner and at + 1 in lexed.amounts and lexed.amounts[at + 1].unit == COUNT else at


def following(lexed: Lexed, place: int) -> frozenset[str]:
    """The stems of the telling words around a quantity that has no metric, up to the next quantity."""
    found: set[str] = set()
    is_aside = lexed.words[place].text[:1] == "(" or (place > 0 and lexed.words[place - 1].form == "(")
    # Behind a bracket that ends there is something else.
    is_closed = is_aside and place + 1 < len(lexed.words) and lexed.words[place + 1].form == ")"
    for step in (-1,) if is_closed else (1, -1):
        at = place + step
        while (
            0 <= at < len(lexed.words)
            and at not in lexed.amounts
            and lexed.words[at].form not in {";", ":"}
            and abs(at - place) < 12
        ):
            word = lexed.words[at]
            if at not in lexed.moves and word.form not in GENERIC and word.form not in LIGHT_VERBS:
                found.add(stem_of(word))
            at += step
    return frozenset(found - {""})
