"""The verdict on price targets against the price of the share: `the lowest target is above the last close`."""

from ..grammar.amount import PERCENT
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, SUPPORTED, Ground
from .wording import value_words

_ABOVE = frozenset({"above", "higher", "over", "exceeds", "beyond"})
_BELOW = frozenset({"below", "under", "lower", "beneath"})
_KINDS = (
    frozenset({"lowest", "low", "cautious", "bearish", "pessimistic"}),
    frozenset({"highest", "high", "bullish", "optimistic"}),
    frozenset({"average", "mean", "median", "consensus"}),
)
_STRENGTH = 0.72


def judge_target_and_price(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim sets a target against the price without amounts; None where the source gives no two."""
    lexed = reading.lexed
    forms = {word.form for word in lexed.words}
    way = bool(forms & _ABOVE) - bool(forms & _BELOW)
    named = {phrase.meaning.name for phrase in lexed.metrics}
    if not way or lexed.amounts or not {"price target", "share price"} <= named:
        return None
    kind = next((kind for kind in _KINDS if kind & forms), None)
    return _by_values(kind, way, document) or _by_distance(kind, way, document)


def _by_values(kind: frozenset[str] | None, way: int, document: Document) -> Ground | None:
    targets = [one for one in document.by_metric.get("price target", ()) if _is_of(one, kind, document)]
    prices = [one for one in document.by_metric.get("share price", ()) if _is_level(one)]
    pairs = [
        (target, price)
        for target in targets
        for price in prices
        if target.amount.unit == price.amount.unit != PERCENT
    ]
    if not pairs or len({target.value > price.value for target, price in pairs}) > 1:
        return None
    target, price = pairs[0]
    word = SUPPORTED if (target.value > price.value) == (way > 0) else CONTRADICTED
    reason = f"the source gives a target of {value_words(target)} and a price of {value_words(price)}"
    return Ground(word, reason, _STRENGTH, target.sentence, formula=True)


def _is_level(one: Statement) -> bool:
    return one.says is Says.LEVEL and not one.former and one.amount.is_money


def _is_of(one: Statement, kind: frozenset[str] | None, document: Document) -> bool:
    """Whether a target is of the kind that a claim asks for: the lowest, the highest, the average."""
    if not _is_level(one):
        return False
    kinds = [each for each in _KINDS if each & _words_of(one, document)]
    return kind in kinds if kind is not None else not kinds


def _words_of(one: Statement, document: Document) -> frozenset[str]:
    """The words of the stretch that gives a target: from the value before on, or the whole row."""
    lexed = document.sentences[one.sentence].lexed
    place = lexed.place_of(one.amount)
    if place is None:
        return frozenset(word.form for word in lexed.words)
    first = max((at + 1 for at in lexed.amounts if at < place and lexed.amounts[at].is_money), default=0)
    return frozenset(word.form for word in lexed.words[first:place])


def _by_distance(kind: frozenset[str] | None, way: int, document: Document) -> Ground | None:
    """By a row that gives how far a target is from the price: `Spread / lowest target: -9%`."""
    for number, sentence in enumerate(document.sentences):
        forms = {word.form for word in sentence.lexed.words}
        if "target" not in forms or not forms & {"spread", "upside", "downside", "potential", "distance"}:
            continue
        if kind is not None and not kind & forms:
            continue
        told = [
            one for one in document.by_sentence.get(number, ()) if one.amount.unit == PERCENT and one.sign
        ]
        if len(told) == 1:
            word = SUPPORTED if told[0].sign == way else CONTRADICTED
            return Ground(
                word, f"the source puts it at {value_words(told[0])}", _STRENGTH, number, formula=True
            )
    return None
