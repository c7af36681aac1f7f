"""Power and energy in one unit each, so that 8.9 TWh and 8,900 GWh are one."""

from collections.abc import Iterable

from ..grammar.amount import COUNT, Amount
from ..grammar.metrics import Kind
from ..stems import stem
from .lexed import Lexed
from .statement import Statement

_PREFIXES = {"k": 1e-3, "m": 1.0, "g": 1e3, "t": 1e6}
_WORDS = {"kilo": "k", "mega": "m", "giga": "g", "tera": "t"}
_UNITS = {
    **{stem(f"{prefix}{base}"): (one, base) for prefix, one in _PREFIXES.items() for base in ("w", "wh")},
    **{stem(f"{word}watt"): (_PREFIXES[prefix], "w") for word, prefix in _WORDS.items()},
}
_PRODUCING = frozenset({"generated", "generate", "produced", "produce", "yielded", "delivered", "gave"})


def in_base_unit(amount: Amount, units: Iterable[str]) -> tuple[Amount, frozenset[str]]:
    """The amount in megawatts or megawatt-hours with the noun that says so; without one where no stem is such a unit.

    >>> from alimon.evidence.grammar.amount import Amount
    >>> in_base_unit(Amount(0, 1, 2.0, 1.0, ""), ["gwh"])[0].value
    2000.0
    """
    told = frozenset(units)
    found = next((_UNITS[one] for one in sorted(told) if one in _UNITS), None)
    if found is None:
        return amount, frozenset()
    one, base = found
    top = None if amount.top is None else amount.top * one
    scaled = amount._replace(value=amount.value * one, step=amount.step * one, top=top)
    return scaled, frozenset({"mwh" if base == "wh" or stem("hour") in told else "mw"})


def with_base_unit(one: Statement, lexed: Lexed) -> Statement:
    """A statement of power or energy in the base unit; what a verb says was produced is output."""
    if one.amount.unit != COUNT or not one.noun:
        return one
    amount, noun = in_base_unit(one.amount, one.noun)
    if not noun:
        return one
    made = not one.metric and any(
        word.form in _PRODUCING for word in lexed.words if word.start < one.amount.start
    )
    told = one._replace(metric="output", kind=Kind.COUNT) if made else one
    return told._replace(amount=amount, noun=noun)
