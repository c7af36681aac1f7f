"""A further quantity of the metric before: its level beside its growth, its value a year ago, what was expected."""

import re

from ...grammar.amount import COUNT, PERCENT, RANK, STREAK, TIMES
from ...statements.statement import Statement
from .changes import RIGHT_CHANGE, RIGHT_SHARE
from .counted import deed_before, noun_after
from .deeds import PLAN
from .measured import Around, Measured
from .naming import metrics_in
from .noun_phrases import phrase_after
from .owners import PERIOD_WORDS, last_metric

FURTHER = re.compile(r"^\s+(?:more|additional|others?)\b", re.IGNORECASE)


_FILLER = re.compile(
    r"^[\s,;()]*(?:(?:to|from|at|or|and|versus|vs\.?|compared|with|against|than|up|down|by|a|an|the|of|"
    r"year|quarter|over|on|earlier|ago|before|prior|previous|"
    r"last|same|period|equivalent|about|around|nearly|almost|roughly|some|approximately|reaching|totaling|"
    r"totalling|hitting|higher|lower|was|were|its|record|"
    r"just|more|less|only|year-over-year|year-on-year|yoy|in|rising|falling|climbing|growing|rose|fell|"
    r"grew)[\s,;()-]*)*$",
    re.IGNORECASE,
)


_HIGHER = re.compile(r"^\s*(?:higher|lower|more than|less than|fewer|above|below)\b", re.IGNORECASE)


_THEIRS = re.compile(
    r"\b(?:above|below|versus|vs\.?|than|compared (?:with|to)|against|behind|ahead of)\s+(?:(?:the|"
    r"its)\s+)?(?P<who>[^,;()]*?)['’]s\s*$",
    re.IGNORECASE,
)
"""`well above the car unit's 15.4%`: the same metric of somebody else."""


def is_further(around: Around) -> bool:
    """`opened 12 more`, `closed 43 stores and opened 12`: a count of the things counted before."""
    if FURTHER.match(around.after):
        return True
    return not noun_after(around.after) and bool(deed_before(around))


def goes_on(one: Statement, around: Around, previous: Measured) -> bool:
    """Whether a quantity is a further one of the metric before: a level, an earlier value, what was expected."""
    if one.amount.unit in {RANK, STREAK}:
        return False
    if (one.amount.unit == COUNT and not previous.noun) or (one.amount.is_money and previous.noun):
        return False
    if one.amount.unit != COUNT and _THEIRS.search(around.before):
        return True
    is_bare = bool(_FILLER.match(around.before))
    if one.amount.unit == PERCENT and _HIGHER.match(around.after) and is_bare:
        return True
    ahead = RIGHT_CHANGE.match(around.after)
    if ahead is not None and (ahead["np"] or ahead["of"]):
        return False
    share = RIGHT_SHARE.match(around.after)
    if (
        share is not None
        and (share["market"] or share["prep"] == "of")
        and one.amount.unit == PERCENT
        and not PERIOD_WORDS.match(share["of"])
    ):
        return False
    if one.amount.unit == COUNT:
        return one.former and noun_after(around.after) in ("", previous.noun)
    np = phrase_after(around.after, 0, with_of=False) if around.after[:1].isspace() else ""
    if metrics_in(np) or PLAN.match(np):
        return False
    if is_bare and around.before.strip(" ,;"):
        return True
    return (
        (one.former or one.expected) and not last_metric(around) and bool(_EXPECTED_OF.search(around.before))
    )


_EXPECTED_OF = re.compile(
    r"\b(?:estimates?|forecasts?|guidance|consensus|expectations?|outlook|from|versus|against|"
    r"compared (?:with|to)|target|projection)\b",
    re.IGNORECASE,
)


def level_or_growth(previous: Measured, one: Statement, around: Around) -> Measured:
    """The metric of the quantity before, taken over by one beside it."""
    theirs = _THEIRS.search(around.before)
    if theirs is not None:
        previous = previous._replace(owner=theirs["who"])
    name = previous.metric.removesuffix(" growth").removesuffix(" change")
    is_ratio = name.endswith(("margin", "rate", "share", "factor", "ratio", "yield")) or name.startswith(
        "share of"
    )
    grows = one.amount.unit in {PERCENT, TIMES} and (
        not is_ratio or (one.former and previous.metric.endswith(" growth"))
    )
    return previous._replace(metric=f"{name} growth" if grows else name)
