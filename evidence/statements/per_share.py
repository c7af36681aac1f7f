"""Profits that are per share because the value before them is."""

from ..grammar.amount import same_unit
from ..grammar.metrics import PROFITS, Metric
from .lexed import Lexed
from .statement import Statement
from .value_before import has_metric_between

PER_SHARE_MARKS = frozenset({"per share", "per ADS"})


def is_also_per_share(lexed: Lexed, place: int, metric: Metric, last: Statement) -> bool:
    """Whether a profit is one per share because that before it is: `earned $2 a share; under GAAP it was [$1.90]`."""
    amount = lexed.amounts[place]
    before = max((n for n in lexed.amounts if n < place), default=-1)
    return (
        last.metric == "EPS"
        and metric.name in PROFITS
        and same_unit(amount.unit, last.amount.unit)
        and not amount.scaled
        and not has_metric_between(lexed, before, place)
    )


def per_share_again(
    lexed: Lexed, place: int, metric: Metric, statements: list[Statement]
) -> Statement | None:
    """The value per share that the second of a pair goes with: `9 million, or $2 a share, against 8, or [$1]`."""
    amount, last = lexed.amounts[place], statements[-1]
    pairs = metric.name in PROFITS and last.amount.scaled and not amount.scaled
    if not pairs or lexed.words[place - 1].form not in {"or", "("} or amount.unit != last.amount.unit:
        return None
    return next((one for one in statements if one.metric == "EPS"), None)
