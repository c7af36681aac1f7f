"""Whether a quantity is one of a market, its size or a share of it, and which words tell the market."""

from ..grammar.amount import PERCENT, TIMES
from ..grammar.metrics import Kind, Metric
from ..grammar.words import Word
from .asides import aside_before
from .choice import Choice
from .lexed import Lexed
from .metric_distance import LONGEST_BRACKET

MARKET_SIZE = Metric("market size", Kind.MONEY)
_NO_SIZE = frozenset(
    {"share", "value", "capitalization", "capitalisation", "cap", "price", "leader", "participant", "watcher",
     "forecast", "expectation", "estimate", "leadership", "position", "data", "researcher", "research"}
)  # fmt: skip
_SIZED = frozenset(
    {"worth", "of", "to", "at", "reached", "reach", "was", "were", "is", "totaled", "totalled", "hit", "by", "grew",
     "grow", "rose", "expanded", "came", "amounted", "be", "will", "could", "would", "up", "shrank", "fell", "about",
     "almost", "exceeded", "passed", "topped", "generated", "in", "doubled", "tripled", "jumped", "surged", "climbed",
     "had", "been", "the", "for", "whole", "has", "and", "more", "than"}
)  # fmt: skip
"""What can stand between a market and its size."""


def size_of_market(lexed: Lexed, place: int) -> Choice | None:
    """The size of a market or its growth: `the market for servers [grew by 12% to] 3 billion`."""
    amount = lexed.amounts[place]
    if not amount.is_money and amount.unit not in {PERCENT, TIMES}:
        return None
    at = _before_bracket(lexed, place - 1)
    aside = aside_before(lexed, place)
    while at >= 0 and (
        (aside is not None and aside[0] <= at < aside[1])
        or lexed.words[at].form in _SIZED
        or at in lexed.periods
        or at in lexed.moves
        or _is_rate(lexed, at)
    ):
        at = _before_bracket(lexed, at - 1)
    if at < 0 or (place - at < _LEAST_APART and amount.unit != TIMES):
        return None
    if lexed.words[at].form != "market":
        at = _head_of_market(lexed, at)
    if at < 0 or lexed.words[at + 1].form in _NO_SIZE or lexed.words[max(at - 1, 0)].form == "stock":
        return None
    moved = amount.unit == TIMES or any(n in lexed.moves for n in range(at, place))
    return Choice(MARKET_SIZE, None) if amount.is_money or moved else None


def _before_bracket(lexed: Lexed, at: int) -> int:
    """The place before a bracket that ends at a place; the place itself where none ends there."""
    if at < 0 or lexed.words[at].form != ")":
        return at
    opened = (n for n in range(at, max(at - LONGEST_BRACKET, -1), -1) if lexed.words[n].form == "(")
    return next(opened, at + 1) - 1


def words_of_sized(lexed: Lexed, place: int) -> list[Word]:
    """The words that say which market has the size at a place: `the [Chinese] market for [AI servers] reached 3`."""
    at = max((n for n in range(place) if lexed.words[n].form == "market"), default=-1)
    first = at
    while first > 0 and at - first < _LONGEST_MARKET and not _ends_market(lexed, first - 1):
        first -= 1
    after = lexed.words[at + 1 : place]
    if after and after[0].form in {"for", "in"}:
        stop = next((n for n, word in enumerate(after[1:], 1) if word.form in _SIZED - {"in"}), len(after))
        return [*lexed.words[first:at], *after[1:stop]]
    return list(lexed.words[first:at])


def _ends_market(lexed: Lexed, at: int) -> bool:
    """Whether a word stands before the name of a market and is none of it."""
    form = lexed.words[at].form
    return (
        form
        in {
            "the",
            "a",
            "this",
            "that",
            ",",
            ";",
            "(",
            "of",
            "in",
            "for",
            "on",
            "its",
            "whole",
            "total",
            "and",
        }
        or at in lexed.moves
        or at in lexed.amounts
        or at in lexed.periods
    )


def _is_rate(lexed: Lexed, at: int) -> bool:
    return at in lexed.amounts and lexed.amounts[at].unit in {PERCENT, TIMES}


_LEAST_APART = 2
_LONGEST_MARKET = 5


def _head_of_market(lexed: Lexed, last: int) -> int:
    """Where `market` stands of which more is told up to a place: `the [market] for AI servers in China`; else -1."""
    for at in range(last, max(last - _LONGEST_MARKET, -1), -1):
        if at in lexed.amounts or lexed.words[at].form in {",", ";", "and"}:
            return -1
        if lexed.words[at].form == "market":
            return at if lexed.words[at + 1].form in {"for", "in"} else -1
    return -1


MARKET_SHARE = Metric("market share", Kind.RATIO)


def is_of_market(lexed: Lexed, place: int) -> bool:
    """Whether a percentage is one of a market: `33% of the Chinese cloud market`."""
    words = [word.form for word in lexed.words[place + 1 : place + 9]]
    if _is_share_of_all(lexed, place):
        return words[:1] != ["in"] or "market" in words
    if words[:1] not in (["of"], ["slice"], ["share"]) or "market" not in words:
        return False
    return not any(form in {"and", ",", "was", "were"} for form in words[: words.index("market")])


def _is_share_of_all(lexed: Lexed, place: int) -> bool:
    """Whether `a share of` leads to a percentage and nothing behind it says of what: `Alma has a share of [36%]`."""
    words = lexed.words
    before = [word.text.lower() for word in words[max(place - 2, 0) : place]]
    article = words[place - 3].form if place > _ARTICLE else ""
    after = words[place + 1].form if place + 1 < len(words) else ""
    return before == ["share", "of"] and article in {"a", "with", "combined", "market"} and after != "of"


_ARTICLE = 2


def market_words(lexed: Lexed, place: int) -> list[Word]:
    """The words that say which market: `33% of the [Chinese cloud] market [for servers]`."""
    words = lexed.words[place + 1 : place + 12]
    forms = [word.form for word in words]
    if "market" not in forms or forms[:1] != ["of"]:
        return []
    at = forms.index("market")
    after = words[at + 1 :]
    if after and after[0].form in {"for", "in"}:
        tail = []
        for word in after[1:]:
            if not word.form[0].isalpha() or word.form in {"with", "and", "at", "by", "ahead"}:
                break
            tail.append(word)
        return [*words[1:at], *tail]
    return words[1:at]
