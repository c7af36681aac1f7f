"""`conflict` between claims: two values for one subject, metric and period cannot both hold."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from ...model.claim import Claim
from ...model.ids import ReportId, SubjectId, short_id
from ...model.quantity import Quantity
from ...model.report import Report
from ...model.verdict import Flag
from ...model.words import FlagWord, Modality
from .comparable import Dates, dates_of, metric_key
from .figure_flags import values_agree

_MOST_FLAGS = 4
_MOST_COMPARED = 60
"""Distinct values of one subject, metric and period that a claim is held against: bounds the time."""

_Key = tuple[SubjectId, str, str, Dates, bool]


class ClaimIndex:
    """Claims with a value, by what they measure; of equal values the first claim stands for all."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._values: dict[_Key, dict[Quantity, Claim]] = defaultdict(dict)
        for claim in claims:
            if claim.quantity is not None and claim.modality is not Modality.OPINION:
                self._values[_key(claim, claim.quantity)].setdefault(claim.quantity, claim)

    def others(self, claim: Claim) -> Iterator[tuple[Quantity, Claim]]:
        """The other values claimed for the same thing, each with the first claim of it."""
        if claim.quantity is None or claim.modality is Modality.OPINION:
            return
        for quantity, other in islice(self._values[_key(claim, claim.quantity)].items(), _MOST_COMPARED):
            if quantity != claim.quantity:
                yield quantity, other


def _key(claim: Claim, quantity: Quantity) -> _Key:
    """A target and a report of the same thing may differ, so they stand apart."""
    is_target = claim.modality is Modality.TARGET
    return claim.subject, metric_key(claim.metric), quantity.unit, dates_of(claim.period), is_target


def claim_conflicts(claim: Claim, index: ClaimIndex, reports: Mapping[ReportId, Report]) -> Iterator[Flag]:
    """Yield at most four claims that give another value for the same thing."""
    stated = claim.quantity
    if stated is None:
        return
    clashing = (pair for pair in index.others(claim) if not values_agree(stated, pair[0]))
    for quantity, other in islice(clashing, _MOST_FLAGS):
        yield Flag(
            claim=claim.id,
            word=FlagWord.CONFLICT,
            reason=f"{_name(other, claim, reports)} says {quantity.words()}",
            other_claim=other.id,
        )


def _name(other: Claim, claim: Claim, reports: Mapping[ReportId, Report]) -> str:
    short = short_id(other.id)
    if other.report == claim.report:
        return f"claim {short} of the same report"
    report = reports.get(other.report)
    return f"claim {short} of {report.publisher}" if report else f"claim {short}"
