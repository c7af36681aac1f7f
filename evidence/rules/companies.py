"""Which companies a document tells of besides its own, so that what is theirs is not taken for its own."""

from ..grammar.metrics import PROFITS
from ..statements.document import Document
from ..statements.owner import owner_of
from ..statements.statement import Statement
from .claim_reading import ClaimReading
from .kept import kept, kept_whole

_OF_A_COMPANY = PROFITS | {"share price", "price target", "dividend", "EPS", "buyback", "valuation"}
"""Metrics that a company has, but hardly a product, a unit or a person."""


def is_of_another(reading: ClaimReading, number: int, document: Document) -> bool:
    """Whether a sentence goes on about another company than the one that a claim is about and names."""
    named = reading.names & document.main
    if not named or named & document.sentences[number].stems:
        return False
    others = companies(document) - document.main
    about = told_of(number, document)
    return bool(about & others) and about.isdisjoint(reading.names | document.main)


def is_held_by_another(claim: Statement, reading: ClaimReading, one: Statement, document: Document) -> bool:
    """Whether a value is of somebody by name whom the claim, which is about somebody else by name, does not name."""
    named = (claim.topic.names & reading.names) or (reading.names & document.main)
    same = named.union(*(document.aliases.get(name, ()) for name in named))
    if not named or same & document.sentences[one.sentence].stems:
        return False
    theirs = one.topic.names
    return bool(theirs) and theirs.isdisjoint(same | reading.stems) and theirs != document.main


@kept_whole
def companies(document: Document) -> frozenset[str]:
    """The stems of the names that have a profit, a share price or a dividend of their own."""
    told = (one for metric in _OF_A_COMPANY for one in document.by_metric.get(metric, ()))
    return frozenset[str]().union(*(one.topic.names or one.owner for one in told))


@kept
def told_of(number: int, document: Document) -> frozenset[str]:
    """The company that a sentence begins with, else the one that the last sentence before in its paragraph does."""
    here = document.sentences[number]
    known = companies(document) | document.main
    for at in range(number, -1, -1):
        other = document.sentences[at]
        if other.paragraph != here.paragraph or other.in_table != here.in_table:
            break
        if (found := owner_of(other.lexed)) & known:
            return found
    return frozenset()
