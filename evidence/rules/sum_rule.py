"""The verdict on a sum: `A, B and C together hold 63 %` by what the document gives for each part."""

from typing import NamedTuple

from ..grammar.amount import Amount, same_unit
from ..grammar.words import ALL_OTHERS, JOINTLY
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Statement
from ..stems import stem
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .holders import Held, held_in
from .operands import Wanted, chosen
from .peers import block_of, comparable
from .reading_parts import asked_period, other_names
from .sides import Side, side_in
from .wording import scaled, value_words

_ADDING = frozenset({"add", "adds", "added", "adding"})
_HOLDING = frozenset({"hold", "held", "have", "had", "account", "accounted", "control", "controlled", "make", "made",
                      "carry", "share"})  # fmt: skip
"""What leaders do with a sum that needs no further word: `the top two hold 40%`."""
_EACH = frozenset({"each", "every", "apiece"})
_TOP = frozenset({"leader", "largest", "biggest", "top", "leading"})
_REST = frozenset(stem(form) for form in ("other", ALL_OTHERS))
"""A row of all others is no leader, however large."""
_STRENGTH = 0.75
_MOST_PARTS = 6


class Parts(NamedTuple):
    """Which values a claim adds up."""

    members: tuple[Side, ...]
    first: int = 0
    """How many of the largest are meant where no members are named."""


def parts_in(lexed: Lexed) -> Parts | None:
    """The members of a sum that a claim names; None where it names no sum."""
    forms = [word.form for word in lexed.words]
    at = next((n for n, form in enumerate(forms) if form in JOINTLY or _adds_up(forms, n)), None)
    between = "between" in forms and "them" in forms
    if at is None and not between:
        leading = _leaders(lexed, forms) if _HOLDING & set(forms) and not _EACH & set(forms) else 0
        return Parts((), leading) if leading else None
    after = (
        min(n for n in (at, min(lexed.amounts, default=None)) if n is not None) if at or lexed.amounts else 0
    )
    leading = _leaders(lexed, forms)
    if leading:
        return Parts((), leading)
    members = members_in(lexed, 0, after)
    return Parts(tuple(members)) if 1 < len(members) <= _MOST_PARTS else None


def members_in(lexed: Lexed, first: int, after: int) -> list[Side]:
    """The things that a stretch lists: `Alba, Brio and Cora`, `cash and cash equivalents and deposits`."""
    forms = [word.form for word in lexed.words[:after]]
    within = {n for phrase in lexed.metrics for n in range(phrase.first + 1, phrase.after)}
    members = []
    for place in range(first, after + 1):
        if place == after or (forms[place] in {",", "and", "&"} and place not in within):
            side = side_in(lexed, first, place)
            if side:
                members.append(side)
            first = place + 1
    return members


def _adds_up(forms: list[str], place: int) -> bool:
    """`Cash and deposits added up to 3 billion`."""
    return forms[place] in _ADDING and forms[place + 1 : place + 2] == ["up"]


def _leaders(lexed: Lexed, forms: list[str]) -> int:
    """`The two leaders`, `the three largest`: how many."""
    for place, amount in lexed.amounts.items():
        near = set(forms[max(place - 2, 0) : place + 2])
        if near & _TOP and amount.unit in {"", "#"} and 1 < amount.value <= _MOST_PARTS:
            return int(amount.value)
    return 0


def judge_sum(claim: Statement, parts: Parts, reading: ClaimReading, document: Document) -> Ground:
    """The verdict on the sum of the parts; `not_found` where one of them is missing."""
    held = (
        _leading(claim, parts.first, reading, document)
        if parts.first
        else chosen(parts.members, Wanted(claim.amount.unit, claim.metric, claim.expected), reading, document)
    )
    if not held:
        return Ground(NOT_FOUND, "the source does not give every part of this sum", 0.2)
    total = sum(one.value for one in held)
    slack = sum(one.statement.amount.step for one in held) / 2
    formula = f"{' + '.join(value_words(one.statement) for one in held)} = {scaled(total)}"
    sentence = held[0].statement.sentence
    if claim.amount.holds(abs(total)):
        return Ground(SUPPORTED, f"it follows: {formula}", _STRENGTH, sentence, formula=True)
    if _within(claim.amount, abs(total), slack):
        return Ground(NOT_FOUND, f"the parts are too rounded to tell: {formula}", 0.4, sentence)
    return Ground(CONTRADICTED, f"the source's parts give {formula}", _STRENGTH, sentence, formula=True)


def _within(amount: Amount, value: float, slack: float) -> bool:
    return amount.low - slack <= value <= amount.high + slack


def _unit_fits(amount: Amount, held: Held) -> bool:
    return same_unit(amount.unit, held.statement.amount.unit)


def _leading(claim: Statement, count: int, reading: ClaimReading, document: Document) -> list[Held]:
    """The largest so many of the first list that gives the claim's kind of value."""
    for number, sentence in enumerate(document.sentences):
        for held in held_in(number, document):
            if held.moves or held.aside or held.statement.former or not _unit_fits(claim.amount, held):
                continue
            if not asked_period(reading, held, document) or not other_names(
                reading, frozenset(), held, document
            ):
                continue
            if claim.metric and held.statement.metric != claim.metric:
                continue
            group = [held]
            for near in block_of(number, document) if sentence.in_table else [number]:
                group += [
                    other
                    for other in held_in(near, document)
                    if other.statement is not held.statement and other.label and comparable(held, other)
                ]
            whole = [one for one in group if one.value < 0.95 * 100 or claim.amount.unit != "%"]
            named = [one for one in whole if not one.statement.topic.words & _REST]
            if len(whole) > count <= len(named):
                return sorted(named, key=lambda one: -one.value)[:count]
    return []
