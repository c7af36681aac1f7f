"""On which terms a value is drawn up: two values on other terms are two facts, however alike their names."""

from ..grammar.amount import Limit
from ..statements.document import Document
from ..statements.marks_of_words import EXACTLY
from ..statements.statement import Says, Statement
from .kept import kept_of

_CHANGES = frozenset({Says.GROWTH, Says.CHANGE})
_UNREAL = frozenset({"hypothetical", "excluding"})
_RESTATED = _UNREAL | {"organic", "non-GAAP"}
"""Marks of a value that was not reported but worked out."""
AS_TOLD = _UNREAL | {"organic", "annualised"}
"""Marks of a value that no figures without them can give."""


def same_terms(claim: Statement, source: Statement, document: Document) -> bool:
    """Whether nothing says that the two are on different terms."""
    # Most claims have no basis: that is told before anything dearer is asked.
    if claim.basis and other_basis(claim, source):
        return False
    if EXACTLY in claim.marks and source.amount.limit is not Limit.EXACT:
        return False
    # The same marks say of both alike whether they are real and whose they are.
    alike = claim.marks == source.marks
    return alike or (_as_real(claim, source) and not _other_owners(claim, source, document))


def other_basis(claim: Statement, source: Statement) -> bool:
    """Whether one change is against the year before and the other against the quarter before."""
    if not claim.basis or not source.basis or claim.basis == source.basis:
        return False
    return claim.says in _CHANGES and source.says in _CHANGES


def _as_real(claim: Statement, source: Statement) -> bool:
    """Whether both are as reported, or both what would have been."""
    if _UNREAL.isdisjoint(claim.marks) == _UNREAL.isdisjoint(source.marks):
        return True
    return bool((claim.marks | source.marks) & (_RESTATED - _UNREAL)) and bool(
        claim.marks & _RESTATED and source.marks & _RESTATED
    )


def _other_owners(claim: Statement, source: Statement, document: Document) -> bool:
    """Whether one is what falls to the owners and the other the whole, where the document tells both."""
    if ("attributable" in claim.marks) == ("attributable" in source.marks):
        return False
    return _is_told_of_others(source, document)


@kept_of
def _is_told_of_others(source: Statement, document: Document) -> bool:
    """Whether the document gives a value that is one of the owners for the whole as well, and the other way round."""
    own = "attributable" not in source.marks
    return any(
        ("attributable" in other.marks) == own
        and other.says is source.says
        and not other.former
        and ("non-GAAP" in other.marks) == ("non-GAAP" in source.marks)
        and (other.period is None or source.period is None or other.period.fits(source.period))
        for other in document.by_metric.get(source.metric, ())
    )
