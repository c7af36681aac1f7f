"""Reads one value of a sentence: its metric, what it tells of that, its marks, its topic and its period."""

from ..grammar.amount import COUNT, PERCENT, POINTS, TIMES
from ..grammar.metrics import MULTIPLES, PROFITS, Kind
from .back_reference import refers_back
from .burdens import way_of_burden
from .choice import Choice, Taken
from .coordination import (
    has_verb,
    included_part,
    listed_subject,
    part_in_list,
    part_of_which,
    place_in_list,
    second_subject,
)
from .counted import count_noun, following
from .lexed import Lexed
from .metric_of_share import OF_REVENUE, metric_of_share
from .per_share import as_per_share, metric_per_share
from .roles import says_of
from .share_price import SHARE_PRICE, SHARE_STEMS
from .statement import Says, Statement, Topic
from .topics import topic_of
from .value import Value
from .value_before import MARGINS, is_in_brackets, lacks_currency
from .value_marks import marks_of, marks_of_change, marks_of_loss
from .value_metric import metric_of, named_for
from .value_period import time_of
from .value_place import trailing_place
from .value_says import as_before, sign_of
from .value_topic import topic_of_value
from .whole import WITHIN


def read_value(value: Value, number: int) -> Statement:
    """Read a value of the sentence with a number."""
    lexed, place = value.lexed, value.place
    named = named_for(value)
    second = second_subject(lexed, place) if _names_anew(lexed, place, named) else Topic()
    taken = _of_label(value, metric_of(value, named, second))
    value = _with_currency(value, taken)
    says, way = says_of(lexed, place, taken.metric)
    if value.amount.unit == TIMES and taken.metric is not None and taken.metric.name in MULTIPLES:
        # `19x earnings` is a level as `19 times earnings` is.
        value, says, way = value._replace(amount=value.amount._replace(unit=COUNT)), Says.LEVEL, 0
    if says is Says.LEVEL and value.amount.unit == POINTS:
        value = value._replace(amount=value.amount._replace(unit=PERCENT))
    way = way_of_burden(lexed, place, taken.metric, way)
    if says is Says.SHARE:
        taken = metric_of_share(value, taken)
    says, way = as_before(value, says, way, inherited=taken.inherited)
    marks = marks_of(value, taken.choice)
    if taken.choice is not None:
        value, marks = as_per_share(value, taken.choice.metric, marks)
        metric = metric_per_share(taken.choice.metric, marks)
        taken = taken._replace(choice=Choice(metric, taken.choice.phrase))
    topic = _topic(value, taken, second)
    if _is_of_company(taken) and topic == value.context.topic and not topic.names:
        # `She left the buyback at 500 million`, whatever part the sentence before was about.
        topic = Topic()
    time = time_of(value, says)
    sign = 1 if _was_gain(value) else sign_of(value, taken.choice, says, way)
    marks = marks | marks_of_change(value, says) | marks_of_loss(taken.choice, says)
    name, kind = (taken.metric.name, taken.metric.kind) if taken.metric else ("", Kind.ANY)
    if name in _NOBODY_S:
        marks = marks - {"attributable"}
    if says is Says.SHARE and OF_REVENUE in marks and name in MARGINS:
        # `Operating income was 12% of sales` tells the operating margin.
        says, name, kind = Says.LEVEL, MARGINS[name], Kind.RATIO
        marks = frozenset(mark for mark in marks if mark != OF_REVENUE and not mark.startswith(WITHIN))
    return Statement(value.amount, says, name, kind, sign, marks, topic, _noun(value, taken),
                     time.period, time.former, value.expected, time.basis, number, taken.inherited,
                     own_period=time.is_own)  # fmt: skip


def _of_label(value: Value, taken: Taken) -> Taken:
    """The metric of a label where the line only says whether it was won or lost: `Operating result: a [loss] of 3`."""
    choice = taken.choice
    if choice is None or choice.metric.name != "profit" or not value.label_end:
        return taken
    told = [phrase.meaning for phrase in value.lexed.metrics if phrase.after <= value.label_end]
    named = next((one for one in told if one.name in PROFITS and one.name != "profit"), None)
    if named is None:
        return taken
    metric = named._replace(sign=choice.metric.sign, marks=named.marks | choice.metric.marks)
    return taken._replace(choice=Choice(metric, choice.phrase))


def _was_gain(value: Value) -> bool:
    """Whether the value before a loss is told as a gain: `a loss of 8 million, against [income] of 28 million`."""
    if not value.former or value.last is None or value.last.sign >= 0 or value.amount.unit == PERCENT:
        return False
    before = max((at for at in value.lexed.amounts if at < value.place), default=-1)
    return not _GAINS.isdisjoint(word.form for word in value.lexed.words[before + 1 : value.place])


_GAINS = frozenset({"income", "profit", "gain", "surplus", "earnings"})
"""What a value before a loss may have been."""


def _is_of_company(taken: Taken) -> bool:
    """Whether a metric is one of a whole company, and of no part of it."""
    return taken.metric is not None and taken.metric.name in _OF_COMPANIES


_OF_COMPANIES = frozenset({"dividend", "buyback", "capital returns", "market capitalisation", "EPS"})
_NOBODY_S = frozenset({"dividend", "buyback", "capital returns", "price target", "share price"})
"""Metrics that are paid to holders or quoted for them, and of which no part is attributable to anybody."""


def _names_anew(lexed: Lexed, place: int, named: Choice | None) -> bool:
    """Whether a value may have a subject of its own: its metric is not named, or was for a value before it."""
    if named is None:
        return True
    before = max((at for at in lexed.amounts if at < place), default=-1)
    phrase = named.phrase
    if phrase is None or phrase.after <= before:
        return phrase is not None
    # `..., and food had sales of 2 million` has one even if it names its metric again.
    return 0 <= before < phrase.first < place and has_verb(lexed, before + 1, phrase.first)


def _with_currency(value: Value, taken: Taken) -> Value:
    """A sum that leaves out its currency has that of the sum before."""
    amount, metric, last = value.amount, taken.metric, value.last
    if amount.unit != COUNT or count_noun(value.lexed, value.place):
        return value
    spoken = next((one.amount.unit for one in reversed(value.before) if _may_be_followed(one, value)), "")
    spoken = spoken or (value.context.currency if refers_back(value.lexed, 0) else "")
    if spoken and amount.scaled and metric is not None and metric.kind in {Kind.MONEY, Kind.COST}:
        return value._replace(amount=amount._replace(unit=spoken))
    if last is None:
        return value
    is_told = bool(last.metric) and not last.inherited
    if metric is None and (is_told or not (amount.scaled and last.amount.is_money)):
        return value
    if metric is not None and not lacks_currency(amount, metric, last):
        return value
    return value._replace(amount=amount._replace(unit=last.amount.unit))


def _may_be_followed(one: Statement, value: Value) -> bool:
    """Whether a sum behind another can be in its currency; one in brackets only says what that comes to elsewhere."""
    place = value.lexed.place_of(one.amount)
    aside = place is not None and is_in_brackets(value.lexed, place)
    return one.amount.is_money and (not aside or is_in_brackets(value.lexed, value.place))


def _topic(value: Value, taken: Taken, second: Topic) -> Topic:
    """What a value is said of."""
    lexed, place = value.lexed, value.place
    listed = second or listed_subject(lexed, place) or part_of_which(lexed, place)
    if listed and not listed.names and value.last is not None:
        # A part is one of whose whole it is.
        listed = listed._replace(names=value.last.topic.names)
    if listed and not listed.places:
        listed = listed._replace(places=topic_of(trailing_place(lexed, place)).places)
    topic = listed or topic_of_value(value, taken.choice)
    if part := included_part(lexed, place):
        topic = topic.joined(part)
    if place_named := place_in_list(lexed, place):
        topic = topic._replace(places=place_named)
    elif (part := part_in_list(lexed, place)) and part.words:
        topic = Topic(part.names or topic.names, part.words, part.places or topic.places)
    if taken.metric == SHARE_PRICE:
        # What is listed in New York is no share of that place.
        return Topic(topic.names - SHARE_STEMS, topic.words - SHARE_STEMS, topic.places - {"us", "new york"})
    return topic


_THOSE = frozenset({"them", "those", "these", "which"})


def _noun_of_those(value: Value) -> frozenset[str]:
    """What was counted right before, of which it is some: `8,000 partners, but just [310] of them`."""
    forms = [word.form for word in value.lexed.words[value.place + 1 : value.place + 3]]
    leads_back = len(forms) > 1 and forms[0] == "of" and forms[1] in _THOSE
    return value.last.noun if leads_back and value.last is not None else frozenset()


def _noun(value: Value, taken: Taken) -> frozenset[str]:
    """The stems of what is counted, or, without a metric, of the words that follow."""
    if value.amount.unit == COUNT:
        return count_noun(value.lexed, value.place) or _noun_of_those(value)
    return following(value.lexed, value.place) if taken.metric is None else frozenset()
