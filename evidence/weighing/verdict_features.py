"""What speaks for each verdict on one quantity of a claim, as named numbers: its best places, the rules, the claim."""

from collections.abc import Iterable, Mapping, Sequence

from ..grammar.amount import COUNT, PERCENT, RANK, STREAK, TIMES
from ..rules.comparison_words import comparison_in
from ..rules.ground import Ground
from ..statements.document import Document
from ..statements.statement import Says
from .asked import Asked
from .guards import guards
from .place import Compared, Place
from .surroundings import Surroundings

_NOWHERE = -6.0
_MOST_COUNTED = 3
_OF_FIRST = (
    "period 2",
    "period 0",
    "topic 2",
    "topic 0",
    "same metric",
    "other metric",
    "missing words",
    "foreign name",
    "covered",
    "near",
)
_OF_AGREEING = ("covered", "near", "period 0", "topic 0", "other metric", "marks 0", "other role")
_PLAINLY = frozenset({"same metric", "same role"})
_NOT_PLAINLY = frozenset({"period 0", "topic 0", "marks 0", "expected differs"})
_OF_ALL = frozenset({"only", "alone", "each", "every", "all", "most", "together", "combined", "first"})


def verdict_features(
    asked: Asked, found: Sequence[Place], ground: Ground, around: Surroundings, document: Document
) -> dict[str, float]:
    """The numbers that the weights of the verdicts stand for; `found` has the best place first."""
    told = _of_places(found) | of_ground(ground) | _of_claim(asked)
    agreeing = next((place for place in found if place.compared is Compared.AGREES), None)
    other = next((place for place in found if place.compared is not Compared.AGREES), None)
    for place, whose in ((agreeing, "agreeing"), (other, "other")):
        if place is not None:
            told |= {
                f"{whose}: {name}": value
                for name, value in guards(asked, place.source, around, document).items()
            }
    if agreeing is not None:
        told |= {f"agreeing: {name}": agreeing.features.get(name, 0.0) for name in _OF_AGREEING}
    return told


def of_ground(ground: Ground) -> dict[str, float]:
    """What the rules say of the claim, and how."""
    return {
        f"rules: {ground.word.value}": 1.0,
        "rules: by formula": float(ground.formula),
        "rules: by words": float(ground.by_words),
        "rules: strength": ground.strength,
    }


def _of_places(found: Sequence[Place]) -> dict[str, float]:
    best = {how: _best(place for place in found if place.compared is how) for how in Compared}
    told = {f"best {how.name.lower()}": score for how, score in best.items()}
    others = (best[Compared.DIFFERS], best[Compared.OTHER_SIGN], best[Compared.OTHER_CURRENCY])
    told["margin"] = best[Compared.AGREES] - max(others)
    count = sum(place.compared is Compared.AGREES for place in found)
    told["agreeing places"] = float(min(count, _MOST_COUNTED))
    told["value is there"] = float(count > 0)
    if found:
        told[f"first {found[0].compared.name.lower()}"] = 1.0
        told |= {f"first: {name}": found[0].features.get(name, 0.0) for name in _OF_FIRST}
        if _is_plain(found[0].features):
            told[f"first plainly {found[0].compared.name.lower()}"] = 1.0
    return told


def _is_plain(features: Mapping[str, float]) -> bool:
    """Whether nothing tells a place from the claim's: metric, role, time and subject are those of the claim."""
    return features.keys() >= _PLAINLY and _NOT_PLAINLY.isdisjoint(features)


def _best(mine: Iterable[Place]) -> float:
    return max((place.score for place in mine), default=_NOWHERE)


def _of_claim(asked: Asked) -> dict[str, float]:
    claim, reading = asked.claim, asked.reading
    unit = claim.amount.unit
    forms = {word.form for word in reading.lexed.words}
    holds = {
        "claim compares": comparison_in(reading.lexed) is not None,
        "claim: per cent": unit == PERCENT,
        "claim: money": claim.amount.is_money,
        "claim: count": unit == COUNT,
        "claim: place or run": unit in {RANK, STREAK},
        "claim: multiple": unit == TIMES,
        "claim: growth": claim.says is Says.GROWTH,
        "claim: expected": claim.expected,
        "claim: former": claim.former,
        "claim: no metric": not claim.metric,
        "claim: several metrics": len(reading.lexed.metrics) > 1,
        "claim: several quantities": len(reading.statements) > 1,
        "claim: in words": claim.amount.in_words,
        "claim: of all": not _OF_ALL.isdisjoint(forms),
    }
    return {name: 1.0 for name, is_so in holds.items() if is_so}
