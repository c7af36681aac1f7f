"""Names of metrics of finance as a sentence gives them, and whose they are."""

import re

from ....model.months import MONTHS
from ...statements.statement import Statement
from .measured import Around
from .naming import MetricAt, metrics_in, split_marks
from .noun_phrases import phrase_after, phrase_before

POSSESSIVE = re.compile(r"^(?P<owner>.*?)(?:['’]s|(?<=s)['’])\s+(?P<thing>.*)$")


OWN = re.compile(r"^(?P<owner>its|their|our|his|her)\s+(?P<thing>.*)$", re.IGNORECASE)


_FROM = re.compile(r"^\s*(?:from|at|of|for|by|across|within|among)\s+(?P<np>.*)", re.IGNORECASE)


PERIOD_WORDS = re.compile(
    r"^(?:the\s+)?(?:(?:first|second|third|fourth|same|prior|previous|latest|last|current|three|six|nine|"
    r"fiscal|full|quarter|year|period|month)\b|[QH][1-4]\b|FY|(?:19|20)\d\d)",
    re.IGNORECASE,
)


def singular(name: str) -> str:
    """`conversion rates` is the conversion rate."""
    return re.sub(r"\b(rate|margin|share|cost|price)s$", r"\1", name)


def last_metric(around: Around) -> MetricAt | None:
    """The metric named last before a quantity."""
    found = [one for one in metrics_in(around.before) if not _IS_PART.match(around.before[one.end :])]
    return found[-1] if found else None


_IS_PART = re.compile(r"^\s+(?:ratios?|rates?|base|force|warnings?|days|mix|multiple|yield)\b", re.IGNORECASE)
"""`Medical loss ratio` is no loss."""


def full_name(text: str, known: MetricAt) -> str:
    """The metric's name with the words that say how it is drawn up."""
    modifiers = phrase_before(text, known.start)
    owned = POSSESSIVE.match(modifiers + " x") or OWN.match(modifiers + " x")
    marks, others = split_marks(owned["thing"].removesuffix("x") if owned else modifiers)
    name = _name(known, marks, others, text)
    if others and not owned and after_metric_owner(text, known.end)[:1].isupper():
        # `Crude steel output at Acme`: what stands before is part of the metric, not its owner.
        name = f"{others[:1].lower()}{others[1:]} {name}"
    between = text[known.end :]
    place = re.match(r"^\s+in\s+((?:the\s+)?[A-Z][\w.]*(?: [A-Z][\w.]*)*|the \w+ market)", between)
    if re.match(r"^\s+attributable", between) and "attributable" not in name:
        name = f"{name} attributable to shareholders"
    if place is not None and not PERIOD_WORDS.match(place[1]) and place[1] not in MONTHS:
        return f"{name} in {place[1]}"
    return name


_DISPLAYED = {"arpu": "average revenue per user"}


def _name(known: MetricAt, marks: str, others: str, text: str) -> str:
    name = _DISPLAYED.get(known.metric.name, known.metric.name)
    if known.metric.sign < 0:
        name = text[known.start : known.end].lower()
    if name == "market share" and others:
        return f"{others} market share"
    lead = [
        mark.lower() if not mark.isupper() else mark
        for mark in marks.split()
        if mark.lower() not in name.lower() and mark.lower() not in {"net", "operating", "gross", "total"}
    ]
    if "attributable" in known.metric.marks:
        lead.append("attributable")
    return " ".join([*dict.fromkeys(lead), name])


def split(phrase: str, known: MetricAt, one: Statement) -> tuple[str, str]:
    """The metric's name within a phrase, and the words before it that tell whose it is."""
    del one
    before = phrase[: known.start]
    own = POSSESSIVE.match(before.strip() + " x") or OWN.match(before.strip() + " x")
    owner = ""
    if own is not None:
        owner, before = own["owner"], own["thing"].removesuffix("x")
    marks, others = split_marks(before)
    if known.metric.name == "market share":
        return _name(known, marks, others, phrase), owner
    return _name(known, marks, "", phrase), joined(owner, others)


def joined(owner: str, part: str) -> str:
    """An owner and the part of it that a phrase names: `Acme` and `cloud`."""
    return f"{owner} {part}".strip() if part else owner


def owner_of(text: str, known: MetricAt) -> str:
    """Whose a metric is: by possessive, by the words before it, or by `from the cloud unit` behind it."""
    modifiers = phrase_before(text, known.start)
    owned = POSSESSIVE.match(modifiers + " x") or OWN.match(modifiers + " x")
    owner, thing = (owned["owner"], owned["thing"].removesuffix("x")) if owned else ("", modifiers)
    _, others = split_marks(thing)
    if known.metric.name == "market share":
        others = ""
    behind = after_metric_owner(text, known.end)
    if behind[:1].isupper() and not owner:
        return behind
    if behind and not others:
        return behind if not owner else joined(owner, behind)
    return joined(owner, others) if owner or others else behind


def owner_in(subject: str) -> str:
    """Whose the metric within a subject is; the subject itself where it names none."""
    known = metrics_in(subject)
    return owner_of(subject, known[-1]) if known else subject


def after_metric_owner(text: str, end: int) -> str:
    """Whose a metric is by the words behind it: `from the cloud unit`."""
    found = _FROM.match(text[end:])
    if found is None or PERIOD_WORDS.match(found["np"]):
        return ""
    np = phrase_after(found["np"], 0, joined=True)
    return "" if not np or np[0].isdigit() or np[0] in "$€£¥" or metrics_in(np) else np


def owner_before(before: str) -> str:
    """The owner right before a quantity: `Acme's 10%`, `its 200,000 merchants`."""
    bare = re.sub(
        r"(?:\b(?:about|around|nearly|over|more than|some|roughly|almost|record|total|three|whopping|own|"
        r"estimated)|,)\s*$",
        "",
        before.rstrip(),
    ).rstrip()
    bare = re.sub(r"(?:\b[\w]+-year,?)\s*$", "", bare).rstrip()
    own = re.search(r"\b(its|their|our|his|her)$", bare, re.IGNORECASE)
    if own is not None:
        return own[1].lower()
    owned = re.search(r"(?:['’]s|(?<=s)['’])$", bare)
    if owned is None:
        return ""
    return phrase_before(bare[: owned.start()], owned.start())
