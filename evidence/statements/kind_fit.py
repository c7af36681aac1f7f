"""Whether a value can be one of a kind of metric."""

from ..grammar.amount import COUNT, PERCENT, POINTS, RANK, STREAK, TIMES, Amount
from ..grammar.metrics import Kind


def fits(kind: Kind, amount: Amount) -> bool:
    """Whether a quantity can be one of a metric of this kind."""
    unit = amount.unit
    if unit in {RANK, STREAK, TIMES}:
        return True
    match kind:
        case Kind.MONEY | Kind.COST | Kind.PER_SHARE | Kind.PRICE:
            return unit != COUNT or amount.scaled or amount.step < 1
        case Kind.RATIO:
            return unit in {PERCENT, POINTS}
        case Kind.COUNT:
            return not amount.is_money
    return True
