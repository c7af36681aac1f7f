"""How a value goes on with the one before it in the sentence."""

from ..grammar.amount import COUNT, PERCENT, POINTS, STREAK, Amount
from ..grammar.common_words import LIGHT_VERBS
from ..grammar.metrics import MARGIN_OF, Kind, Metric
from ..grammar.movements import Move
from .choice import Choice
from .counted import count_noun
from .former import is_told_aside, leads_on
from .kind_fit import fits
from .lexed import Lexed
from .statement import Says, Statement

MARGINS = {level: margin for margin, level in MARGIN_OF.items()}
"""By the profit, the margin that it makes of the revenue."""


def is_yield(lexed: Lexed, place: int) -> bool:
    """Whether a percentage is what a dividend yields: `a dividend of $1, good for a [yield] of 4.5%`."""
    around = lexed.words[max(place - 3, 0) : place + 2]
    return any(word.form in {"yield", "yielding", "yielded"} for word in around)


def margin_of(metric: Metric, amount: Amount, last: Statement | None, *, is_yield: bool) -> Metric | None:
    """The margin that is meant: `operating income ..., a margin of 9%`; a profit in points is its margin."""
    if metric.name in MARGINS and amount.unit == POINTS:
        return Metric(MARGINS[metric.name], Kind.RATIO, 1, metric.marks)
    if metric.name == "dividend" and amount.unit == PERCENT and is_yield:
        return Metric("dividend yield", Kind.RATIO)
    if metric.name == "margin" and amount.unit == PERCENT and last is not None and last.metric in MARGINS:
        return Metric(MARGINS[last.metric], Kind.RATIO, 1, metric.marks)
    return None


def is_same_share(lexed: Lexed, place: int, choice: Choice | None, last: Statement, amount: Amount) -> bool:
    """Whether a share is the one before of the share it follows: `36% of revenue, against 19%`."""
    before = max((n for n in lexed.amounts if n < place), default=-1)
    named = choice.phrase if choice else None
    of_whole = named is None or (named.after <= place and f"of {named.meaning.name}" in last.marks)
    return amount.unit == last.amount.unit == PERCENT and of_whole and before >= 0


_PRONOUNS_OF_WHOLE = frozenset(
    {"the", "that", "this", "it", "its", "all", "total", "their", "them", "those", "a"}
)


def is_part_of_others(lexed: Lexed, place: int, last: Statement | None) -> bool:
    """Whether a share is one of something named anew: `650 million users, and 70% of [large companies] pay`."""
    return last is not None and last.says is not Says.SHARE and is_of_noun(lexed, place)


def is_of_noun(lexed: Lexed, place: int) -> bool:
    """Whether a percentage is one of things that are no metric: `large customers were [38%] of visits`."""
    after = list(lexed.words[place + 1 : place + 3])
    return (
        lexed.amounts[place].unit == PERCENT
        and len(after) > 1
        and after[0].form == "of"
        and after[1].form[0].isalpha()
        and after[1].form not in _PRONOUNS_OF_WHOLE
        and not any(place < phrase.first <= place + 6 for phrase in lexed.metrics)
    )


def is_own_metric(lexed: Lexed, place: int, choice: Choice) -> bool:
    """Whether a metric is named for this quantity and not behind one before."""
    phrase = choice.phrase
    return phrase is not None and (phrase.first > place or not any(n < phrase.first for n in lexed.amounts))


def lacks_currency(amount: Amount, metric: Metric, last: Statement | None) -> bool:
    """Whether a sum leaves out the currency of the one before: `from 3 billion yuan to [4 billion]`."""
    return (
        last is not None
        and amount.scaled
        and last.amount.is_money
        and last.metric == metric.name
        and metric.kind in {Kind.MONEY, Kind.COST}
    )


def is_converted(lexed: Lexed, place: int, last: Statement) -> bool:
    """Whether it is the quantity before in another currency: `20 million euros ([23] million dollars)`."""
    amount = lexed.amounts[place]
    return (
        is_in_brackets(lexed, place)
        and {place - 1, place - 2} & lexed.amounts.keys() != set()
        and amount.is_money
        and last.amount.is_money
        and amount.unit != last.amount.unit
    )


def has_metric_between(lexed: Lexed, first: int, after: int) -> bool:
    """Whether a metric is named between two places."""
    return any(first <= phrase.first < after for phrase in lexed.metrics)


def is_former_guidance(lexed: Lexed, place: int, last: Statement | None) -> bool:
    """`Lifted to 4.4 from 4.3`: with guidance, too, the second is the one before."""
    if last is None and lexed.words[place - 1].form == "from":
        return leads_on(lexed, place)
    return (
        last is not None
        and last.expected
        and (
            any(word.form in _BEFORE for word in lexed.words[max(place - 5, 0) : place])
            or is_told_aside(lexed, place)
        )
    )


_BEFORE = frozenset(
    {"from", "previously", "formerly", "initially", "originally", "earlier", "old", "previous", "prior"}
)


def way_before(statements: list[Statement]) -> int:
    """Which way the change before in the sentence went, for one that leaves out the verb."""
    return next((one.sign for one in reversed(statements) if one.says is Says.GROWTH and one.sign), 0)


def is_same_kind(one: Amount, other: Amount) -> bool:
    """Whether two amounts are in one unit, or both sums of money."""
    return one.unit == other.unit or (one.is_money and other.is_money)


def goes_on_with_metric(lexed: Lexed, place: int, last: Statement) -> bool:
    """Whether a quantity without a metric of its own goes on with that of the quantity before."""
    amount = lexed.amounts[place]
    return bool(last.metric) and amount.unit not in {COUNT, STREAK, "#"} and fits(last.kind, amount)


def counts_the_same(lexed: Lexed, place: int, last: Statement) -> bool:
    """Whether a bare count before counts the same things: `190,000 cars in 2024, compared with [142,000] in 2023`."""
    units = {lexed.amounts[place].unit, last.amount.unit}
    return bool(last.metric) and units == {COUNT} and not count_noun(lexed, place)


def is_paired(lexed: Lexed, place: int) -> bool:
    """Whether only a comparison lies between the quantity before and this one."""
    before = [n for n in lexed.amounts if n < place]
    if not before:
        return False
    return any(
        move in {Move.FORMER, Move.TOWARDS} for move in lexed.moves_in(max(before) + 1, place)
    ) and not any(max(before) < phrase.first < place for phrase in lexed.metrics)


def is_listed(lexed: Lexed, place: int) -> bool:
    """Whether a list leaves out the verb that the value before had: `grew 8% in Spain and [5%] in Italy`."""
    before = max((n for n in lexed.amounts if n < place), default=-1)
    between = lexed.words[before + 1 : place]
    after = lexed.words[place + 1].form if place + 1 < len(lexed.words) else ""
    return (
        before >= 0
        and any(word.form in {",", "and"} for word in between)
        and all(word.form not in _NO_LIST and word.form not in LIGHT_VERBS for word in between)
        and not has_metric_between(lexed, before, place)
        and after not in _NO_LIST_BEHIND
    )


_NO_LIST = frozenset(
    {";", ":", "(", ")", "|", "with", "or", "while", "but", "which", "of", "is", "are", "was", "were", "has", "have",
     "had", "than"}
)  # fmt: skip
"""What begins something new between two values."""
_NO_LIST_BEHIND = frozenset({"of", "from", "is", "are", "was", "were"})


def is_in_brackets(lexed: Lexed, place: int) -> bool:
    """Whether a bracket opens right before a value."""
    opened = lexed.words[place].text[:1] == "("
    return place > 0 and (opened or lexed.words[place - 1].form == "(")
