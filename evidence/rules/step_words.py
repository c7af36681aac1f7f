"""What the words around a value tell of a change: which way it goes, and when the value before was."""

from ..grammar.metrics import Kind
from ..grammar.period_mark import QUARTER, YEAR, PeriodMark
from ..statements.burdens import BURDENS
from ..statements.document import Document
from ..statements.lexed import Lexed
from .holders import Held

_MORE = frozenset({"more", "wider", "broader", "higher", "above", "better", "increase", "gain"})
_FEWER = frozenset({"fewer", "narrower", "less", "lower", "below", "decrease"})
_BETTER = frozenset({"improv", "worsen", "deteriorat"})
_BURDENS = frozenset(
    {"cost", "expens", "loss", "debt", "churn", "default", "leverag", "combin", "unemploy", "tax"}
)


def change_way(one: Held, lexed: Lexed) -> int:
    """Which way a value tells a change: `nine more than`, `up 3 points`; 0 where it tells none."""
    place = lexed.place_of(one.statement.amount)
    if place is None:
        return 0
    if one.moves and one.statement.sign:
        better = bool(one.label & _BETTER)
        known = one.statement.metric in BURDENS or one.statement.kind is Kind.COST
        return -one.statement.sign if better and one.label & _BURDENS and not known else one.statement.sign
    words = [word.form for word in lexed.words[place + 1 : place + 4]]
    before = [word.form for word in lexed.words[max(place - 2, 0) : place]]
    for form in words:
        if form in {",", ";", "(", ")"}:
            break
        if form in _MORE:
            return 1
        if form in _FEWER:
            return -1
    if "up" in before:
        return 1
    return -1 if "down" in before else 0


def told_time(one: Held, lexed: Lexed, held: Held, document: Document) -> tuple[PeriodMark | None, str]:
    """When the value before was, by the words behind the change or the value."""
    place = lexed.place_of(one.statement.amount)
    mark = None
    for at in range(place + 1, min(place + 9, len(lexed.words))) if place is not None else ():
        if at in lexed.amounts or lexed.words[at].form in {";", ","}:
            break
        if at in lexed.periods:
            mark = lexed.periods[at]
            break
    now = held.statement.period
    if now is None or not all(span.year for span in now.spans):
        now = document.main_period
    basis = one.statement.basis
    if mark is None:
        return (now.earlier(YEAR) if now and basis == "yoy" else None), basis
    if mark.relation in {"year_ago", "yoy", "last_year"}:
        return (now.earlier(YEAR) if now else None), "yoy"
    if mark.relation in {"previous", "qoq"}:
        return (now.before() if now else None), "qoq"
    if mark.relation == "this":
        return (now.earlier(mark.months or QUARTER) if now else None), "qoq" if mark.months == QUARTER else ""
    return mark, basis
