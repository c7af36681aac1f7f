"""Claims of one report that cannot both hold: one subject, metric and period, and two values."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from ...model.quantity import Quantity, is_currency
from ...model.words import Modality
from .claims.claim import ReportClaim

_MOST_COMPARED = 60
"""Claims of one key that are held against each other: bounds the time."""
_SUFFIX = re.compile(
    r"\b(?:group|inc|corp|corporation|ltd|limited|plc|company|holdings?|the|models?|platform|app)\b\.?|"
    r"['’]s\b",
    re.IGNORECASE,
)
_NOT_COMPARED = re.compile(
    r"^(?:cause|scope|effect|role|aim|rank|integration|consecutive|duration)\b|\bchange$|share price|"
    r"^price\b"
)


class ReportConflict(NamedTuple):
    """Two claims by their ids, the earlier first."""

    first: str
    second: str
    reason: str


def conflicts_in(claims: Sequence[ReportClaim]) -> tuple[ReportConflict, ...]:
    """Return the pairs that cannot both hold, in the order of the report.

    Left alone: other periods, other units, a value before against one now, a target against a report, growth against
    level, values that agree at the coarser precision, and what one sentence says of several.
    """
    alike: dict[tuple[str, str, str, str, bool], list[ReportClaim]] = defaultdict(list)
    for claim in claims:
        if (
            claim.quantity is None
            or claim.former
            or claim.modality is Modality.OPINION
            or _NOT_COMPARED.search(claim.metric)
        ):
            continue
        alike[_key(claim, claim.quantity)].append(claim)
    pairs = (pair for group in alike.values() for pair in _clashing(group[:_MOST_COMPARED]))
    order = {claim.id: place for place, claim in enumerate(claims)}
    return tuple(sorted(pairs, key=lambda pair: (order[pair.first], order[pair.second])))


def _key(claim: ReportClaim, quantity: Quantity) -> tuple[str, str, str, str, bool]:
    subject = " ".join(_SUFFIX.sub(" ", claim.subject.casefold()).split())
    metric = re.sub(r"s\b", "", claim.metric.casefold())
    unit = re.sub(r"s\b", "", quantity.unit.casefold())
    # A count without a time is meant as of now: it may be held against one of any time.
    time = (
        ""
        if quantity.unit not in ("%", "pp", "bp", "times") and not is_currency(quantity.unit)
        else claim.time
    )
    return subject, metric, unit, time, claim.modality is Modality.REPORTED


def _clashing(group: Sequence[ReportClaim]) -> Iterator[ReportConflict]:
    for one, other in combinations(group, 2):
        if (
            one.locator == other.locator
            or one.top
            or other.top
            or one.quantity is None
            or other.quantity is None
        ):
            continue
        mine, theirs = one.quantity, other.quantity._replace(unit=one.quantity.unit)
        if mine.agrees(theirs) or theirs.agrees(mine):
            continue
        when = f" ({one.time})" if one.time else ""
        reason = (
            f"{one.metric} of {one.subject or 'the same subject'}{when}: {mine.words()} in paragraph "
            f"{one.locator.paragraph}, "
            f"{other.quantity.words()} in paragraph {other.locator.paragraph}"
        )
        yield ReportConflict(one.id, other.id, reason)
