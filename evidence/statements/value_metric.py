"""Which metric a value is one of: the one named for it, else the one of the value or the sentence before."""

from itertools import pairwise

from ..grammar.amount import COUNT, PERCENT, POINTS, STREAK
from ..grammar.metrics import Kind, Metric
from ..grammar.movements import DOWNWARD, UPWARD
from ..grammar.phrases import Phrase
from .agent import metric_behind_opener
from .back_reference import refers_back
from .carried import goes_on_with_sum, has_other_label
from .choice import Choice, Taken
from .clause_topic import clause_start
from .job_cuts import JOB_CUTS, is_of_cut_jobs
from .kind_fit import fits
from .lexed import Lexed
from .market_metric import MARKET_SHARE
from .metric_choice import choose, precise
from .metric_of_share import is_points_of_share
from .own_noun import may_inherit
from .price_target import PRICE_TARGET
from .share_price import SHARE_PRICE, is_quoted, is_share_price
from .statement import Says, Statement, Topic
from .value import Value
from .value_before import (
    counts_the_same,
    goes_on_with_metric,
    is_converted,
    is_of_noun,
    is_own_metric,
    is_part_of_others,
    is_same_share,
    is_yield,
    margin_of,
)


def named_for(value: Value) -> Choice | None:
    """The metric that the sentence names for a value; none for one that is only told in another currency."""
    last = value.last
    if last is not None and last.metric and is_converted(value.lexed, value.place, last):
        return None
    if last is not None and _is_change_of_ratio(value, last):
        return Choice(Metric(last.metric, last.kind, 1, last.marks), None)
    before = value.lexed.words[value.place - 1].form
    if last is not None and last.metric == PRICE_TARGET.name and before == "price" and value.amount.is_money:
        # `a fair value of 48, the price 40`
        return Choice(SHARE_PRICE, None)
    start = clause_start(value.lexed, value.place, value.label_end)
    opened = metric_behind_opener(value.lexed, value.place, start)
    if opened is not None and value.amount.unit != COUNT:
        return Choice(opened.meaning, opened)
    named = choose(value.lexed, value.place, value.label_end)
    flows = last is not None and last.metric in _CASH_FLOWS
    if named is not None and named.phrase is None and named.metric.name == "revenue" and flows:
        # What was burned now and generated before is cash.
        return Choice(Metric(last.metric, last.kind), None) if last is not None else named
    return named


def _is_change_of_ratio(value: Value, last: Statement) -> bool:
    """Whether points stand right behind a ratio, which moved by them: `a share of 36%, [two points] more`."""
    lexed, place = value.lexed, value.place
    behind = max((at for at in lexed.amounts if at < place), default=-1)
    return (
        value.amount.unit == POINTS
        and last.amount.unit == PERCENT
        and last.kind is Kind.RATIO
        and bool(last.metric)
        and not any(behind < phrase.first < place for phrase in lexed.metrics)
        and not any(lexed.words[at].form in {";", "and", "while"} for at in range(behind + 1, place))
    )


_CASH_FLOWS = frozenset({"free cash flow", "operating cash flow"})


def metric_of(value: Value, named: Choice | None, second: Topic) -> Taken:
    """The metric of a value; `second` is a subject of its own that it has amid a list."""
    if is_points_of_share(value):
        return Taken(Choice(MARKET_SHARE, None))
    taken = Taken(named) if named is not None else _carried(value, second)
    taken = _of_shares(value, _made_precise(value, taken))
    taken = _of_other_share(value, taken)
    if taken.metric is not None and taken.metric.name == "headcount" and is_of_cut_jobs(value):
        taken = Taken(Choice(JOB_CUTS, taken.choice.phrase if taken.choice else None))
    choice = taken.choice
    of_yield = is_yield(value.lexed, value.place)
    if (
        choice is not None
        and (margin := margin_of(choice.metric, value.amount, value.last, is_yield=of_yield)) is not None
    ):
        return taken._replace(choice=Choice(margin, choice.phrase))
    return taken


def _carried(value: Value, second: Topic) -> Taken:
    """The metric of the value before, else the one that was spoken of."""
    lexed, place, last = value.lexed, value.place, value.last
    if last is not None and _is_of_those(lexed, place):
        return _as_before(last)
    if last is not None and not second and goes_on_with_metric(lexed, place, last):
        # A sign that is printed with a value is that one's own: `-48 (-71)`.
        is_loss = last.says is Says.LEVEL and not last.amount.sign
        return _as_before(last, (last.sign if is_loss else 0) or 1)
    if last is not None and value.former and counts_the_same(lexed, place, last):
        return _as_before(last)
    spoken_of = value.context.metric
    if has_other_label(value) or _is_of_count(value):
        return Taken(None)
    if spoken_of is not None and not second and _takes(value, spoken_of):
        marks = value.context.marks | spoken_of.marks
        return Taken(Choice(spoken_of._replace(marks=marks), None), inherited=True)
    return Taken(None)


def _is_of_those(lexed: Lexed, place: int) -> bool:
    """Whether the clause of a value speaks of what the one before did: `while [those in Europe] were flat at 3`."""
    floor = max((at for at in lexed.amounts if at < place), default=0)
    forms = [word.form for word in lexed.words[floor + 1 : place]]
    return any(
        one == "those" and follows in {"in", "of", "at", "for", "from", "to"}
        for one, follows in pairwise(forms)
    )


def _is_of_count(value: Value) -> bool:
    """Whether a change goes on with something that was counted: `customers came to 3 million ([+13%])`."""
    lexed, last = value.lexed, value.last
    led_to = lexed.amounts.get(value.place + 2)
    if led_to is not None and lexed.words[value.place + 1].form == "to" and value.amount.unit == PERCENT:
        # `Customers rose [13%] to 3 million`: no sum that was spoken of before.
        return led_to.unit == COUNT
    if last is None or last.metric or last.amount.unit != COUNT or value.amount.unit != PERCENT:
        return False
    behind = max((at for at in lexed.amounts if at < value.place), default=-1)
    return last.says is Says.LEVEL and not any(
        lexed.words[at].form in {";", "and", "while", "but"} for at in range(behind + 1, value.place)
    )


def _as_before(last: Statement, sign: int = 1) -> Taken:
    """The metric of the value before."""
    return Taken(Choice(Metric(last.metric, last.kind, sign, last.marks), None), last.inherited)


def _takes(value: Value, metric: Metric) -> bool:
    """Whether a value can be one of the metric that was spoken of."""
    amount = value.amount
    if goes_on_with_sum(value, metric):
        return True
    if amount.unit == PERCENT and metric.kind is not Kind.RATIO and _is_share_of_own(value):
        return False
    return (
        amount.unit not in {COUNT, STREAK, "#"}
        and (fits(metric.kind, amount) or amount.unit in {PERCENT, POINTS})
        and not (amount.is_money and metric.kind in {Kind.RATIO, Kind.COUNT})
        and not (amount.is_money and amount.scaled and metric is SHARE_PRICE)
        and may_inherit(value.lexed, value.place)
        and not is_of_noun(value.lexed, value.place)
        # What is counted is its own: users are no longer spoken of in `Orders grew by 40%`.
        and not (metric.kind is Kind.COUNT and value.subject.words - value.context.topic.words)
    )


def _is_share_of_own(value: Value) -> bool:
    """Whether a rate is told of something by a verb of standing, and as no change: `hedged volumes stand at [71%]`."""
    before = value.lexed.words[max(value.place - 2, 0) : value.place]
    standing = any(word.form in _STANDING for word in before)
    return (
        standing
        and bool(value.subject.words)
        and not any(value.lexed.moves[at].meaning in UPWARD | DOWNWARD for at in value.lexed.moves)
    )


_STANDING = frozenset({"stand", "stands", "stood", "was", "were", "is", "are"})


def _made_precise(value: Value, taken: Taken) -> Taken:
    """A profit of no told kind is, for comparison, one of the kind spoken of."""
    if taken.choice is None:
        return taken
    last = value.last
    known = (
        Metric(last.metric, last.kind)
        if last and last.metric and last.kind is Kind.MONEY
        else value.context.metric
    )
    metric = precise(taken.choice.metric, known if (value.former or value.expected) else None)
    spoken_of = value.context.metric
    if metric.name == "spending" and taken.choice.phrase is not None and spoken_of is not None:
        bare = value.place + 1 >= len(value.lexed.words) or value.lexed.words[value.place + 1].form != "on"
        we = any(word.form in _OURSELVES for word in value.lexed.words[: value.place])
        if spoken_of.name == "capex" and bare and we:
            # What was spent, where the text spoke of capital expenditure.
            metric = spoken_of
    return taken._replace(choice=Choice(metric, taken.choice.phrase))


_OURSELVES = frozenset({"we", "it", "they"})


def _of_shares(value: Value, taken: Taken) -> Taken:
    """The price of shares, where the text tells of shares and names no metric."""
    lexed, place = value.lexed, value.place
    is_alone = taken.choice is None and value.last is None
    if is_alone and value.context.metric is SHARE_PRICE and refers_back(lexed, 0):
        taken = Taken(Choice(SHARE_PRICE, None), inherited=True)
    named = taken.choice.phrase if taken.choice else None
    is_free = taken.choice is None or (taken.inherited and taken.choice.metric is not SHARE_PRICE)
    is_change = (
        (is_free or (named is not None and named.first > place))
        and value.amount.unit == PERCENT
        and is_share_price(lexed, value.subject)
    )
    if (
        is_change
        or _is_traded(value, named)
        or ((taken.choice is None or taken.inherited) and is_quoted(lexed, place))
    ):
        return Taken(Choice(SHARE_PRICE, None))
    return taken


def _is_traded(value: Value, named: Phrase[Metric] | None) -> bool:
    """Whether a per cent, or the price behind it, is of what was traded, in the report of a day of trading."""
    if not value.context.quoted or (named is not None and named.first < value.place):
        return False
    if value.amount.unit == PERCENT:
        return bool(value.subject) and bool(value.lexed.moves)
    quoted = value.last is not None and value.last.metric == SHARE_PRICE.name
    return quoted and value.amount.is_money and not value.amount.scaled


def _of_other_share(value: Value, taken: Taken) -> Taken:
    """A share for comparison is one of the metric before it; one of something named anew is none of it."""
    lexed, place, last = value.lexed, value.place, value.last
    if (
        value.former
        and last is not None
        and last.says is Says.SHARE
        and is_same_share(lexed, place, taken.choice, last, value.amount)
    ):
        taken = _as_before(last)
    choice = taken.choice
    if (
        choice is not None
        and not is_own_metric(lexed, place, choice)
        and is_part_of_others(lexed, place, last)
    ):
        return Taken(None)
    return taken
