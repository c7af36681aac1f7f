"""Claims by what they say: each rule tells whether a clause says it, and what it then claims."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ....model.quantity import Bound, Quantity
from ....model.words import Direction, Modality
from .claim import ReportClaim
from .clauses import Tie
from .comparisons import comparisons_in
from .event_place import AIM, DEMONSTRATIVES, At, Says, made, place_of
from .event_words import (
    AWARD,
    BUILT_IN,
    DEED,
    INCLUDING,
    ITEM_TELLS,
    LED_BY,
    RATED,
    RISK,
    SCOPE,
    SHOWN,
    SIGN,
    STILL,
    cut,
    is_evaluation,
    phrase_with_place,
)
from .listing import items_of
from .naming import bare_name, metrics_in
from .sentence import Parsed
from .subjects import Discourse
from .timeline import Timeline
from .times import NO_TIME

_PLANS = ("plan", "program", "programme", "budget", "package", "fund")
_NO_ROLE = re.compile(r"\b(?:bet|question|challenge|risk|concern|key)\b")
_LEAD = re.compile(
    r"^(?:Globally|However|Meanwhile|Yet|Still|Also|and|but|though|although|while)\s*,?\s+", re.IGNORECASE
)


class Saying(NamedTuple):
    """A clause with what its rules need."""

    parsed: Parsed
    at: At
    text: str
    tie: Tie
    numeric: Sequence[tuple[int, ReportClaim]]
    """The claims with a value of the sentence, by place."""
    discourse: Discourse
    timeline: Timeline
    has_value: bool
    """Whether one of them is of this clause."""
    cited: bool

    def claim(self, what: Says) -> ReportClaim:
        """A claim of this clause."""
        return made(self.parsed, self.at, what)


def sign(one: Saying) -> list[ReportClaim] | None:
    """`Free cash flow turned negative`: a value known by its sign alone."""
    found = SIGN.search(one.text)
    known = metrics_in(one.text[: found.start()]) if found else []
    told = {claim.metric for _, claim in one.numeric}
    if found is None or not known or any(known[-1].metric.name in metric for metric in told):
        return None
    is_negative = found["sign"].lower() == "negative"
    bound = Bound.UNDER if is_negative else Bound.OVER
    return [
        one.claim(
            Says(
                known[-1].metric.name,
                quantity=Quantity(text="0", unit=one.discourse.currency, bound=bound),
                direction=Direction.DOWN if is_negative else Direction.UP,
            )
        )
    ]


def aim(one: Saying) -> list[ReportClaim] | None:
    """`aim to enhance delivery`: what somebody wants, without a number."""
    found = AIM.search(one.text)
    if found is None or one.has_value:
        return None
    what = Says(
        f"aim to {bare_name(found['what'])}",
        f"{{}} aims to {found['what']}",
        modality=Modality.TARGET,
        time=NO_TIME,
    )
    return [one.claim(what)]


def role(one: Saying) -> list[ReportClaim] | None:
    """`while still a revenue pillar`: what somebody is."""
    found = STILL.search(one.text)
    if found is None or one.has_value or _NO_ROLE.search(found["what"]):
        return None
    words = one.parsed.subject_words(0) or one.parsed.clause_text(0)
    subject = one.discourse.resolve(words) if one.tie is Tie.CONTRAST else one.at.subject
    name = bare_name(found["what"])
    time = one.at.time if one.cited else NO_TIME
    return [one.claim(Says(f"role: {name}", f"{{}} is still a {name}", subject=subject, time=time))]


def scope(one: Saying) -> list[ReportClaim]:
    """`investment plan in chips and servers`: what a plan with a value is for."""
    found = SCOPE.search(one.text)
    has_plan = any(claim.metric.endswith(_PLANS) for _, claim in one.numeric)
    if found is None or not has_plan or re.search(r"\d", found["what"]):
        return []
    plan = bare_name(re.sub(r"^(?:million|billion|trillion|year)\s+", "", found["plan"]))
    what = found["what"].strip()
    return [one.claim(Says(f"scope of {plan}: {what}", f"{{}}'s {plan} covers {what}", time=NO_TIME))]


def compared(one: Saying) -> list[ReportClaim]:
    """`it outpaces rivals like A and B`: a place among others."""
    claims = []
    for found in comparisons_in(one.text):
        rank = Quantity(text=str(found.rank), unit="rank") if found.rank else None
        names = without_gap(found.names, one.parsed)
        claims.append(
            one.claim(Says(f"rank {found.how} {names}", f"{{}} is {found.how} {names}", quantity=rank))
        )
    return claims


def risk(one: Saying) -> list[ReportClaim] | None:
    """`limits and rivals could slow growth`: what may happen, by each that may do it."""
    found = RISK.match(one.text)
    if found is None or one.has_value:
        return None
    what = found["what"].strip()
    return [
        one.claim(
            Says(
                f"effect: {what}",
                f"{who} could {what}",
                subject=one.discourse.resolve(who),
                modality=Modality.ESTIMATE,
                time=NO_TIME,
            )
        )
        for who in items_of(_LEAD.sub("", found["who"]))
    ]


def listed(one: Saying) -> list[ReportClaim] | None:
    """`including its new chip and partnerships with makers`: each thing of the list."""
    found = INCLUDING.search(one.text)
    items = [item for item in items_of(found["what"]) if ITEM_TELLS.search(item)] if found else []
    if not items or one.has_value:
        return None
    owned = re.search(r"([A-Z][\w&.-]*)['’]s\s", one.text)
    subject = one.discourse.resolve(owned[1]) if owned else one.at.subject
    names = [without_gap(bare_name(item), one.parsed) for item in items]
    return [one.claim(Says(name, f"{{}} has {name}", subject=subject)) for name in names]


def cause(one: Saying) -> list[ReportClaim] | None:
    """`driven by demand`: what is behind the value, or the sign, told before."""
    if one.tie is not Tie.CAUSE:
        return None
    following = one.at.number + 1
    told = {one.parsed.clause_at(place) for place, _ in one.numeric}
    is_head = following < len(one.parsed.clauses) and one.parsed.clauses[following].tie is Tie.WHO
    if LED_BY.match(one.text) is None or (is_head and following in told):
        return []
    before = [claim for place, claim in one.numeric if place < one.at.start]
    grown = [claim for claim in before if claim.metric.endswith(" growth")]
    before = grown or before
    effect = before[-1].metric if before else _event_before(one)
    if not effect:
        return []
    subject = before[-1].subject if before else one.at.subject
    direction = before[-1].direction if before else Direction.NONE
    reason = LED_BY.sub("", one.text).rstrip(".")
    says = f"{reason} is behind {{}}'s {effect}"
    return [one.claim(Says(f"cause of {effect}", says, subject=subject, direction=direction))]


def _event_before(one: Saying) -> str:
    if not one.at.number:
        return ""
    text = one.parsed.clause_text(one.at.number - 1)
    known = metrics_in(text)
    if not known:
        return ""
    found = SIGN.search(text)
    return f"{found['sign'].lower()} {known[-1].metric.name}" if found else known[-1].metric.name


def shown(one: Saying) -> list[ReportClaim] | None:
    """`with things like A and B showcased at a fair`: each thing that was shown."""
    found = SHOWN.match(one.text)
    if found is None:
        return None
    things = re.sub(r"^.*?\b(?:like|such as|including)\s+", "", found["what"])
    subject = one.at.subject
    if one.tie is Tie.WITH:
        subject = place_of(one.parsed, 0, one.discourse, one.timeline).subject
    where, verb = found["where"].strip(), found["verb"].lower()
    names = [bare_name(item) for item in items_of(things)]
    return [
        one.claim(Says(f"{name} {where}", f"{{}} {verb} {name} {where}", subject=subject)) for name in names
    ]


def built_in(one: Saying) -> list[ReportClaim] | None:
    """`now built into a framework`."""
    found = BUILT_IN.search(one.text)
    if found is None:
        return None
    where = found["where"].strip()
    return [one.claim(Says(f"integration into {where}", f"{{}} is {found['verb'].lower()} into {where}"))]


def award(one: Saying) -> list[ReportClaim] | None:
    """`earning a "Leader" designation in a report`."""
    if not RATED.search(one.text) or one.tie is not Tie.ING:
        return None
    found = AWARD.match(one.text)
    name = (found["what"] if found else one.text).strip(" .")
    return [one.claim(Says(name, f"{{}} earned a {name}"))]


def deed(one: Saying) -> list[ReportClaim] | None:
    """`is expanding data centers`: what somebody did or does."""
    predicate = predicate_of(one.parsed, one.at.number, one.text)
    found = DEED.match(predicate)
    first = one.parsed.subject_words(one.at.number).partition(" ")[0].lower()
    if found is None or one.tie not in _DOING or first in DEMONSTRATIVES or is_evaluation(found["what"]):
        return None
    what = cut(phrase_with_place(found["what"]))
    if not what or re.match(r"^(?:in|on|at|to|by|from|for|with)\b", what):
        what = f"{found['verb'].lower()} {phrase_with_place(found['what'])}".strip()
    return [one.claim(Says(without_gap(what, one.parsed), f"{{}} {without_gap(predicate, one.parsed)}"))]


_DOING = frozenset({Tie.MAIN, Tie.AND, Tie.ING, Tie.CONTRAST})


def predicate_of(parsed: Parsed, number: int, text: str) -> str:
    """A clause without its subject."""
    subject = parsed.subject_words(number)
    place = text.find(subject) if subject else -1
    if place >= 0 and subject:
        return text[place + len(subject) :].strip()
    return re.sub(r"^(?:and|but)\s+", "", text)


def without_gap(words: str, parsed: Parsed) -> str:
    """Words of a sentence that lost names, told as having lost them: `makers like [...] and [...]`."""
    for gap in parsed.sentence.gaps:
        before, after = gap.before.split()[-1:], gap.after.split()[:1]
        if before and after:
            pair = rf"\b{re.escape(before[0])} {re.escape(after[0])}\b"
            words = re.sub(pair, f"{before[0]} [...] {after[0]}", words)
        if before and re.search(rf"\b{re.escape(before[0])}$", words):
            words += " [...]"
    return words
