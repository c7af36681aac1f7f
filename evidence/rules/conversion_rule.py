"""The verdict on a value that follows in another currency, at the rate of a pair that the document prints."""

from collections.abc import Mapping
from itertools import pairwise

from ..grammar.amount import Agreement, Limit, agreement, same_unit
from ..statements.document import Document
from ..statements.statement import Statement, Topic
from .ground import SUPPORTED, Ground
from .kept import kept_whole
from .series import levels, of_metric
from .wording import scaled, value_words


def judge_converted(claim: Statement, document: Document, wanted: Topic) -> Ground | None:
    """A value in another currency at the rate of a pair that the document prints."""
    rates = {unit: rate for (unit, target), rate in _rates(document).items() if target == claim.amount.unit}
    # Few values come to the claim's: only where one does is it asked which of them are of its metric and time.
    if not any(_comes_to(claim, source, rates) for source in of_metric(claim.metric, document)):
        return None
    for source in levels(claim, document, wanted):
        if _comes_to(claim, source, rates):
            rate = rates[source.amount.unit]
            value = source.amount.value * rate
            formula = f"{value_words(source)} × {rate:.4g} = {claim.amount.unit}{scaled(value)}"
            return Ground(
                SUPPORTED, f"at the source's own rate: {formula}", 0.65, source.sentence, formula=True
            )
    return None


def _comes_to(claim: Statement, source: Statement, rates: Mapping[str, float]) -> bool:
    """Whether a value in another currency is the claim's at the rate of that currency."""
    rate = rates.get(source.amount.unit)
    if rate is None or same_unit(claim.amount.unit, source.amount.unit) or not source.amount.is_money:
        return False
    value = source.amount.value * rate
    told = claim.amount._replace(value=value, step=claim.amount.step / 100, limit=Limit.EXACT)
    return agreement(claim.amount, told) is Agreement.AGREES and (claim.sign < 0) == (source.sign < 0)


@kept_whole
def _rates(document: Document) -> dict[tuple[str, str], float]:
    """What one unit of a currency is in another, by the largest pair that the document prints."""
    best: dict[tuple[str, str], tuple[float, float]] = {}
    for found in document.by_sentence.values():
        for one, other in pairwise(found):
            if (
                one.metric != other.metric
                or one.amount.unit == other.amount.unit
                or other.amount.start - one.amount.end >= 12
            ):
                continue
            for first, second in ((one, other), (other, one)):
                units = first.amount.unit, second.amount.unit
                sharpness = first.amount.value / (first.amount.step or 1)
                if first.amount.value and (units not in best or sharpness > best[units][0]):
                    best[units] = sharpness, second.amount.value / first.amount.value
    return {units: rate for units, (_, rate) in best.items()}
