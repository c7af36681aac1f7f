"""Energy, mass and volume in one unit each, so that 8.9 TWh and 8,900 GWh are one, and 338 kt and 338,000 tonnes."""

from collections.abc import Iterable

from ..grammar.amount import COUNT, Amount
from ..grammar.metrics import Kind
from ..stems import stem
from .beside_metric import after_metric
from .lexed import Lexed
from .statement import Statement
from .topics import topic_of

_PREFIXES = {"k": 1e-3, "m": 1.0, "g": 1e3, "t": 1e6}
_WORDS = {"kilo": "k", "mega": "m", "giga": "g", "tera": "t"}
_TONNES, _OUNCES, _BARRELS = stem("tonne"), stem("ounce"), stem("barrel")
_POWER = {
    **{
        stem(f"{prefix}{base}"): (one, f"m{base}")
        for prefix, one in _PREFIXES.items()
        for base in ("w", "wh")
    },
    **{stem(f"{word}watt"): (_PREFIXES[prefix], "mw") for word, prefix in _WORDS.items()},
}
_MATTER = {
    stem(unit): told
    for units, told in (
        (("tonne", "ton"), (1.0, _TONNES)),
        (("kt", "kilotonne", "kiloton"), (1e3, _TONNES)),
        (("mt",), (1e6, _TONNES)),
        (("ounce", "oz"), (1.0, _OUNCES)),
        (("koz",), (1e3, _OUNCES)),
        (("moz",), (1e6, _OUNCES)),
        (("barrel", "bbl", "boe", "boepd", "bpd"), (1.0, _BARRELS)),
        (("kbbl", "kboe", "kboepd", "mboe", "mboepd", "kbpd"), (1e3, _BARRELS)),
        (("mmbbl", "mmboe"), (1e6, _BARRELS)),
    )
    for unit in units
}
"""Of the oil trade an `m` is a thousand, and two are a million."""
_UNITS = _POWER | _MATTER
_BASES_OF_MATTER = frozenset({_TONNES, _OUNCES, _BARRELS})
_WORKS = frozenset(
    stem(word) for word in ("mine", "plant", "mill", "smelter", "refinery", "factory", "well", "field")
)
"""Where things are made, which tells no part of a company."""
_PRODUCING = frozenset(
    {
        "generated",
        "generate",
        "produced",
        "produce",
        "yielded",
        "delivered",
        "gave",
        "mined",
        "pumped",
        "smelted",
    }
)


def in_base_unit(amount: Amount, units: Iterable[str]) -> tuple[Amount, frozenset[str]]:
    """The amount in megawatts, tonnes or the like with the noun that says so; without one where no stem is a unit.

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
    return scaled, frozenset({"mwh" if base == "mw" and stem("hour") in told else base})


def with_base_unit(one: Statement, lexed: Lexed) -> Statement:
    """A statement in the base unit; what a verb says was produced is output, of what stands behind the unit."""
    if one.amount.unit != COUNT or not one.noun:
        return one
    amount, noun = in_base_unit(one.amount, one.noun)
    if not noun:
        return one
    made = not one.metric and any(
        word.form in _PRODUCING for word in lexed.words if word.start < one.amount.start
    )
    told = one._replace(metric="output", kind=Kind.COUNT) if made else one
    place = lexed.place_of(one.amount)
    if made and place is not None and noun <= _BASES_OF_MATTER:
        topic = told.topic._replace(words=told.topic.words - _WORKS)
        if [word.form for word in lexed.words[place + 2 : place + 3]] == ["of"]:
            topic = topic.joined(topic_of(after_metric(lexed, place + 2)))
        told = told._replace(topic=topic)
    return told._replace(amount=amount, noun=noun)


def counted_in(unit: str) -> float:
    """What one printed unit of a head counts, `Copper produced (kt)`; 1 for what is no unit of mass or volume."""
    return _MATTER.get(stem(unit.lower()), (1.0, ""))[0]
