"""Sums without a currency or a scale, in a text that sets them for all: `RMB bn unless noted`."""

from ..grammar.amount import COUNT, Amount
from ..grammar.common_words import FUNCTION
from ..grammar.metrics import Kind
from .label import label_of
from .lexed import Lexed
from .statement import Says, Statement
from .table_scale import TableScale

_SUMS = frozenset({Kind.MONEY, Kind.COST})


def as_noted(one: Statement, noted: TableScale | None) -> Statement:
    """A sum without a currency or a scale has those that the text sets for all: `RMB bn unless noted`."""
    amount = one.amount
    if noted is None or amount.unit != COUNT or one.kind not in _SUMS or one.noun:
        return one
    if one.says not in {Says.LEVEL, Says.CHANGE} or amount.in_words:
        return one
    return one._replace(amount=_in_unit(amount, noted))


def in_noted_unit(lexed: Lexed, noted: TableScale | None) -> Lexed:
    """Numbers without a unit as sums: large ones, and those behind a label that names some, `total debt: 4,120`."""
    if noted is None or not noted.currency:
        return lexed
    label = label_of(lexed)
    behind = label if label and _names_sums(lexed, label) else len(lexed.words)
    amounts = {
        place: _in_unit(one, noted) if _is_bare(lexed, place) and (place > behind or _is_large(one)) else one
        for place, one in lexed.amounts.items()
    }
    return lexed._replace(amounts=amounts)


_LARGE = 1e8


def _is_large(amount: Amount) -> bool:
    """Whether a number is of the size of a sum: `43 billion`."""
    return amount.scaled and amount.value >= _LARGE


def _names_sums(lexed: Lexed, label: int) -> bool:
    kinds = {phrase.meaning.kind for phrase in lexed.metrics if phrase.after <= label}
    return bool(kinds) and kinds <= _SUMS


def _is_bare(lexed: Lexed, place: int) -> bool:
    """Whether a number has no unit and counts nothing that is named."""
    one = lexed.amounts[place]
    if one.unit != COUNT or one.in_words:
        return False
    if place + 1 >= len(lexed.words):
        return True
    after = lexed.words[place + 1].form
    sums = any(phrase.first == place + 1 and phrase.meaning.kind in _SUMS for phrase in lexed.metrics)
    return sums or not after[:1].isalpha() or after in FUNCTION


def _in_unit(amount: Amount, noted: TableScale) -> Amount:
    times = 1.0 if amount.scaled else noted.one
    top = amount.top * times if amount.top is not None else None
    scaled = amount.scaled or times > 1
    unit = noted.currency if scaled else amount.unit
    value, step = amount.value * times, amount.step * times
    return amount._replace(value=value, step=step, top=top, unit=unit, scaled=scaled)
