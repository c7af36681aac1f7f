"""When a value was: the time its clause names nearest to it, else the one that the clause takes over."""

import re

from ...grammar.amount import COUNT
from ...statements.statement import Statement
from .clauses import Tie
from .measured import Measured
from .sentence import Parsed
from .tense import Tense, tense_of
from .timeline import Timeline
from .times import NO_TIME, Time, names_a_time


def time_of_value(parsed: Parsed, one: Statement, number: int, timeline: Timeline, of: Measured) -> Time:
    """The time of a value."""
    if of.metric.startswith("duration of"):
        return NO_TIME
    first, last = parsed.span(number)
    marks = [
        mark for mark in parsed.marks if names_a_time(mark) and not is_compared_with(parsed.text, mark.start)
    ]
    is_state = (
        bool(re.search(r"\b(?:its|their|whose)\s+(?:\w+\s){0,2}$", parsed.text[: one.amount.start]))
        and one.amount.unit == COUNT
    )
    own = [
        mark
        for mark in marks
        if first <= mark.start < last
        and "(" not in parsed.text[one.amount.end : max(mark.start, one.amount.end)]
    ]
    dated = [mark for mark in own if not re.search(r"\bon\s+$", parsed.text[: mark.start])]
    own = dated or own
    clause = parsed.text[first:last]
    tense = tense_of(clause)
    if is_state:
        own = [mark for mark in own if not mark.label.lower().startswith("by ")]
        tense = Tense.PRESENT
    if one.former:
        behind = [mark for mark in parsed.marks if names_a_time(mark) and one.amount.end <= mark.start < last]
        if behind:
            return timeline.own(behind[0])
        return NO_TIME
    if own:
        nearest = min(own, key=lambda mark: (_far(mark.start, mark.end, one), mark.start))
        return timeline.own(nearest)
    duration = re.search(r"\b(\w+)-year,?\s*$", parsed.text[: one.amount.start])
    if duration is not None and one.amount.is_money:
        from ...grammar.number_words import UNITS  # noqa: PLC0415

        count = UNITS.get(duration[1].lower(), duration[1])
        return Time(f"{count} years")
    before = [mark for mark in marks if mark.start < one.amount.start]
    told_before = timeline.own(before[-1]) if before else NO_TIME
    if (
        before
        and tense in (Tense.PAST, Tense.PRESENT)
        and told_before.label
        and not told_before.is_future_mark
    ):
        return told_before
    if (
        tense is Tense.PRESENT
        and parsed.clauses[number].tie in (Tie.CAUSE, Tie.ING, Tie.AND)
        and number
        and before
    ):
        return told_before
    if (
        tense is not Tense.OPEN
        and parsed.clauses[number].tie is Tie.AND
        and number
        and not parsed.subject_words(number)
    ):
        tense = tense_of(parsed.clause_text(number - 1))
    main_tense = (
        tense if parsed.clauses[number].has_verb or not number else tense_of(parsed.clause_text(number - 1))
    )
    return timeline.taken_over(main_tense, parsed.sentence.locator.paragraph, told_before.year)


def _far(start: int, end: int, one: Statement) -> int:
    return start - one.amount.end if start >= one.amount.end else one.amount.start - end


def is_compared_with(text: str, place: int) -> bool:
    """Whether a time is that of a comparison: `6% lower than last year`, `up from 2023`."""
    return (
        re.search(
            r"\b(?:than|from|versus|vs\.?|against|compared (?:with|to)|over|above|below)\s+(?:in\s+|"
            r"the\s+)*$",
            text[:place],
            re.IGNORECASE,
        )
        is not None
    )
