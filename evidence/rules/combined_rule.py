"""The verdict on one thing against the sum of others: `Alba has more customers than Brio and Cora combined`."""

from collections.abc import Sequence
from typing import NamedTuple

from ..grammar.amount import PERCENT, TIMES
from ..grammar.phrases import verb_forms
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..stems import stem
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .holders import Held
from .operands import Wanted, chosen
from .sides import Side, side_in
from .sum_rule import members_in
from .wording import scaled, value_words

_STRENGTH = 0.75
_JOINING = frozenset({"combined", "together"})
_MORE = frozenset({"more", "larger", "bigger", "greater", "higher", "above", "longer"})
_LESS = frozenset({"less", "smaller", "fewer", "lower", "below", "shorter"})
_BEATS = frozenset(
    verb_forms(["exceed", "outsell/outsold", "top", "surpass", "outstrip", "outweigh", "outnumber"])
)
_ENDS = frozenset({".", ";", "while", "but", "(", "in", "during", "at"})
_SHARES = frozenset({stem("share")})


class Combined(NamedTuple):
    """Two sides, at least one of them a sum."""

    left: Sequence[Side]
    right: Sequence[Side]
    way: int
    """1 where the left is said to be more, -1 for less."""


def combined_in(lexed: Lexed) -> Combined | None:
    """Read a comparison with a sum; None where there is none."""
    forms = [word.form for word in lexed.words]
    if _JOINING.isdisjoint(forms):
        return None
    split = _split(forms)
    if split is None:
        return None
    first, after, way = split
    end = next((n for n in range(after, len(forms)) if forms[n] in _ENDS), len(forms))
    left = _side(lexed, forms, 0, first)
    right = _side(lexed, forms, after, end)
    if not left or not right or len(left) == len(right) == 1:
        return None
    return Combined(left, right, way)


def _split(forms: list[str]) -> tuple[int, int, int] | None:
    """Where the left side ends, where the right one begins, and which way they compare."""
    for place, form in enumerate(forms):
        if form == "than":
            size = next(
                (n for n in range(place - 1, max(place - 6, -1), -1) if forms[n] in _MORE | _LESS), None
            )
            return None if size is None else (size, place + 1, 1 if forms[size] in _MORE else -1)
        if form in _BEATS:
            return place, place + 1, 1
    return None


def _side(lexed: Lexed, forms: list[str], first: int, after: int) -> list[Side]:
    """One thing, or those that are added up."""
    if _JOINING.isdisjoint(forms[first:after]):
        one = side_in(lexed, first, after)
        return [one] if one else []
    joint = next(n for n in range(first, after) if forms[n] in _JOINING)
    found = members_in(lexed, first, joint - (forms[joint - 1] in {"put", "taken", "all"}))
    return found if len(found) > 1 else []


def judge_combined(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on such a comparison; None where the claim makes none."""
    told = combined_in(reading.lexed)
    if told is None or any(one.amount.unit in {TIMES, PERCENT} for one in reading.statements):
        return None
    members = [*told.left, *told.right]
    metric = next((side.metric for side in members if side.metric), "") or _named_metric(reading.lexed)
    unit = PERCENT if metric == "market share" or reading.stems & _SHARES else None
    held = chosen(members, Wanted(unit, metric), reading, document)
    if not held:
        return Ground(NOT_FOUND, "the source does not give every part of this sum", 0.2)
    return _judged(told, held)


def _named_metric(lexed: Lexed) -> str:
    return lexed.metrics[0].meaning.name if lexed.metrics else ""


def _judged(told: Combined, held: Sequence[Held]) -> Ground:
    left, right = held[: len(told.left)], held[len(told.left) :]
    one, other = (sum(part.value for part in side) for side in (left, right))
    words = " against ".join(_words(side) for side in (left, right))
    holds = one > other if told.way > 0 else one < other
    return Ground(
        SUPPORTED if holds else CONTRADICTED,
        f"the source gives {words}",
        _STRENGTH,
        held[0].statement.sentence,
        formula=True,
    )


def _words(side: Sequence[Held]) -> str:
    parts = " + ".join(value_words(part.statement) for part in side)
    return f"{parts} = {scaled(sum(part.value for part in side))}" if len(side) > 1 else parts
