"""The verdict on what a price target leaves to gain: `the mean target implies upside of 35%`, by target and price."""

from ..grammar.amount import PERCENT
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, SUPPORTED, Ground
from .wording import value_words

_STRENGTH, _ROUNDED = 0.72, 0.5
_GAIN, _LOSS = frozenset({"upsid"}), frozenset({"downsid"})
_MEAN = frozenset({"mean", "averag", "consensu", "median", "analyst", "street"})


def judge_upside(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on a rise or fall to a target; None where the document lacks the target or the price."""
    stems = reading.stems
    if claim.amount.unit != PERCENT or not stems & (_GAIN | _LOSS):
        return None
    price = _price(document)
    if price is None:
        return None
    brokers = reading.names - document.main
    for target in document.by_metric.get("price target", ()):
        whose = document.sentences[target.sentence].stems | target.topic.all
        if target.says is not Says.LEVEL or target.former or target.amount.unit != price.amount.unit:
            continue
        if not brokers <= whose or (not brokers and stems & _MEAN and not whose & _MEAN):
            continue
        gain = (target.amount.value / price.amount.value - 1) * 100
        formula = f"{value_words(target)} / {value_words(price)} - 1 = {gain:+.3g} %"
        way = -1 if stems & _LOSS else 1
        near = claim.amount.low - _ROUNDED <= abs(gain) <= claim.amount.high + _ROUNDED
        if way * gain > 0 and near:
            return Ground(SUPPORTED, f"it follows: {formula}", _STRENGTH, target.sentence, formula=True)
        reason = f"the source's figures give another value: {formula}"
        return Ground(CONTRADICTED, reason, _STRENGTH, target.sentence, formula=True)
    return None


def _price(document: Document) -> Statement | None:
    """The latest price that the document tells."""
    told = [
        one
        for one in document.by_metric.get("share price", ())
        if one.amount.is_money
        and one.says is Says.LEVEL
        and one.amount.value
        and not (one.former or one.expected)
    ]
    return next(iter(told), None)
