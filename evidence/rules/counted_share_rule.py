"""The verdict on a share of things by two counts of one sentence: `six of the eight terminals made a profit`."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from .alignment import coverage, telling_words
from .claim_reading import ClaimReading
from .ground import Ground, by_formula
from .kept import kept_whole

_STRENGTH = 0.72
_ENOUGH = 0.8
_LINKS = frozenset({"the", "its", "their", "our", "all", "these", "those"})
_REACH = 6


class Counts(NamedTuple):
    """So many of so many, and where that stands."""

    some: float
    all: float
    sentence: int


def judge_counted_share(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on such a share; None where no sentence that holds the claim's words gives both counts."""
    if claim.amount.unit != PERCENT or claim.says not in {Says.SHARE, Says.LEVEL} or claim.expected:
        return None
    names = reading.names - document.main
    words = telling_words(reading.lexed, document, with_moves=True)
    for one in _counts(document):
        if not names <= document.sentences[one.sentence].stems:
            continue
        if coverage(words, one.sentence, document) < _ENOUGH:
            continue
        share = one.some / one.all * 100
        formula = f"{one.some:g} / {one.all:g} = {share:.3g} %"
        good = claim.amount.holds(share)
        return by_formula(formula, one.sentence, _STRENGTH, good=good, what="share")
    return None


def denies_all(claim: Statement, lexed: Lexed, number: int, document: Document) -> bool:
    """Whether a claim says so of all, and the sentence that counts them only of some: `14 of its 20 customers`."""
    place = lexed.place_of(claim.amount)
    if place is None or claim.amount.unit != COUNT:
        return False
    before = {word.form for word in lexed.words[max(place - _REACH, 0) : place]}
    if _ALL.isdisjoint(before):
        return False
    return any(
        one.sentence == number and one.all == claim.amount.value > one.some for one in _counts(document)
    )


_ALL = frozenset({"all", "every", "each"})


@kept_whole
def _counts(document: Document) -> Sequence[Counts]:
    """The sentences that count a part and its whole."""
    found: list[Counts] = []
    for number, sentence in enumerate(document.sentences):
        if not sentence.in_table and len(sentence.lexed.amounts) > 1:
            found.extend(Counts(some, whole, number) for some, whole in _pairs_in(sentence.lexed))
    return found


def _pairs_in(lexed: Lexed) -> Iterator[tuple[float, float]]:
    places = sorted(place for place, amount in lexed.amounts.items() if amount.unit == COUNT and amount.value)
    for first, second in pairwise(places):
        one, other = lexed.amounts[first].value, lexed.amounts[second].value
        between = [word.form for word in lexed.words[first + 1 : second]]
        if between[:1] == ["of"] and all(form in _LINKS for form in between[1:]) and one < other:
            # `Six of the eight`
            yield one, other
        elif _opens_whole(lexed, first) and "," in between and len(between) <= _REACH and other < one:
            # `Of the 4,000 drivers, 1,000 are women`
            yield other, one


def _opens_whole(lexed: Lexed, place: int) -> bool:
    before = [word.form for word in lexed.words[max(place - 2, 0) : place]]
    return before[-1:] == ["of"] or (before[:1] == ["of"] and before[-1] in _LINKS)
