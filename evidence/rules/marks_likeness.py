"""Whether two statements draw up their metric in one way."""

from ..statements.document import Document
from ..statements.marks_of_words import PART, PER_UNIT, versions_differ
from ..statements.statement import Statement
from .terms import same_terms

_TELLING_MARKS = ("non-GAAP", "organic", "annualised", "external", "vs estimate", PART, PER_UNIT)


def marks_likeness(claim: Statement, source: Statement, document: Document) -> int:
    """How the ways of drawing up a metric agree."""
    one, two = claim.marks, source.marks
    if one == two and same_terms(claim, source, document):
        return 2
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
    per_one, per_two = one & {"per share", "per ADS"}, two & {"per share", "per ADS"}
    if claim.metric == "EPS" and per_one != per_two and per_one and per_two:
        return 0
    if ("diluted" in one and "basic" in two) or ("basic" in one and "diluted" in two):
        return 0
    of_one = {mark for mark in one if mark.startswith("of ")}
    of_two = {mark for mark in two if mark.startswith("of ")}
    if of_one != of_two and of_one and of_two:
        return 0
    return 2 if one - {"whole"} == two else 1


def _same_either_way(claim: Statement, source: Statement, document: Document) -> bool:
    """Whether the document draws a metric up in one way only, so that leaving the word out is no slip."""
    if "non-GAAP" in claim.marks:
        return (
            claim.metric in {"EBITA", "EBITDA", "free cash flow", "EBITA margin", "EBITDA margin"}
            or source.former
        )
    others = document.by_metric.get(source.metric, ())
    return not any("non-GAAP" not in other.marks and not (other.former or other.expected) for other in others)
