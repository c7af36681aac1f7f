"""Whether a value that names no metric goes on with the one that was spoken of before."""

from ..grammar.amount import COUNT
from ..grammar.metrics import Kind, Metric
from .back_reference import refers_back
from .counted import count_noun
from .lexed import AMOUNT, PERIOD
from .market_metric import MARKET_SIZE
from .value import Value

_MEASURES = frozenset(
    {"ratio", "rate", "margin", "yield", "factor", "index", "score", "spread", "cost", "book", "fleet", "capacity",
     "output", "price", "fee", "fare", "count", "balance", "level", "age", "size", "exposure", "reserve", "buffer",
     "coverage", "intensity", "provision", "charge", "weight", "life", "time", "tenure", "penetration", "mix", "quota"}
)  # fmt: skip
"""What a label ends with that names a measure of its own, known or not."""


def has_other_label(value: Value) -> bool:
    """Whether a value stands behind a label that names a measure, which is then none that was spoken of before."""
    end = value.label_end
    label = [word.form for word in value.lexed.words[:end] if word.form not in {PERIOD, AMOUNT}]
    if not end or value.place < end or not label:
        return False
    bracket = label.index("(") if "(" in label else len(label)
    return bracket > 1 and label[bracket - 1] in _MEASURES


def goes_on_with_sum(value: Value, metric: Metric) -> bool:
    """Whether a number leaves out the unit of the sentence before: `A year earlier it had been [1.2 billion]`."""
    is_sum = bool(value.context.currency) and metric.kind in {Kind.MONEY, Kind.COST}
    return (
        value.amount.unit == COUNT
        and value.amount.scaled
        and (is_sum or metric.kind is Kind.COUNT)
        and metric.name != MARKET_SIZE.name
        and refers_back(value.lexed, 0)
        and not count_noun(value.lexed, value.place)
    )
