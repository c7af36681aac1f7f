"""A quantity of a document where a claim's could stand: how well it fits, and how its value compares."""

from collections.abc import Iterable, Mapping
from enum import Enum, auto
from itertools import islice
from typing import NamedTuple

from ..grammar.amount import Agreement, agreement
from ..rules.candidates import COMPARABLE, with_value
from ..rules.compared import compared, sign_differs
from ..statements.document import Document
from ..statements.statement import Statement
from .asked import Asked
from .linear import weighted
from .pair import pair_features
from .surroundings import Surroundings

_FEW, _SENTENCES, _MOST_EQUAL = 120, 12, 8
_MOST_SURE = 6.0


class Compared(Enum):
    """How the value at a place stands to that of a claim."""

    AGREES = auto()
    OTHER_SIGN = auto()
    OTHER_CURRENCY = auto()
    DIFFERS = auto()
    COARSER = auto()
    """The document prints fewer digits than the claim."""
    OTHER_UNIT = auto()
    """The two cannot be compared: money with a bare count."""

    # That of an enumeration is worked out in Python.
    __hash__ = object.__hash__


class Fit(NamedTuple):
    """A quantity of the document that can be compared with the claim's."""

    source: Statement
    features: Mapping[str, float]
    """How it fits, by `pair_features`, and by how much others fit better."""
    compared: Compared
    """How its value stands to the claim's."""


class Place(NamedTuple):
    """A `Fit` with how surely it is the claim's."""

    source: Statement
    features: Mapping[str, float]
    compared: Compared
    score: float
    """-6 to 6."""


def fits_of(asked: Asked, around: Surroundings, document: Document) -> list[Fit]:
    """All quantities that can be compared with a claim's, with how they fit."""
    sources = _sources(asked, document)
    told = [pair_features(asked, source, around, document) for source in sources]
    most = max((one["covered"] for one in told), default=0.0)
    most_of_both = max((one["covered"] + one["near"] for one in told), default=0.0)
    for features in told:
        features["covered less"] = features["covered"] - most
        features["near less"] = features["covered"] + features["near"] - most_of_both
    return [
        Fit(source, features, how(asked.claim, source))
        for source, features in zip(sources, told, strict=True)
    ]


def places(fits: Iterable[Fit], weights: Mapping[str, float]) -> list[Place]:
    """The quantities with how surely each is the claim's, best first."""
    found = [Place(*one, min(max(weighted(one.features, weights), -_MOST_SURE), _MOST_SURE)) for one in fits]
    return sorted(found, key=lambda place: -place.score)


def how(claim: Statement, source: Statement) -> Compared:
    """How two values stand to each other."""
    found = compared(claim, source)
    if found is None:
        money = claim.amount.is_money and source.amount.is_money
        if not money:
            return Compared.OTHER_UNIT
        in_same = claim.amount._replace(unit=source.amount.unit)
        alike = agreement(in_same, source.amount) is Agreement.AGREES
        return Compared.OTHER_CURRENCY if alike else Compared.DIFFERS
    if found is Agreement.AGREES:
        return Compared.OTHER_SIGN if sign_differs(claim, source) else Compared.AGREES
    return Compared.COARSER if found is Agreement.COARSER else Compared.DIFFERS


def _sources(asked: Asked, document: Document) -> list[Statement]:
    """All quantities that can be compared; of a long document those near the claim's words or with its value."""
    families = COMPARABLE[asked.claim.family]
    if sum(len(document.by_family.get((None, family), ())) for family in families) <= _FEW:
        return [one for family in families for one in document.by_family.get((None, family), ())]
    numbers = sorted(asked.reading.nearest[:_SENTENCES])
    near = [
        one for number in numbers for one in document.by_sentence.get(number, ()) if one.family in families
    ]
    equal = (one for one in with_value(asked.claim, document) if one.sentence not in numbers)
    return near + list(islice(equal, _MOST_EQUAL))
