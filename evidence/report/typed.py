"""A value and a period as a person types them, read by the grammar that reads reports."""

from ...model.errors import UsageError
from ...model.period import Period
from ...model.quantity import Quantity
from ..folding import fold
from ..grammar.periods import PeriodReader
from ..grammar.quantities import find_quantities
from .claims.figures import quantity_of
from .claims.times import time_of

_VALUE_HINT = "Write RMB33.4bn, 26 % or over 40,000 lamps."
_PERIOD_HINT = "Write Q2 2025, H1 2025, FY2026 or end of 2025."
_LEADS = frozenset(
    {"", "over", "under", "about", "nearly", "more than", "less than", "at least", "up to", "-", "minus"}
)


def typed_value(text: str) -> Quantity:
    """The one quantity that a text is, with bound, sign, scale and unit. Raises UsageError where it is none.

    >>> typed_value("33.4 billion yuan").words(), typed_value("-21%").words(), typed_value("over 40,000 lamps").words()
    ('RMB33.4bn', '-21 %', 'over 40,000 lamps')
    """
    plain = " ".join(fold(text)[0].split())
    found = find_quantities(plain)
    if len(found) != 1:
        many = "no number" if not found else "more than one number"
        raise UsageError(f"{text.strip()!r} holds {many}.", _VALUE_HINT)
    amount = found[0]
    before, after = plain[: amount.first].strip().casefold(), plain[amount.end :].strip()
    if before not in _LEADS or any(character.isdigit() for character in after):
        raise UsageError(f"{text.strip()!r} is more than a value.", _VALUE_HINT)
    negative = amount.sign < 0 or before in ("-", "minus")
    return quantity_of(amount, plain, after, negative=negative)


def typed_period(text: str, year_end_month: int) -> Period:
    """The one period that a text names; fiscal names count by `year_end_month`. Raises UsageError where it is none.

    >>> typed_period("June quarter 2025", 3).words(), typed_period("fiscal Q1 2026", 3).words()
    ('Jun 2025 quarter', 'Jun 2025 quarter')
    """
    plain = " ".join(fold(text)[0].split())
    marks = PeriodReader(year_end_month, None).find(plain)
    if len(marks) != 1 or len(plain) - (marks[0].end - marks[0].start) > len("in the "):
        raise UsageError(f"{text.strip()!r} is no period.", _PERIOD_HINT)
    period = time_of(marks[0]).period
    if period is None:
        raise UsageError(f"{text.strip()!r} does not tell its days.", _PERIOD_HINT)
    return period
