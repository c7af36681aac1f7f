"""Whether two statements are of one metric."""

from collections.abc import Sequence
from functools import lru_cache

from ..grammar.amount import COUNT, PERCENT, TIMES
from ..grammar.metrics import PROFITS, Kind
from ..statements.document import Document
from ..statements.statement import LINE_ITEM, Family, Says, Statement, Topic
from .kept import kept_of, kept_whole
from .near_words import spread


def metric_likeness(claim: Statement, source: Statement, document: Document) -> int:
    """2 for the same metric, 1 where one of them is only hinted at, 0 for others."""
    one, two = claim.metric, source.metric
    if one and one == two:
        if source.amount.unit == COUNT and _count_other_things(claim, source):
            return 0
        return 1 if source.inherited else 2
    if (
        claim.says is source.says is Says.GROWTH
        and {one, two} == {"", "revenue"}
        and claim.topic
        and source.topic
        and not _is_of_count(source if not two else claim, document)
    ):
        return 1
    if not one or not two:
        return _by_nouns(claim, source, document)
    if one == "profit" and two in PROFITS:
        return 2 if two == "net income" or not _has_other_profit(two, document) else 1
    if two == "profit" and one in {"net income", "operating income"}:
        return 1
    if {one, two} == {"margin", "operating margin"} or (one == "margin" and two.endswith("margin")):
        return 1
    if {one, two} == _SOLD_IN_MARKET and not claim.topic.names | source.topic.names and claim.topic.words:
        # What all sell of something is the size of its market.
        return 1
    if two == "margin" and one.endswith("margin") and one != "gross margin":
        return 1
    if {one, two} in _ALIKE or ({one, two} == _TO_BE_SPENT and claim.expected and source.expected):
        return 1
    if {one, two} == _LIKE_FOR_LIKE and "organic" in claim.marks & source.marks:
        return 1
    if (
        "market share" in {one, two}
        and Says.SHARE in {claim.says, source.says}
        and claim.says in {Says.SHARE, Says.LEVEL}
        and {one, two} & {"", "spending"}
    ):
        return 1
    return 0


def _is_of_count(change: Statement, document: Document) -> bool:
    """Whether a change is one of things that its sentence counts: `gave 3 million rides, [twice] as many as before`."""
    return any(
        other.amount.unit == COUNT and other.noun and not other.noun.isdisjoint(change.noun)
        for other in document.by_sentence.get(change.sentence, ())
        if other.amount.start < change.amount.start
    )


def _count_other_things(claim: Statement, source: Statement) -> bool:
    """Whether both count something, and not the same: `bought back 613 million shares`, `77 million ADSs`."""
    both = claim.amount.unit == source.amount.unit == COUNT and bool(claim.noun and source.noun)
    return both and claim.kind is Kind.MONEY and claim.noun.isdisjoint(spread(source.noun))


_ALIKE = (
    {"market size", "spending"}, {"market size", "shipments"}, {"market size", "registrations"},
    {"deliveries", "shipments"},
)  # fmt: skip
"""Metrics that may be meant by each other's name."""


_SOLD_IN_MARKET = {"revenue", "market size"}
_LIKE_FOR_LIKE = {"same-store sales", "revenue"}
_TO_BE_SPENT = {"investment", "spending"}
"""What a firm will put into something is called both; what it has spent need not have been invested."""


_OF_UNNAMED = frozenset({Kind.ANY, Kind.MONEY, Kind.COST, Kind.RATIO})
"""Kinds of metrics that a value without the name of one can be of."""


def _has_other_profit(name: str, document: Document) -> bool:
    return any(other != name and document.by_metric.get(other) for other in PROFITS)


def _by_nouns(claim: Statement, source: Statement, document: Document) -> int:
    """Where a metric has no name that is known: the words around tell."""
    if claim.metric and source.metric:
        return 0
    if claim.metric or source.metric:
        named = claim if claim.metric else source
        if named.kind is Kind.COUNT and claim.amount.unit == source.amount.unit == COUNT:
            # `323 million smartphones were shipped` and `shipped 323 million smartphones` count the same.
            return 1 if claim.noun and not source.noun.isdisjoint(spread(claim.noun)) else 0
        if named.kind not in _OF_UNNAMED:
            return 0
        if claim.metric:
            # A line that gives a unit of business a sum of money without more gives its revenue.
            told = claim.topic or source.says is not Says.GROWTH
            return 1 if claim.metric == "revenue" and told and _is_bare_line(source, document) else 0
        return 1 if not claim.noun or (claim.expected and source.expected) else 0
    if claim.noun and source.noun and claim.amount.unit == "":
        return 2 if not source.noun.isdisjoint(spread(claim.noun)) else 0
    asked, told = _asked(claim.noun, claim.topic), source.topic
    if source.noun.isdisjoint(asked) and told.names.isdisjoint(asked) and told.words.isdisjoint(asked):
        return 0
    opposed = any(f"un{word}" in source.noun for word in claim.noun) or any(
        f"un{word}" in claim.noun for word in source.noun
    )
    return 0 if opposed else 1


@lru_cache(maxsize=4096)
def _asked(noun: frozenset[str], topic: Topic) -> frozenset[str]:
    return spread(noun | topic.all)


def bare_lines(family: Family, document: Document) -> Sequence[Statement]:
    """The lines that give a sum to something without the name of a metric: what of it can be its revenue."""
    return _bare_lines(document).get(family, ())


@kept_whole
def _bare_lines(document: Document) -> dict[Family, list[Statement]]:
    return {
        family: [one for one in document.by_family.get(("", family), ()) if _is_bare_line(one, document)]
        for family in Family
    }


@kept_of
def _is_bare_line(source: Statement, document: Document) -> bool:
    del document
    money = source.amount.is_money or source.amount.unit in {PERCENT, TIMES}
    plain = not source.noun - source.topic.all and LINE_ITEM not in source.marks
    return bool(source.topic) and money and plain and source.says in {Says.LEVEL, Says.GROWTH}
