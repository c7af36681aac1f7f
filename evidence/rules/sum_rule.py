"""The verdict on a sum: `A, B and C together hold 63 %` by what the document gives for each part."""

from itertools import product
from typing import NamedTuple

from ..grammar.amount import Amount, same_unit
from ..grammar.words import ALL_OTHERS
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Statement
from ..stems import stem
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .holders import Held, held_in
from .peers import block_of, comparable
from .reading_parts import asked_of, asked_period, closeness, holder_sentences, other_names
from .sides import Side, fits, metric_fits, side_in
from .wording import scaled, value_words

_TOGETHER = frozenset({"together", "combined", "jointly"})
_HOLDING = frozenset({"hold", "held", "have", "had", "account", "accounted", "control", "controlled", "make", "made",
                      "carry", "share"})  # fmt: skip
"""What leaders do with a sum that needs no further word: `the top two hold 40%`."""
_EACH = frozenset({"each", "every", "apiece"})
_TOP = frozenset({"leader", "largest", "biggest", "top", "leading"})
_REST = frozenset(stem(form) for form in ("other", ALL_OTHERS))
"""A row of all others is no leader, however large."""
_STRENGTH = 0.75
_MOST_PARTS, _MOST_CHOICES = 6, 6


class Parts(NamedTuple):
    """Which values a claim adds up."""

    members: tuple[Side, ...]
    first: int = 0
    """How many of the largest are meant where no members are named."""


def parts_in(lexed: Lexed) -> Parts | None:
    """The members of a sum that a claim names; None where it names no sum."""
    forms = [word.form for word in lexed.words]
    at = next((n for n, form in enumerate(forms) if form in _TOGETHER), None)
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
    members = []
    first = 0
    for place in range(after + 1):
        if place == after or forms[place] in {",", "and", "&"}:
            side = side_in(lexed, first, place)
            if side.stems:
                members.append(side)
            first = place + 1
    return Parts(tuple(members)) if 1 < len(members) <= _MOST_PARTS else None


def _leaders(lexed: Lexed, forms: list[str]) -> int:
    """`The two leaders`, `the three largest`: how many."""
    for place, amount in lexed.amounts.items():
        near = set(forms[max(place - 2, 0) : place + 2])
        if near & _TOP and amount.unit in {"", "#"} and 1 < amount.value <= _MOST_PARTS:
            return int(amount.value)
    return 0


def judge_sum(claim: Statement, parts: Parts, reading: ClaimReading, document: Document) -> Ground:
    """The verdict on the sum of the parts; `not_found` where one of them is missing."""
    chosen = (
        _leading(claim, parts.first, reading, document)
        if parts.first
        else _chosen(claim, parts, reading, document)
    )
    if not chosen:
        return Ground(NOT_FOUND, "the source does not give every part of this sum", 0.2)
    total = sum(one.value for one in chosen)
    slack = sum(one.statement.amount.step for one in chosen) / 2
    formula = f"{' + '.join(value_words(one.statement) for one in chosen)} = {scaled(total)}"
    sentence = chosen[0].statement.sentence
    if claim.amount.holds(abs(total)):
        return Ground(SUPPORTED, f"it follows: {formula}", _STRENGTH, sentence, formula=True)
    if _within(claim.amount, abs(total), slack):
        return Ground(NOT_FOUND, f"the parts are too rounded to tell: {formula}", 0.4, sentence)
    return Ground(CONTRADICTED, f"the source's parts give {formula}", _STRENGTH, sentence, formula=True)


def _within(amount: Amount, value: float, slack: float) -> bool:
    return amount.low - slack <= value <= amount.high + slack


def _chosen(claim: Statement, parts: Parts, reading: ClaimReading, document: Document) -> list[Held]:
    """One value for each part, all of one kind and time, nearest to the claim's words."""
    choices = [_values(claim, member, reading, document) for member in parts.members]
    if not all(choices):
        return []
    best: tuple[int, list[Held]] | None = None
    for group in product(*(one[:_MOST_CHOICES] for one in choices)):
        held = list(group)
        labels = {one.label for one in held}
        if len(labels) < len(held) or not all(comparable(held[0], other) for other in held[1:]):
            continue
        near = len({one.statement.sentence for one in held}) < len(held)
        rank = 2 * closeness(reading, held, document) + near - held[0].column
        if best is None or rank > best[0]:
            best = (rank, held)
    return best[1] if best else []


def _values(claim: Statement, member: Side, reading: ClaimReading, document: Document) -> list[Held]:
    asked = asked_of(reading)
    found = []
    for number in holder_sentences(member.stems, document):
        for held in held_in(number, document):
            statement = held.statement
            if held.moves or held.aside or statement.former or statement.expected != claim.expected:
                continue
            if not _unit_fits(claim.amount, held) or not fits(member, held, document, asked):
                continue
            time = asked_period(reading, held, document)
            if time and metric_fits(claim.metric, held, document):
                found.append((time, held))
    found.sort(key=lambda pair: -pair[0])
    return [held for _, held in found]


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
