"""Plain counts and durations: `290,000 enterprises`, a `three-year plan`."""

import re

from ...grammar.amount import COUNT
from ...statements.statement import Statement
from .deeds import BOUNDS, HELD, PAST, PLAN
from .measured import NOTHING, Around, Measured
from .naming import bare_name
from .noun_phrases import phrase_after
from .owners import owner_before
from .things import subject_metric
from .verbs import BASE_OF

_DURATION = re.compile(r"^[- ]?(?P<unit>year|month|week|day)s?\b", re.IGNORECASE)


def duration(one: Statement, around: Around) -> Measured | None:
    """`three-year, $53 billion investment plan`: how long a plan runs."""
    unit = _DURATION.match(around.after)
    if one.amount.unit != COUNT or unit is None:
        return None
    plan = PLAN.search(around.after[:110])
    if plan is None or not around.after.startswith("-") or re.search(r"[;.]\s", around.after[: plan.start()]):
        return NOTHING
    return Measured(
        f"duration of {_plan_name(plan['np'])}",
        owner_before(around.before),
        unit["unit"].lower() + "s",
        is_known=True,
    )


def _plan_name(np: str) -> str:
    words = [
        word
        for word in np.split()
        if not re.search(r"\d|[$€£¥]", word)
        and word.lower() not in {"billion", "million", "trillion", "yuan", "year", "a", "the"}
    ]
    return bare_name(" ".join(words)).strip("-' ")


_USING = (
    r"(?P<verb>adopted|adopt|use|used|using|subscribe to|subscribed to|deploy|deployed|run on|bought|"
    r"downloaded|joined)"
)


_USERS = re.compile(
    rf"^\s*(?:[\w-]+\s){{0,3}}?(?:have |had |has |now |already |are |were |that |who |"
    rf"which )*{_USING}\s+(?P<what>[A-Z].*)",
    re.IGNORECASE,
)


_EMPLOYS = re.compile(rf"\bemploy(?:s|ed|ing)?{BOUNDS}", re.IGNORECASE)
_USED_BY = re.compile(rf"\b(?P<verb>adopted|used|deployed|bought|downloaded)\s+by{BOUNDS}", re.IGNORECASE)


_LEVELS = re.compile(
    rf"\b(?:reach(?:ed|es|ing)?|stood at|stands at|was|were|is|are|hit|totaled|totalled|total|averaged|"
    rf"amounted to|came to|to|at|of|exceeds?|exceeded|surpassed|topped){BOUNDS}",
    re.IGNORECASE,
)


def counted(one: Statement, around: Around) -> Measured | None:
    """`290,000 enterprises`: a plain count is of the noun behind it, or of a measure that the clause is about."""
    if one.amount.unit != COUNT:
        return None
    if _OF_THE_LEAD.search(around.lead):
        return NOTHING
    noun = noun_after(around.after)
    if not noun:
        return subject_metric(one, around) or NOTHING
    if noun.startswith("times "):
        return Measured(f"multiple of {noun.removeprefix('times ')}", "", "times", is_known=True)
    using = _USERS.match(around.after.replace(noun, "", 1)) if noun in around.after else None
    if using is not None:
        return Measured(_adopters(noun, using["verb"]), phrase_after(using["what"], 0), noun, is_known=True)
    passive = _USED_BY.search(around.before)
    if passive is not None:
        return Measured(_adopters(noun, passive["verb"]), "", noun, is_known=True)
    owner = owner_before(around.before)
    if owner:
        return Measured(noun, owner, noun, is_known=True)
    if _LEVELS.search(around.before) and (of := subject_metric(one, around)) is not None:
        return of._replace(noun=noun)
    if _EMPLOYS.search(around.before):
        return Measured("employees", "", noun, is_known=True)
    return Measured(f"{noun} {deed_before(around)}".strip(), "", noun, is_known=True)


_OF_THE = re.compile(
    r"^\s+of\s+(?:the|its|their)\s+(?:(?:top|world['’]s|country['’]s)\s+)*[\w-]+\s+(?P<noun>.*)",
    re.IGNORECASE,
)
_OF_THE_LEAD = re.compile(r"\b[\w-]+ of (?:the|its|their)(?: top)?\s*$", re.IGNORECASE)
_EACH_TIME = re.compile(
    r"^\s+(?:a|an|per|each|every)\s+(?:week|day|month|year|quarter|hour)\b", re.IGNORECASE
)


def noun_after(after: str) -> str:
    """What a plain count is of, by the words behind it; empty where they do not say: `310,000 a week`."""
    if not after[:1].isspace() or _EACH_TIME.match(after):
        return ""
    among = _OF_THE.match(after)
    return bare_name(phrase_after(among["noun"] if among else after[1:], 0, with_of=False))


def deed_before(around: Around) -> str:
    """What was done to what is counted: `delivered 84,300 cars`; empty where it is only had."""
    found = re.search(rf"\b(?P<verb>[a-z]+){BOUNDS}", around.before)
    if found is None:
        return ""
    base = BASE_OF.get(found["verb"], "")
    if not base or base in HELD:
        return ""
    return PAST.get(base, base + ("d" if base.endswith("e") else "ed"))


def _adopters(noun: str, verb: str) -> str:
    who = {
        "adopt": "adopters",
        "use": "users",
        "usin": "users",
        "deploy": "users",
        "buy": "buyers",
        "bought": "buyers",
        "download": "downloads",
        "join": "members",
    }
    base = re.sub(r"(?:ed|ing|d)$", "", verb.lower().split()[0])
    base = base if base in who else f"{base}e" if f"{base}e" in who else base
    singular = (
        re.sub(r"ies$", "y", noun)
        if noun.endswith("ies")
        else noun.removesuffix("s")
        if not noun.endswith("ss")
        else noun
    )
    return f"{singular} {who.get(base, 'users')}"
