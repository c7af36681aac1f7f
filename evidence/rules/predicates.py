"""The verdicts on what a claim says of its metrics without a number."""

from collections.abc import Callable, Iterable

from ..grammar.amount import STREAK
from ..grammar.metrics import Kind, Metric
from ..grammar.phrases import Phrase
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .bare_claim import bare_claim
from .beat_by import judge_beat_by
from .claim_reading import ClaimReading
from .comparison_words import comparison_in
from .direction_rule import judge_direction
from .earning_rule import judge_earning
from .estimate_gap_rule import judge_gap, tells_gap
from .every_rule import is_of_every, judge_every_step
from .expectation_rule import expectation_told, judge_expectation
from .forecast_rule import judge_forecast
from .ground import NOT_FOUND, Ground
from .guidance_rule import fate_told, judge_fate
from .movement import judge_movement
from .nobody_rule import judge_nobody
from .outlook_way_rule import judge_outlook_way
from .own_average_rule import judge_own_average
from .own_rating_rule import judge_own_rating
from .period_rule import judge_period
from .rating_rule import judge_rating
from .reading_parts import with_base
from .sign_rule import judge_every_sign, judge_sign
from .superlative import place_in
from .target_and_price import judge_target_and_price
from .target_change_rule import judge_target_change
from .way_told import direction_told, is_denied, sign_told, state_told

_OF_BROKERS = (
    judge_rating,
    judge_own_rating,
    judge_nobody,
    judge_own_average,
    judge_target_and_price,
    judge_target_change,
)
_OF_OUTLOOKS = (judge_forecast, judge_earning, judge_outlook_way)
"""Rules that judge a claim alone where they say anything of it."""


def _first(
    judges: Iterable[Callable[[ClaimReading, Document], Ground | None]],
    reading: ClaimReading,
    document: Document,
) -> Ground | None:
    """What the first of several rules says that says anything."""
    grounds = (judge(reading, document) for judge in judges)
    return next((ground for ground in grounds if ground is not None), None)


def judge_predicates(reading: ClaimReading, document: Document) -> list[Ground]:
    """What the claim says of its metrics without a number."""
    lexed = reading.lexed
    if tells_gap(lexed):
        # An estimate held against the consensus says nothing of a fact that beats it.
        apart = judge_gap(None, reading, document)
        if apart is not None or reading.statements:
            return [apart] if apart is not None else []
    alone = _first(_OF_BROKERS, reading, document)
    if alone is not None:
        return [alone]
    fate = fate_told(lexed)
    if fate is not None:
        ground = judge_fate(fate, lexed, document)
        if ground.word is not NOT_FOUND or reading.statements:
            return [ground]
    alone = _first(_OF_OUTLOOKS, reading, document)
    if alone is not None:
        return [alone]
    if lexed.metrics:
        return _of_metrics(reading, document)
    if reading.statements:
        return _of_no_metric(reading, document)
    about = judge_period(lexed, document)
    return [about] if about else []


def _of_metrics(reading: ClaimReading, document: Document) -> list[Ground]:
    """What is said of each metric: how it came out, which way it went, which sign it has."""
    lexed = reading.lexed
    grounds: list[Ground] = []
    expected = expectation_told(lexed)
    every = is_of_every(lexed)
    compares = comparison_in(lexed) is not None or place_in(lexed) is not None
    for count, phrase in enumerate(lexed.metrics):
        claim = bare_claim(reading, phrase.meaning.name, phrase.meaning.kind, phrase.meaning.marks)
        claim = with_base(claim._replace(says=Says.CHANGE), lexed, document)._replace(says=claim.says)
        if expected is not None and count == 0:
            grounds.append(judge_expectation(claim, expected, document, claim.topic))
        own = [one for one in reading.statements if one.metric == phrase.meaning.name]
        way = 0 if compares else direction_told(lexed, phrase)
        by_number = any(one.says in {Says.GROWTH, Says.CHANGE} for one in own)
        if way and not by_number and not (expected and not own):
            ground = _way(claim, phrase, way, reading, document)
            # What goes one way so many times in a row is told by the streak.
            streak = any(one.amount.unit == STREAK for one in reading.statements)
            if ground.word is not NOT_FOUND or not (own or streak):
                grounds.append(ground)
        sign = sign_told(lexed, phrase) or (state_told(lexed, phrase) if every else 0)
        if sign and not own:
            whole = judge_every_sign(claim, sign, document, claim.topic) if every else None
            grounds.append(whole or judge_sign(claim, sign, document, claim.topic))
    return grounds


def _way(
    claim: Statement, phrase: Phrase[Metric], way: int, reading: ClaimReading, document: Document
) -> Ground:
    """Whether the metric went the way that the claim says."""
    denied = is_denied(reading.lexed, phrase)
    every = is_of_every(reading.lexed)
    steps = judge_every_step(claim, way, reading.lexed, document, claim.topic) if every else None
    ground = steps or judge_direction(claim, way, document, claim.topic, denied=denied)
    if ground.word is NOT_FOUND and not denied:
        return judge_movement(reading, document) or ground
    return ground


_MAY_BE_MEANT = ("revenue", "net income")


def _of_no_metric(reading: ClaimReading, document: Document) -> list[Ground]:
    """How a value without a metric's name came out against what was expected."""
    expected, first = expectation_told(reading.lexed), reading.statements[0]
    if expected is None or judge_beat_by(first, reading, document) is not None:
        # By how much has been judged, and so that it was more or less.
        return []
    bare = first._replace(kind=Kind.MONEY, noun=frozenset())
    tried = [
        judge_expectation(bare._replace(metric=name), expected, document, first.topic)
        for name in _MAY_BE_MEANT
    ]
    return [next((one for one in tried if one.word is not NOT_FOUND), tried[0])]
