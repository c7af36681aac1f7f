"""The verdict on what is said of each of several times: `gross margin widened in every quarter of fiscal 2025`."""

from itertools import pairwise

from ..grammar.period_mark import YEAR, PeriodMark
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement, Topic
from .ground import CONTRADICTED, SUPPORTED, Ground
from .likeness import likeness
from .wording import metric_words, value_words

_STRENGTH = 0.8
_FEWEST = 3
_TIMES = frozenset({"quarter", "year", "month", "half", "halve", "period"})


def is_of_every(lexed: Lexed) -> bool:
    """Whether a claim speaks of each of several times: `in every quarter`, `quarter after quarter`."""
    forms = [word.form for word in lexed.words]
    if set(forms) & {"every", "each"}:
        return True
    text = " ".join(word.text.lower() for word in lexed.words)
    if any(f"{time} after {time}" in text or f"{time} to {time}" in text for time in _TIMES):
        return True
    if "both" in forms and (len(lexed.periods) > 1 or _TIMES & set(forms[forms.index("both") + 1 :])):
        return True
    return "all" in forms and any(time in text for time in _TIMES)


def judge_every_step(
    claim: Statement, way: int, lexed: Lexed, document: Document, wanted: Topic
) -> Ground | None:
    """Whether each value of a row went that way from the one before; None where the document has no such row."""
    for source in document.by_metric.get(claim.metric, ()):
        if not source.in_table or source.says is not Says.LEVEL or source.period is None:
            continue
        asked = claim._replace(period=source.period, own_period=True)
        if not likeness(asked, source, document, wanted).holds:
            continue
        row = [
            one
            for one in document.by_sentence[source.sentence]
            if one.says is Says.LEVEL and one.period is not None and one.period.months == source.period.months
        ]
        row.sort(key=lambda one: _end(one.period))
        steps = [(one, other) for one, other in pairwise(row) if _inside(other, lexed)]
        if len(row) < _FEWEST or not steps or _end(row[0].period) == (0, 0):
            continue
        bad = next((pair for pair in steps if (pair[1].value - pair[0].value) * way <= 0), None)
        if bad is None:
            values = ", ".join(value_words(one) for one in row)
            return Ground(
                SUPPORTED, f"the source gives {values} for {source.metric}", _STRENGTH, source.sentence
            )
        reason = (
            f"the source gives {value_words(bad[1])} after {value_words(bad[0])} for {metric_words(bad[1])}"
        )
        return Ground(CONTRADICTED, reason, _STRENGTH, source.sentence)
    return None


def _end(period: PeriodMark | None) -> tuple[int, int]:
    if period is None:
        return (0, 0)
    if period.last_month == (0, 0) and period.fiscal is not None:
        return (period.fiscal.year, period.fiscal.place)
    return period.last_month


def _inside(one: Statement, lexed: Lexed) -> bool:
    """Whether a part lies in the times that the claim names, or behind them; all do where it names none."""
    mine = one.period
    told = {place: mark for place, mark in lexed.periods.items() if mark.spans or mark.fiscal}
    if not told or mine is None:
        return True
    first = min(told)
    if first and lexed.words[first - 1].form in {"after", "since"}:
        return _end(mine) > _end(told[first])
    return any(_lies_in(mine, mark) for mark in told.values())


def _lies_in(mine: PeriodMark, whole: PeriodMark) -> bool:
    if whole.fiscal is not None and whole.fiscal.year:
        part = mine.fiscal
        if part is None or part.year != whole.fiscal.year:
            return False
        return whole.fiscal.months == YEAR or part.place * part.months <= whole.fiscal.months
    years = {span.year for span in whole.spans}
    return not years or bool(years & {span.year for span in mine.spans})
