"""What two statements of a text are told as, and whether they speak of one thing at one time."""

from typing import NamedTuple

from ....model.traits import Fault
from ...grammar.period_mark import PeriodMark
from ...statements.document import Document
from ...statements.statement import Says, Statement


class About(NamedTuple):
    """Whom a statement is about and on which terms: equal for those that can be held against each other."""

    names: frozenset[str]
    words: frozenset[str]
    places: frozenset[str]
    marks: frozenset[str]
    unit: str


def about(one: Statement, document: Document) -> About:
    """Whom it is about; the company that the text is of goes without saying."""
    topic = one.topic
    own = document.main | document.main_rest
    return About(topic.names - own, topic.words - own, topic.places, one.marks, one.amount.unit)


def time_of(one: Statement, document: Document) -> PeriodMark | None:
    """The period that is told, else the one that the text is for, which `in the quarter` means as well."""
    told, main = one.period, document.main_period
    if told is not None and main is not None and told.relation == "this" and told.months == main.months:
        return main
    return told or main


def same_time(one: Statement, other: Statement, document: Document) -> bool:
    """Whether both are surely of one period: of one length and with one end."""
    first, second = time_of(one, document), time_of(other, document)
    if first is None or second is None:
        return first is second
    return first.months == second.months and first.fits(second)


def is_plain_level(one: Statement) -> bool:
    """Whether it is a level of the text's own time: no estimate, no earlier value, no loss, no bare number."""
    return one.says is Says.LEVEL and not one.former and not one.expected and one.sign >= 0


def fault(document: Document, reason: str, *statements: Statement) -> Fault:
    """A fault with the sentences or rows that it rests on, as characters of the text that was read."""
    numbers = dict.fromkeys(one.sentence for one in statements)
    spans = [document.sentences[number] for number in numbers]
    return Fault(reason, tuple(document.plain.span_in_source(one.start, one.end) for one in spans))
