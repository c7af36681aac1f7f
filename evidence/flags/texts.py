"""What the texts of sources gave away, as far as flags rest on it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from ...model.ids import CitationId
from ...model.traits import Traits

Rests = Mapping[CitationId, tuple[int, int]]
"""The passage of each verdict, in characters of its source's text."""


class Texts(NamedTuple):
    """Traits of the sources that were read, and on which passages the verdicts on them rest."""

    traits: tuple[Traits, ...] = ()
    rests: Rests = MappingProxyType({})
