"""Reads one value of a sentence: its metric, what it tells of that, its marks, its topic and its period."""

from ..grammar.amount import COUNT, PERCENT, POINTS, STREAK
from ..grammar.metrics import PROFITS, Kind, Metric
from ..grammar.movements import Move
from .back_reference import refers_back
from .burdens import way_of_burden
from .context import Context
from .coordination import listed_subject, part_of_which, second_subject
from .hypothetical import is_real_beside, marks_of_reality
from .lexed import Lexed
from .marks_of_words import marks_of_words
from .metric_choice import MARKET_SHARE, Choice, choose, marks_for, precise, signs_around
from .own_noun import may_inherit
from .per_share import PER_SHARE_MARKS, is_also_per_share, per_share_again
from .roles import comparator, fits, is_compared, is_expected, is_former, left, right, says_of
from .share_price import SHARE_PRICE, SHARE_STEMS, is_quoted, is_share_price
from .statement import Says, Statement, Topic
from .topics import count_noun, following
from .value_before import (
    counts_the_same,
    goes_on_with_metric,
    has_metric_between,
    is_converted,
    is_former_guidance,
    is_in_brackets,
    is_own_metric,
    is_paired,
    is_part_of_others,
    is_same_kind,
    is_same_share,
    lacks_currency,
    margin_of,
    way_before,
)
from .value_period import period_of
from .value_topic import topic_of_value


def _is_behind(choice: Choice, place: int) -> bool:
    """Whether a metric stands behind a value."""
    return choice.phrase is not None and choice.phrase.first > place


def read_value(
    lexed: Lexed,
    place: int,
    label_end: int,
    number: int,
    context: Context,
    statements: list[Statement],
    subject: Topic,
) -> Statement:
    """Read the value at a place, after those before it in the sentence."""
    last = statements[-1] if statements else None
    amount = comparator(lexed, place)
    floor, stop = left(lexed, place), right(lexed, place)
    choice = choose(lexed, place, label_end)
    if last is not None and last.metric and is_converted(lexed, place, last):
        choice = None
    compared = is_compared(lexed, place)
    former = (is_former(lexed, place) or compared) and not is_real_beside(lexed, place)
    expected = is_expected(lexed, place)
    if expected:
        former = former and is_former_guidance(lexed, place, last)
    elif former and last is not None and last.expected and is_former_guidance(lexed, place, last):
        expected = True
    chained = (
        last is not None
        and (former or expected or is_in_brackets(lexed, place))
        and is_same_kind(last.amount, amount)
    )
    inherited = False
    second = second_subject(lexed, place) if choice is None else Topic()
    if choice is None and last is not None and not second and goes_on_with_metric(lexed, place, last):
        sign = last.sign if last.says is Says.LEVEL else 0
        choice = Choice(Metric(last.metric, last.kind, sign or 1, last.marks), None)
        inherited = last.inherited
    elif choice is None and last is not None and former and counts_the_same(lexed, place, last):
        choice = Choice(Metric(last.metric, last.kind, 1, last.marks), None)
        inherited = last.inherited
    elif (
        choice is None
        and context.metric is not None
        and not second
        and amount.unit not in {COUNT, STREAK, "#"}
        and (fits(context.metric.kind, amount) or amount.unit in {PERCENT, POINTS})
        and not (amount.is_money and context.metric.kind in {Kind.RATIO, Kind.COUNT})
        and may_inherit(lexed, place)
        # What is counted is its own: users are no longer spoken of in `Orders grew by 40%`.
        and not (context.metric.kind is Kind.COUNT and subject.words - context.topic.words)
    ):
        choice = Choice(context.metric._replace(marks=context.marks | context.metric.marks), None)
        inherited = True
    metric = choice.metric if choice else None
    if metric is not None:
        known = (
            Metric(last.metric, last.kind)
            if last and last.metric and last.kind is Kind.MONEY
            else context.metric
        )
        metric = precise(metric, known if (former or expected) else None)
        choice = Choice(metric, choice.phrase if choice else None)
    if choice is None and last is None and context.metric is SHARE_PRICE and refers_back(lexed, 0):
        choice, inherited = Choice(SHARE_PRICE, None), True
    if (
        (choice is None or (inherited and choice.metric is not SHARE_PRICE) or _is_behind(choice, place))
        and amount.unit == PERCENT
        and is_share_price(lexed, subject)
    ):
        choice, inherited = Choice(SHARE_PRICE, None), False
    if (choice is None or inherited) and is_quoted(lexed, place):
        choice, inherited = Choice(SHARE_PRICE, None), False
    if (
        former
        and last is not None
        and last.says is Says.SHARE
        and is_same_share(lexed, place, choice, last, amount)
    ):
        choice, inherited = Choice(Metric(last.metric, last.kind, 1, last.marks), None), last.inherited
    if (
        choice is not None
        and not is_own_metric(lexed, place, choice)
        and is_part_of_others(lexed, place, last)
    ):
        choice, inherited = None, False
    is_bare = amount.unit == COUNT and not count_noun(lexed, place)
    if metric is not None and choice is not None and is_bare and lacks_currency(amount, choice.metric, last):
        assert last is not None  # noqa: S101 - what lacks it says so
        amount = amount._replace(unit=last.amount.unit)
    metric = choice.metric if choice else None
    if metric is not None and (named := margin_of(metric, amount, last)) is not None:
        metric = named
        choice = Choice(named, choice.phrase if choice else None)
    says, way = says_of(lexed, place, metric)
    if says is Says.LEVEL and amount.unit == POINTS:
        amount = amount._replace(unit=PERCENT)
    way = way_of_burden(lexed, place, metric, way)
    if (
        says is Says.SHARE
        and choice is not None
        and choice.phrase is not None
        and choice.phrase.first > place
    ):
        whole = choice.metric
        numerator = choose(lexed, place, label_end, before_only=True)
        choice = Choice(
            (numerator.metric if numerator else whole)._replace(marks=frozenset({f"of {whole.name}"})),
            numerator.phrase if numerator else None,
        )
        metric = choice.metric
    if (
        says is Says.SHARE
        and (choice is None or inherited)
        and (context.market or (last is not None and last.metric == "market share"))
    ):
        choice = Choice(MARKET_SHARE, None)
        metric, inherited = MARKET_SHARE, True
    if (
        chained
        and last is not None
        and amount.unit == PERCENT
        and says is not last.says
        and not way
        and last.says in {Says.GROWTH, Says.LEVEL, Says.SHARE}
    ):
        says = last.says
    if (
        last is not None
        and inherited is False
        and amount.unit == PERCENT
        and says is Says.SHARE
        and is_paired(lexed, place)
        and last.amount.unit == PERCENT
        and last.says is Says.GROWTH
    ):
        says = Says.GROWTH
    if says is Says.GROWTH and not way and not former:
        way = way_before(statements)
    marks = marks_for(lexed, place, choice, floor, stop, label_end) | marks_of_words(lexed, place, choice)
    marks = marks_of_reality(lexed, place, marks)
    if (
        last is not None
        and choice is not None
        and choice.metric.name == last.metric
        and floor
        and lexed.hard[place] == lexed.hard[floor - 1]
        and not has_metric_between(lexed, floor, place)
    ):
        marks = marks | (
            last.marks & {"non-GAAP", "attributable", "organic", "GAAP"}
            if not marks & {"non-GAAP", "GAAP"}
            else frozenset()
        )
    if (
        (former or is_in_brackets(lexed, place))
        and last is not None
        and last.metric == (metric.name if metric else "")
    ):
        marks = (
            marks | (last.marks & {"non-GAAP", "attributable", "organic"})
            if choice and choice.phrase is None
            else marks
        )
    if metric is not None and last is not None and not marks & PER_SHARE_MARKS:
        if is_also_per_share(lexed, place, metric, last):
            marks = marks | (last.marks & PER_SHARE_MARKS)
        elif (per := per_share_again(lexed, place, metric, statements)) is not None:
            marks, former = marks | (per.marks & PER_SHARE_MARKS), last.former
    if metric is not None and metric.name in PROFITS and marks & PER_SHARE_MARKS:
        metric = metric._replace(name="EPS", kind=Kind.PER_SHARE)
        choice = Choice(metric, choice.phrase if choice else None)
    topic = (
        second
        or listed_subject(lexed, place)
        or part_of_which(lexed, place)
        or topic_of_value(lexed, place, choice, label_end, context, subject, last, chained=chained)
    )
    period, own, basis = period_of(lexed, place, says, former=former)
    if (
        period is not None
        and period.relation == "last_year"
        and last is not None
        and is_same_kind(last.amount, amount)
    ):
        former, period, own = True, None, False
    if (
        period is not None
        and period.relation in {"year_ago", "previous", "last_year"}
        and says not in {Says.GROWTH, Says.CHANGE}
    ):
        former = former or period.relation != "last_year"
    if says is Says.CHANGE and any(move in {Move.BEAT, Move.MISS} for move in lexed.moves_in(0, place)):
        marks = marks | {"vs estimate"}
    sign = way if says in {Says.GROWTH, Says.CHANGE} else signs_around(lexed, place, choice, floor, stop)
    if says is Says.LEVEL and metric is not None and metric.kind is Kind.COST:
        sign = 0
    if (
        says is Says.LEVEL
        and chained
        and last is not None
        and not sign
        and (choice is None or choice.phrase is None)
    ):
        sign = last.sign if last.says is Says.LEVEL else 0
    noun = count_noun(lexed, place) if amount.unit == COUNT else frozenset[str]()
    if metric is None and amount.unit != COUNT:
        noun = following(lexed, place)
    if metric == SHARE_PRICE:
        # What is listed in New York is no share of that place.
        topic = Topic(topic.names - SHARE_STEMS, topic.words - SHARE_STEMS, topic.places - {"us", "new york"})
    name, kind = (metric.name, metric.kind) if metric else ("", Kind.ANY)
    return Statement(amount, says, name, kind, sign, marks, topic, noun,
                     period, former, expected, basis, number, inherited, own_period=own)  # fmt: skip
