"""Changes and shares told beside their quantity: `a 26% revenue increase`, `33% of the market`."""

import re

from ...grammar.amount import COUNT, PERCENT, POINTS, RANK, STREAK
from ...statements.statement import Says, Statement
from .measured import Around, Measured
from .naming import bare_name, metrics_in
from .noun_phrases import phrase_after
from .owners import OWN, PERIOD_WORDS, after_metric_owner, joined, owner_before, singular, split

_CHANGE = (
    "growth|increase|rise|gain|jump|surge|uptick|expansion|improvement|decline|drop|fall|decrease|slump|"
    "reduction|contraction|dip|slide|"
    "plunge|hike|cut|boost|climb|upturn|downturn|uplift|advance|growth rate|rebound|swing"
)


_TIME_ADJECTIVE = (
    r"(?:(?:year|quarter|month)[- ](?:over|on)[- ](?:year|quarter|month)|yoy|y/y|y-o-y|qoq|q/q|"
    r"annual(?:ised|ized)?|sequential|organic|"
    r"constant[- ]currency|like-for-like|quarterly|compound annual|overall|sharp|steep|strong|nominal|real)"
)


RIGHT_CHANGE = re.compile(
    rf"^\)?\s*(?:{_TIME_ADJECTIVE}\s+)*(?P<np>(?:(?!(?:in|of|to|by|from|and|for|on|at|the|a|an|its|"
    rf"as)\b)[\w&'’/.-]+\s){{0,5}}?)"
    rf"(?P<change>{_CHANGE})\b(?:\s+(?:year[- ](?:over|on)[- ]year|yoy)\b)?(?:\s+(?P<prep>in|of|"
    rf"for)\s+(?P<of>.*))?",
    re.IGNORECASE,
)


RIGHT_SHARE = re.compile(
    r"^\)?\s*(?:(?P<market>[\w'’-]+\s(?:market\s)?share|market share|share|stake|slice|portion|chunk|part|"
    r"majority|cut)\s+)?(?P<prep>of|in)\s+(?P<of>.*)",
    re.IGNORECASE,
)


_TRANSITIVE = re.compile(
    r"\b(?:improv\w+|reduc\w+|increas\w+|rais\w+|lift\w*|boost\w*|cut(?:ting|s)?|lower\w*|rais\w+|grew|"
    r"grow\w*|expand\w*|trim\w*|slash\w*|shrink\w*|shrank|"
    r"accelerat\w+|doubl\w+|strengthen\w*|enhanc\w+|shorten\w*|decreas\w+)\s+(?P<np>[^,;()]*?)\s+(?:by|"
    r"to)\s*(?:(?:about|around|roughly|nearly|almost|over|up to|more than|as much as)\s*)*$",
    re.IGNORECASE,
)


def changed(one: Statement, around: Around) -> Measured | None:
    """`26% revenue increase`, `21% decline in adjusted earnings`, `120 basis points of margin expansion`."""
    found = RIGHT_CHANGE.match(around.after)
    if found is None or one.amount.unit in {COUNT, RANK, STREAK}:
        return None
    suffix = " change" if one.amount.is_money or one.amount.unit == POINTS else " growth"
    of_text = found["of"] or ""
    of = (
        phrase_after(of_text, 0, with_of=True)
        if found["prep"] in ("in", "of") and not PERIOD_WORDS.match(of_text)
        else ""
    )
    before = bare_name(found["np"])
    phrase = before or of
    if not phrase:
        return None
    known = metrics_in(phrase)
    if not known:
        return Measured(singular(bare_name(phrase)) + suffix, owner_before(around.before), is_known=True)
    name, owner = split(phrase, known[0], one)
    own = joined(owner_before(around.before), owner)
    if not own and not before:
        own = after_metric_owner(of_text, of_text.find(phrase) + known[0].end) if phrase in of_text else ""
    return Measured(name + suffix, own, is_known=True)


def shared(one: Statement, around: Around) -> Measured | None:
    """`33% share of the market`, `30% of total revenue`."""
    if one.amount.unit != PERCENT:
        return None
    found = RIGHT_SHARE.match(around.after)
    if found is None or (found["prep"] == "in" and not found["market"]):
        return None
    what = phrase_after(found["of"], 0)
    if not what or PERIOD_WORDS.match(what):
        return None
    lead = "stake in" if (found["market"] or "").lower() == "stake" else "share of"
    owned = OWN.match(what)
    owner = owner_before(around.before) or (
        "" if found["market"] else around.subject if metrics_in(around.subject) else ""
    )
    return Measured(f"{lead} {bare_name(owned['thing'] if owned else what)}", owner, is_known=True)


def transitive(one: Statement, around: Around) -> Measured | None:
    """`improved conversion rates by 35%`."""
    found = _TRANSITIVE.search(around.before)
    if found is None:
        return None
    what = bare_name(found["np"])
    if not what or len(what.split()) > 7:  # noqa: PLR2004 - a noun phrase, no clause
        return None
    known = metrics_in(what)
    is_to = bool(re.search(r"\bto\s*(?:\w+\s)?(?:\w+\s)?$", around.before))
    is_level = is_to or (one.amount.is_money and one.says is not Says.CHANGE)
    suffix = "" if is_level else " change" if one.amount.is_money or one.amount.unit == POINTS else " growth"
    if known:
        name, owner = split(what, known[-1], one)
        return Measured(name + suffix, owner, is_known=True)
    return Measured(singular(re.sub(r"^(?:its|their|our)\s+", "", what)) + suffix, "", is_known=True)
