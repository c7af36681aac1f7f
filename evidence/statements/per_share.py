"""Profits that are per share because the value before them is."""

from ..grammar.amount import same_unit
from ..grammar.metrics import PROFITS, Kind, Metric
from .lexed import Lexed
from .statement import Statement
from .value import Value
from .value_before import has_metric_between

_PER_SHARE = frozenset({"per share", "per ADS"})


def as_per_share(value: Value, metric: Metric, marks: frozenset[str]) -> tuple[Value, frozenset[str]]:
    """A value with its marks: those of one per share, where it goes with a value per share before it."""
    lexed, place, last = value.lexed, value.place, value.last
    if last is None or marks & _PER_SHARE:
        return value, marks
    if _is_also_per_share(lexed, place, metric, last):
        return value, marks | (last.marks & _PER_SHARE)
    if (per := _per_share_again(lexed, place, metric, value.before)) is not None:
        return value._replace(former=last.former), marks | (per.marks & _PER_SHARE)
    return value, marks


def metric_per_share(metric: Metric, marks: frozenset[str]) -> Metric:
    """A profit per share is earnings per share."""
    if metric.name in PROFITS and marks & _PER_SHARE:
        return metric._replace(name="EPS", kind=Kind.PER_SHARE)
    return metric


def _is_also_per_share(lexed: Lexed, place: int, metric: Metric, last: Statement) -> bool:
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


def _per_share_again(
    lexed: Lexed, place: int, metric: Metric, statements: list[Statement]
) -> Statement | None:
    """The value per share that the second of a pair goes with: `9 million, or $2 a share, against 8, or [$1]`."""
    amount, last = lexed.amounts[place], statements[-1]
    pairs = metric.name in PROFITS and last.amount.scaled and not amount.scaled
    if not pairs or lexed.words[place - 1].form not in {"or", "("} or amount.unit != last.amount.unit:
        return None
    return next((one for one in statements if one.metric == "EPS"), None)
