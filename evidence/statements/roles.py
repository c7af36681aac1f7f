"""What role a quantity plays in its sentence: level, change or share."""

from ..grammar.amount import COUNT
from ..grammar.metrics import Kind, Metric
from ..grammar.movements import DOWNWARD, UPWARD, Move
from .lexed import AMOUNT, Lexed
from .moved_to import moved_to
from .reach import CLOSERS, FAR, left, right
from .statement import Says
from .ways import COMPARED, DOWNWARD_WORDS, UPWARD_WORDS, way_of_change


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
    way = way_of_change(lexed, place)
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
    if lexed.words[place - 1].form == ":" and _names_share(lexed, place - 1):
        return Says.SHARE, 0
    if amount.sign and not (metric and metric.kind is Kind.RATIO):
        return Says.GROWTH, amount.sign
    if after[:2] in (["of", "its"], ["of", "their"]) and _LOSING & set(_before(lexed, place)[-4:]):
        # `Lost a quarter of its profit` tells by how much that fell.
        return Says.GROWTH, -1
    if _names_growth(lexed, place) and not (metric and metric.kind is Kind.RATIO):
        return Says.GROWTH, way_of_change(lexed, place) or 1
    plainly = place + 1 < len(lexed.words) and any(0 < phrase.first - place <= 4 for phrase in lexed.metrics)
    beside = lexed.words[place - 1].form if place else ""
    is_share = after[:1] == ["of"] and (
        not _grows(lexed, place)
        or beside in {"to", "at", "from"}
        or (plainly and beside not in {"by", "up", "down", "rose", "fell"})
    )
    if is_share:
        return Says.SHARE, 0
    follows = lexed.periods.get(place + 1)
    if (
        follows is not None
        and follows.relation in {"yoy", "qoq"}
        and not (metric and metric.kind is Kind.RATIO)
    ):
        return Says.GROWTH, way_of_change(lexed, place)
    if after[:1] == ["as"] and after[1:3] in (["much", "again"], ["many", "again"]):
        return Says.GROWTH, 1
    before = _before(lexed, place)
    if before[-3:] in _TOLERANCE:
        return Says.CHANGE, 0
    if (
        (metric is None or metric.kind is not Kind.RATIO)
        and before[-1:] in (["to"], ["at"], ["from"], ["was"], ["is"], [":"])
        and is_of_part(lexed, place)
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
    if metric is None and moved_to(lexed, place):
        return Says.SHARE, 0
    way = way_of_change(lexed, place)
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
    if metric is None or metric.kind is not Kind.RATIO:
        if _is_of_growth(lexed, place):
            return Says.GROWTH, 1
        if _is_since(lexed, place):
            return Says.GROWTH, 0
    if metric is not None and metric.name in _OF_ONE:
        # `RevPAR: Europe did 7%`
        return Says.GROWTH, 1
    return (Says.LEVEL if metric and metric.kind is Kind.RATIO else Says.SHARE), 0


_OF_ONE = frozenset({"RevPAR", "RASK", "CASK", "average selling price", "arpu"})
"""What is told of one unit, so that no part of it can be meant: a percentage without more is a change."""


def _is_of_growth(lexed: Lexed, place: int) -> bool:
    """Whether growth was spoken of and this is its rate: `sees growth for 2026, which ends in March, at [2%]`."""
    if _before(lexed, place)[-1:] not in (["at"], ["of"], ["between"], ["around"]):
        return False
    for at in range(place - 1, -1, -1):
        if at in lexed.amounts or lexed.words[at].form == ";" or lexed.hard[at] != lexed.hard[place]:
            return False
        if at in lexed.moves and lexed.moves[at].meaning is Move.GROWTH:
            return True
    return False


def _is_since(lexed: Lexed, place: int) -> bool:
    """Whether a percentage is told from a time, `2.9% from a year earlier and [1.1%] from the previous quarter`."""
    if _after(lexed, place)[:1] != ["from"]:
        return False
    mark = lexed.periods.get(place + 2)
    return mark is not None and mark.relation in {"year_ago", "previous", "last_year"}


def _names_growth(lexed: Lexed, place: int) -> bool:
    """Whether what the clause is about is a growth: `revenue [growth] at Acme's food unit was 4%`."""
    if lexed.words[place - 1].form not in {"was", "is", "at", "of", "to", "reached", "were"}:
        return False
    floor = left(lexed, place)
    return any(
        floor <= phrase.first and phrase.after < place and lexed.words[phrase.after].form == "growth"
        for phrase in lexed.metrics
    )


def _names_share(lexed: Lexed, colon: int) -> bool:
    """Whether a label names a share: `Share of returning customers: [64%]`."""
    return [word.text.lower() for word in lexed.words[:colon][:3] if word.form != "the"][:2] == [
        "share",
        "of",
    ]


def is_of_part(lexed: Lexed, place: int) -> bool:
    """Whether a percentage is the level of a part: `its share of orders fell from 70% to [55%]`."""
    for at in range(place - 1, max(place - FAR, -1), -1):
        if lexed.words[at].form in CLOSERS:
            return False
        if lexed.words[at].text.lower() in {"portion", "proportion"}:
            return True
        if lexed.words[at].text.lower() == "share":
            return lexed.words[at + 1].form != "price" and (
                at < 1 or lexed.words[at - 1].form not in {"a", "per"}
            )
    return False


_LOSING = frozenset({"lost", "lose", "loses", "losing", "shed"})
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
    return after[:1] != [] and after[0] in UPWARD_WORDS | DOWNWARD_WORDS


def _level(lexed: Lexed, place: int, metric: Metric | None) -> tuple[Says, int]:
    """A level, or a change told as an amount: `by 5 billion`, `5 billion higher`, `an increase of 5 billion`."""
    before = _before(lexed, place)
    if before[-3:] in _TOLERANCE:
        return Says.CHANGE, 0
    after = lexed.moves_in(place + 1, min(right(lexed, place), place + 3))
    words_after = _after(lexed, place)
    amount_is_bare = lexed.amounts[place].unit == COUNT
    if before[-1:] == ["by"] and any(
        move in UPWARD | DOWNWARD | {Move.BEAT, Move.MISS}
        for move in lexed.moves_in(max(left(lexed, place), place - FAR), place)
    ):
        return Says.CHANGE, way_of_change(lexed, place)
    counted = amount_is_bare and words_after[2:3] == ["than"] and words_after[1] in _SIZES
    if counted or _stands_off(lexed, place):
        # `18 million litres fewer than in May`, `8 million below the quarter before`
        return Says.CHANGE, _SIZES[words_after[1] if counted else words_after[0]]
    moved = next(iter(lexed.moves_in(place - 1, place)), None)
    if moved in UPWARD | DOWNWARD and _ends_at(lexed, place):
        return Says.CHANGE, 1 if moved in UPWARD else -1
    counted_anew = metric is not None and metric.kind is Kind.COUNT and metric.name not in _OF_STAFF
    if counted_anew and amount_is_bare and (way := _won_or_lost(lexed, place)):
        return Says.CHANGE, way
    compared = words_after[1:2] == ["than"] and words_after[0] in _SIZES
    if compared or (words_after[:1] and words_after[0] in COMPARED and after):
        return Says.CHANGE, _SIZES[words_after[0]]
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
    return Says.LEVEL, 0


_OF_STAFF = frozenset({"headcount", "job cuts"})
_WON = {**dict.fromkeys(("added", "gained", "won", "attracted"), 1), **dict.fromkeys(("lost", "shed"), -1)}


def _won_or_lost(lexed: Lexed, place: int) -> int:
    """Which way users, staff or shops went of which so many came or left: `[added] 5.1 million subscribers`."""
    return _WON.get(lexed.words[place - 1].text.lower(), 0) if place else 0


_LARGER = ("more", "higher", "better", "wider", "larger", "bigger", "greater", "dearer", "longer", "above")
_SMALLER = ("fewer", "less", "lower", "worse", "narrower", "smaller", "cheaper", "shorter", "below")
_SIZES = {**dict.fromkeys(_LARGER, 1), **dict.fromkeys(_SMALLER, -1)}
"""Which way each word of comparison points: `2 million [wider] than`."""


def _stands_off(lexed: Lexed, place: int) -> bool:
    """Whether an amount says how far a value lies from that of another time: `8 million [below the prior quarter]`."""
    if place + 1 >= len(lexed.words) or lexed.words[place + 1].form not in {"above", "below"}:
        return False
    at = place + 2
    while at < len(lexed.words) and lexed.words[at].form in _OF_LEVEL:
        at += 1
    return at in lexed.periods


_OF_LEVEL = frozenset({"the", "that", "those", "level", "of", "in", "at", "figure", "value"})


def _ends_at(lexed: Lexed, place: int) -> bool:
    """Whether the level that a change led to stands right behind it: `fell [11 million] to 74 million`."""
    behind = lexed.amounts.get(place + 2)
    amount = lexed.amounts[place]
    return (
        behind is not None
        and lexed.words[place + 1].form == "to"
        and amount.is_money
        and behind.unit == amount.unit
    )


def _before(lexed: Lexed, place: int) -> list[str]:
    return [word.form for word in lexed.words[max(left(lexed, place), place - 4) : place]]


def _after(lexed: Lexed, place: int) -> list[str]:
    return [word.form for word in lexed.words[place + 1 : min(right(lexed, place) + 1, place + 4)]]
