"""Reads the statements of one sentence, with what the sentences before have left open."""

from typing import NamedTuple

from ..grammar.amount import COUNT
from ..grammar.metrics import Kind, Metric
from .back_reference import names_unit, refers_back
from .context import Context
from .label import label_of
from .lexed import Lexed
from .market_metric import MARKET_SIZE
from .metric_choice import precise
from .price_target import PRICE_TARGET
from .question import as_answer, opens_subject
from .respectively import in_order
from .same_period import in_same_period
from .sentence_topic import sentence_topic
from .share_price import SHARE_PRICE, is_share_price
from .speech import forecasts_at, is_by_role
from .statement import Statement, Topic
from .topics import stem_of
from .value import value_at
from .value_reader import read_value

_OUTLOOKS = frozenset({"outlook", "guidance", "forecast", "projection"})
"""What a label says of all behind it: `Outlook for the year: ...`."""


class Read(NamedTuple):
    """The statements of a sentence, and what the next may refer to."""

    statements: list[Statement]
    context: Context
    lexed: Lexed
    topic: Topic
    """What the sentence as a whole is about."""


def read_sentence(lexed: Lexed, number: int, context: Context) -> Read:
    """Read one sentence or one line with a label."""
    label_end = label_of(lexed)
    statements: list[Statement] = []
    metric = context.metric
    clause_topic = sentence_topic(lexed, label_end, context)
    if context.asked and not clause_topic:
        clause_topic = context.topic
    is_outlook = any(word.form in _OUTLOOKS for word in lexed.words[:label_end])
    for place in sorted(lexed.amounts):
        one = read_value(value_at(lexed, place, label_end, context, clause_topic, statements), number)
        statements.append(one._replace(expected=True) if is_outlook and not one.former else one)
    statements = in_same_period(statements, context.period)
    first = next((one for one in statements if one.metric and not one.inherited), None)
    spoken_of = first.metric if first else ""
    named = [phrase for phrase in lexed.metrics if phrase.meaning.name == spoken_of] or lexed.metrics
    if named:
        metric = precise(named[0].meaning, metric)
    elif first is not None and spoken_of == PRICE_TARGET.name:
        metric = PRICE_TARGET
    elif first is not None and first.kind is not Kind.PRICE:
        metric = MARKET_SIZE if spoken_of == MARKET_SIZE.name else Metric(first.metric, first.kind)
    marks = statements[0].marks if statements else frozenset[str]()
    topic = _whose(clause_topic, statements, lexed) or (context.topic if refers_back(lexed, 0) else Topic())
    period = next((one.period for one in statements if one.own_period and not one.former), context.period)
    if first is not None and spoken_of == MARKET_SIZE.name:
        topic = first.topic
    if is_by_role(lexed, 0, _SPEAKER_REACH) and forecasts_at(lexed, 0, len(lexed.words)):
        topic = Topic()
    after = Context(topic, metric, marks if lexed.metrics else context.marks, period, context.heading)
    after = after._replace(quoted=context.quoted, unit=clause_topic if names_unit(lexed) else context.unit)
    market = context.market or any(one.metric == "market share" for one in statements)
    of_shares = any(one.metric == SHARE_PRICE.name for one in statements)
    is_first = first is not None and first.metric == SHARE_PRICE.name
    if clause_topic and is_share_price(lexed, clause_topic) and of_shares and (is_first or not lexed.metrics):
        after = after._replace(metric=SHARE_PRICE)
    sums = [one.amount.unit for one in statements if one.amount.is_money]
    after = after._replace(market=market, currency=sums[-1] if sums else "")
    if not statements and (told := opens_subject(lexed, after)) is not None:
        after = told
    if context.asked:
        statements = [as_answer(one, context) for one in statements]
    return Read(in_order(lexed, statements), after, lexed, clause_topic)


def _whose(topic: Topic, statements: list[Statement], lexed: Lexed) -> Topic:
    """Whom the next sentence may mean by `its`: of `Acme's customers came to 3 million` that is Acme."""
    if not statements or any(one.metric or one.amount.unit != COUNT for one in statements[:1]):
        return topic
    counted = {stem_of(word) for word in lexed.words if word.text.islower() and word.text.endswith("s")}
    return topic._replace(words=topic.words - counted)


_SPEAKER_REACH = 5
