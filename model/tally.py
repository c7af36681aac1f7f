"""How many claims of a row show each verdict, and how many are problems."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from .words import FlagWord, VerdictWord


class Tally(NamedTuple):
    """Counts of claims; opinions are in `total` and nowhere else."""

    total: int = 0
    verdicts: Mapping[VerdictWord, int] = MappingProxyType({})
    flags: Mapping[FlagWord, int] = MappingProxyType({})
    problems: int = 0
    """Claims that are contradicted, not found, in conflict or stale."""
