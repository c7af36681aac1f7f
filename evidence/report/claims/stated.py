"""A quantity as a claim: its sign, direction and modality."""

import re

from ....model.words import Direction, Modality
from ...grammar.amount import COUNT, PERCENT, RANK, STREAK, Limit
from ...statements.statement import Statement
from .claim import ReportClaim
from .clauses import Tie
from .figures import quantity_of
from .governing import numbers_for
from .measured import Measured
from .sentence import Parsed
from .tense import modality_of
from .times import Time


def claim(parsed: Parsed, one: Statement, of: Measured, subject: str, time: Time, number: int) -> ReportClaim:
    """The claim that a quantity makes."""
    is_growth = of.metric.endswith((" growth", " change"))
    sign = one.sign if is_growth else (one.amount.sign or (-1 if of.is_negative else 0))
    if is_growth and sign == 0:
        sign = (
            -1
            if re.search(
                r"\b(?:declin|decreas|fall|fell|drop|reduc|slump|plung|shr|contract|lower|down)",
                parsed.text[max(one.amount.start - 30, 0) : one.amount.end + 30],
            )
            else 1
        )
    if one.amount.limit is Limit.UNDER and _MOVED_UP_TO.search(parsed.text[: one.amount.start]):
        one = one._replace(amount=one.amount._replace(limit=Limit.EXACT))
    quantity = quantity_of(one.amount, parsed.text, of.noun, negative=sign < 0)
    clause = parsed.clause_text(number)
    modality = _modality(parsed, one, number)
    if (
        of.metric.startswith("duration of")
        or re.search(r"\b(?:plan|program|programme|budget|deal|contract|agreement|package)$", of.metric)
        or (of.noun and re.search(r"\b(?:its|their)\s+$", parsed.text[: one.amount.start]))
    ):
        modality = Modality.REPORTED
    top = ""
    if one.amount.limit is Limit.RANGE and one.amount.top is not None and not one.amount.in_words:
        top = quantity_of(
            one.amount._replace(value=one.amount.top, limit=Limit.EXACT), parsed.text, of.noun
        ).text
    head = parsed.head_before(number) if parsed.clauses[number].tie is Tie.WHO else ""
    told = re.sub(r"^(?:that|which|who)\b", head, clause) if head else clause
    return ReportClaim(
        id="",
        locator=parsed.sentence.locator,
        sentence=parsed.sentence.shown,
        text=told,
        subject=subject,
        metric=of.metric,
        quantity=quantity,
        top=top,
        time=time.label,
        period=time.period,
        direction=_direction(parsed, one, sign, number, is_growth=is_growth),
        modality=modality,
        citations=numbers_for(parsed.sentence, one.amount.start, one.amount.end),
        gaps=parsed.sentence.gaps,
        former=one.former,
        plain=parsed.sentence.plain,
    )


_MOVED_UP_TO = re.compile(
    r"\b(?:edged|went|moved|inched|ticked|crept|rose|picked|shot|grew|climbed|is|was)\s+up\s+to\s*$",
    re.IGNORECASE,
)
_EXPECTATION = re.compile(
    r"\b(?:estimates?|forecasts?|guidance|consensus|expectations?|outlook|expected|projected|"
    r"predicted)\b[^.;]{0,25}$",
    re.IGNORECASE,
)


def _modality(parsed: Parsed, one: Statement, number: int) -> Modality:
    """As the clause puts it; a number behind `estimate of` is one whatever the clause is."""
    first, _ = parsed.span(number)
    begin = max(
        [first, *(other.amount.end for other in parsed.statements if other.amount.end <= one.amount.start)]
    )
    if _EXPECTATION.search(parsed.text[begin : one.amount.start]):
        return Modality.ESTIMATE
    found = modality_of(parsed.clause_text(number), parsed.text)
    if (
        found is Modality.ESTIMATE
        and _EXPECTATION_LATER.search(parsed.text[one.amount.end : parsed.span(number)[1]])
        and modality_of(parsed.text[first : one.amount.end], parsed.text) is Modality.REPORTED
    ):
        return Modality.REPORTED
    return found


_EXPECTATION_LATER = re.compile(
    r"\b(?:estimates?|forecasts?|guidance|consensus|expect\w*|outlook)\b", re.IGNORECASE
)


def _direction(parsed: Parsed, one: Statement, sign: int, number: int, *, is_growth: bool) -> Direction:
    if is_growth:
        return Direction.DOWN if sign < 0 else Direction.UP
    if one.amount.unit in (RANK, STREAK, PERCENT, COUNT):
        return Direction.NONE
    clause = parsed.text[parsed.span(number)[0] : one.amount.start]
    if re.search(r"\b(?:rose|grew|increas\w*|up|jump\w*|climb\w*|surg\w*|gain\w*)\b", clause):
        return Direction.UP
    return (
        Direction.DOWN
        if re.search(r"\b(?:fell|declin\w*|drop\w*|down|decreas\w*|slump\w*)\b", clause)
        else Direction.NONE
    )
