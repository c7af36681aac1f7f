"""Which way a sentence says that a metric went, or which sign it gives it, in words without a number."""

from ..grammar.metrics import PROFITS, Metric
from ..grammar.movements import Move
from ..grammar.phrases import Phrase
from ..statements.burdens import is_burden, way_of_word
from ..statements.lexed import Lexed

_UP = frozenset({Move.UP, Move.WIDER})
_DOWN = frozenset({Move.DOWN, Move.NARROWER})
_REACH = 10
_MORE_OR_LESS = frozenset({"faster", "slower", "more", "less", "quicker"})
"""`Grew faster than` compares two changes."""
SIZE_WORDS = {
    "higher": 1,
    "larger": 1,
    "bigger": 1,
    "more": 1,
    "lower": -1,
    "smaller": -1,
    "less": -1,
    "fewer": -1,
}
"""Which way a word of size tells that something went, where it is held against what it was."""
_SIZES = {**SIZE_WORDS, "greater": 1}
_TO_TIME = 6


def than_before(lexed: Lexed, place: int) -> int:
    """Which way a size is compared with a time: 1 for `higher than a year ago`, -1 for `less than in May`, else 0."""
    words = lexed.words
    way = _SIZES.get(words[place].form, 0)
    if not way or place + 1 >= len(words) or words[place + 1].form != "than":
        return 0
    for at in range(place + 2, min(place + 2 + _TO_TIME, len(words))):
        if at in lexed.periods:
            return way
        if (
            at in lexed.amounts
            or words[at].form in {",", ";"}
            or any(one.first == at for one in lexed.metrics)
        ):
            break
    return 0


def _forms_from(lexed: Lexed, place: int) -> list[str]:
    return [word.form for word in lexed.words[place : place + 10]]


def direction_told(lexed: Lexed, phrase: Phrase[Metric]) -> int:
    """Which way a claim says that a metric went: 1, -1, or 0 where it does not say."""
    way = 0
    for place in range(phrase.after, min(phrase.after + 9, len(lexed.words))):
        word = lexed.words[place].form
        if place in lexed.amounts or word in {",", ";", "than"}:
            break
        sized = than_before(lexed, place)
        if sized:
            return sized * (-1 if phrase.meaning.sign < 0 else 1)
        move = lexed.moves.get(place)
        if move is None:
            continue
        better = way_of_word(lexed, place, place) if is_burden(phrase.meaning) else 0
        if better:
            return better
        if move.meaning in _UP:
            way = 1
        elif move.meaning in _DOWN:
            way = -1
        elif move.meaning is Move.FORMER:
            # `Down from 3 million` goes that way.
            way = {"up": 1, "down": -1}.get(word, 0)
        if way and _is_of_outflow(lexed, phrase, place):
            way = -way
        if way:
            after = lexed.words[move.after].form if move.after < len(lexed.words) else ""
            if after == "than" or (after in _MORE_OR_LESS and "than" in _forms_from(lexed, move.after)):
                return 0
            return way * (-1 if phrase.meaning.sign < 0 else 1)
    behind = lexed.words[phrase.after].form if phrase.after < len(lexed.words) else ""
    for place in range(max(phrase.first - 3, 1), phrase.first if behind not in _PLANS else 0):
        move = lexed.moves.get(place)
        if lexed.words[place].text.lower() in _TAKING and place + 1 not in lexed.amounts:
            return _TAKING[lexed.words[place].text.lower()] * (-1 if phrase.meaning.sign < 0 else 1)
        if move is not None and move.meaning in {Move.NARROWER, Move.WIDER}:
            return (1 if move.meaning is Move.WIDER else -1) * (-1 if phrase.meaning.sign < 0 else 1)
    return 0


_PLANS = frozenset(
    {"target", "guidance", "forecast", "outlook", "estimate", "plan", "budget", "programme", "program"}
)
_TAKING = {
    **dict.fromkeys(
        ("gained", "won", "gaining", "winning", "increased", "raised", "lifted", "expanded", "boosted"), 1
    ),
    **dict.fromkeys(
        ("lost", "ceded", "losing", "ceding", "reduced", "cut", "lowered", "trimmed", "shed"), -1
    ),
}
"""What somebody does to a metric that stands behind it: `Alma [gained] market share`, `[cut] its dividend`."""
_OUTFLOWS = frozenset({"outflow", "deficit", "shortfall"})


def _is_of_outflow(lexed: Lexed, phrase: Phrase[Metric], place: int) -> bool:
    """Whether what moved is the size of a negative value: `free cash flow was negative, but the [outflow] narrowed`."""
    return phrase.meaning.sign > 0 and any(
        word.form in _OUTFLOWS for word in lexed.words[phrase.after : place]
    )


def is_denied(lexed: Lexed, phrase: Phrase[Metric]) -> bool:
    """Whether a sentence says that a metric did not go that way: `sales [did not] grow`."""
    for place in range(phrase.after, min(phrase.after + _REACH, len(lexed.words))):
        move = lexed.moves.get(place)
        if move is not None and move.meaning is Move.NOT:
            return True
        if lexed.words[place].form in {",", ";", "than"} or (
            move is not None and move.meaning in _UP | _DOWN
        ):
            return False
    return False


def stays(lexed: Lexed, phrase: Phrase[Metric]) -> bool:
    """Whether a sentence says that a metric did not change: `the margin was 9%, unchanged`."""
    for place in range(phrase.after, min(phrase.after + _REACH, len(lexed.words))):
        if lexed.words[place].form == ";" or any(other.first == place for other in lexed.metrics):
            return False
        move = lexed.moves.get(place)
        if move is not None and move.meaning is Move.FLAT:
            return True
    return False


def sign_told(lexed: Lexed, phrase: Phrase[Metric]) -> int:
    """The sign that a claim gives a metric in words alone: `was negative`, `turned into an outflow`."""
    for place in range(phrase.after, min(phrase.after + 7, len(lexed.words))):
        if lexed.words[place].form in {",", ";"}:
            return 0
        move = lexed.moves.get(place)
        if move is not None and move.meaning in {Move.NEGATIVE, Move.POSITIVE}:
            return -1 if move.meaning is Move.NEGATIVE else 1
    return 0


_MADE = frozenset(
    {
        "made",
        "make",
        "earned",
        "posted",
        "reported",
        "booked",
        "had",
        "recorded",
        "ran",
        "turned",
        "delivered",
    }
)
_REACH_OF_VERB = 4


def state_told(lexed: Lexed, phrase: Phrase[Metric]) -> int:
    """The sign of a profit or loss that a claim says was made: `made a [net profit] in every quarter`."""
    before = {word.form for word in lexed.words[max(phrase.first - _REACH_OF_VERB, 0) : phrase.first]}
    return phrase.meaning.sign if phrase.meaning.name in PROFITS and before & _MADE else 0
