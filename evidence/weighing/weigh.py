"""The verdict by weights: where rules abstain or speak of another quantity, all that is known is weighed together.

The rules ask for everything at once, and abstain where the reading of one word failed. Here each likeness counts
a little: a linear model says how surely each quantity of the document is the claim's, a second one what follows for
the verdict. Their weights were fitted by `python -m benchmarks.weights` to labelled claims.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..grammar.amount import COUNT
from ..rules.claim_reading import ClaimReading
from ..rules.ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from ..rules.near_words import spread
from ..rules.no_fact import is_no_fact
from ..rules.nowhere_told import is_nowhere_told
from ..rules.wording import metric_words, value_words
from ..statements.document import Document
from ..statements.statement import Statement
from .asked import Asked, asked_of
from .linear import Weights, shares, weighted
from .place import Compared, Fit, Place, fits_of, places
from .surroundings import Surroundings
from .verdict_features import verdict_features
from .weights import WEIGHTS

DENYING = frozenset({Compared.DIFFERS, Compared.OTHER_SIGN, Compared.OTHER_CURRENCY})
"""How a value stands to one that it denies."""
VERDICTS = (SUPPORTED, CONTRADICTED, NOT_FOUND)
_SUPPORT = 0.7
"""How sure a claim must be to be called supported: a false support is the costly mistake."""
_SUPPORT_TWICE = 0.45
"""The same where the rules say so and the surest place agrees, far ahead of others."""
_NOWHERE = -6.0
_BORNE_OUT = 0.4
"""How likely a contradiction of the rules must be to stand."""
_CLEAR = 0.5
_SILENT = "agreeing: speaker far"
_FAR, _FOREIGN = "agreeing: names far", "foreign name"
"""Whom a claim names stands nowhere near the value, which is somebody else's by name."""
_CLEARLY = 1.0
_OTHERS = frozenset({"other metric", "other role"})
_NEVER_SUPPORTS = frozenset({"period 0", "expected differs", "other metric", "marks 0", "own value beside"})
"""What no number of likenesses outweighs: another time, a plan for a fact, another metric or way to draw it up, and
somebody else's value beside that of whom the claim names."""


_SMALL = 50
_NO_DENIAL = frozenset({"period 0", "other role"})
_FAR_OFF = -3.0
"""How unlikely a place may be to be the claim's and still deny it."""


class Look(NamedTuple):
    """One quantity of a claim with all that it can be compared with."""

    asked: Asked
    around: Surroundings
    fits: list[Fit]


class Weighed(NamedTuple):
    """What the weights say of one quantity."""

    claim: Statement
    found: list[Place]
    shares: list[float]
    """How likely each of `VERDICTS` is; together one."""
    signs: Mapping[str, float]
    """What that was told from."""


def weigh(reading: ClaimReading, ground: Ground, document: Document) -> Ground:
    """The verdict on a claim, where the rules gave `ground`; that of a claim without quantities stays theirs."""
    if _stands(ground):
        return ground
    looks = looks_of(reading, document)
    if not looks:
        return ground
    found = together([weighed(look, ground, document, WEIGHTS) for look in looks], ground)
    if found.word is not NOT_FOUND and any(
        is_nowhere_told(look.asked.claim.topic, reading, document) for look in looks
    ):
        return _open(ground, found.sentence)
    return found


def _stands(ground: Ground) -> bool:
    """Whether no weight changes what the rules found: it follows by a formula, or nothing can be said at all."""
    is_told_apart = ground.related and ground.word is CONTRADICTED
    return ground.formula or is_told_apart or (ground.unknown and ground.word is NOT_FOUND)


def looks_of(reading: ClaimReading, document: Document) -> list[Look]:
    """The quantities of a claim that a source can confirm or deny."""
    found = []
    for claim in reading.statements:
        if not is_no_fact(claim):
            asked = asked_of(claim, reading, document)
            around = Surroundings(asked, document)
            found.append(Look(asked, around, fits_of(asked, around, document)))
    return found


def weighed(look: Look, ground: Ground, document: Document, weights: Weights) -> Weighed:
    """How likely each verdict is on one quantity."""
    found = places(look.fits, weights.place)
    told = verdict_features(look.asked, found, ground, look.around, document)
    sums = [weighted(told, weights.verdict[verdict.value]) for verdict in VERDICTS]
    return Weighed(look.asked.claim, found, shares(sums), told)


def together(quantities: Sequence[Weighed], ground: Ground) -> Ground:
    """One verdict of several quantities: all must hold, and one that does not denies the claim."""
    against = max(quantities, key=lambda one: one.shares[1])
    chances = (
        min(one.shares[0] for one in quantities),
        against.shares[1],
        max(one.shares[2] for one in quantities),
    )
    support, contra, open_ = (chance / sum(chances) for chance in chances)
    if _stands(ground) or _borne_out(ground, quantities, support, contra):
        return ground
    # What the rules deny is never called supported: too many likenesses are shared by a value and its neighbour.
    # So is nothing of somebody whom the document never names.
    may_support = ground.word is not CONTRADICTED and not ground.unknown
    if support >= max(_SUPPORT, contra, open_) and may_support:
        return _supported(quantities, support) or _open(ground, _nearest(ground, against))
    if contra > max(support, open_) and not ground.unknown:
        return _contradicted(against, contra) or _open(ground, _nearest(ground, against))
    return _open(ground, _nearest(ground, against))


def _borne_out(ground: Ground, quantities: Sequence[Weighed], support: float, contra: float) -> bool:
    """Whether enough speaks for what the rules found: they see more than the weights, but misread more, too."""
    if ground.word is SUPPORTED:
        # Where the surest places clearly agree as well, two ways of looking have come to the same.
        twice = support >= _SUPPORT_TWICE and all(_lead(one.found) >= _CLEARLY for one in quantities)
        return twice or support >= _SUPPORT
    return ground.word is CONTRADICTED and contra > _BORNE_OUT


def _lead(found: Sequence[Place]) -> float:
    """By how much the surest place leads those that deny the claim, if its value is the claim's; else no lead."""
    if not found or found[0].compared is not Compared.AGREES:
        return 0.0
    denying = next((place.score for place in found if place.compared in DENYING), _NOWHERE)
    return found[0].score - denying


def _supported(quantities: Sequence[Weighed], share: float) -> Ground | None:
    """Support by the places with the claim's values; None where one of them is plainly something else."""
    bearing = [
        next((place for place in one.found if place.compared is Compared.AGREES), None) for one in quantities
    ]
    sure = [place for place in bearing if place is not None and _NEVER_SUPPORTS.isdisjoint(place.features)]
    if len(sure) < len(bearing) or any(
        _SILENT in one.signs
        or (_FAR in one.signs and _FOREIGN in place.features)
        or _is_outranked(place, one.found[0])
        for place, one in zip(sure, quantities, strict=True)
    ):
        return None
    weakest = min(sure, key=lambda place: place.score)
    return Ground(SUPPORTED, _given(weakest), _strength(share), weakest.source.sentence)


def _is_outranked(place: Place, first: Place) -> bool:
    """Whether another value is clearly surer to be the claim's."""
    return (first.compared in DENYING) == (place.compared is Compared.AGREES) and (
        first.score - place.score > _CLEARLY
    )


def _given(place: Place) -> str:
    what = metric_words(place.source)
    return f"the source gives {value_words(place.source)}{f' for {what}' if what else ''}"


def _contradicted(against: Weighed, share: float) -> Ground | None:
    # A value for another time, or one that plays another part, denies nothing; so does one of something far off.
    place = next(
        (
            one
            for one in against.found
            if one.compared in DENYING
            and _NO_DENIAL.isdisjoint(one.features)
            and not _counts_other_things(against.claim, one.source)
            and not _is_other_metric(against.claim, one)
        ),
        None,
    )
    if place is not None and place.score < _FAR_OFF:
        return None
    if place is None or (not _OTHERS.isdisjoint(place.features) and _is_outranked(place, against.found[0])):
        return None
    words = f"{_given(place)}, not {value_words(against.claim)}"
    return Ground(CONTRADICTED, words, _strength(share), place.source.sentence)


def _is_other_metric(claim: Statement, place: Place) -> bool:
    """Whether a value is the claim's but for the sign, and that of a metric which is always counted the other way."""
    is_other = claim.metric and place.source.metric and claim.metric != place.source.metric
    return bool(is_other) and place.compared is Compared.OTHER_SIGN


def _counts_other_things(claim: Statement, source: Statement) -> bool:
    """Whether both count something, and not the same: so many analysts deny no number of quarters."""
    if claim.amount.unit != COUNT or source.amount.unit != COUNT or not claim.noun:
        return False
    # A bare small number may count anything.
    is_small = not source.amount.scaled and source.amount.value < _SMALL
    is_bare = is_small and not (source.noun or source.metric or source.in_table)
    return is_bare or (bool(source.noun) and claim.noun.isdisjoint(spread(source.noun)))


def _nearest(ground: Ground, against: Weighed) -> int:
    return against.found[0].source.sentence if against.found else ground.sentence


def _open(ground: Ground, nearest: int) -> Ground:
    if ground.word is NOT_FOUND:
        return ground
    return Ground(NOT_FOUND, "the source comes near but does not plainly say it", 0.3, nearest)


def _strength(share: float) -> float:
    return round(_CLEAR * share, 2)
