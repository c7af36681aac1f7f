"""The verdict on how many of those who rate a stock say what: `nine in ten analysts say buy`, by the two counts."""

from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT
from ..statements.document import Document
from ..statements.sentence import Sentence
from ..statements.statement import Statement
from .claim_reading import ClaimReading
from .ground import Ground, by_formula

_STRENGTH = 0.72
_PANEL = frozenset({"analyst", "broker", "brokerage", "bank"})
_RATINGS = {
    "buy": "buy", "buying": "buy", "overweight": "buy", "outperform": "buy", "hold": "hold", "holding": "hold",
    "neutral": "hold", "sell": "sell", "selling": "sell", "underweight": "sell", "underperform": "sell",
}  # fmt: skip
"""What each word for a rating comes to."""
_NEAR = 6


class Panel(NamedTuple):
    """So many of so many say one thing."""

    some: int
    all: int
    sentence: int


def judge_panel(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on a share of a panel; None where the claim tells none, or the document has not both counts."""
    forms = {word.form for word in reading.lexed.words}
    if claim.amount.unit != PERCENT or not forms & _PANEL:
        return None
    asked = {_RATINGS[form] for form in forms if form in _RATINGS}
    if len(asked) != 1:
        return None
    for number, sentence in enumerate(document.sentences):
        panel = _panel_in(sentence, number, next(iter(asked)))
        if panel is None:
            continue
        share = panel.some / panel.all * 100
        formula = f"{panel.some} / {panel.all} = {share:.3g} %"
        good = claim.amount.holds(share) or claim.amount.holds(round(share, -1))
        return by_formula(formula, number, _STRENGTH, good=good, what="share")
    return None


def _panel_in(sentence: Sentence, number: int, rating: str) -> Panel | None:
    """The panel of a sentence and how many of it give a rating: `of 28 [analysts], 17 rate the shares a [buy]`."""
    lexed = sentence.lexed
    counts = [(place, amount) for place, amount in lexed.amounts.items() if amount.unit == COUNT]
    whole = next(
        (
            (place, amount)
            for place, amount in counts
            if any(word.form in _PANEL for word in lexed.words[place + 1 : place + 4])
        ),
        None,
    )
    if whole is None:
        return None
    for place, amount in counts:
        if place == whole[0] or not 0 < amount.value <= whole[1].value:
            continue
        stop = next((other for other, _ in counts if other > place), len(lexed.words))
        told = [word.form for word in lexed.words[place + 1 : min(stop, place + 1 + _NEAR)]]
        if next((_RATINGS[form] for form in told if form in _RATINGS), "") == rating:
            return Panel(int(amount.value), int(whole[1].value), number)
    return None
