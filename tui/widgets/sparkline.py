"""A series as a word of small bars."""

from collections.abc import Sequence
from decimal import Decimal

_BARS = "▁▂▃▄▅▆▇█"
_ASCII_BARS = "_.,-~=*#"
_LEAST = 2
_HOLE, _ASCII_HOLE = "·", " "


def sparkline(values: Sequence[Decimal | None], *, ascii_only: bool = False) -> str:
    """A bar for each value, from the least to the greatest; a dot where there is none; empty under two values.

    >>> sparkline([Decimal(1), None, Decimal(3)])
    '▁·█'
    >>> sparkline([None, Decimal(2)])
    ''
    """
    known = [value for value in values if value is not None]
    if len(known) < _LEAST:
        return ""
    bars = _ASCII_BARS if ascii_only else _BARS
    hole = _ASCII_HOLE if ascii_only else _HOLE
    least, most = min(known), max(known)
    if least == most:
        return "".join(hole if value is None else bars[3] for value in values)
    steps = len(bars) - 1
    return "".join(
        hole if value is None else bars[int((value - least) / (most - least) * steps + Decimal("0.5"))]
        for value in values
    )
