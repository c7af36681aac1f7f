"""Which way a sentence expects something to go, with or without an amount: `margins will shrink`."""

from typing import NamedTuple

from ..grammar.movements import DOWNWARD, UPWARD, Move
from ..grammar.period_mark import PeriodMark
from ..grammar.words import Word
from .lexed import AMOUNT, PERIOD, Lexed
from .topics import stem_of


class OutlookWay(NamedTuple):
    """A movement that is yet to come."""

    ways: frozenset[int]
    """What it may be: 1 up, -1 down, 0 as it is."""
    of_pace: bool
    """Whether growth itself quickens or slows."""
    denied: bool
    first: int
    """Where what moves, or whoever expects it, begins."""
    subject: frozenset[str]
    """The stems of what moves."""
    verb: frozenset[str]
    """The stems of the words that tell the way."""
    period: PeriodMark | None


_EXPECTS = frozenset(
    {"will", "would", "expects", "expect", "expected", "expecting", "sees", "forecasts", "predicts",
     "predicted",
     "anticipates", "anticipated", "guides", "guided", "foresees", "plans", "planned", "intends", "set",
     "due", "aims",
     "projects", "projected", "outlook", "wants"}
)  # fmt: skip
_SIZES = {"higher": 1, "more": 1, "larger": 1, "bigger": 1, "greater": 1, "wider": 1, "faster": 1, "deeper": 1,
          "lower": -1, "less": -1, "smaller": -1, "fewer": -1, "slower": -1, "narrower": -1}  # fmt: skip
_PACE = frozenset({"growth", "pace", "momentum"})
_PRONOUNS = frozenset({"it", "they", "this", "that"})
_LINKS = frozenset(
    {
        "come",
        "go",
        "be",
        "continu",
        "remain",
        "start",
        "begin",
        "turn",
        "keep",
        "see",
        "also",
        "still",
        "further",
    }
)
_ASIDE = frozenset({"if", "unless", "whether", "could", "may", "might", "or"})
_REACH, _AT_OR = 12, 3


def outlooks_in(lexed: Lexed) -> list[OutlookWay]:
    """All movements that a sentence expects."""
    words = lexed.words
    found = []
    for place, word in enumerate(words):
        if word.text.lower() not in _EXPECTS:
            continue
        way = _way_after(lexed, place)
        if way is None:
            continue
        at, after, ways, pace = way
        start, subject = _subject(lexed, place, at)
        moves = lexed.moves_in(max(place - 2, 0), at)
        found.append(
            OutlookWay(
                ways,
                pace or not _PACE.isdisjoint(word.form for word in words[start:at]),
                Move.NOT in moves,
                start,
                subject,
                frozenset(stem_of(one) for one in words[at:after]),
                _period(lexed, start, at, after),
            )
        )
    return found


def _way_after(lexed: Lexed, place: int) -> tuple[int, int, frozenset[int], bool] | None:
    """The first word of movement behind a verb of expecting: where it stands and ends, which way, and if of a pace."""
    words = lexed.words
    for at in range(place + 1, min(place + _REACH, len(words))):
        form = words[at].form
        text = words[at].text.lower()
        if lexed.hard[at + 1] != lexed.hard[place + 1] or form == ";" or text in _EXPECTS | _ASIDE:
            level = _at_or(words, at)
            return level if level is not None else None
        if form in _SIZES:
            return at, at + 1, frozenset({_SIZES[form]}), form in {"faster", "slower"}
        move = lexed.moves.get(at)
        meaning = move.meaning if move else None
        if move is not None and meaning in UPWARD | DOWNWARD:
            way = 1 if meaning in UPWARD else -1
            return at, move.after, frozenset({way}), meaning in {Move.FASTER, Move.SLOWER}
        if move is not None and meaning is Move.FLAT:
            return at, move.after, frozenset({0}), False
    return None


def _at_or(words: list[Word], at: int) -> tuple[int, int, frozenset[int], bool] | None:
    """`At or above this level`: as it is, or up."""
    forms = [word.form for word in words[at - 1 : at + 3]]
    if forms[:2] != ["at", "or"] or forms[2:3] not in (["above"], ["below"]) or len(forms) < _AT_OR:
        return None
    return at - 1, at + 2, frozenset({0, 1 if forms[2] == "above" else -1}), False


def _subject(lexed: Lexed, place: int, at: int) -> tuple[int, frozenset[str]]:
    """What moves: what stands between the verb of expecting and that of moving, else what stands before."""
    words = lexed.words
    between = _told(lexed, place + 1, at) - _LINKS
    if between or any(word.form in _PRONOUNS for word in words[place + 1 : at]):
        return place + 1, between
    start = place
    while start and lexed.hard[start] == lexed.hard[place] and words[start - 1].form not in {",", ":"}:
        start -= 1
        if words[start].form == "that":
            break
    return start, _told(lexed, start, place)


def _told(lexed: Lexed, first: int, after: int) -> frozenset[str]:
    return frozenset(
        found
        for word in lexed.words[first:after]
        if (found := stem_of(word))
        and word.form not in {AMOUNT, PERIOD}
        and word.text.lower() not in _EXPECTS
    )


def _period(lexed: Lexed, start: int, at: int, after: int) -> PeriodMark | None:
    """The time between what moves and the word of movement, else the first behind it."""
    end = next(
        (n for n in range(at, len(lexed.words)) if lexed.hard[n + 1] != lexed.hard[at]), len(lexed.words)
    )
    inside = [lexed.periods[n] for n in (*range(start, at), *range(after, end)) if n in lexed.periods]
    return inside[0] if inside else None
