"""Shares of one whole that come to more than all of it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....model.traits import Fault
from ...grammar.amount import PERCENT
from ...statements.document import Document
from ...statements.statement import Says, Statement
from .told import fault, time_of

_WHOLE = 100.0
_SLACK = 1.5
"""Points that rounding may add."""
_FEWEST = 2
_OVERLAPPING = frozenset(
    {
        "top", "together", "combined", "both", "which", "including", "include", "includes", "leading", "whom", "joint",
        "jointly", "remaining", "rest", "whose", "respondents", "surveyed", "from", "versus", "against",
        "compared", "ago", "earlier", "previously", "after", "before", "than", "overseas", "international",
        "domestic",
    }
)  # fmt: skip
"""Words with which shares may overlap, or be of several times."""
_TOTAL = ("total", "all ", "sum", "overall", "合计", "总计")


def shares_above_all(document: Document) -> Iterator[Fault]:
    """Yield each list or sentence whose shares of revenue come to more than all of it."""
    for number, said in sorted(document.by_sentence.items()):
        shares = [one for one in said if _is_share(one)]
        if not document.sentences[number].in_table and len(shares) >= _FEWEST:
            yield from _in_sentence(document, shares)
    yield from _in_lists(document)


def _is_share(one: Statement) -> bool:
    return one.says is Says.SHARE and one.amount.unit == PERCENT and not one.former and not one.expected


def _in_sentence(document: Document, shares: Sequence[Statement]) -> Iterator[Fault]:
    wholes = {mark for one in shares for mark in one.marks if mark.startswith("of ")}
    first = document.sentences[shares[0].sentence]
    words = {word.form for word in first.lexed.words}
    one_metric = len({one.metric for one in shares}) == 1
    if wholes == {"of revenue"} and one_metric and not words & _OVERLAPPING and _one_time(document, shares):
        yield from _above(document, shares, "shares of revenue")


def _in_lists(document: Document) -> Iterator[Fault]:
    """Rows or items below each other, each with one share, the last of which is all of it."""
    rows = [
        (number, said[0])
        for number, said in sorted(document.by_sentence.items())
        if len(said) == 1 and said[0].amount.unit == PERCENT and said[0].says in {Says.SHARE, Says.LEVEL}
    ]
    run: list[Statement] = []
    for (number, one), (following, _) in pairwise([*rows, (-1, None)]):
        if one is None:
            break
        label = document.plain.text[document.sentences[number].start : one.amount.start].casefold().strip()
        if label.startswith(_TOTAL) and one.amount.value == _WHOLE and len(run) >= _FEWEST:
            if _one_time(document, [*run, one]):
                yield from _above(document, run, "the parts of a total")
            run = []
        else:
            run.append(one)
        if following != number + 1:
            run = []


def _one_time(document: Document, shares: Sequence[Statement]) -> bool:
    first = time_of(shares[0], document)
    return all(time_of(one, document) == first for one in shares)


def _above(document: Document, shares: Sequence[Statement], called: str) -> Iterator[Fault]:
    total = sum(one.amount.value for one in shares)
    if total > _WHOLE + _SLACK:
        told = " + ".join(f"{one.amount.value:.4g}" for one in shares)
        yield fault(document, f"{called} come to {total:.4g} %: {told}", *shares)
