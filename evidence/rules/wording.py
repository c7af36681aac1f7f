"""The words in which reasons name values and metrics."""

from ..grammar.amount import Amount, Limit
from ..statements.statement import Says, Statement

_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))
OPENS, CLOSES = "\x0e", "\x0f"
"""Around stems in a reason: `in_printed_words` puts the words there as they stand in a text."""
_LIMITS = {
    Limit.ABOUT: "about ",
    Limit.NEARLY: "nearly ",
    Limit.OVER: "over ",
    Limit.JUST_OVER: "just over ",
    Limit.UNDER: "under ",
}


def value_words(statement: Statement) -> str:
    """A value with its sign and unit, short.

    Growth carries its sign; a loss or an outflow shows as a negative level.
    """
    amount = statement.amount
    sign = (
        "-"
        if statement.sign < 0
        else "+"
        if statement.sign > 0 and statement.says in {Says.GROWTH, Says.CHANGE}
        else ""
    )
    return f"{_LIMITS.get(amount.limit, '')}{_number(amount, sign)}"


def _number(amount: Amount, sign: str) -> str:
    match amount.unit:
        case "%":
            return f"{sign}{_percent(amount)} %"
        case "pp":
            return f"{sign}{amount.value:.4g} points"
        case "x":
            return f"{amount.value:.4g} times"
        case "#":
            return f"rank {amount.value:.0f}"
        case "streak":
            return f"{amount.value:.0f} in a row"
    digits = scaled(amount.value)
    if amount.limit is Limit.RANGE and amount.top is not None:
        digits = f"{digits} to {scaled(amount.top)}"
    return f"{sign}{amount.unit}{digits}"


def _percent(amount: Amount) -> str:
    """Digits of a percentage, or of both its ends; those of `double-digit` end below the next power of ten."""
    if amount.limit is not Limit.RANGE or amount.top is None:
        return f"{amount.value:.4g}"
    top = f"under {amount.top:.0f}" if amount.in_words else f"{amount.top:.4g}"
    return f"{amount.value:.4g} to {top}"


def scaled(value: float) -> str:
    """A number with its scale: 33398000000 is `33.398bn`."""
    for one, word in _SCALES:
        if abs(value) >= one:
            return f"{value / one:.6g}{word}"
    return f"{value:,.10g}"


def stem_words(*stems: str) -> str:
    """Stems that belong together, marked as such."""
    return f"{OPENS}{' '.join(stems)}{CLOSES}" if stems else ""


def metric_words(statement: Statement) -> str:
    """What a statement is of: marks, metric, and whether it is growth or an estimate."""
    marks = [
        mark
        for mark in sorted(statement.marks)
        if mark in {"non-GAAP", "organic", "attributable", "per ADS", "annualised"}
    ]
    name = statement.metric or stem_words(*sorted(statement.noun))
    growth = (
        ["growth"] if statement.says is Says.GROWTH else ["change"] if statement.says is Says.CHANGE else []
    )
    before = ["the earlier"] if statement.former else []
    estimate = ["estimated"] if statement.expected else []
    period = f" ({statement.period.label})" if statement.period is not None and statement.period.label else ""
    words = " ".join([*before, *estimate, *marks, name, *growth]).strip()
    return f"{words or 'this'}{period}"


def given(statement: Statement) -> str:
    """What a statement gives: its value and what that is of."""
    return f"{value_words(statement)} for {metric_words(statement)}"
