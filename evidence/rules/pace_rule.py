"""The verdict on growth that quickened or slowed, by the rates that the document gives one after the other."""

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from ..grammar.amount import PERCENT, STREAK
from ..grammar.movements import Move
from ..grammar.period_mark import QUARTER, YEAR, PeriodMark
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement, Topic
from ..statements.subject_words import subject_words
from ..statements.topics import topic_of
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, SUPPORTED, Ground
from .topic_likeness import topic_likeness
from .wording import metric_words, value_words

_STRENGTH = 0.75
_GROWTH = frozenset({"growth", "grew", "grow", "growing", "pace", "rate", "expansion", "momentum"})
_FASTER = frozenset({"faster", "quicker", "quickened", "accelerated", "accelerating"})
_SLOWER = frozenset({"slower", "slowed", "slowing", "decelerated", "decelerating", "cooled", "eased"})
_QUICKLY = frozenset({"quickly", "rapidly", "strongly", "briskly"})
_UNSAID = frozenset({"", "revenue"})
"""`Growth` alone is that of sales."""
_MORE_RATES = 2


class Pace(NamedTuple):
    """What a claim says of the pace of growth."""

    way: int
    """1 for faster, -1 for slower."""
    metric: str
    topic: Topic
    times: int
    """Over how many times in a row."""
    basis: str
    """`yoy` where the pace is held against that of a year ago, else empty."""


def pace_in(reading: ClaimReading) -> Pace | None:
    """Read what a claim says of a pace without giving the rates; None where it says nothing of one."""
    lexed = reading.lexed
    forms = [word.form for word in lexed.words]
    if any(amount.unit != STREAK for amount in lexed.amounts.values()) or _GROWTH.isdisjoint(forms):
        return None
    way = _way(lexed, forms)
    if not way or _compares_two(lexed, forms):
        return None
    relations = {mark.relation for mark in lexed.periods.values()}
    times = next((int(amount.value) for amount in lexed.amounts.values()), 1)
    metric = lexed.metrics[0].meaning.name if lexed.metrics else ""
    topic = reading.topic or topic_of(subject_words(lexed, 0, len(forms)))
    words = frozenset(word for word in topic.words if word not in _NO_TOPIC)
    return Pace(
        way,
        metric,
        topic._replace(words=words),
        times,
        "yoy" if relations & {"year_ago", "last_year"} else "",
    )


_NO_TOPIC = frozenset({"pac", "growth", "moment", "momentum", "rat", "expan", "fast", "slow"})


def _way(lexed: Lexed, forms: list[str]) -> int:
    moves = {move.meaning for move in lexed.moves.values()}
    if Move.NOT in moves:
        return 0
    more = {after for form, after in pairwise(forms) if form == "more"}
    if Move.FASTER in moves or not _FASTER.isdisjoint(forms) or not _QUICKLY.isdisjoint(more):
        return 1
    slower = Move.SLOWER in moves or not _SLOWER.isdisjoint(forms) or "slowly" in more
    return -1 if slower else 0


def _compares_two(lexed: Lexed, forms: list[str]) -> bool:
    """Whether the pace is set against that of something else: `grew faster than the market`."""
    if "than" not in forms:
        return False
    after = range(forms.index("than") + 1, len(forms))
    return not any(place in lexed.periods for place in after)


def judge_pace(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where the document gives the rate of now and the ones before it."""
    told = pace_in(reading)
    if told is None:
        return None
    for now in _rates(told, document):
        if now.former or _is_earlier(now, document):
            continue
        run = [now, *_before(now, told, document)]
        if len(run) <= told.times:
            continue
        rates = [one.sign * one.amount.value if one.sign else one.amount.value for one in run]
        steps = [later - earlier for later, earlier in pairwise(rates)][: told.times]
        shown = " after ".join(value_words(one) for one in run[: told.times + 1])
        reason = f"the source gives {shown} for {metric_words(now)}"
        good = all(step * told.way > 0 for step in steps)
        return Ground(SUPPORTED if good else CONTRADICTED, reason, _STRENGTH, now.sentence, formula=True)
    return None


def _rates(told: Pace, document: Document) -> Iterator[Statement]:
    names = _UNSAID if told.metric in _UNSAID else {told.metric}
    for name in sorted(names, reverse=True):
        for one in document.by_metric.get(name, ()):
            if one.amount.unit != PERCENT or one.says is not Says.GROWTH or one.expected:
                continue
            if topic_likeness(told.topic, one._replace(topic=told.topic), one, document):
                yield one


def _is_earlier(one: Statement, document: Document) -> bool:
    """Whether a rate is of another time than the one that the document is about."""
    main, mine = document.main_period, one.period
    return main is not None and mine is not None and bool(mine.spans) and not mine.fits(main)


def _before(now: Statement, told: Pace, document: Document) -> list[Statement]:
    """The rates before, the latest first: those of the sentence, else that of the period before."""
    own = [one for one in document.by_sentence.get(now.sentence, ()) if _goes_before(one, now, told)]
    if own:
        return own
    period = now.period if now.period is not None and now.period.spans else document.main_period
    found: list[Statement] = []
    while period is not None and len(found) <= max(told.times, _MORE_RATES):
        period = _earlier(period, told)
        rate = next(
            (one for one in _rates(told, document) if one.period is not None and one.period.fits(period)),
            None,
        )
        if rate is None:
            break
        found.append(rate)
    return found


def _earlier(period: PeriodMark, told: Pace) -> PeriodMark:
    return period.earlier(YEAR if told.basis == "yoy" or period.months == YEAR else QUARTER)


def _goes_before(one: Statement, now: Statement, told: Pace) -> bool:
    relation = one.period.relation if one.period is not None else ""
    if told.basis == "yoy" and relation == "previous":
        return False
    return (
        one is not now
        and one.former
        and one.says is now.says
        and one.metric == now.metric
        and one.amount.unit == PERCENT
    )
