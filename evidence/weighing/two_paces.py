"""The verdict on which of two grew faster: for each side its rate is sought as if the claim had told one.

The rules of `comparison` ask that values name both sides plainly. Here `Acme grew` and `Brio grew` are each held
against all rates of the document, and the two that fit best decide, if they fit well enough.
"""

from itertools import product
from typing import NamedTuple

from ...model.checker import ClaimText
from ..grammar.amount import PERCENT
from ..grammar.movements import Move
from ..rules.claim_reading import ClaimReading, read_claim
from ..rules.comparison_words import Compared, Standing, standings
from ..rules.ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from ..rules.sides import is_expectation, side_in
from ..rules.wording import value_words
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .place import Place, places
from .weigh import looks_of
from .weights import WEIGHTS

_STRENGTH = 0.6
_MOST = 5
"""Rates that are looked at for each side."""
_ENOUGH = -2.5
"""How surely the two must be the claim's, taken together."""
_TOGETHER = 1.0
"""How much it tells that both stand in one sentence, or are of one metric."""
_DEGREES = frozenset(
    {"more", "much", "far", "even", "slightly", "somewhat", "a", "bit", "little", "shade", "still"}
)
_ENDS = frozenset({",", ";", ".", "(", "while", "but", "because", "and", "although", "though"})
_PREPOSITIONS = frozenset({"in", "at", "on", "over", "among", "for"})
_NEVER = frozenset({"period 0", "expected differs", "foreign name"})


class _Pair(NamedTuple):
    """A rate for each side."""

    left: Statement
    right: Statement
    score: float


def with_paces(ground: Ground, reading: ClaimReading, document: Document) -> Ground:
    """The verdict with that on a comparison of two paces, where the rules leave one open."""
    if ground.word is not NOT_FOUND or ground.unknown or reading.statements:
        return ground
    found = [one for one in standings(reading.lexed) if one.what is Compared.CHANGE]
    moves = {move.meaning for move in reading.lexed.moves.values()}
    if len(found) != 1 or Move.NOT in moves:
        return ground
    pair = _surest(reading, found[0], document)
    if pair is None or pair.score < _ENOUGH:
        return ground
    faster = _signed(pair.left) > _signed(pair.right)
    words = f"the source gives {value_words(pair.left)} against {value_words(pair.right)}"
    word = SUPPORTED if faster == (found[0].way > 0) else CONTRADICTED
    return Ground(word, words, _STRENGTH, pair.left.sentence, formula=True)


def _surest(reading: ClaimReading, standing: Standing, document: Document) -> _Pair | None:
    """The two different rates that fit the sides best."""
    sides = _sides(reading, standing)
    if not all(sides):
        return None
    left, right = (_in_time(side, reading) for side in sides)
    pairs = [
        _Pair(one.source, other.source, _score(one, other))
        for one, other in product(_rates(left, document), _rates(right, document))
        if _are_two(one.source, other.source, reading)
    ]
    return max(pairs, key=lambda pair: pair.score, default=None)


def _are_two(one: Statement, other: Statement, reading: ClaimReading) -> bool:
    """Whether two rates are different ones, and of one metric unless the claim sets two metrics against each other."""
    same = one.metric == other.metric or len(reading.lexed.metrics) > 1
    return one is not other and same and _signed(one) != _signed(other)


def _score(one: Place, other: Place) -> float:
    close = (one.source.sentence == other.source.sentence) + (one.source.metric == other.source.metric)
    return one.score + other.score + _TOGETHER * close


def _sides(reading: ClaimReading, standing: Standing) -> tuple[str, str]:
    """What is told of both sides of the comparing words; empty where one is no thing that grows."""
    words, text = reading.lexed.words, reading.text
    first, after = standing.first, standing.behind + 1
    while first and words[first - 1].form in _DEGREES:
        first -= 1
    while after < len(words) and words[after].form not in _ENDS:
        after += 1
    if not first or is_expectation(side_in(reading.lexed, standing.behind, after)):
        return "", ""
    whole = text[: words[first - 1].end]
    # `Acme grew faster [in Spain] than in Peru`: the two sides are parts of what both stand behind.
    left = f"{whole} {text[words[standing.first].end : words[standing.ends].start]}".strip()
    right = text[words[standing.behind].start : words[after - 1].end]
    return left, f"{whole} {right}" if words[standing.behind].form in _PREPOSITIONS else f"{right} grew"


def _in_time(side: str, reading: ClaimReading) -> str:
    """A side with the one time of the claim, which is told of both: `A grew faster than B [in August]`."""
    times = {reading.text[mark.start : mark.end] for mark in reading.lexed.periods.values() if mark.spans}
    time = next(iter(times)) if len(times) == 1 else ""
    return side if time in side else f"{side} in {time}"


def _rates(side: str, document: Document) -> list[Place]:
    """The rates of growth that are most likely a side's, the likeliest first."""
    asked = read_claim(ClaimText(f"{side} 1%."), document)
    found = (place for look in looks_of(asked, document)[:1] for place in places(look.fits, WEIGHTS.place))
    return [place for place in found if _is_rate(place.source) and _may_be(place)][:_MOST]


def _may_be(place: Place) -> bool:
    """Whether a rate stands with all names of a side, and is nobody else's."""
    named = place.features.get("names sentence", 1.0) if "no names" not in place.features else 1.0
    return named == 1.0 and _NEVER.isdisjoint(place.features)


def _is_rate(one: Statement) -> bool:
    told = not one.former or one.own_period
    return one.says is Says.GROWTH and one.amount.unit == PERCENT and told and not one.expected


def _signed(one: Statement) -> float:
    return (one.sign or 1) * one.amount.value
