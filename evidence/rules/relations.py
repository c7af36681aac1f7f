"""What a claim says of how values of a document stand to each other: comparisons, orders, sums."""

from ..grammar.amount import COUNT, RANK, TIMES
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Statement
from .claim_reading import ClaimReading
from .comparison import judge_comparison
from .comparison_words import comparison_in
from .ground import NOT_FOUND, SUPPORTED, Ground
from .quantity_rule import judge_quantity
from .superlative import judge_superlative

_AMONG = frozenset({"of", "among", "amongst", "all", "between"})


def judge_relations(reading: ClaimReading, document: Document) -> list[Ground]:
    """The verdicts on relations that a claim states without a value of its own."""
    units = {one.amount.unit for one in reading.statements}
    found = [judge_comparison(reading, document)]
    if RANK not in units:
        found.append(judge_superlative(reading, document))
    return [ground for ground in found if ground is not None]


def quantity_in_relation(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """The verdict on a value that only counts how two things stand to each other; None for all others."""
    if claim.amount.unit == RANK:
        return _rank(claim, reading, document)
    if claim.amount.unit == COUNT and _counts_a_group(claim, reading.lexed):
        return next(iter(judge_relations(reading, document)), None)
    if claim.amount.unit == TIMES:
        told = comparison_in(reading.lexed)
        if told is not None and told.multiple is not None and told.multiple.start == claim.amount.start:
            return judge_comparison(reading, document)
    return None


def _rank(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A place that the document names goes before one that its list only shows, unless it is in another order."""
    named = judge_quantity(claim, document, reading.wanted(claim))
    if named.word is SUPPORTED:
        return named
    shown = judge_superlative(reading, document)
    if shown is None or (named.word is not NOT_FOUND and shown.word is not SUPPORTED):
        return named
    return shown


def _counts_a_group(claim: Statement, lexed: Lexed) -> bool:
    """Whether a number only says among how many: `of the five biggest`."""
    place = next((n for n, amount in lexed.amounts.items() if amount.start == claim.amount.start), -1)
    before = [word.form for word in lexed.words[max(place - 2, 0) : max(place, 0)]]
    return bool(before) and (before[0] in _AMONG or before[-1] in _AMONG)
