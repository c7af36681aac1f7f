"""The period of a value, and against what a change is measured."""

from typing import NamedTuple

from ..grammar.movements import Move
from ..grammar.period_mark import PeriodMark
from .change_basis import basis_of
from .former import opened_by_year_ago
from .lexed import Lexed
from .period_role import (
    belongs_to_former,
    has_rate_between,
    is_aside,
    is_base,
    is_base_of_rate,
    is_measure,
    is_of_rival,
    is_since_when,
    is_subject,
    is_when_told,
    leads_next,
)
from .reach import behind_conversion, left, right
from .statement import Says
from .value import Value
from .value_before import is_same_kind


class Time(NamedTuple):
    """When a value is one of."""

    period: PeriodMark | None
    is_own: bool
    """Whether the period stands with the value itself."""
    basis: str
    """`yoy` or `qoq` where a change says against what."""
    former: bool


def time_of(value: Value, says: Says) -> Time:
    """The period of a value, and whether that makes it one for comparison."""
    former, last = value.former, value.last
    if former and says is Says.GROWTH and (before := _time_of_rate_before(value.lexed, value.place)):
        return Time(before, is_own=True, basis="", former=True)
    if says not in {Says.GROWTH, Says.CHANGE} and (ago := opened_by_year_ago(value.lexed, value.place)):
        return Time(ago, is_own=True, basis="", former=True)
    period, is_own, basis = _period_of(value.lexed, value.place, says, former=former)
    relation = period.relation if period is not None else ""
    if is_own and _is_of_last_year(value.lexed, value.place, period):
        return Time(None, is_own=False, basis=basis, former=True)
    if relation == "this_year" and last is not None and last.former and last.period is None:
        # `...; this year it was 4 million` is of the quarter that was told of last year.
        return Time(None, is_own=False, basis=basis, former=False)
    if relation == "last_year" and any(is_same_kind(one.amount, value.amount) for one in value.before):
        return Time(None, is_own=False, basis=basis, former=True)
    told = value.place - 2
    aside = told >= 0 and told in value.lexed.periods and is_aside(value.lexed, told)
    if (relation in {"year_ago", "previous"} and says not in {Says.GROWTH, Says.CHANGE}) or (
        aside and last is not None and is_same_kind(last.amount, value.amount)
    ):
        former = True
    is_old = value.expected and (former or value.former)
    if (
        period is None
        and is_old
        and last is not None
        and last.expected
        and is_same_kind(last.amount, value.amount)
    ):
        # What was promised once was promised for the time that is spoken of.
        return Time(last.period, last.own_period, basis, former)
    return Time(period, is_own, basis, former)


def _is_of_last_year(lexed: Lexed, place: int, period: PeriodMark | None) -> bool:
    """Whether `last year` opens the clause of a bare quarter: `[Last year] it made 3 million in the second quarter`."""
    start = max((at for at in range(place) if lexed.words[at].form in {";", "while", "but"}), default=-1) + 1
    opens = lexed.periods.get(start)
    return (
        opens is not None
        and opens.relation == "last_year"
        and period is not None
        and period is not opens
        and not any(span.year for span in period.spans)
        and any(mark.relation in {"this", "this_year"} for mark in lexed.periods.values())
    )


_RATE_BEFORE = 4


def _time_of_rate_before(lexed: Lexed, place: int) -> PeriodMark | None:
    """The time of a rate given for comparison: `grew 4%, after 10% in [the previous quarter]`."""
    for at in range(place + 1, min(place + _RATE_BEFORE, len(lexed.words))):
        mark = lexed.periods.get(at)
        if mark is not None and mark.relation == "previous":
            return mark if lexed.words[at - 1].form in {"in", "of", "for", "during"} else None
    return None


def _period_of(lexed: Lexed, place: int, says: Says, *, former: bool) -> tuple[PeriodMark | None, bool, str]:
    """The period of a quantity, whether it was its own, and against what a change is measured."""
    basis = basis_of(lexed, place) if says in {Says.GROWTH, Says.CHANGE} else ""
    told = lexed.periods.get(place - 2) if place > 1 and lexed.words[place - 1].form == ":" else None
    if told is not None and is_aside(lexed, place - 2):
        return told, True, basis
    if lexed.words[min(place + 1, len(lexed.words) - 1)].form in _PRESENT:
        return None, False, basis
    after = _period_after(lexed, place, says)
    if after is not None:
        return after, True, basis
    if former:
        between = _period_between(lexed, place)
        return between, between is not None, basis
    before = _period_before(lexed, place)
    if before is not None:
        return before, True, basis
    return None, False, basis


_PRESENT = frozenset({"now", "currently", "presently"})


def _period_after(lexed: Lexed, place: int, says: Says) -> PeriodMark | None:
    place = behind_conversion(lexed, place)
    stop = right(lexed, place)
    for steps, at in enumerate(range(place + 1, stop)):
        mark = lexed.periods.get(at)
        if mark is not None and (
            is_measure(lexed, at) or is_base_of_rate(lexed, at) or is_since_when(lexed, at)
        ):
            return None
        if mark is not None and (is_subject(lexed, at) or leads_next(lexed, at) or is_aside(lexed, at)):
            return None
        if mark is not None:
            follows = lexed.words[at + 1].form if at + 1 < len(lexed.words) else ""
            if follows in {"release", "report", "result", "call", "presentation", "filing"}:
                continue
            if mark.relation in {"yoy", "qoq"} or (
                says in {Says.GROWTH, Says.CHANGE} and mark.relation in {"year_ago", "previous", "last_year"}
            ):
                continue
            return mark
        word = lexed.words[at].form
        move = lexed.moves.get(at)
        if move is not None and move.meaning == Move.FORMER and _leads_to_base(lexed, move.after, says):
            continue
        if (move is not None and move.meaning == Move.FORMER) or word in {";", ":", "|"} or steps > 9:
            return None
        if word in {",", "and"} and at + 1 not in lexed.periods and not _only_period_follows(lexed, at, stop):
            return None
        if any(phrase.first == at for phrase in lexed.metrics) and any(
            n in lexed.amounts for n in range(at, min(stop + 1, len(lexed.words)))
        ):
            return None
    return None


def _leads_to_base(lexed: Lexed, behind: int, says: Says) -> bool:
    """Whether a change is only measured against a time before; its own may follow: `7% more [than a year ago]`."""
    base = lexed.periods.get(behind)
    return (
        says in {Says.GROWTH, Says.CHANGE}
        and base is not None
        and base.relation in {"yoy", "qoq", "year_ago", "previous"}
    )


def _only_period_follows(lexed: Lexed, at: int, stop: int) -> bool:
    return any(n in lexed.periods and n - at <= 3 for n in range(at, stop))


def _period_between(lexed: Lexed, place: int) -> PeriodMark | None:
    floor = left(lexed, place)
    for at in range(place - 1, floor - 1, -1):
        mark = lexed.periods.get(at)
        if mark is not None and mark.relation not in {"yoy", "qoq"}:
            return mark if _after_former(lexed, at, floor) or _had_been(lexed, at, place) else None
        if lexed.words[at].form in {",", ";"}:
            return None
    return None


def _had_been(lexed: Lexed, at: int, place: int) -> bool:
    """Whether what is told of a time only lies further back: `in [the spring] the margin had been 12%`."""
    forms = [word.form for word in lexed.words[at + 1 : place]]
    # `A year earlier, second-quarter sales had been 3 million` is not of this second quarter.
    year_ago = any(mark.relation == "year_ago" for n, mark in lexed.periods.items() if n < place)
    return "had" in forms and not {",", "said"} & {*forms} and not year_ago


def _after_former(lexed: Lexed, at: int, floor: int) -> bool:
    return any(lexed.moves[n].meaning is Move.FORMER for n in range(floor, at) if n in lexed.moves)


def _is_within_aside(lexed: Lexed, at: int) -> bool:
    """Whether a time is one of what a name is described by: `Acme, which moved in [May], made 3 million`."""
    if at + 1 >= len(lexed.words) or lexed.words[at + 1].form != ",":
        return False
    for n in range(at - 1, 0, -1):
        if lexed.words[n].form == "," or n in lexed.amounts:
            return False
        if lexed.words[n].form in {"which", "who", "whose"}:
            return lexed.words[n - 1].form == ","
    return False


def _period_before(lexed: Lexed, place: int) -> PeriodMark | None:
    """The nearest period before in the clause, else one at its end that governs the whole."""
    hard = lexed.hard[place]
    nearest: PeriodMark | None = None
    for at in range(place - 1, -1, -1):
        if lexed.hard[at + 1] != hard and lexed.hard[at] != hard:
            break
        mark = lexed.periods.get(at)
        if mark is None or mark.relation in {"yoy", "qoq"}:
            continue
        if belongs_to_former(lexed, at) or is_base(lexed, at, mark) or is_aside(lexed, at):
            continue
        if is_when_told(lexed, at) or _is_within_aside(lexed, at):
            continue
        if mark.relation == "last_year" and at - 1 in lexed.amounts and lexed.words[at + 1].form == ",":
            # `6% last year, running at 5% now`
            continue
        nearest = mark
        break
    if nearest is not None:
        return nearest
    for at in range(place + 1, len(lexed.words)):
        if lexed.hard[at] != hard:
            break
        mark = lexed.periods.get(at)
        if (
            mark is not None
            and mark.relation in {"", "this", "this_year"}
            and not belongs_to_former(lexed, at)
            and not is_subject(lexed, at)
            and not leads_next(lexed, at)
            and not is_aside(lexed, at)
            and not is_base_of_rate(lexed, at)
            and not is_of_rival(lexed, at, place)
            and not is_since_when(lexed, at)
            and not (mark.relation == "this_year" and has_rate_between(lexed, place, at))
        ):
            return mark
    first_amount = min(lexed.amounts, default=0)
    for at in range(min(first_amount, place)):
        mark = lexed.periods.get(at)
        if mark is None or mark.relation:
            continue
        if not is_when_told(lexed, at) and not _is_within_aside(lexed, at):
            return mark
    return None
