"""The metric of a value that is a share: its part of a whole, else the share of a market."""

from ..grammar.amount import POINTS
from .choice import Choice, Taken
from .market_metric import MARKET_SHARE, MARKET_SIZE
from .metric_choice import choose
from .value import Value
from .whole import whole_behind, whose_whole


def metric_of_share(value: Value, taken: Taken) -> Taken:
    """The metric of a value that is a share: its part of a whole named behind it, else the share of a market."""
    choice, last = taken.choice, value.last
    behind = whole_behind(value.lexed, value.place)
    if choice is not None and choice.phrase is not None and choice.phrase.first < value.place and behind:
        name = behind.meaning.name
        marks = choice.metric.marks | {f"of {name}"} | whose_whole(value.lexed, value.place, behind.first)
        return taken._replace(choice=Choice(choice.metric._replace(marks=marks), choice.phrase))
    if choice is not None and choice.phrase is not None and choice.phrase.first > value.place:
        whole = choice.metric
        part = choose(value.lexed, value.place, value.label_end, before_only=True)
        marks = frozenset({f"of {whole.name}"}) | whose_whole(value.lexed, value.place, choice.phrase.first)
        metric = (part.metric if part else whole)._replace(marks=marks)
        taken = taken._replace(choice=Choice(metric, part.phrase if part else None))
    of_market = (
        value.context.market
        or value.context.metric is MARKET_SIZE
        or (last is not None and last.metric in {MARKET_SHARE.name, MARKET_SIZE.name})
        or _is_part_of_spending(value)
    )
    # A share that stands behind the size of a market is one of it.
    is_free = (
        taken.choice is None
        or taken.inherited
        or taken.metric == MARKET_SIZE
        or (taken.metric is not None and taken.metric.name == "spending" and _is_part_of_spending(value))
    )
    if is_free and of_market:
        return Taken(Choice(MARKET_SHARE, None), inherited=True)
    return taken


OF_REVENUE = "of revenue"
"""The mark of a share of the revenue."""


def _is_part_of_spending(value: Value) -> bool:
    """Whether a share is one of what all spend: `spending came to 9 billion, of which Acme took [32%]`."""
    forms = [word.form for word in value.lexed.words[: value.place]]
    whole = any(forms[at : at + 2] == ["of", "which"] for at in range(len(forms)))
    return whole and any(one.metric == "spending" for one in value.before)


def is_points_of_share(value: Value) -> bool:
    """Whether points are points of a market: `lost [2 points] of share`, `gained 0.4 points of market share`."""
    behind = [word.text.lower() for word in value.lexed.words[value.place + 1 : value.place + 4]]
    return value.amount.unit == POINTS and (
        behind[:2] == ["of", "share"] or behind == ["of", "market", "share"]
    )
