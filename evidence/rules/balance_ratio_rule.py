"""The verdict on a ratio of a balance sheet by its two lines: the current ratio, the equity ratio and their like."""

from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, TIMES
from ..grammar.period_mark import PeriodMark
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .ground import NOT_FOUND, Ground, by_formula
from .peers import same_time
from .reading_parts import names_stand_by
from .wording import value_words

_STRENGTH = 0.75
_SAME = 0.005


class Ratio(NamedTuple):
    """What is set over what, and whether it is told in per cent."""

    upper: str
    lower: str
    percent: bool = True


_RATIOS: dict[tuple[str, ...], Ratio] = {
    ("current", "ratio"): Ratio("current assets", "current liabilities", percent=False),
    ("equity", "ratio"): Ratio("equity", "total assets"),
    ("equity", "to", "assets", "ratio"): Ratio("equity", "total assets"),
    ("equity", "to", "asset", "ratio"): Ratio("equity", "total assets"),
    ("liabilities", "to", "assets", "ratio"): Ratio("total liabilities", "total assets"),
    ("liability", "to", "asset", "ratio"): Ratio("total liabilities", "total assets"),
    ("debt", "to", "equity", "ratio"): Ratio("debt", "equity"),
}


def judge_balance_ratio(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on such a ratio; None where the claim names none, or the document gives it in words."""
    ratio = _named(reading.lexed)
    if (
        ratio is None
        or claim.says in {Says.GROWTH, Says.CHANGE}
        or claim.amount.unit not in {COUNT, TIMES, PERCENT}
    ):
        return None
    values = sorted(_values(ratio, document), key=lambda pair: _end(pair[0].period), reverse=True)
    asked = _time_of(claim, reading.lexed)
    if asked is not None:
        values = [pair for pair in values if pair[0].period is not None and asked.fits(pair[0].period)]
    elif claim.former:
        values = values[1:]
    if not values or not names_stand_by(reading, values[0][0].sentence, document):
        return Ground(NOT_FOUND, "the source does not give both lines of this ratio", 0.2, formula=True)
    upper, lower = values[0]
    in_percent = claim.amount.unit == PERCENT
    shown = upper.value / lower.value * (100 if in_percent else 1)
    formula = f"{value_words(upper)} / {value_words(lower)} = {shown:.3g}{' %' if in_percent else ''}"
    good = claim.amount.holds(shown) or abs(claim.amount.value - shown) <= _SAME * shown
    return by_formula(formula, upper.sentence, _STRENGTH, good=good, what="ratio")


def _named(lexed: Lexed) -> Ratio | None:
    forms = [word.form for word in lexed.words if word.form != "-"]
    for names, ratio in _RATIOS.items():
        if any(tuple(forms[at : at + len(names)]) == names for at in range(len(forms))):
            return ratio
    return None


def _time_of(claim: Statement, lexed: Lexed) -> PeriodMark | None:
    """The day that a claim names, unless that is one before, `from 28% at the end of December`."""
    if claim.former:
        return None
    return next(
        (mark for mark in lexed.periods.values() if (mark.spans or mark.fiscal) and not mark.relation), None
    )


def _end(mark: PeriodMark | None) -> tuple[int, int]:
    return mark.last_month if mark else (0, 0)


def _values(ratio: Ratio, document: Document) -> list[tuple[Statement, Statement]]:
    """The two lines of each day."""
    found: list[tuple[Statement, Statement]] = []
    for upper in document.by_metric.get(ratio.upper, ()):
        if not _is_line(upper, document):
            continue
        for lower in document.by_metric.get(ratio.lower, ()):
            if (
                _is_line(lower, document)
                and lower.amount.unit == upper.amount.unit
                and same_time(upper, lower)
            ):
                found.append((upper, lower))
                break
    return found


def _is_line(one: Statement, document: Document) -> bool:
    """Whether a value is one of the whole company, as it was."""
    is_whole = not (one.topic.words | (one.topic.names - document.main))
    return (
        one.says is Says.LEVEL
        and is_whole
        and not one.expected
        and one.amount.is_money
        and bool(one.amount.value)
    )
