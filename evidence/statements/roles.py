"""What role a quantity plays in its sentence: level, change or share; now or before; fact or outlook; up or down."""

from itertools import pairwise

from ..grammar.amount import COUNT, PERCENT, POINTS, RANK, STREAK, TIMES, Amount, Limit
from ..grammar.metrics import Kind, Metric
from ..grammar.movements import DOWNWARD, UPWARD, Move
from ..grammar.phrases import Phrase
from .lexed import AMOUNT, PERIOD, Lexed
from .statement import Says

_NEAR = 5
_FAR = 12
_SHARE_OF = frozenset({"market", "total", "sale", "sales", "revenue", "whole", "group", "spending", "all"})
_CLOSERS = frozenset({";", "while", "whereas", "but"})
_NOISE = frozenset(
    {
        "#p",
        "a",
        "an",
        "the",
        "by",
        "of",
        "about",
        "further",
        "another",
        "in",
        "some",
        "on",
        "-",
        "sharply",
        "only",
        "just",
        "year",
        "rate",
    }
)


def left(lexed: Lexed, place: int) -> int:
    """The first place of the stretch before a quantity that can speak of it."""
    at = place - 1
    while at >= 0 and at not in lexed.amounts and lexed.words[at].form not in _CLOSERS:
        at -= 1
    return at + 1


def right(lexed: Lexed, place: int) -> int:
    """One past the last place that can speak of it: up to the next quantity or a break."""
    at = place + 1
    while at < len(lexed.words) and at not in lexed.amounts and lexed.words[at].form not in _CLOSERS:
        at += 1
    return at


def says_of(lexed: Lexed, place: int, metric: Metric | None) -> tuple[Says, int]:
    """What the quantity tells and which way: 1 up, -1 down, 0 untold."""
    amount = lexed.amounts[place]
    match amount.unit:
        case "#":
            return Says.RANK, 0
        case "streak":
            return Says.STREAK, 0
        case "x":
            return _times(lexed, place)
        case "pp":
            return _points(lexed, place, metric)
        case "%":
            return _percent(lexed, place, metric)
    return _level(lexed, place, metric)


def _points(lexed: Lexed, place: int, metric: Metric | None) -> tuple[Says, int]:
    """A change in points; a level where a ratio simply is so many: `the take rate was 42 basis points`."""
    way = _way(lexed, place)
    plain = metric is not None and metric.kind is Kind.RATIO and not way
    if plain and _before(lexed, place)[-1:] in (["was"], ["is"], ["of"], ["at"], ["were"], ["been"]):
        return Says.LEVEL, 0
    return Says.CHANGE, way


def _times(lexed: Lexed, place: int) -> tuple[Says, int]:
    amount = lexed.amounts[place]
    return Says.GROWTH, -1 if amount.value < 1 else 1


def _percent(lexed: Lexed, place: int, metric: Metric | None) -> tuple[Says, int]:
    amount = lexed.amounts[place]
    after = _after(lexed, place)
    if amount.sign and not (metric and metric.kind is Kind.RATIO):
        return Says.GROWTH, amount.sign
    plainly = place + 1 < len(lexed.words) and any(0 < phrase.first - place <= 4 for phrase in lexed.metrics)
    beside = lexed.words[place - 1].form if place else ""
    is_share = after[:1] == ["of"] and (
        not _grows(lexed, place) or (plainly and beside not in {"by", "up", "down", "rose", "fell"})
    )
    if is_share:
        return Says.SHARE, 0
    follows = lexed.periods.get(place + 1)
    if (
        follows is not None
        and follows.relation in {"yoy", "qoq"}
        and not (metric and metric.kind is Kind.RATIO)
    ):
        return Says.GROWTH, _way(lexed, place)
    if after[:1] == ["as"] and after[1:3] in (["much", "again"], ["many", "again"]):
        return Says.GROWTH, 1
    before = _before(lexed, place)
    if before[-3:] in _TOLERANCE:
        return Says.CHANGE, 0
    if (
        metric is None
        and before[-1:] in (["to"], ["at"], ["from"], ["was"], ["is"])
        and _is_of_part(lexed, place)
    ):
        return Says.SHARE, 0
    if (
        metric is not None
        and metric.kind is Kind.RATIO
        and amount.sign < 0
        and not any(
            move in UPWARD | DOWNWARD for move in lexed.moves_in(max(left(lexed, place), place - 3), place)
        )
    ):
        return Says.LEVEL, 0
    way = _way(lexed, place)
    if (
        metric is not None
        and metric.kind is Kind.RATIO
        and (way == 0 or before[-1:] in (["to"], ["at"], ["from"], ["of"], ["than"], ["with"]))
    ):
        return Says.LEVEL, 0
    if metric is not None and metric.name == "market share" and not way:
        return Says.LEVEL, 0
    elliptic = (
        metric is not None
        and metric.kind is not Kind.RATIO
        and (
            after[:2] == ["to", AMOUNT] or (before[-1:] == ["by"] and metric.kind in {Kind.MONEY, Kind.COST})
        )
    )
    if way or _grows(lexed, place) or elliptic:
        return Says.GROWTH, way
    return (Says.LEVEL if metric and metric.kind is Kind.RATIO else Says.SHARE), 0


def _is_of_part(lexed: Lexed, place: int) -> bool:
    """Whether a percentage is the level of a part: `its share of orders fell from 70% to [55%]`."""
    for at in range(place - 1, max(place - _FAR, -1), -1):
        if lexed.words[at].form in _CLOSERS:
            return False
        if lexed.words[at].text.lower() == "share":
            return lexed.words[at + 1].form != "price" and (
                at < 1 or lexed.words[at - 1].form not in {"a", "per"}
            )
    return False


_TOLERANCE = (["plus", "or", "minu"], ["plus", "or", "minus"], ["give", "or", "take"])
"""How far a forecast may be off: `plus or minus 2%`."""


def _grows(lexed: Lexed, place: int) -> bool:
    """Whether words of change stand right beside a percentage."""
    around = lexed.moves_in(max(left(lexed, place), place - 4), place)
    for at in range(place + 1, min(right(lexed, place), place + 4)):
        if lexed.words[at].form in {"and", ",", "(", ")", "of", "with"}:
            break
        around += lexed.moves_in(at, at + 1)
    return any(move in UPWARD | DOWNWARD | {Move.GROWTH, Move.FLAT} for move in around) or _compared_after(
        lexed, place
    )


def _compared_after(lexed: Lexed, place: int) -> bool:
    """`5.8 % less than a year before`."""
    after = _after(lexed, place)
    return after[:1] != [] and after[0] in _UPWARD_WORDS | _DOWNWARD_WORDS


def _way(lexed: Lexed, place: int) -> int:
    """Which way a change beside the quantity goes."""
    amount = lexed.amounts[place]
    if amount.sign:
        return amount.sign
    floor = left(lexed, place)
    at, steps = place - 1, 0
    named = 0
    while at >= floor and steps < _NEAR:
        move = lexed.moves.get(at)
        if move is not None and move.meaning is Move.GROWTH:
            named = 1
        if move is not None and (way := _way_of(move, lexed)):
            return way
        if lexed.words[at].form not in _NOISE:
            steps += 1
        if lexed.words[at].form in {"(", ",", "and"} and steps > 1:
            break
        at -= 1
    return _way_after(lexed, place) or named


_PREPOSITIONS = frozenset({"under", "above", "below"})
_UPWARD_WORDS = frozenset({"more", "higher", "above", "larger", "better", "greater"})
_DOWNWARD_WORDS = frozenset({"less", "lower", "below", "fewer", "smaller", "worse", "under"})


def _way_of(move: Phrase[Move], lexed: Lexed) -> int:
    """Which way a word of movement or comparison points."""
    if move.meaning in UPWARD or move.meaning is Move.SLOWER:
        # What slows from 34 to 26 per cent still grows.
        return 1
    if move.meaning in DOWNWARD:
        return -1
    if move.meaning in {Move.BEAT, Move.MISS}:
        word = lexed.words[move.first].form
        if word in _PREPOSITIONS and move.after not in lexed.amounts and move.first - 1 not in lexed.amounts:
            # `Fines under the law`
            return 0
        return 1 if word in _UPWARD_WORDS else -1 if word in _DOWNWARD_WORDS else 0
    return 0


def _way_after(lexed: Lexed, place: int) -> int:
    stop = right(lexed, place)
    for at in range(place + 1, min(stop, place + 6)):
        word = lexed.words[at].form
        move = lexed.moves.get(at)
        if move is not None and (way := _way_of(move, lexed)):
            return way
        if word in {",", ")", "(", "to", "of", ";", "and", ":"}:
            return 0
        if move is not None and move.meaning is Move.GROWTH:
            return 1
    return 0


_COMPARED = frozenset({"higher", "lower", "more", "less", "fewer", "better", "worse"})


def _level(lexed: Lexed, place: int, metric: Metric | None) -> tuple[Says, int]:
    """A level, or a change told as an amount: `by 5 billion`, `5 billion higher`, `an increase of 5 billion`."""
    before = _before(lexed, place)
    if before[-3:] in _TOLERANCE:
        return Says.CHANGE, 0
    after = lexed.moves_in(place + 1, min(right(lexed, place), place + 3))
    words_after = _after(lexed, place)
    if before[-1:] == ["by"] and any(
        move in UPWARD | DOWNWARD | {Move.BEAT, Move.MISS}
        for move in lexed.moves_in(max(left(lexed, place), place - _FAR), place)
    ):
        return Says.CHANGE, _way(lexed, place)
    compared = words_after[1:2] == ["than"] and words_after[0] in {"fewer", "more"}
    if compared or (words_after[:1] and words_after[0] in _COMPARED and after):
        return Says.CHANGE, 1 if words_after[0] in {"higher", "more", "better"} else -1
    if before[-2:] in (
        ["increase", "of"],
        ["decrease", "of"],
        ["rise", "of"],
        ["decline", "of"],
        ["gain", "of"],
        ["drop", "of"],
        ["fall", "of"],
    ):
        return Says.CHANGE, 1 if before[-2] in {"increase", "rise", "gain"} else -1
    del metric
    return Says.LEVEL, 0


def _before(lexed: Lexed, place: int) -> list[str]:
    return [word.form for word in lexed.words[max(left(lexed, place), place - 4) : place]]


def _after(lexed: Lexed, place: int) -> list[str]:
    return [word.form for word in lexed.words[place + 1 : min(right(lexed, place) + 1, place + 4)]]


def is_former(lexed: Lexed, place: int) -> bool:
    """Whether the quantity is the one before, which another is compared with."""
    floor = left(lexed, place)
    for at in range(place - 1, max(floor, place - 7) - 1, -1):
        move = lexed.moves.get(at)
        if move is not None and move.meaning is Move.FORMER:
            return not (
                _is_dated(lexed, move, place)
                or _is_from_name(lexed, at, place)
                or _is_reported(lexed, move)
            )
        if move is not None and move.meaning is Move.TOWARDS and lexed.words[at].form == "to":
            return False
        if lexed.words[at].form in {",", ";", ")", ":"}:
            break
    return _goes_on_with_former(lexed, place)


def _goes_on_with_former(lexed: Lexed, place: int) -> bool:
    """Whether `and` alone, with a time, joins it to one before: `after 34% in the June quarter and [26%] in March`."""
    at = place - 1
    while (at > 0 and lexed.words[at].form in {"and", "in", "the"}) or at in lexed.periods:
        at -= 1
    joined = any(word.form == "and" for word in lexed.words[at + 1 : place])
    own = {place + 1, place + 2, place + 3} & lexed.periods.keys()
    if not joined or not own or at not in lexed.amounts or at + 1 >= place - 1:
        return False
    return lexed.amounts[at].unit == lexed.amounts[place].unit and is_former(lexed, at)


def _is_reported(lexed: Lexed, move: Phrase[Move]) -> bool:
    """Whether `had been` only follows from who tells it: `Xu said that capital spending had been 29 billion`."""
    told = [word.form for word in lexed.words[: move.first]]
    return lexed.words[move.first].form == "had" and not _SAYING.isdisjoint(told)


_SAYING = frozenset({"said", "told", "added", "noted", "explained", "reported", "stated", "confirmed", "wrote"})


def _is_dated(lexed: Lexed, move: Phrase[Move], place: int) -> bool:
    """Whether a word of comparison has its period already: `up 9% from a year ago and 4% from ...`."""
    return move.after in lexed.periods and any(
        lexed.words[at].form in {"and", "to", "at"} for at in range(move.after + 1, place)
    )


def _is_from_name(lexed: Lexed, at: int, place: int) -> bool:
    """`from` that says whence and not what before: `revenue from [cloud services] of 3 billion`."""
    return (
        lexed.words[at].form == "from"
        and place - at > 2
        and lexed.words[at + 1].form not in {"a", "an"}
        and any(
            lexed.words[n].form in {"of", "("} or lexed.words[n].form in _VERBS for n in range(at + 1, place)
        )
    )


_VERBS = frozenset(
    {
        "was",
        "were",
        "is",
        "are",
        "rose",
        "fell",
        "grew",
        "should",
        "would",
        "could",
        "will",
        "may",
        "might",
        "can",
        "has",
    }
)


def is_expected(lexed: Lexed, place: int) -> bool:
    """Whether the quantity is an estimate, a forecast or a target."""
    floor, stop = left(lexed, place), right(lexed, place)
    for at in range(place - 1, floor - 1, -1):
        move = lexed.moves.get(at)
        if move is not None and move.meaning is Move.EXPECTED:
            return not _is_than_expected(lexed, at)
        if lexed.words[at].form in {")", "("}:
            break
    for steps, at in enumerate(range(place + 1, stop)):
        move = lexed.moves.get(at)
        if move is not None and move.meaning is Move.EXPECTED:
            return (
                not _is_than_expected(lexed, at)
                and not any(lexed.words[n].form in {",", ";"} for n in range(place + 1, at))
                and not any(
                    lexed.moves[n].meaning in {Move.MISS, Move.BEAT, Move.IN_LINE, Move.FORMER}
                    for n in range(place + 1, at)
                    if n in lexed.moves
                )
            )
        if lexed.words[at].form in {",", ";", ")", "("} or steps > 7:
            break
    return _governed(lexed, place) or _is_announced(lexed, place) or _is_to_come(lexed, place)


_COMING = frozenset({"will", "should"})


def _is_to_come(lexed: Lexed, place: int) -> bool:
    """Whether what happens to a value is still to come: `prices should rise by 30%`; not `should have risen`."""
    for at in range(place - 1, max(place - _FAR, -1), -1):
        word = lexed.words[at].form
        if word in _COMING and lexed.words[at].text.islower():
            return lexed.words[at + 1].form not in {"have", "not"}
        if at in lexed.amounts or word in _CLOSERS | {",", "(", ")", ":"}:
            return False
    return False


def _is_announced(lexed: Lexed, place: int) -> bool:
    """Whether what is done to so many is still to come: `said it would recall 12,000 cars`."""
    forms = [word.form for word in lexed.words[max(place - _NEAR + 1, 0) : place]]
    if lexed.amounts[place].unit != COUNT or any(form in _CLOSERS | {","} for form in forms):
        return False
    return any(form in {"will", "would"} and after not in {"have", "not"} for form, after in pairwise(forms))


def _is_than_expected(lexed: Lexed, at: int) -> bool:
    """`Better than expected` speaks of the fact, not of the estimate."""
    return (
        at > 0
        and lexed.words[at - 1].form == "than"
        and at + 1 < len(lexed.words)
        and lexed.words[at].form in {"expected", "forecast"}
    )


_GOVERNING = frozenset(
    {
        "expect",
        "expected",
        "guide",
        "guided",
        "forecast",
        "forecasts",
        "see",
        "sees",
        "project",
        "projected",
        "anticipate",
        "plan",
        "planned",
        "target",
        "targeted",
        "aim",
        "predict",
        "predicted",
        "will",
    }
)


def _governed(lexed: Lexed, place: int) -> bool:
    """Whether a verb of expectation earlier in the clause governs all that follows: `guides to 5, growth of 7 %`."""
    for at in range(place - 1, -1, -1):
        word = lexed.words[at].form
        if word in _CLOSERS:
            return False
        compared = at in lexed.moves and lexed.moves[at].meaning is Move.FORMER
        if compared and not any(n in lexed.amounts for n in range(at, place)):
            return False
        if word in _GOVERNING and at in lexed.moves and lexed.moves[at].meaning is Move.EXPECTED:
            return lexed.words[at].form in {
                "expect",
                "guide",
                "forecast",
                "sees",
                "see",
                "project",
                "anticipate",
                "plan",
                "predict",
                "will",
            } and not _is_than_expected(lexed, at)
    return False


def comparator(lexed: Lexed, place: int) -> Amount:
    """The quantity without a bound that was a comparison: `30.3 billion, a touch below 30.5 billion`."""
    amount = lexed.amounts[place]
    if amount.limit not in {Limit.OVER, Limit.UNDER} or amount.lead == amount.start:
        return amount
    for at in range(place - 1, max(place - 6, -1), -1):
        if at in lexed.amounts:
            same = lexed.amounts[at].unit == amount.unit and amount.unit != COUNT
            return amount._replace(limit=Limit.EXACT) if same else amount
        if lexed.words[at].form in {";", PERIOD}:
            break
    return amount


def is_compared(lexed: Lexed, place: int) -> bool:
    """Whether `comparator` found a comparison."""
    return comparator(lexed, place).limit is not lexed.amounts[place].limit


def fits(kind: Kind, amount: Amount) -> bool:
    """Whether a quantity can be one of a metric of this kind."""
    unit = amount.unit
    if unit in {RANK, STREAK, TIMES}:
        return True
    match kind:
        case Kind.MONEY | Kind.COST | Kind.PER_SHARE | Kind.PRICE:
            return unit != COUNT or amount.scaled or amount.step < 1
        case Kind.RATIO:
            return unit in {PERCENT, POINTS}
        case Kind.COUNT:
            return not amount.is_money
    return True


__all__ = [
    "AMOUNT",
    "comparator",
    "fits",
    "is_compared",
    "is_expected",
    "is_former",
    "left",
    "right",
    "says_of",
]
