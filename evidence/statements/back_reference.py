"""What refers to somebody or something that was named before: `it`, `the unit`, `the group's`."""

from ..grammar.company_nouns import COMPANY_NOUNS
from .context import Context
from .lexed import Lexed
from .statement import Topic

PRONOUNS = frozenset(
    {"it", "its", "they", "their", "them", "that", "this", "these", "those", "he", "she", "his", "her"}
)
BACK_NOUNS = frozenset(
    {"unit", "segment", "division", "business", "arm", "pace", "figure", "market", "region", "brand", "subsidiary",
     "operation"}
)  # fmt: skip
WHOLE_NOUNS = COMPANY_NOUNS
"""What means all of whom a text is about."""
_UNIT_NOUNS = frozenset({"unit", "group", "segment", "division", "arm", "business", "subsidiary"})


def names_unit(lexed: Lexed) -> bool:
    """Whether a sentence begins with a unit of a company by its name: `The [parcel] arm`, `[Cloud] Group`."""
    head = [word.form for word in lexed.words[:7]]
    place = next((n for n, form in enumerate(head) if form in _UNIT_NOUNS), 0)
    return place > 1 or (place == 1 and head[0] not in {"the", "its", "their", "this", "that"})


def meant(lexed: Lexed, first: int, context: Context) -> Topic:
    """Whom a pronoun or `the unit` at the beginning of a clause means."""
    head = [word.form for word in lexed.words[first : first + 2]]
    named = len(head) > 1 and head[0] in {"the", "its"} and head[1] in _UNIT_NOUNS - {"group", "business"}
    return context.unit if named and context.unit else context.topic


def refers_back(lexed: Lexed, first: int) -> bool:
    """Whether a clause begins with a pronoun or `the unit`, so that its subject is that of the sentence before."""
    head = [word.form for word in lexed.words[first : first + 4]]
    if any(form in WHOLE_NOUNS for form in head[:3]):
        return False
    return any(form in PRONOUNS for form in head[:2]) or (
        head[:1] == ["the"] and any(form in BACK_NOUNS for form in head[1:3])
    )


def is_back_reference(lexed: Lexed, first: int) -> bool:
    """Whether a metric belongs to `the group's` or `the unit's`, named before in the same sentence."""
    if first < 2 or not lexed.words[first - 1].text.lower().endswith("'s"):
        return False
    return lexed.words[first - 1].form in BACK_NOUNS | {"group"} and lexed.words[first - 2].form == "the"


def has_possessive_before(lexed: Lexed, first: int) -> bool:
    """Whether a metric belongs to `its` or `their`: `its adjusted net [profit]`."""
    at = first - 1
    while at >= 0 and lexed.words[at].form in _BETWEEN:
        at -= 1
    return at >= 0 and lexed.words[at].form in {"its", "their", "his", "her"}


_BETWEEN = frozenset(
    {"adjusted", "net", "non", "gaap", "total", "quarterly", "annual", "diluted", "own", "core"}
)
"""What can stand between a possessive and its metric."""
