"""Whether two statements draw up their metric in one way."""

from ..statements.buyback_role import AUTHORISED, SPENT
from ..statements.document import Document
from ..statements.marks_of_words import INCLUDED, OTHERS, OURS, PART, PER_UNIT, REMAINING, versions_differ
from ..statements.statement import OF_LOSS, Statement
from ..statements.whole import OF_NAME, WITHIN
from ..stems import stem
from .kept import kept_whole
from .near_words import spread
from .terms import same_terms

_TELLING_MARKS = (
    "non-GAAP",
    "organic",
    "annualised",
    "external",
    "vs estimate",
    PART,
    PER_UNIT,
    OF_LOSS,
    REMAINING,
)


def marks_likeness(claim: Statement, source: Statement, document: Document) -> int:
    """How the ways of drawing up a metric agree."""
    one, two = claim.marks, source.marks
    if one == two:
        return 2 if same_terms(claim, source, document) else 0
    if ("GAAP" in one and "non-GAAP" in two) or ("GAAP" in two and "non-GAAP" in one):
        return 0
    if not same_terms(claim, source, document) or versions_differ(one, two):
        return 0
    for mark in _TELLING_MARKS:
        if (mark in one) == (mark in two):
            continue
        if mark == PER_UNIT and not any(
            mark in other.marks for other in document.by_metric.get(source.metric, ())
        ):
            continue
        if mark == "non-GAAP" and _same_either_way(claim, source, document):
            continue
        return 0
    if {OURS, OTHERS} <= one ^ two:
        return 0
    if INCLUDED in two - one and not _names_part(claim, source):
        return 0
    per_one, per_two = one & {"per share", "per ADS"}, two & {"per share", "per ADS"}
    if claim.metric in {"EPS", "dividend"} and per_one != per_two and per_one and per_two:
        return 0
    if ("diluted" in one and "basic" in two) or ("basic" in one and "diluted" in two):
        return 0
    if _is_of_other_whole(one, two, document):
        return 0
    if {SPENT, AUTHORISED} <= one ^ two:
        return 0
    of_one = {mark for mark in one if mark.startswith("of ")}
    of_two = {mark for mark in two if mark.startswith("of ")}
    if of_one != of_two and of_one and of_two:
        return 0
    return 2 if _bare(one) == _bare(two) else 1


def _names_part(claim: Statement, source: Statement) -> bool:
    """Whether a claim is of the part that a value of the source is, and not of the whole that holds it."""
    return not source.topic.words.isdisjoint(spread(claim.topic.all | claim.noun))


def _bare(marks: frozenset[str]) -> frozenset[str]:
    return frozenset(
        mark for mark in marks - {"whole", SPENT, AUTHORISED} if not mark.startswith((WITHIN, OF_NAME))
    )


def _is_of_other_whole(claim: frozenset[str], source: frozenset[str], document: Document) -> bool:
    """Whether a share is one of part of the whole that a claim names: `of core revenue` for `of group revenue`."""
    owners = {mark.removeprefix(OF_NAME) for mark in source if mark.startswith(OF_NAME)} - document.main
    if owners and not owners & {mark.removeprefix(OF_NAME) for mark in claim if mark.startswith(OF_NAME)}:
        return True
    mine, theirs = (
        {mark.removeprefix(WITHIN) for mark in marks if mark.startswith(WITHIN)} for marks in (claim, source)
    )
    return bool(mine) and bool(theirs - mine - document.main - _ALL) and not theirs & (mine - document.main)


_ALL = frozenset(stem(word) for word in ("total", "group", "overall", "company", "whole", "entire"))


def _same_either_way(claim: Statement, source: Statement, document: Document) -> bool:
    """Whether the document draws a metric up in one way only, so that leaving the word out is no slip."""
    if "non-GAAP" in claim.marks:
        return (
            claim.metric in {"EBITA", "EBITDA", "free cash flow", "EBITA margin", "EBITDA margin"}
            or source.former
        )
    return source.metric not in _told_as_reported(document)


@kept_whole
def _told_as_reported(document: Document) -> frozenset[str]:
    """The metrics that the document gives without a word of how they are drawn up."""
    return frozenset(
        one.metric
        for one in document.statements
        if "non-GAAP" not in one.marks and not (one.former or one.expected)
    )
