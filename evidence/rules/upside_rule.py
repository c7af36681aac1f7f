"""The verdict on what a price target leaves to gain: `the mean target implies upside of 35%`, by target and price."""

from collections.abc import Iterator

from ..grammar.amount import PERCENT
from ..statements.document import Document
from ..statements.price_target import PRICE_TARGET
from ..statements.statement import Family, Says, Statement
from .claim_reading import ClaimReading
from .ground import Ground, by_formula
from .wording import value_words

_STRENGTH, _ROUNDED = 0.72, 0.5
_GAIN, _LOSS = frozenset({"upsid"}), frozenset({"downsid"})
_MEAN = frozenset({"mean", "averag", "consensu", "median", "analyst", "street"})
_HIGHEST = 5000.0
_REACH = 5


def tells_upside(reading: ClaimReading) -> int:
    """Whether a claim tells what shares have to gain, 1, or to lose, -1; 0 for all others."""
    if reading.stems & (_GAIN | _LOSS):
        return -1 if reading.stems & _LOSS else 1
    # `The shares are worth a fifth more than their price`
    forms = [word.form for word in reading.lexed.words]
    if "worth" in forms and "price" in forms and "than" in forms:
        return 1 if "more" in forms else -1 if "less" in forms else 0
    return 0


def judge_upside(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on a rise or fall to a target; None where the document lacks the target or the price."""
    way = tells_upside(reading)
    if claim.amount.unit != PERCENT or not way:
        return None
    price = _price(document)
    if price is None:
        return None
    stems = reading.stems
    brokers = reading.names - document.main
    targets = list(_targets(document))
    named = [one for one in targets if brokers and brokers <= one.topic.all]
    for target in named or targets:
        whose = document.sentences[target.sentence].stems | target.topic.all
        if target.says is not Says.LEVEL or target.former or target.amount.unit != price.amount.unit:
            continue
        if not brokers <= whose or (not brokers and stems & _MEAN and not whose & _MEAN):
            continue
        gain = (target.amount.value / price.amount.value - 1) * 100
        formula = f"{value_words(target)} / {value_words(price)} - 1 = {gain:+.3g} %"
        near = claim.amount.low - _ROUNDED <= abs(gain) <= claim.amount.high + _ROUNDED
        return by_formula(formula, target.sentence, _STRENGTH, good=way * gain > 0 and near)
    return None


def _targets(document: Document) -> Iterator[Statement]:
    """The price targets, and what a writer calls the fair value of a share."""
    yield from document.by_metric.get(PRICE_TARGET.name, ())
    yield from (one for one in _bare_prices(document) if _follows(one, ("fair", "value"), document))


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
    leads = ("close",), ("the", "price")
    closes = (one for one in _bare_prices(document) if any(_follows(one, lead, document) for lead in leads))
    return next(iter(told), None) or next(closes, None)


def _bare_prices(document: Document) -> Iterator[Statement]:
    """The values without a metric that may be the price of a share."""
    for one in document.by_family.get((None, Family.MONEY), ()):
        if (
            (not one.metric or one.inherited)
            and one.amount.is_money
            and not one.amount.scaled
            and 0 < one.amount.value < _HIGHEST
            and one.says is Says.LEVEL
            and not one.former
        ):
            yield one


def _follows(one: Statement, words: tuple[str, ...], document: Document) -> bool:
    """Whether a value follows certain words: `[close] on Friday: 30.90`."""
    lexed = document.sentences[one.sentence].lexed
    place = lexed.place_of(one.amount) or 0
    first = max((n + 1 for n in lexed.amounts if n < place), default=0)
    forms = tuple(word.form for word in lexed.words[max(place - _REACH, first) : place])
    return any(forms[n : n + len(words)] == words for n in range(len(forms)))
