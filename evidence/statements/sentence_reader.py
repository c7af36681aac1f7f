"""Reads the statements of one sentence, with what the sentences before have left open."""

from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, POINTS, STREAK, TIMES, Amount, same_unit
from ..grammar.common_words import FUNCTION, GENERIC, SEGMENT_WORDS
from ..grammar.metrics import MARGIN_OF, PROFITS, Kind, Metric
from ..grammar.movements import Move
from ..grammar.period_mark import QUARTER, YEAR, PeriodMark
from ..grammar.words import Word
from ..stems import stem
from .burdens import way_of_burden
from .coordination import listed_subject, part_of_which, second_subject
from .hypothetical import is_real_beside, marks_of_reality
from .lexed import Lexed
from .marks_of_words import marks_of_words
from .metric_choice import MARKET_SHARE, Choice, choose, market_words, marks_for, precise, signs_around
from .roles import comparator, fits, is_compared, is_expected, is_former, left, right, says_of
from .speech import after_saying, forecasts_at, is_by_role
from .statement import Says, Statement, Topic
from .topics import (
    after_metric,
    before_metric,
    count_noun,
    following,
    marked,
    names_before,
    subject_words,
    topic_of,
)

_LONGEST_LABEL = 16
_LABEL_STOPS = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "had",
        "has",
        "have",
        "said",
        "looks",
        "look",
        "means",
        "came",
        "improved",
        "says",
    }
)
_PRONOUNS = frozenset(
    {"it", "its", "they", "their", "them", "that", "this", "these", "those", "he", "she", "his", "her"}
)
_BACK_NOUNS = frozenset(
    {
        "unit",
        "segment",
        "division",
        "business",
        "arm",
        "pace",
        "figure",
        "market",
        "region",
        "brand",
        "subsidiary",
        "operation",
    }
)
_WHOLE_NOUNS = frozenset(
    {"company", "group", "firm", "retailer", "maker", "giant", "bank", "carmaker", "chipmaker"}
)


_OUTLOOKS = frozenset({"outlook", "guidance", "forecast", "projection"})
"""What a label says of all behind it: `Outlook for the year: ...`."""
SHARE_PRICE = Metric("share price", Kind.PRICE)
_SHARE_STEMS = frozenset({stem("share"), stem("stock"), "clos", "open", "list"})


def _is_share_price(lexed: Lexed, topic: Topic) -> bool:
    """Whether a percentage is one of the price of shares: `The shares rose 13%`."""
    head = [word.form for word in lexed.words[:8]]
    at = head.index("share") if "share" in head else -1
    # One share, as in `the share of rail`, is a part of something.
    part = at >= 0 and lexed.words[at].text.lower() == "share" and head[at + 1 : at + 2] != ["price"]
    return (
        bool(topic.words & {stem("share"), stem("stock")})
        and ("share" in head or "stock" in head)
        and not part
        and not any(word.form in {"market", "dividend", "buyback", "repurchased"} for word in lexed.words)
    )


class Context(NamedTuple):
    """What a sentence can refer back to."""

    topic: Topic = Topic()
    metric: Metric | None = None
    marks: frozenset[str] = frozenset()
    period: PeriodMark | None = None
    heading: Topic = Topic()
    market: bool = False
    """Whether the text has spoken of shares of a market."""
    unit: Topic = Topic()
    """The last unit of a company that was a subject: whom `the unit` means, whatever was spoken of since."""
    asked: bool = False
    """Whether the sentence before is a question, which this one answers."""
    asks_growth: bool = False


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
        one = _one(lexed, place, label_end, number, context, statements, clause_topic)
        statements.append(one._replace(expected=True) if is_outlook and not one.former else one)
    spoken_of = next((one.metric for one in statements if one.metric and not one.inherited), "")
    named = [phrase for phrase in lexed.metrics if phrase.meaning.name == spoken_of] or lexed.metrics
    if named:
        metric = precise(named[0].meaning, metric)
    marks = statements[0].marks if statements else frozenset[str]()
    topic = clause_topic or (context.topic if _refers_back(lexed, 0) else Topic())
    period = next((one.period for one in statements if one.own_period and not one.former), context.period)
    if is_by_role(lexed, 0, _SPEAKER_REACH) and forecasts_at(lexed, 0, len(lexed.words)):
        topic = Topic()
    after = Context(topic, metric, marks if lexed.metrics else context.marks, period, context.heading)
    after = after._replace(unit=clause_topic if _names_unit(lexed) else context.unit)
    market = context.market or any(one.metric == "market share" for one in statements)
    of_shares = any(one.metric == SHARE_PRICE.name for one in statements)
    if clause_topic and _is_share_price(lexed, clause_topic) and not lexed.metrics and of_shares:
        after = after._replace(metric=SHARE_PRICE)
    after = after._replace(market=market)
    if not statements and (told := _opens_subject(lexed, after)) is not None:
        after = told
    if context.asked:
        statements = [_answer(one, context) for one in statements]
    return Read(_without_odd_zip(lexed, statements), after, lexed, clause_topic)


_SPEAKER_REACH = 5
_SHORT = 7
_ONE_WORD = 3


def _opens_subject(lexed: Lexed, context: Context) -> Context | None:
    """What a question, or a sentence of one word or two, sets for what follows: `Cloud growth?`, `Buybacks.`."""
    is_question = bool(lexed.words) and lexed.words[-1].form == "?"
    if not is_question and len(lexed.words) > _ONE_WORD:
        return None
    named = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    metric = lexed.metrics[0].meaning if lexed.metrics else None
    if not is_question:
        return context._replace(metric=metric)
    if len(lexed.words) > _SHORT or any(word.form in _PRONOUNS for word in lexed.words):
        return context._replace(asked=True)
    topic = topic_of(
        word for n, word in enumerate(lexed.words) if n not in named and word.form not in _ASKING
    )
    moves = lexed.moves_in(0, len(lexed.words))
    return context._replace(
        topic=topic or context.topic, metric=metric, asked=True, asks_growth=Move.GROWTH in moves
    )


_ASKING = frozenset({"many", "much", "what", "how", "growth", "about", "any"})


def _answer(one: Statement, context: Context) -> Statement:
    """A value in an answer is one of what was asked."""
    if one.amount.unit == COUNT and not one.noun and not one.metric:
        return one._replace(noun=context.topic.words)
    if context.asks_growth and one.says is Says.SHARE and one.amount.unit == PERCENT and not one.metric:
        return one._replace(says=Says.GROWTH, sign=one.sign or 1)
    return one


_UNIT_NOUNS = frozenset({"unit", "group", "segment", "division", "arm", "business", "subsidiary"})


def _names_unit(lexed: Lexed) -> bool:
    """Whether a sentence begins with a unit of a company by its name: `The [parcel] arm`, `[Cloud] Group`."""
    head = [word.form for word in lexed.words[:7]]
    place = next((n for n, form in enumerate(head) if form in _UNIT_NOUNS), 0)
    return place > 1 or (place == 1 and head[0] not in {"the", "its", "their", "this", "that"})


def _meant(lexed: Lexed, first: int, context: Context) -> Topic:
    """Whom a pronoun or `the unit` at the beginning of a clause means."""
    head = [word.form for word in lexed.words[first : first + 2]]
    named = len(head) > 1 and head[0] in {"the", "its"} and head[1] in _UNIT_NOUNS - {"group", "business"}
    return context.unit if named and context.unit else context.topic


def label_of(lexed: Lexed) -> int:
    """Where a label ends, `Operating profit: ...`; 0 where the line has none."""
    for place, word in enumerate(lexed.words[:_LONGEST_LABEL]):
        if word.form == ":" and place and place + 1 < len(lexed.words):
            return place
        if word.form in {".", ";"} or word.text in _LABEL_STOPS:
            return 0
    return 0


def sentence_topic(lexed: Lexed, label_end: int, context: Context) -> Topic:
    """What the grammatical subject, or the label, tells that a sentence is about."""
    after = label_end or len(lexed.words)
    said = 0 if label_end else after_saying(lexed, 0, min(lexed.amounts, default=after))
    words = subject_words(lexed, said, after)
    taken = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    held = {id(lexed.words[n]) for n in taken}
    if lexed.words and lexed.words[0].form in _PRONOUNS and not label_end and context.topic:
        return context.topic
    if label_end and is_by_role(lexed, 0, label_end):
        return context.topic
    topic = topic_of(word for word in words if id(word) not in held)
    if not topic and said and not is_by_role(lexed, 0, said):
        topic = topic_of(word for word in subject_words(lexed, 0, said) if id(word) not in held)
    if not topic and not label_end and _refers_back(lexed, said):
        return _meant(lexed, said, context)
    return topic


def _refers_back(lexed: Lexed, first: int) -> bool:
    """Whether a clause begins with a pronoun or `the unit`, so that its subject is that of the sentence before."""
    head = [word.form for word in lexed.words[first : first + 4]]
    if any(form in _WHOLE_NOUNS for form in head[:3]):
        return False
    return any(form in _PRONOUNS for form in head[:2]) or (
        head[:1] == ["the"] and any(form in _BACK_NOUNS for form in head[1:3])
    )


def _one(
    lexed: Lexed,
    place: int,
    label_end: int,
    number: int,
    context: Context,
    statements: list[Statement],
    subject: Topic,
) -> Statement:
    last = statements[-1] if statements else None
    amount = comparator(lexed, place)
    floor, stop = left(lexed, place), right(lexed, place)
    choice = choose(lexed, place, label_end)
    if last is not None and last.metric and _is_converted(lexed, place, last):
        choice = None
    compared = is_compared(lexed, place)
    former = (is_former(lexed, place) or compared) and not is_real_beside(lexed, place)
    expected = is_expected(lexed, place)
    if expected:
        former = former and _former_guidance(lexed, place, last)
    elif former and last is not None and last.expected and _former_guidance(lexed, place, last):
        expected = True
    chained = (
        last is not None
        and (former or expected or _in_brackets(lexed, place))
        and _same_kind(last.amount, amount)
    )
    inherited = False
    second = second_subject(lexed, place) if choice is None else Topic()
    if choice is None and last is not None and not second and _chain_metric(lexed, place, last):
        sign = last.sign if last.says is Says.LEVEL else 0
        choice = Choice(Metric(last.metric, last.kind, sign or 1, last.marks), None)
        inherited = last.inherited
    elif choice is None and last is not None and former and _same_count(lexed, place, last):
        choice = Choice(Metric(last.metric, last.kind, 1, last.marks), None)
        inherited = last.inherited
    elif (
        choice is None
        and context.metric is not None
        and not second
        and amount.unit not in {COUNT, STREAK, "#"}
        and (fits(context.metric.kind, amount) or amount.unit in {PERCENT, POINTS})
        and not (amount.is_money and context.metric.kind in {Kind.RATIO, Kind.COUNT})
        and _may_inherit(lexed, place)
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
    if choice is None and last is None and context.metric is SHARE_PRICE and _refers_back(lexed, 0):
        choice, inherited = Choice(SHARE_PRICE, None), True
    if (
        (choice is None or (inherited and choice.metric is not SHARE_PRICE))
        and amount.unit == PERCENT
        and _is_share_price(lexed, subject)
    ):
        choice, inherited = Choice(SHARE_PRICE, None), False
    if (choice is None or inherited) and _is_quoted(lexed, place):
        choice, inherited = Choice(SHARE_PRICE, None), False
    if (
        former
        and last is not None
        and last.says is Says.SHARE
        and _is_same_share(lexed, place, choice, last, amount)
    ):
        choice, inherited = Choice(Metric(last.metric, last.kind, 1, last.marks), None), last.inherited
    if choice is not None and not _is_own(lexed, place, choice) and _is_part_of_others(lexed, place, last):
        choice, inherited = None, False
    is_bare = amount.unit == COUNT and not count_noun(lexed, place)
    if metric is not None and choice is not None and is_bare and _lacks_currency(amount, choice.metric, last):
        assert last is not None  # noqa: S101 - what lacks it says so
        amount = amount._replace(unit=last.amount.unit)
    metric = choice.metric if choice else None
    if metric is not None and (named := _margin_of(metric, amount, last)) is not None:
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
        and _paired(lexed, place, last)
        and last.amount.unit == PERCENT
        and last.says is Says.GROWTH
    ):
        says = Says.GROWTH
    if says is Says.GROWTH and not way and not former:
        way = _way_before(statements)
    marks = marks_for(lexed, place, choice, floor, stop, label_end) | marks_of_words(lexed, place, choice)
    marks = marks_of_reality(lexed, place, marks)
    if (
        last is not None
        and choice is not None
        and choice.metric.name == last.metric
        and floor
        and lexed.hard[place] == lexed.hard[floor - 1]
        and not _metric_between(lexed, floor, place)
    ):
        marks = marks | (
            last.marks & {"non-GAAP", "attributable", "organic", "GAAP"}
            if not marks & {"non-GAAP", "GAAP"}
            else frozenset()
        )
    if (
        (former or _in_brackets(lexed, place))
        and last is not None
        and last.metric == (metric.name if metric else "")
    ):
        marks = (
            marks | (last.marks & {"non-GAAP", "attributable", "organic"})
            if choice and choice.phrase is None
            else marks
        )
    if metric is not None and last is not None and not marks & _PER:
        if _is_also_per_share(lexed, place, metric, last):
            marks = marks | (last.marks & _PER)
        elif (per := _per_share_again(lexed, place, metric, statements)) is not None:
            marks, former = marks | (per.marks & _PER), last.former
    if metric is not None and metric.name in PROFITS and marks & _PER:
        metric = metric._replace(name="EPS", kind=Kind.PER_SHARE)
        choice = Choice(metric, choice.phrase if choice else None)
    topic = (
        second
        or listed_subject(lexed, place)
        or part_of_which(lexed, place)
        or _topic(lexed, place, choice, label_end, context, subject, last, chained=chained)
    )
    period, own, basis = _period(lexed, place, says, former=former)
    if (
        period is not None
        and period.relation == "last_year"
        and last is not None
        and _same_kind(last.amount, amount)
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
    if metric == SHARE_PRICE and not inherited:
        topic = Topic(topic.names, topic.words - _SHARE_STEMS, topic.places)
    name, kind = (metric.name, metric.kind) if metric else ("", Kind.ANY)
    return Statement(amount, says, name, kind, sign, marks, topic, noun,
                     period, former, expected, basis, number, inherited, own_period=own)  # fmt: skip


_PER = frozenset({"per share", "per ADS"})


def _is_also_per_share(lexed: Lexed, place: int, metric: Metric, last: Statement) -> bool:
    """Whether a profit is one per share because that before it is: `earned $2 a share; under GAAP it was [$1.90]`."""
    amount = lexed.amounts[place]
    before = max((n for n in lexed.amounts if n < place), default=-1)
    return (
        last.metric == "EPS"
        and metric.name in PROFITS
        and same_unit(amount.unit, last.amount.unit)
        and not amount.scaled
        and not _metric_between(lexed, before, place)
    )


def _per_share_again(
    lexed: Lexed, place: int, metric: Metric, statements: list[Statement]
) -> Statement | None:
    """The value per share that the second of a pair goes with: `9 million, or $2 a share, against 8, or [$1]`."""
    amount, last = lexed.amounts[place], statements[-1]
    pairs = metric.name in PROFITS and last.amount.scaled and not amount.scaled
    if not pairs or lexed.words[place - 1].form not in {"or", "("} or amount.unit != last.amount.unit:
        return None
    return next((one for one in statements if one.metric == "EPS"), None)


_MARGINS = {level: margin for margin, level in MARGIN_OF.items()}


def _margin_of(metric: Metric, amount: Amount, last: Statement | None) -> Metric | None:
    """The margin that is meant: `operating income ..., a margin of 9%`; a profit in points is its margin."""
    if metric.name in _MARGINS and amount.unit == POINTS:
        return Metric(_MARGINS[metric.name], Kind.RATIO, 1, metric.marks)
    if metric.name == "margin" and amount.unit == PERCENT and last is not None and last.metric in _MARGINS:
        return Metric(_MARGINS[last.metric], Kind.RATIO, 1, metric.marks)
    return None


def _is_same_share(lexed: Lexed, place: int, choice: Choice | None, last: Statement, amount: Amount) -> bool:
    """Whether a share is the one before of the share it follows: `36% of revenue, against 19%`."""
    before = max((n for n in lexed.amounts if n < place), default=-1)
    named = choice.phrase if choice else None
    of_whole = named is None or (named.after <= place and f"of {named.meaning.name}" in last.marks)
    return amount.unit == last.amount.unit == PERCENT and of_whole and before >= 0


_PRONOUNS_OF_WHOLE = frozenset(
    {"the", "that", "this", "it", "its", "all", "total", "their", "them", "those", "a"}
)


def _is_part_of_others(lexed: Lexed, place: int, last: Statement | None) -> bool:
    """Whether a share is one of something named anew: `650 million users, and 70% of [large companies] pay`."""
    after = list(lexed.words[place + 1 : place + 3])
    return (
        last is not None
        and lexed.amounts[place].unit == PERCENT
        and last.says is not Says.SHARE
        and len(after) > 1
        and after[0].form == "of"
        and after[1].form[0].isalpha()
        and after[1].form not in _PRONOUNS_OF_WHOLE
        and not any(place < phrase.first <= place + 6 for phrase in lexed.metrics)
    )


def _is_own(lexed: Lexed, place: int, choice: Choice) -> bool:
    """Whether a metric is named for this quantity and not behind one before."""
    phrase = choice.phrase
    return phrase is not None and (phrase.first > place or not any(n < phrase.first for n in lexed.amounts))


def _lacks_currency(amount: Amount, metric: Metric, last: Statement | None) -> bool:
    """Whether a sum leaves out the currency of the one before: `from 3 billion yuan to [4 billion]`."""
    return (
        last is not None
        and amount.scaled
        and last.amount.is_money
        and last.metric == metric.name
        and metric.kind in {Kind.MONEY, Kind.COST}
    )


def _is_quoted(lexed: Lexed, place: int) -> bool:
    """Whether it is a price of shares or its change, as tickers print them: `up [1.2%] at [$30.50]`."""
    amount = lexed.amounts[place]
    other = place + 2 if amount.unit == PERCENT else place - 2
    if other not in lexed.amounts or lexed.words[(place + other) // 2].form != "at":
        return False
    change, price = (place, other) if amount.unit == PERCENT else (other, place)
    moved = (
        lexed.words[change - 1].form in {"up", "down", "rose", "fell", "gained", "lost"} if change else False
    )
    quoted = lexed.amounts[price]
    return lexed.amounts[change].unit == PERCENT and quoted.is_money and not quoted.scaled and moved


def _is_converted(lexed: Lexed, place: int, last: Statement) -> bool:
    """Whether it is the quantity before in another currency: `20 million euros ([23] million dollars)`."""
    amount = lexed.amounts[place]
    return (
        _in_brackets(lexed, place)
        and {place - 1, place - 2} & lexed.amounts.keys() != set()
        and amount.is_money
        and last.amount.is_money
        and amount.unit != last.amount.unit
    )


def _metric_between(lexed: Lexed, first: int, after: int) -> bool:
    return any(first <= phrase.first < after for phrase in lexed.metrics)


def _former_guidance(lexed: Lexed, place: int, last: Statement | None) -> bool:
    """`Lifted to 4.4 from 4.3`: with guidance, too, the second is the one before."""
    return (
        last is not None
        and last.expected
        and any(word.form == "from" for word in lexed.words[max(place - 5, 0) : place])
    )


def _way_before(statements: list[Statement]) -> int:
    """Which way the change before in the sentence went, for one that leaves out the verb."""
    return next((one.sign for one in reversed(statements) if one.says is Says.GROWTH and one.sign), 0)


def _same_kind(one: Amount, other: Amount) -> bool:
    return one.unit == other.unit or (one.is_money and other.is_money)


def _chain_metric(lexed: Lexed, place: int, last: Statement) -> bool:
    """Whether a quantity without a metric of its own goes on with that of the quantity before."""
    amount = lexed.amounts[place]
    return bool(last.metric) and amount.unit not in {COUNT, STREAK, "#"} and fits(last.kind, amount)


def _same_count(lexed: Lexed, place: int, last: Statement) -> bool:
    """Whether a bare count before counts the same things: `190,000 cars in 2024, compared with [142,000] in 2023`."""
    units = {lexed.amounts[place].unit, last.amount.unit}
    return bool(last.metric) and units == {COUNT} and not count_noun(lexed, place)


def _may_inherit(lexed: Lexed, place: int) -> bool:
    named = any(word.text.lower() == "share" for word in lexed.words) or _has_own_noun(lexed, place)
    return not named and place < 40


def _has_own_noun(lexed: Lexed, place: int) -> bool:
    """Whether what a quantity is of stands before its verb and is no known metric: `[Liquidity] was 3 million`."""
    if place < _SHORTEST_CLAUSE or lexed.words[place - 1].form not in {"was", "were", "is", "are"}:
        return False
    head = lexed.words[place - 2]
    units = SEGMENT_WORDS | GENERIC | FUNCTION | _PRONOUNS | _BACK_NOUNS | _WHOLE_NOUNS
    told = (
        head.text.islower()
        and head.form[0].isalpha()
        and head.form not in units
        and place - 2 not in lexed.periods
    )
    return told and head.form not in _GENERAL_NOUNS and place - 2 not in lexed.moves


_SHORTEST_CLAUSE = 2
_GENERAL_NOUNS = frozenset(
    {"mean", "average", "median", "result", "amount", "sum", "level", "value", "number", "rate", "rest", "range",
     "ratio", "quarter", "half", "year", "peak", "low", "high", "record", "street", "there", "alone", "currency",
     "term", "basis"}
)  # fmt: skip
"""What stands for the metric that was spoken of."""


def _paired(lexed: Lexed, place: int, last: Statement) -> bool:
    """Whether only a comparison lies between the quantity before and this one."""
    before = [n for n in lexed.amounts if n < place]
    if not before:
        return False
    del last
    return any(
        move in {Move.FORMER, Move.TOWARDS} for move in lexed.moves_in(max(before) + 1, place)
    ) and not any(max(before) < phrase.first < place for phrase in lexed.metrics)


def _in_brackets(lexed: Lexed, place: int) -> bool:
    opened = lexed.words[place].text[:1] == "("
    return place > 0 and (opened or lexed.words[place - 1].form == "(")


def _topic(
    lexed: Lexed, place: int, choice: Choice | None, label_end: int, context: Context, subject: Topic,
    last: Statement | None, *, chained: bool,
) -> Topic:  # fmt: skip
    """What a quantity is said of: the noun phrase of its metric, a name beside it, the clause, or what went before."""
    grown = topic_of(_grown(lexed, place))
    if grown.names or grown.words:
        return grown
    phrase = choice.phrase if choice else None
    floor = max((n for n in lexed.amounts if n < place and lexed.amounts[n].unit != "#"), default=-1)
    if choice is not None and phrase is None and choice.metric is MARKET_SHARE:
        market = topic_of(market_words(lexed, place))
        if market:
            rest = _topic(
                lexed,
                place,
                Choice(MARKET_SHARE._replace(), None),
                label_end,
                context,
                subject,
                last,
                chained=chained,
            )
            return rest.joined(market)
    run, run_start = names_before(lexed, place, floor)
    if is_by_role(lexed, run_start, place):
        run, run_start = [], place
    joins = bool(run) and lexed.words[run_start - 1].form in {"with", "and"}
    goes_on = chained and phrase is None and not _in_brackets(lexed, place) and not joins
    beside = Topic() if goes_on else topic_of(run)
    if beside and _is_indirect_object(lexed, run_start, place):
        # `cost Alma 3 million` is told of what cost it, and of Alma.
        beside = beside.joined(_clause_topic(lexed, place, label_end, before=None))
    if phrase is None or (run and phrase.after <= run_start and beside.names):
        if beside:
            return beside
        if (
            last is not None
            and (chained or (choice is not None and last.metric))
            and lexed.hard[place] == lexed.hard[max(floor, 0)]
        ):
            return last.topic
    own = Topic()
    if phrase is not None and lexed.hard[phrase.first] != lexed.hard[place] and phrase.after > label_end:
        clause = _clause_topic(lexed, place, label_end, before=None)
        if clause:
            return clause
    if phrase is not None:
        if _is_back_reference(lexed, phrase.first) and last is not None and last.topic:
            return last.topic
        own = topic_of([*before_metric(lexed, phrase.first), *after_metric(lexed, phrase.after)])
        own = own.joined(topic_of(_trailing_place(lexed, place)))
        if (
            phrase.meaning.name == "spending"
            and place + 1 < len(lexed.words)
            and lexed.words[place + 1].form == "on"
        ):
            own = own.joined(topic_of(after_metric(lexed, place + 1)))
        if chained and not own and last is not None and last.metric == (choice.metric.name if choice else ""):
            return last.topic
        if own.names or own.words:
            return own
        if phrase.after < len(lexed.words) and lexed.words[phrase.after].form == "there":
            return own.joined(context.topic)
        if _possessive_before(lexed, phrase.first) and last is not None and last.topic and lexed.hard[place]:
            return own.joined(last.topic)
        if _possessive_before(lexed, phrase.first):
            return own.joined(_clause_topic(lexed, place, label_end, before=phrase.first) or context.topic)
    start = _clause_start(lexed, place, label_end)
    if lexed.words[start].form in _PRONOUNS and context.topic:
        return own.joined(context.topic if start == 0 else (subject or context.topic))
    clause = _clause_topic(lexed, place, label_end, before=None)
    if clause:
        return own.joined(clause)
    if beside and phrase is None:
        return beside
    of_whole = any(word.form in _WHOLE_NOUNS for word in lexed.words[start : start + 2])
    if _refers_back(lexed, start) or (
        lexed.hard[place] == 0 and not lexed.metrics and not label_end and not of_whole
    ):
        return own.joined(subject or context.topic)
    return own


_GIVING = frozenset(
    {"cost", "costs", "lost", "earned", "brought", "gave", "saved", "handed", "paid", "owed", "made", "won"}
)


def _is_indirect_object(lexed: Lexed, first: int, place: int) -> bool:
    """Whether a verb gets or loses a quantity for the name right before it: `the strike cost [Alma] 3 million`."""
    return 0 < first < place and lexed.words[first - 1].text in _GIVING


_GROWTH_NOUNS = frozenset({"growth", "increase", "rise", "gain", "decline", "drop", "fall", "decrease"})


def _grown(lexed: Lexed, place: int) -> list[Word]:
    """The words of what a change is told of right behind it: `26% growth for [its cloud products]`."""
    after = [word.form for word in lexed.words[place + 1 : place + 3]]
    if len(after) < 2 or after[0] not in _GROWTH_NOUNS or after[1] not in {"for", "at"}:
        return []
    return list(after_metric(lexed, place + 2))


def _is_back_reference(lexed: Lexed, first: int) -> bool:
    """Whether a metric belongs to `the group's` or `the unit's`, named before in the same sentence."""
    if first < 2 or not lexed.words[first - 1].text.lower().endswith("'s"):
        return False
    return lexed.words[first - 1].form in _BACK_NOUNS | {"group"} and lexed.words[first - 2].form == "the"


def _trailing_place(lexed: Lexed, place: int) -> list[Word]:
    """The words of `in mainland China` or `for its cloud unit` right behind a quantity."""
    return (
        list(after_metric(lexed, place + 1))
        if place + 1 < len(lexed.words) and lexed.words[place + 1].form in {"in", "for", "from", "at"}
        else []
    )


def _possessive_before(lexed: Lexed, first: int) -> bool:
    at = first - 1
    while at >= 0 and lexed.words[at].form in {
        "adjusted",
        "net",
        "non",
        "gaap",
        "total",
        "quarterly",
        "annual",
        "diluted",
        "own",
        "core",
    }:
        at -= 1
    return at >= 0 and lexed.words[at].form in {"its", "their", "his", "her"}


def _clause_start(lexed: Lexed, place: int, label_end: int) -> int:
    start = label_end + 1 if label_end and place > label_end else 0
    for at in range(place - 1, start - 1, -1):
        if lexed.hard[at + 1] > lexed.hard[at]:
            return after_saying(lexed, at + 1, place) or at + 1
    return after_saying(lexed, start, place) or start


def _clause_topic(lexed: Lexed, place: int, label_end: int, before: int | None) -> Topic:
    start = _clause_start(lexed, place, label_end)
    taken = {id(lexed.words[n]) for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    words = [word for word in subject_words(lexed, start, before or place) if id(word) not in taken]
    topic = topic_of(words)
    if not topic and (speaker := _speaker_topic(lexed, start, taken)):
        return speaker
    if topic and (verb := forecasts_at(lexed, start, before or place)):
        # What a forecast is of stands behind its verb.
        object_words = subject_words(lexed, verb + 1, before or place)
        topic = topic.joined(topic_of(word for word in object_words if id(word) not in taken))
    if topic or not label_end or place < label_end or is_by_role(lexed, 0, label_end):
        return topic
    skipped = marked(lexed)
    label = [
        word for n, word in enumerate(lexed.words[:label_end]) if id(word) not in taken and n not in skipped
    ]
    return topic_of(label)


def _speaker_topic(lexed: Lexed, start: int, taken: set[int]) -> Topic:
    """A company that tells a value without a subject tells its own: `[Calden] said sales rose`."""
    begin = max((at for at in range(start) if lexed.hard[at + 1] > lexed.hard[at]), default=-1) + 1
    if begin >= start or after_saying(lexed, begin, start + 1) != start or is_by_role(lexed, begin, start):
        return Topic()
    return topic_of(word for word in subject_words(lexed, begin, start) if id(word) not in taken)


def _period(lexed: Lexed, place: int, says: Says, *, former: bool) -> tuple[PeriodMark | None, bool, str]:
    """The period of a quantity, whether it was its own, and against what a change is measured."""
    basis = _basis(lexed, place) if says in {Says.GROWTH, Says.CHANGE} else ""
    after = _period_after(lexed, place, says)
    if after is not None:
        return after, True, basis
    if former:
        between = _period_between(lexed, place)
        return between, between is not None, basis
    before = _period_before(lexed, place)
    if before is not None:
        return before, True, basis
    return None, False, basis


def _basis(lexed: Lexed, place: int) -> str:
    for at in (*range(place + 1, min(place + 9, len(lexed.words))), *range(max(place - 5, 0), place)):
        mark = lexed.periods.get(at)
        if mark is not None and mark.relation in {"yoy", "year_ago"}:
            return "yoy"
        if mark is not None and mark.relation in {"qoq", "previous"}:
            return "qoq"
        if at in lexed.amounts and at > place:
            break
    return ""


def _period_after(lexed: Lexed, place: int, says: Says) -> PeriodMark | None:
    place = _behind_conversion(lexed, place)
    stop = right(lexed, place)
    for steps, at in enumerate(range(place + 1, stop)):
        mark = lexed.periods.get(at)
        if mark is not None and (_is_subject(lexed, at) or _leads_next(lexed, at)):
            return None
        if mark is not None:
            follows = lexed.words[at + 1].form if at + 1 < len(lexed.words) else ""
            if follows in {"release", "report", "result", "call", "presentation", "filing"}:
                continue
            if mark.relation in {"yoy", "qoq"} or (
                says in {Says.GROWTH, Says.CHANGE} and mark.relation in {"year_ago", "previous", "last_year"}
            ):
                continue
            return mark
        word = lexed.words[at].form
        move = lexed.moves.get(at)
        if (move is not None and move.meaning == Move.FORMER) or word in {";", ":", "|"} or steps > 9:
            return None
        if word in {",", "and"} and at + 1 not in lexed.periods and not _only_period_follows(lexed, at, stop):
            return None
        if any(phrase.first == at for phrase in lexed.metrics) and any(
            n in lexed.amounts for n in range(at, min(stop + 1, len(lexed.words)))
        ):
            return None
    return None


def _behind_conversion(lexed: Lexed, place: int) -> int:
    """The place of the bracket that ends a conversion right behind money: `5.8 billion yuan ($0.8 billion) in 2024`."""
    behind = lexed.words[place + 1 : place + 6]
    if not lexed.amounts[place].is_money or not behind or behind[0].text[:1] != "(":
        return place
    end = next((n for n, word in enumerate(behind, start=place + 1) if word.form == ")"), place)
    inside = [amount for n, amount in lexed.amounts.items() if place < n < end]
    return end if inside and all(amount.is_money for amount in inside) else place


def _only_period_follows(lexed: Lexed, at: int, stop: int) -> bool:
    return any(n in lexed.periods and n - at <= 3 for n in range(at, stop))


def _period_between(lexed: Lexed, place: int) -> PeriodMark | None:
    floor = left(lexed, place)
    for at in range(place - 1, floor - 1, -1):
        mark = lexed.periods.get(at)
        if mark is not None and mark.relation not in {"yoy", "qoq"}:
            return mark if _after_former(lexed, at, floor) else None
        if lexed.words[at].form in {",", ";"}:
            return None
    return None


def _after_former(lexed: Lexed, at: int, floor: int) -> bool:
    return any(lexed.moves[n].meaning is Move.FORMER for n in range(floor, at) if n in lexed.moves)


def _period_before(lexed: Lexed, place: int) -> PeriodMark | None:
    """The nearest period before in the clause, else one at its end that governs the whole."""
    hard = lexed.hard[place]
    nearest: PeriodMark | None = None
    for at in range(place - 1, -1, -1):
        if lexed.hard[at + 1] != hard and lexed.hard[at] != hard:
            break
        mark = lexed.periods.get(at)
        if mark is None or mark.relation in {"yoy", "qoq"}:
            continue
        if _belongs_to_former(lexed, at) or _is_base(lexed, at, mark):
            continue
        nearest = mark
        break
    if nearest is not None:
        return nearest
    for at in range(place + 1, len(lexed.words)):
        if lexed.hard[at] != hard:
            break
        mark = lexed.periods.get(at)
        if (
            mark is not None
            and mark.relation in {"", "this", "this_year"}
            and not _belongs_to_former(lexed, at)
            and not _is_subject(lexed, at)
            and not _leads_next(lexed, at)
        ):
            return mark
    first_amount = min(lexed.amounts, default=0)
    for at in range(min(first_amount, place)):
        mark = lexed.periods.get(at)
        if mark is not None and not mark.relation:
            return mark
    return None


def _is_subject(lexed: Lexed, at: int) -> bool:
    """Whether a period opens a clause of its own: `..., and [23 December] was the best day`."""
    after = lexed.words[at + 1].form if at + 1 < len(lexed.words) else ""
    return after in _VERBS_OF_BEING and lexed.words[at - 1].form in {"and", ",", ";"}


def _leads_next(lexed: Lexed, at: int) -> bool:
    """Whether a period stands right before the next quantity: `spring brought 3, [the May quarter] 4`."""
    behind = (
        at + 2 if at + 1 < len(lexed.words) and lexed.words[at + 1].form in {"was", "at", ":"} else at + 1
    )
    return behind in lexed.amounts and lexed.words[at - 1].form in {",", "and", ";"}


_VERBS_OF_BEING = frozenset({"was", "is", "were", "are", "saw", "brought", "had", "has"})


def _is_base(lexed: Lexed, at: int, mark: PeriodMark) -> bool:
    """Whether a period is what the quantity before it is measured against: `twice that of [a year before], at ...`."""
    if mark.relation not in {"year_ago", "previous"}:
        return False
    before = next((n for n in range(at - 1, -1, -1) if n in lexed.amounts), -1)
    return before >= 0 and not any(
        lexed.words[n].form in {",", "and", ";", "(", "but"} for n in range(before + 1, at)
    )


def _belongs_to_former(lexed: Lexed, at: int) -> bool:
    """Whether a period stands right behind a quantity of comparison: `from 3 billion in the June quarter`."""
    if at and lexed.words[at - 1].form in {"than", "against"}:
        return True
    for n in range(at - 1, max(at - 5, -1), -1):
        if n in lexed.amounts:
            return is_former(lexed, n)
        move = lexed.moves.get(n)
        if move is not None and move.meaning is Move.FORMER:
            return True
        if lexed.words[n].form in {",", ";", "("}:
            return False
    return False


def _without_odd_zip(lexed: Lexed, statements: list[Statement]) -> list[Statement]:
    """`A, B and C held 34, 20 and 12 per cent respectively`: names and quantities in the same order."""
    if not any(word.form == "respectively" for word in lexed.words):
        return statements
    runs: list[list[Word]] = []
    previous = -2
    first_amount = min(lexed.amounts, default=0)
    for place, word in enumerate(lexed.words[:first_amount]):
        if word.text[0].isupper():
            if previous == place - 1 and runs:
                runs[-1].append(word)
            else:
                runs.append([word])
            previous = place
    unit = next((one.amount.unit for one in reversed(statements) if one.amount.unit), COUNT)
    if len(runs) != len(statements):
        return statements
    return [
        one._replace(topic=topic_of(run), amount=one.amount._replace(unit=one.amount.unit or unit),
                     says=statements[-1].says, metric=statements[-1].metric, kind=statements[-1].kind)
        for one, run in zip(statements, runs, strict=True)
    ]  # fmt: skip


__all__ = ["POINTS", "QUARTER", "TIMES", "YEAR", "Context", "Read", "read_sentence"]
