"""Claims with a value: each quantity of a sentence with what it is of, when, and by whom it is backed."""

import re
from collections.abc import Iterator

from ....model.quantity import Quantity
from ....model.words import Modality
from ...grammar.amount import COUNT, RANK, STREAK
from ...statements.statement import Says, Statement
from .claim import ReportClaim
from .clauses import Tie
from .measured import Measured
from .measures import measured
from .naming import bare_name, metrics_in
from .sentence import Parsed
from .stated import claim
from .subjects import Discourse
from .tense import modality_of
from .timeline import Timeline
from .times import NO_TIME, year_before
from .when import time_of_value
from .whose import clause_owner, user_subject, words_around
from .word_sets import word_set

_VAGUE = word_set(
    "ways way things thing reasons reason factors factor sides side points point parts part times time "
    "fronts front questions question areas area weeks days months years hours decades quarters of in on "
    "key main major more other others pillars trends steps step scenarios year-end ones half halves"
)


_SMALL = 2


def numeric_claims(
    parsed: Parsed, discourse: Discourse, timeline: Timeline
) -> Iterator[tuple[int, ReportClaim]]:
    """Yield the claims that state a value, each with its place in the sentence."""
    previous: Measured | None = None
    previous_subject = ""
    previous_time = NO_TIME
    seen_clause = -1
    for one in parsed.statements:
        start = one.amount.start + _opening_signs(parsed.text[one.amount.start :])
        number = parsed.clause_at(start)
        around = words_around(parsed, one, number, discourse.main)
        of = (
            _rank_or_streak(parsed, one, number)
            or _relative(parsed, one, number)
            or measured(one, around, previous)
        )
        if of is None or not of.metric or not _is_told(one, of):
            continue
        goes_on = previous is not None and of.owner == previous.owner and _base(of) == _base(previous)
        own = "" if goes_on else of.owner or clause_owner(parsed, number)
        if (
            (
                parsed.clauses[number].tie is Tie.WHO
                and number
                and parsed.clauses[number - 1].tie is Tie.CAUSE
                and previous_subject
            )
            or goes_on
            or (
                not own
                and previous_subject
                and (seen_clause == number or parsed.clauses[number].tie in _FOLLOWING)
            )
        ):
            subject = previous_subject
        elif not own or (
            own == around.subject and _base(of).lower() in own.lower() and not of.metric.startswith("share")
        ):
            subject = discourse.bare_metric(parsed.sentence.locator.paragraph)
        else:
            subject = discourse.resolve(own)
        subject = user_subject(parsed, number, of, subject, discourse)
        time = time_of_value(parsed, one, number, timeline, of)
        if one.former and not time.label:
            is_outlook = modality_of(parsed.clause_text(number), parsed.text) is not Modality.REPORTED
            time = (
                previous_time
                if is_outlook
                else year_before(previous_time)
                if _YEAR_AGO.search(parsed.text)
                else NO_TIME
            )
        yield start, claim(parsed, one, of, subject, time, number)
        previous, previous_subject, seen_clause = of, subject, number
        if not one.former:
            previous_time = time
            discourse.turn_to(subject, parsed.sentence.locator.paragraph)


_FOLLOWING = frozenset({Tie.AND, Tie.CAUSE, Tie.ING, Tie.DONE})


_YEAR_AGO = re.compile(
    r"year[- ](?:ago|earlier|before)|(?:prior|previous|last)[- ]year|same (?:period|quarter|half)",
    re.IGNORECASE,
)


def _opening_signs(text: str) -> int:
    return len(text) - len(text.lstrip("( "))


def _base(of: Measured) -> str:
    return of.metric.removesuffix(" growth").removesuffix(" change")


def _rank_or_streak(parsed: Parsed, one: Statement, number: int) -> Measured | None:
    if one.amount.unit == STREAK:
        grows = re.search(r"\b(?:grow|increase|rise|gain)", parsed.clause_text(number)) is not None
        return Measured(f"consecutive periods{' of growth' if grows else ''}", is_known=True)
    if one.amount.unit == RANK:
        after = parsed.text[one.amount.end : parsed.span(number)[1]].strip(" .,")
        what = bare_name(re.split(r"\s+(?:with|behind|after|by|,)\s+", after)[0])
        return Measured(f"rank: {what}" if what else "rank", "", is_known=True)
    return None


_SHORT_RELATIVE = 4


def _relative(parsed: Parsed, one: Statement, number: int) -> Measured | None:
    """`products that grew 40%`: the change is of the noun before the relative clause."""
    if parsed.clauses[number].tie is not Tie.WHO or one.says is not Says.GROWTH:
        return None
    first = parsed.span(number)[0]
    if parsed.text[one.amount.end :].startswith(" of "):
        return None
    if (
        metrics_in(parsed.text, first, one.amount.end)
        or len(parsed.text[first : one.amount.start].split()) > _SHORT_RELATIVE
    ):
        return None
    head = parsed.head_before(number)
    if not head or metrics_in(head):
        return None
    return Measured(f"{bare_name(head)} growth", "", is_known=False)


def _is_told(one: Statement, of: Measured) -> bool:
    """Whether a quantity is worth a claim: a plain small number in words, of parts and sides, is not."""
    if one.amount.unit != COUNT:
        return True
    head = of.noun.split()[-1].lower() if of.noun else ""
    if of.metric.startswith("duration of"):
        return True
    if not of.metric.startswith(of.noun):
        return bool(head)
    return (
        bool(head)
        and head not in _VAGUE
        and of.noun.split()[0].lower() not in _VAGUE
        and not (one.amount.in_words and one.amount.value < _SMALL)
    )


__all__ = ["Quantity", "numeric_claims"]
