"""Where a thesis stands: its newest figure against its threshold, and whether a straight line gets there in time.

Only like is compared with like: the pace is taken between figures for the same months of different years, since
shares and margins move with the seasons.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import NamedTuple

from ..model.figure import Figure
from ..model.metric import SHARE_OF_REVENUE
from ..model.panel_rows import ThesisRow
from ..model.period_words import day_words
from ..model.quantity import Bound, Quantity
from ..model.subject import Subject
from ..model.thesis import Thesis
from ..model.words import Comparison, ThesisState
from .thesis_series import Point, series_of

_DAYS_A_YEAR = Decimal("365.25")
_RISING = frozenset({Comparison.ABOVE, Comparison.AT_LEAST})
_LONGEST_SILENCE = timedelta(days=100)
"""How long before a deadline the last figure may end and still decide: one quarter and a few days."""


class ThesisStanding(NamedTuple):
    """The state with its reason in one sentence. `value` and `gap` are in the threshold's unit, unscaled."""

    state: ThesisState
    latest: Figure | None
    """The figure that decides; the part's revenue where the metric is a share of revenue."""
    value: Decimal | None
    gap: Decimal | None
    """What is still missing in the direction of the thesis; zero or below where it is met."""
    sentence: str
    value_words: str = ""
    """The value as a panel shows it; empty where there is none."""
    points: tuple[Point, ...] = ()
    """The series, oldest first."""


def standing(row: ThesisRow, today: date) -> ThesisStanding:
    """Judge a thesis by what the store gives with it."""
    return judge(row.thesis, row.figures, today, subjects=row.subjects)


def judge(
    thesis: Thesis, figures: Iterable[Figure], today: date, *, subjects: Iterable[Subject] = ()
) -> ThesisStanding:
    """Judge `thesis` by `figures` of its subject's lineage (and of the company, for a share of its revenue).

    `subjects` tell the lineage and which of them is the company; without them every figure of the metric counts
    as one of the subject's, and a share of revenue cannot be told. Figures that end after the deadline or after
    today decide nothing.
    """
    points = series_of(thesis, figures, subjects)
    until = min(today, thesis.deadline) if thesis.deadline else today
    known = tuple(point for point in points if point.end <= until)
    if not known:
        return _cannot_tell(points, _no_figure(thesis, today))
    latest = known[-1]
    gap = _gap(thesis, latest.value)
    state, reason = _state(thesis, known, gap, today)
    words = latest.words or _value(latest.value, thesis)
    return ThesisStanding(
        state=state,
        latest=latest.figure,
        value=latest.value,
        gap=gap,
        sentence=f"{words} for {latest.period.short()}, {reason}{_remarks(thesis, latest)}.",
        value_words=words,
        points=points,
    )


def _cannot_tell(points: tuple[Point, ...], sentence: str) -> ThesisStanding:
    return ThesisStanding(
        state=ThesisState.CANNOT_TELL, latest=None, value=None, gap=None, sentence=sentence, points=points
    )


def _no_figure(thesis: Thesis, today: date) -> str:
    deadline = thesis.deadline
    when = f", and the deadline {day_words(deadline)} has passed" if deadline and deadline < today else ""
    return f"No figure of the store measures {thesis.metric} in {thesis.threshold.unit or 'this unit'}{when}."


def _state(thesis: Thesis, known: Sequence[Point], gap: Decimal, today: date) -> tuple[ThesisState, str]:
    latest = known[-1]
    goal = f"{_COMPARED[thesis.comparison]} {_threshold(thesis)}"
    if _holds(thesis, latest.value):
        return ThesisState.MET, f"which is {goal}"
    short = f"{_amount(abs(gap), thesis)} {'short of' if thesis.comparison in _RISING else 'over'} {_threshold(thesis)}"
    if thesis.deadline is None:
        return _by_trend(thesis, known, f"{short}, no deadline")
    if thesis.deadline < today:
        passed = f"{short}; the deadline {day_words(thesis.deadline)} has passed"
        if thesis.deadline - latest.end > _LONGEST_SILENCE:
            return ThesisState.CANNOT_TELL, f"{passed} and no later figure is known"
        return ThesisState.MISSED, passed
    return _by_pace(thesis, known, short, thesis.deadline)


def _by_pace(thesis: Thesis, known: Sequence[Point], short: str, deadline: date) -> tuple[ThesisState, str]:
    """Whether the straight line through like periods reaches the threshold by the deadline."""
    latest = known[-1]
    years_left = Decimal((deadline - latest.end).days) / _DAYS_A_YEAR
    if years_left <= 0:
        return ThesisState.MISSED, f"{short}, and no time is left until {day_words(deadline)}"
    needed = (thesis.threshold.number - latest.value) / years_left
    told = f"{short}; it needs {_pace(needed, thesis)} until {day_words(deadline)}"
    first = _first_like(known)
    if first is None:
        return ThesisState.CANNOT_TELL, f"{told}, and no like period of another year shows the pace"
    pace = _pace_between(first, latest)
    told += f", its pace since {first.period.short()} is {_pace(pace, thesis)}"
    enough = _holds(thesis, latest.value + pace * years_left)
    return (ThesisState.ON_TRACK if enough else ThesisState.BEHIND), told


def _by_trend(thesis: Thesis, known: Sequence[Point], short: str) -> tuple[ThesisState, str]:
    first = _first_like(known)
    if first is None:
        return ThesisState.CANNOT_TELL, f"{short}, and no like period of another year shows the pace"
    pace = _pace_between(first, known[-1])
    nearer = pace > 0 if thesis.comparison in _RISING else pace < 0
    told = f"{short}; its pace since {first.period.short()} is {_pace(pace, thesis)}"
    return (ThesisState.ON_TRACK if nearer else ThesisState.BEHIND), told


def _first_like(known: Sequence[Point]) -> Point | None:
    """The oldest point for the same months of an earlier year as the latest."""
    latest = known[-1]
    return next((point for point in known[:-1] if point.is_like(latest)), None)


def _pace_between(first: Point, last: Point) -> Decimal:
    """Change a year, in the threshold's unit."""
    return (last.value - first.value) / (Decimal((last.end - first.end).days) / _DAYS_A_YEAR)


def _gap(thesis: Thesis, value: Decimal) -> Decimal:
    missing = thesis.threshold.number - value
    return missing if thesis.comparison in _RISING else -missing


def _holds(thesis: Thesis, value: Decimal) -> bool:
    threshold = thesis.threshold.number
    match thesis.comparison:
        case Comparison.ABOVE:
            return value > threshold
        case Comparison.AT_LEAST:
            return value >= threshold
        case Comparison.BELOW:
            return value < threshold
        case Comparison.AT_MOST:
            return value <= threshold


_COMPARED = {
    Comparison.ABOVE: "above",
    Comparison.AT_LEAST: "at least",
    Comparison.BELOW: "below",
    Comparison.AT_MOST: "at most",
}


def _remarks(thesis: Thesis, latest: Point) -> str:
    remarks = []
    if thesis.metric == SHARE_OF_REVENUE:
        remarks.append("an upper bound where the segment also sells to its sisters")
    if latest.figure.subject != thesis.subject and latest.definition:
        remarks.append(f"by the definition of {latest.definition}")
    return f" ({'; '.join(remarks)})" if remarks else ""


def _threshold(thesis: Thesis) -> str:
    bare = thesis.threshold
    return Quantity(text=bare.text, unit=bare.unit, scale=bare.scale, bound=Bound.EXACT).words()


def _value(value: Decimal, thesis: Thesis) -> str:
    """A value in the threshold's unit and scale, with its decimals and at least one."""
    threshold = thesis.threshold
    decimals = max(len(threshold.text.partition(".")[2]), 1)
    text = f"{value.scaleb(-threshold.scale):.{decimals}f}"
    return Quantity(text=text, unit=threshold.unit, scale=threshold.scale).words()


def _amount(value: Decimal, thesis: Thesis) -> str:
    """A difference: points where the values are percentages."""
    words = _value(value, thesis)
    return words.replace(" %", " points") if thesis.threshold.unit == "%" else words


def _pace(pace: Decimal, thesis: Thesis) -> str:
    return f"{'+' if pace > 0 else ''}{_amount(pace, thesis)} a year"
