"""The period of a value, and against what a change is measured."""

from typing import NamedTuple

from ..grammar.amount import PERCENT
from ..grammar.movements import Move
from ..grammar.period_mark import MONTH, QUARTER, YEAR, PeriodMark
from .former import is_former, opened_by_year_ago
from .lexed import Lexed
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
    if relation == "last_year" and any(is_same_kind(one.amount, value.amount) for one in value.before):
        return Time(None, is_own=False, basis=basis, former=True)
    told = value.place - 2
    aside = told >= 0 and told in value.lexed.periods and _is_aside(value.lexed, told)
    if (relation in {"year_ago", "previous"} and says not in {Says.GROWTH, Says.CHANGE}) or (
        aside and last is not None and is_same_kind(last.amount, value.amount)
    ):
        former = True
    return Time(period, is_own, basis, former)


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
    basis = _basis(lexed, place) if says in {Says.GROWTH, Says.CHANGE} else ""
    told = lexed.periods.get(place - 2) if place > 1 and lexed.words[place - 1].form == ":" else None
    if told is not None and _is_aside(lexed, place - 2):
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


def _basis(lexed: Lexed, place: int) -> str:
    for at in (*range(place + 1, min(place + 9, len(lexed.words))), *range(max(place - 5, 0), place)):
        mark = lexed.periods.get(at)
        if mark is not None and mark.relation in {"yoy", "year_ago"}:
            return "yoy"
        if mark is not None and (mark.relation in {"qoq", "previous"} or _is_quarter_before(lexed, at, mark)):
            return "qoq"
        if mark is not None and (months := _months_before(lexed, at, mark)):
            return {MONTH: "qoq", YEAR: "yoy"}.get(months, "")
        if at in lexed.amounts and at > place:
            break
    return ""


def _is_quarter_before(lexed: Lexed, at: int, mark: PeriodMark) -> bool:
    """Whether a change is measured against a quarter of the same year: `fell 1% from [the first quarter]`."""
    dated = any(span.year for span in mark.spans) or not mark.spans
    return (
        mark.months == QUARTER and not mark.relation and not dated
        and at > 0 and (lexed.words[at - 1].form in {"from", "than", "over"}
                        or [word.form for word in lexed.words[max(at - 2, 0) : at]] == ["than", "in"])
    )  # fmt: skip


def _months_before(lexed: Lexed, at: int, mark: PeriodMark) -> int:
    """How many months a month that a change is measured against lies before the sentence's other; 0 where untold."""
    lead = [word.form for word in lexed.words[max(at - 2, 0) : at]]
    if mark.months != MONTH or not {"from", "than", "over", "against"} & set(lead):
        return 0
    here = _month_number(mark)
    others = [_month_number(other, default=mark) for other in lexed.periods.values() if other.months == MONTH]
    return max((there - here for there in others if there > here), default=0)


def _month_number(mark: PeriodMark, default: PeriodMark | None = None) -> int:
    span = next(iter(mark.spans))
    year = span.year or (next(iter(default.spans)).year if default else 0)
    return year * YEAR + span.month


def _period_after(lexed: Lexed, place: int, says: Says) -> PeriodMark | None:
    place = behind_conversion(lexed, place)
    stop = right(lexed, place)
    for steps, at in enumerate(range(place + 1, stop)):
        mark = lexed.periods.get(at)
        if mark is not None and (_is_measure(lexed, at) or _is_since_when(lexed, at)):
            return None
        if mark is not None and (_is_subject(lexed, at) or _leads_next(lexed, at) or _is_aside(lexed, at)):
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
        if (move is not None and move.meaning == Move.FORMER) or word in {";", ":", "|"} or steps > 9:
            return None
        if word in {",", "and"} and at + 1 not in lexed.periods and not _only_period_follows(lexed, at, stop):
            return None
        if any(phrase.first == at for phrase in lexed.metrics) and any(
            n in lexed.amounts for n in range(at, min(stop + 1, len(lexed.words)))
        ):
            return None
    return None


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
        if _belongs_to_former(lexed, at) or _is_base(lexed, at, mark) or _is_aside(lexed, at):
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
            and not _belongs_to_former(lexed, at)
            and not _is_subject(lexed, at)
            and not _leads_next(lexed, at)
            and not _is_aside(lexed, at)
            and not _is_of_rival(lexed, at, place)
            and not _is_since_when(lexed, at)
            and not (mark.relation == "this_year" and _has_rate_between(lexed, place, at))
        ):
            return mark
    first_amount = min(lexed.amounts, default=0)
    for at in range(min(first_amount, place)):
        mark = lexed.periods.get(at)
        if mark is not None and not mark.relation:
            return mark
    return None


def _is_measure(lexed: Lexed, at: int) -> bool:
    """Whether something is measured against a period: `eleven times as much as in [the first quarter]`."""
    lead = [word.form for word in lexed.words[max(at - 2, 0) : at]]
    return lead[-1:] == ["in"] and lead[:1] in (["than"], ["as"])


_FIRSTS = frozenset(
    {"first", "best", "worst", "biggest", "largest", "highest", "lowest", "fastest", "slowest", "smallest", "strongest",
     "weakest", "heaviest", "steepest", "most", "least"}
)  # fmt: skip
_REACH_OF_FIRST = 8


def _is_since_when(lexed: Lexed, at: int) -> bool:
    """Whether a period only says since when there was none like it: `the first loss since [2021]`."""
    if at < 1 or lexed.words[at - 1].form != "since":
        return False
    return any(word.form in _FIRSTS for word in lexed.words[max(at - _REACH_OF_FIRST, 0) : at])


def _is_aside(lexed: Lexed, at: int) -> bool:
    """Whether a period heads a bracket with its own value: `9.1 million ([H1 2024]: 8.6 million)`."""
    words = lexed.words
    opened = at > 0 and (words[at - 1].form == "(" or words[at].text[:1] == "(")
    return opened and at + 1 < len(words) and words[at + 1].form == ":"


def _is_of_rival(lexed: Lexed, at: int, place: int) -> bool:
    """Whether a period is that of a value for comparison between: `3.9, 12% above the 3.5 of [the first half]`."""
    before = next((n for n in (at - 1, at - 2) if n > place and n in lexed.amounts), -1)
    if before < 0 or lexed.amounts[before].unit != lexed.amounts[place].unit:
        return False
    if any(word.form == "which" for word in lexed.words[place + 1 : before]):
        # `a loss of 14.8, which was 15.7 in [the third quarter]`
        return True
    return any(
        move in {Move.BEAT, Move.MISS, Move.FORMER, Move.UP, Move.DOWN}
        for move in lexed.moves_in(place + 1, before)
    )


def _has_rate_between(lexed: Lexed, place: int, at: int) -> bool:
    """Whether another change lies between a value and a time, so that the time is that one's."""
    return any(n in lexed.amounts and lexed.amounts[n].unit == PERCENT for n in range(place + 1, at))


def _is_subject(lexed: Lexed, at: int) -> bool:
    """Whether a period opens a clause of its own: `..., and [23 December] was the best day`."""
    after = lexed.words[at + 1].form if at + 1 < len(lexed.words) else ""
    return after in _VERBS_OF_BEING and lexed.words[at - 1].form in {"and", ",", ";"}


def _leads_next(lexed: Lexed, at: int) -> bool:
    """Whether a period stands right before the next quantity: `spring brought 3, [the May quarter] 4`."""
    behind = (
        at + 2 if at + 1 < len(lexed.words) and lexed.words[at + 1].form in {"was", "at", ":"} else at + 1
    )
    return behind in lexed.amounts and lexed.words[at - 1].form in {",", "and", ";"}


_VERBS_OF_BEING = frozenset({"was", "is", "were", "are", "saw", "brought", "had", "has"})


def _is_base(lexed: Lexed, at: int, mark: PeriodMark) -> bool:
    """Whether a period is what the quantity before it is measured against: `twice that of [a year before], at ...`."""
    if mark.relation not in {"year_ago", "previous"}:
        return False
    before = next((n for n in range(at - 1, -1, -1) if n in lexed.amounts), -1)
    return before >= 0 and not any(
        lexed.words[n].form in {",", "and", ";", "(", "but"} for n in range(before + 1, at)
    )


def _belongs_to_former(lexed: Lexed, at: int) -> bool:
    """Whether a period stands right behind a quantity of comparison: `from 3 billion in the June quarter`."""
    if at and lexed.words[at - 1].form in {"than", "against"}:
        return True
    if at > 1 and (lexed.words[at - 2].form, lexed.words[at - 1].form) == ("compared", "with"):
        return True
    if (
        at > 1
        and lexed.words[at - 1].form in {"in", "of", "at"}
        and lexed.words[at - 2].form in {"than", "as"}
    ):
        return True
    if _is_distance(lexed, at):
        return True
    for n in range(at - 1, max(at - 5, -1), -1):
        if n in lexed.amounts:
            return is_former(lexed, n)
        move = lexed.moves.get(n)
        if move is not None and move.meaning is Move.FORMER:
            return True
        if lexed.words[n].form in {",", ";", "("}:
            return False
    return False


_OF_LEVEL = frozenset({"the", "that", "those", "level", "of", "in", "at", "figure"})


def _is_distance(lexed: Lexed, at: int) -> bool:
    """Whether a period is that from which a value lies so far: `31.5%, half a point below that of [last year]`."""
    n = at - 1
    while n > 0 and lexed.words[n].form in _OF_LEVEL:
        n -= 1
    return n > 0 and lexed.words[n].form in {"above", "below"} and n - 1 in lexed.amounts
