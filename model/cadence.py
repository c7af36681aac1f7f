"""How often a source is due, as people write it."""

import re
from datetime import timedelta

_CADENCE = re.compile(r"([1-9][0-9]{0,3}) ?([dh])", re.ASCII)


def parse_cadence(text: str) -> timedelta | None:
    """`7d` or `12h`; None for anything else.

    >>> parse_cadence("12h")
    datetime.timedelta(seconds=43200)
    """
    match = _CADENCE.fullmatch(text)
    if match is None:
        return None
    count = int(match[1])
    return timedelta(days=count) if match[2] == "d" else timedelta(hours=count)
