"""Which words of a claim set two things against each other, and what of them is compared."""

from enum import Enum, auto
from typing import NamedTuple

from ..grammar.amount import PERCENT, TIMES, Amount
from ..grammar.phrases import verb_forms
from ..statements.lexed import Lexed
from .sides import Side, side_in


class Compared(Enum):
    """What of the two sides is set against each other."""

    ANY = auto()
    LEVEL = auto()
    CHANGE = auto()


class Comparison(NamedTuple):
    """A claim that one thing is more, or less, than another."""

    left: Side
    right: Side
    way: int
    """1 where the left is said to be more, -1 for less."""
    what: Compared
    multiple: Amount | None = None
    """How many times as much the left is said to be."""


_MORE = frozenset(
    {"larger", "bigger", "greater", "higher", "more", "wider", "longer", "dearer", "pricier", "older", "stronger",
     "better", "above", "costlier", "heavier"}
)  # fmt: skip
_LESS = frozenset(
    {"smaller", "lower", "fewer", "less", "cheaper", "shorter", "weaker", "worse", "below", "narrower", "lighter"}
)  # fmt: skip
_FAST = frozenset(
    {"faster", "quicker", "quickly", "sharply", "strongly", "steeply", "rapidly", "briskly"}
)  # fmt: skip
_SLOW = frozenset({"slower", "slowly"})
_RISES = frozenset(
    verb_forms(["grow/grew/grown", "rise/rose/risen", "increase", "gain", "expand", "climb", "jump"])
)
_FALLS = frozenset(
    verb_forms(["fall/fell/fallen", "drop", "decline", "shrink/shrank/shrunk", "decrease", "slip"])
)
_BEATS = frozenset(
    verb_forms(
        ["outsell/outsold", "outstrip", "overtake/overtook/overtaken", "surpass", "exceed", "top", "leapfrog"]
    )
)
_OUTGREW = frozenset(verb_forms(["outgrow/outgrew/outgrown", "outpace"]))
_TRAILS = frozenset(verb_forms(["trail", "lag"]))
_PREPOSITIONS = frozenset({"in", "at", "for", "among"})
_AHEAD = {("ahead", "of"): 1, ("in", "front", "of"): 1, ("behind",): -1}
_OPENERS = frozenset(words[0] for words in _AHEAD)
_ENDS = frozenset({",", ";", ".", "(", "while", "but", "because", "and", "by", "although", "who", "which"})
_BACK = 5


def comparison_in(lexed: Lexed) -> Comparison | None:
    """Read the comparison of a claim; None where there is none of two things."""
    forms = [word.form for word in lexed.words]
    found = _by_than(lexed, forms) or _by_verb(lexed, forms) or _by_multiple(lexed, forms)
    if set(forms) & {"together", "combined"}:
        return None
    if found is None or not found.left or not found.right or found.left == found.right:
        return None
    return found


class Standing(NamedTuple):
    """Where a sentence sets something above or below something else."""

    first: int
    """Where the comparing words begin; what stands before is compared."""
    ends: int
    """Where `than`, or the last of the comparing words, stands."""
    behind: int
    """Where that begins with which it is compared."""
    way: int
    what: Compared


def standings(lexed: Lexed) -> list[Standing]:
    """All comparisons of a sentence in order, those without values among them."""
    forms = [word.form for word in lexed.words]
    found = [*_than_standings(forms), *_verb_standings(forms)]
    return sorted(one for one in found if one.first and one.behind < len(forms))


def _than_standings(forms: list[str]) -> list[Standing]:
    found = []
    for place, form in enumerate(forms):
        if form != "than":
            continue
        start = max(place - _BACK, 0)
        window = forms[start:place]
        told = _way(window, forms[: max(place - 1, 0)])
        if told is None:
            continue
        first = start + max(n for n, word in enumerate(window) if word in _MORE | _LESS | _FAST | _SLOW)
        found.append(Standing(first, place, place + 1, *told))
    return found


def _verb_standings(forms: list[str]) -> list[Standing]:
    found = []
    for place, form in enumerate(forms):
        way, what, behind = 0, Compared.LEVEL, place + 1
        if form in _BEATS or form in _OUTGREW:
            way, what = 1, Compared.CHANGE if form in _OUTGREW else Compared.LEVEL
        elif form in _TRAILS:
            way, behind = -1, behind + (forms[behind : behind + 1] == ["behind"])
        elif form in _OPENERS:
            for words, told in _AHEAD.items():
                if tuple(forms[place : place + len(words)]) == words:
                    way, behind = told, place + len(words)
            moved = set(forms[:place]) & (_RISES | _FALLS)
            what = Compared.CHANGE if moved else what
        if way:
            found.append(Standing(place, behind - 1, behind, way, what))
    return found


def _by_than(lexed: Lexed, forms: list[str]) -> Comparison | None:
    for place, form in enumerate(forms):
        if form != "than":
            continue
        window = forms[max(place - _BACK, 0) : place]
        told = _way(window, forms[: max(place - 1, 0)])
        if told is None:
            continue
        way, what = told
        first = max(place - _BACK, 0) + next(
            n for n, word in enumerate(window) if word in _MORE | _LESS | _FAST | _SLOW
        )
        left = side_in(lexed, 0, first)
        if forms[first + 1 : first + 2] and forms[first + 1] in _PREPOSITIONS:
            left = side_in(lexed, first + 1, place)
        return Comparison(left, _right(lexed, forms, place + 1), way, what)
    return None


def _way(window: list[str], before: list[str]) -> tuple[int, Compared] | None:
    words = set(window)
    falls = bool(set(before) & _FALLS)
    rises = bool(set(before) & _RISES)
    if words & _FAST:
        return (-1 if falls else 1) * (-1 if "less" in words else 1), Compared.CHANGE
    if words & _SLOW:
        return (1 if falls else -1), Compared.CHANGE
    way = 1 if words & _MORE and not words & {"less"} else -1 if words & _LESS else 0
    if not way:
        return None
    if words & {"more", "less"} and (rises or falls):
        return way * (-1 if falls else 1), Compared.CHANGE
    return way, Compared.ANY if words & {"stronger", "weaker", "better", "worse"} else Compared.LEVEL


def _by_verb(lexed: Lexed, forms: list[str]) -> Comparison | None:
    for place, form in enumerate(forms):
        way, what, after = 0, Compared.LEVEL, place + 1
        if form in _BEATS:
            way = 1
        elif form in _OUTGREW:
            way, what = 1, Compared.CHANGE
        elif form in _TRAILS:
            way = -1
            after += forms[after : after + 1] == ["behind"]
        elif form in _OPENERS:
            for words, told in _AHEAD.items():
                if tuple(forms[place : place + len(words)]) == words:
                    way, after = told, place + len(words)
        if not way:
            continue
        first = place
        if form == "overtaken" or ("been" in forms[:place] and form in _BEATS):
            way = -way
            after += forms[after : after + 1] == ["by"]
        return Comparison(side_in(lexed, 0, first), _right(lexed, forms, after), way, what)
    return None


def _by_multiple(lexed: Lexed, forms: list[str]) -> Comparison | None:
    """`Twice as large as B`, `three times that of B`."""
    for place, amount in lexed.amounts.items():
        if amount.unit != TIMES and not (amount.unit == PERCENT and amount.in_words):
            continue
        tail = forms[place + 1 : place + 7]
        what = Compared.LEVEL
        if "as" in tail[:1] and "as" in tail[1:]:
            after = place + 2 + tail[1:].index("as") + 1
            what = Compared.CHANGE if tail[1] in _PACE else what
        elif tail[:2] in (["that", "of"], ["those", "of"], ["the", "size"]):
            after = place + 3 + (tail[:2] == ["the", "size"])
        elif _is_multiple_of_name(lexed, place):
            after = place + 1
        else:
            continue
        return Comparison(side_in(lexed, 0, place), _right(lexed, forms, after), 1, what, amount)
    return None


_PACE = frozenset({"fast", "quickly", "rapidly", "quick"})


def _is_multiple_of_name(lexed: Lexed, place: int) -> bool:
    """Whether a name stands right behind a multiple: `twice [Alba]'s record`."""
    if place + 1 >= len(lexed.words) or not lexed.words[place].text.lower().endswith(_TIMES_WORDS):
        return False
    name = lexed.words[place + 1]
    return name.text[:1].isupper() and place + 1 not in lexed.periods and place + 1 not in lexed.amounts


_TIMES_WORDS = ("twice", "times", "thrice")


def _right(lexed: Lexed, forms: list[str], first: int) -> Side:
    after = first
    while after < len(forms) and not (forms[after] in _ENDS and after > first):
        after += 1
    return side_in(lexed, first, after)
