"""The verdict on a company's own forecast against that of the analysts: `its guidance was above the consensus`."""

from ..grammar.amount import COUNT, same_unit
from ..grammar.movements import Move
from ..grammar.period_mark import PeriodMark
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, SUPPORTED, Ground
from .wording import scaled, value_words

_FORECASTS = frozenset({"forecast", "guidance", "outlook", "projection", "midpoint"})
_OUTSIDE = frozenset(
    {"analyst", "consensus", "street", "wall", "polled", "poll", "broker", "economist", "market"}
)
_SIZES = {"above": 1, "higher": 1, "more": 1, "ahead": 1, "below": -1, "lower": -1, "less": -1, "short": -1,
          "under": -1}  # fmt: skip
_WAYS = {Move.BEAT: 1, Move.MISS: -1}
_REACH, _STRENGTH = 24, 0.75


def judge_forecast(
    reading: ClaimReading, document: Document, claim: Statement | None = None
) -> Ground | None:
    """A verdict where a claim sets the one against the other and the document gives both; None for all else.

    With one of the claim's own quantities: that has to be the analysts' figure, or the distance between the two.
    """
    lexed = reading.lexed
    told = _told(lexed)
    if told is None:
        return None
    place, way = told
    metric = next((phrase.meaning.name for phrase in lexed.metrics), "revenue")
    asked = next((mark for mark in lexed.periods.values() if mark.spans or mark.fiscal), None)
    own = _forecasts(metric, asked, document, outside=False)
    theirs = _forecasts(metric, asked, document, outside=True)
    if len(own) != 1 or len(theirs) != 1 or not same_unit(own[0].amount.unit, theirs[0].amount.unit):
        return None
    difference = _middle(own[0]) - _middle(theirs[0])
    holds = difference * way > 0 and (claim is None or _fits(claim, lexed, place, abs(difference), theirs[0]))
    words = f"the source gives a forecast of {value_words(own[0])} against {value_words(theirs[0])}"
    reason = words if claim is None else f"{words}: {scaled(abs(difference))} apart"
    return Ground(SUPPORTED if holds else CONTRADICTED, reason, _STRENGTH, own[0].sentence, formula=True)


def _told(lexed: Lexed) -> tuple[int, int] | None:
    """Where a claim sets a forecast above or below that of others, and which way."""
    forms = [word.form for word in lexed.words]
    for place, form in enumerate(forms):
        move = lexed.moves.get(place)
        way = _SIZES.get(form) or (_WAYS.get(move.meaning, 0) if move else 0)
        if way and set(forms[:place]) & _FORECASTS and set(forms[place:]) & _OUTSIDE:
            return (place, way) if not set(forms[:place]) & _OUTSIDE else None
    return None


def _forecasts(
    metric: str, asked: PeriodMark | None, document: Document, *, outside: bool
) -> list[Statement]:
    """The forecasts of a metric for the time that is asked for, those of analysts or those of the company itself."""
    found = [
        one
        for one in document.by_metric.get(metric, ())
        if one.expected and one.says is Says.LEVEL and not one.former and one.amount.unit != COUNT
        if _is_outside(one, document) is outside
    ]
    if asked is None:
        return found
    fitting = [one for one in found if one.period is None or one.period.fits(asked)]
    dated = [one for one in fitting if one.period is not None]
    return dated or fitting


def _is_outside(one: Statement, document: Document) -> bool:
    """Whether words for analysts stand before or behind a value with no other value between."""
    lexed = document.sentences[one.sentence].lexed
    place = lexed.place_of(one.amount) or 0
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(lexed.words) and at not in lexed.amounts and abs(at - place) < _REACH:
            if lexed.words[at].form in _OUTSIDE:
                return True
            at += step
    return False


def _middle(one: Statement) -> float:
    return one.value if one.amount.top is None else (one.value + one.amount.top) / 2


def _fits(claim: Statement, lexed: Lexed, place: int, distance: float, theirs: Statement) -> bool:
    """Whether a claim's quantity is what it says: the distance where it stands before the size, else their figure."""
    at = lexed.place_of(claim.amount)
    return (
        claim.amount.holds(distance) if at is not None and at < place else claim.amount.holds(_middle(theirs))
    )
