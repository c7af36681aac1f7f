"""Which statements of a document may speak of a claim's quantity."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from ..grammar.amount import TIMES, Agreement
from ..grammar.metrics import PROFITS, Kind
from ..statements.document import Document
from ..statements.statement import Family, Says, Statement, Topic
from ..stems import stem
from .compared import compared, sign_differs
from .likeness import Likeness, likeness
from .metric_likeness import bare_lines, metric_likeness

MOST_LOOKED_AT = 40
"""How many statements of one kind are looked through for the claim's value."""
_ALSO_UNNAMED = frozenset({"revenue", "market share"})
_ALSO_CALLED: dict[str, frozenset[str]] = {
    "investment": frozenset({"spending"}),
    "spending": frozenset({"investment"}),
}
"""What money that is put to work may be called instead."""
COMPARABLE = {
    Family.MONEY: (
        Family.MONEY,
        Family.COUNT,
    ),
    Family.COUNT: (
        Family.MONEY,
        Family.COUNT,
    ),
    Family.PERCENT: (
        Family.PERCENT,
        Family.TIMES,
    ),
    Family.TIMES: (
        Family.PERCENT,
        Family.TIMES,
    ),
    Family.POINTS: (Family.POINTS,),
    Family.RANK: (Family.RANK,),
    Family.STREAK: (Family.STREAK,),
}
"""Which kinds of quantities can be compared at all."""


class Candidate(NamedTuple):
    """A statement of the document that speaks of the claim's."""

    statement: Statement
    like: Likeness
    agrees: Agreement | None
    """None where the units cannot be compared."""
    sign_differs: bool


class Candidates(NamedTuple):
    """The statements that say the same kind of thing of the same metric."""

    holding: list[Candidate]
    """Those that nothing tells apart from the claim's."""
    all: list[tuple[Statement, Likeness]]


def candidates(claim: Statement, document: Document, wanted: Topic) -> Candidates:
    """Look for what may speak of the claim's quantity."""
    found = Candidates([], [])
    for source in _pool(claim, document):
        if claim.says is not source.says and not _is_part_told_as_level(claim, source):
            continue
        metric = metric_likeness(claim, source, document)
        if metric == 0:
            continue
        like = likeness(claim, source, document, wanted, metric)
        if like.holds:
            agrees = compared(claim, source)
            if agrees is None and not (claim.family is source.family is Family.MONEY):
                continue
            found.holding.append(Candidate(source, like, agrees, sign_differs(claim, source)))
        found.all.append((source, like))
    return found


_PART_OR_LEVEL = frozenset({Says.SHARE, Says.LEVEL})


COUNTED = frozenset(
    stem(word)
    for word in (
        "order",
        "customer",
        "user",
        "subscriber",
        "employee",
        "store",
        "shipment",
        "member",
        "client",
    )
)
"""What grows without being revenue."""


def _pool(claim: Statement, document: Document) -> Iterator[Statement]:
    names: set[str | None] = {claim.metric or None}
    if not claim.metric and claim.noun and not claim.expected:
        # What counts things or is known by its words alone is no value of a metric with a name.
        counts = COUNTED.isdisjoint(claim.topic.words | claim.noun)
        names = {"", "revenue"} if claim.says is Says.GROWTH and counts else {""}
    if claim.metric in _ALSO_UNNAMED:
        names.add("")
    if claim.metric == "profit":
        names |= PROFITS
    if claim.metric in PROFITS:
        names.add("profit")
    if claim.metric.endswith("margin"):
        names |= {name for name in document.by_metric if name.endswith("margin")}
    if claim.metric == "market share":
        names.add("spending")
    names |= _ALSO_CALLED.get(claim.metric, frozenset())
    for family in COMPARABLE[claim.family]:
        for name in sorted(names, key=str):
            if name == "" and claim.metric == "revenue" and claim.says is not Says.GROWTH:
                yield from bare_lines(family, document)
            else:
                yield from document.by_family.get((name, family), ())


def _is_part_told_as_level(claim: Statement, source: Statement) -> bool:
    """Whether one tells as a part what the other tells as a level."""
    if {claim.says, source.says} == _PART_OR_LEVEL:
        return claim.amount.unit == source.amount.unit == "%" and (
            claim.metric == "market share"
            or source.metric == "market share"
            or not claim.metric
            or claim.kind is Kind.RATIO
        )
    return False


def with_value(claim: Statement, document: Document) -> Iterator[Statement]:
    """The statements of anything that have the claim's value, the first few of each kind of quantity."""
    if claim.amount.unit == TIMES:
        return
    for family in COMPARABLE[claim.family]:
        values, statements = document.values.get(family, ((), ()))
        first = bisect_left(values, claim.amount.low)
        for place in range(first, min(bisect_right(values, claim.amount.high), first + MOST_LOOKED_AT)):
            if compared(claim, statements[place]) is Agreement.AGREES:
                yield statements[place]
