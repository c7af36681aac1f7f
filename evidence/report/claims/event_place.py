"""Whom and when a clause without a value speaks of, and the claim that is made of it."""

import re
from typing import NamedTuple

from ....model.quantity import Quantity
from ....model.words import Direction, Modality
from .claim import ReportClaim
from .clauses import Tie
from .governing import numbers_for
from .listing import names_after_like
from .naming import metrics_in
from .sentence import Parsed
from .subjects import Discourse
from .tense import Tense, modality_of, tense_of
from .timeline import Timeline
from .times import NO_TIME, Time, names_a_time

AIM = re.compile(
    r"\b(?:aims?|aimed|aiming|intends?|plans?|seeks?|hopes?|wants?|pledged|vowed|committed)\s+(?:to|"
    r"at)\s+(?P<what>[^,;.]+)",
    re.IGNORECASE,
)


DEMONSTRATIVES = frozenset({"this", "these", "those", "such", "that", "a", "an"})


_LONGEST_METRIC = 90


class At(NamedTuple):
    """What every claim of a clause shares."""

    number: int
    start: int
    end: int
    subject: str
    time: Time


def place_of(parsed: Parsed, number: int, discourse: Discourse, timeline: Timeline) -> At:
    """What the claims of a clause share."""
    start, end = parsed.span(number)
    return At(number, start, end, _subject(parsed, number, discourse), _time(parsed, number, timeline))


def _subject(parsed: Parsed, number: int, discourse: Discourse) -> str:
    clause = parsed.clauses[number]
    if clause.tie in (Tie.WHO, Tie.DONE):
        head = parsed.head_before(number)
        if (
            head
            and number
            and not (
                clause.tie is Tie.DONE and parsed.clauses[number - 1].tie is Tie.MAIN and metrics_in(head)
            )
        ):
            names = names_after_like(parsed.text[: parsed.span(number)[0]])
            return names or discourse.resolve(head)
    words = parsed.subject_words(number)
    while not words and number:
        number -= 1
        words = parsed.subject_words(number)
        if parsed.clauses[number].tie is Tie.MAIN and not words and not parsed.clauses[number].has_verb:
            words = parsed.clause_text(number)
    first = words.partition(" ")[0].lower()
    if first in DEMONSTRATIVES:
        return discourse.main
    if not words:
        return discourse.last
    known = metrics_in(words)
    if known:
        owner = re.match(r"^(.*?)['’]s\s", words)
        return discourse.resolve(owner[1]) if owner else discourse.main
    return discourse.resolve(words)


def _time(parsed: Parsed, number: int, timeline: Timeline) -> Time:
    start, end = parsed.span(number)
    marks = [mark for mark in parsed.marks if names_a_time(mark)]
    own = [mark for mark in marks if start <= mark.start < end]
    if own:
        return timeline.own(own[0])
    clause = parsed.clauses[number]
    text = parsed.clause_text(number)
    if clause.tie in (Tie.CAUSE, Tie.ING) and number:
        return _time(parsed, number - 1, timeline)
    told = [timeline.own(mark) for mark in marks if mark.start < start]
    tense = tense_of(text)
    if tense is Tense.OPEN or AIM.search(text):
        return NO_TIME
    if clause.tie is Tie.AND and number and not parsed.subject_words(number):
        tense = tense_of(parsed.clause_text(number - 1))
    if clause.tie is Tie.DONE:
        tense = Tense.NOW if tense is Tense.NOW else Tense.PRESENT
    if told and tense in (Tense.PAST, Tense.PRESENT) and not told[-1].is_future_mark:
        return told[-1]
    return timeline.taken_over(tense, parsed.sentence.locator.paragraph, told[-1].year if told else 0)


class Says(NamedTuple):
    """What a claim without a printed value says; what is None is taken from its clause."""

    metric: str
    says: str = ""
    """The claim in words, `{}` standing for its subject; empty takes the words of the clause."""
    subject: str = ""
    quantity: Quantity | None = None
    time: Time | None = None
    modality: Modality | None = None
    direction: Direction = Direction.NONE


def made(parsed: Parsed, at: At, what: Says) -> ReportClaim:
    """The claim of a clause."""
    text = parsed.clause_text(at.number)
    when = at.time if what.time is None else what.time
    subject = what.subject or at.subject
    return ReportClaim(
        id="",
        locator=parsed.sentence.locator,
        sentence=parsed.sentence.shown,
        text=what.says.replace("{}", subject or "it") if what.says else text,
        subject=subject,
        metric=what.metric[:_LONGEST_METRIC],
        quantity=what.quantity,
        top="",
        time=when.label,
        period=when.period,
        direction=what.direction,
        modality=what.modality or modality_of(text, parsed.text),
        citations=numbers_for(parsed.sentence, at.start, at.end),
        gaps=parsed.sentence.gaps,
        plain=parsed.sentence.plain,
    )
