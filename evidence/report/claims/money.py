"""Money of plans, deals and deeds: `$53 billion investment plan`, `spent $640 million on ships`."""

import re

from ...statements.statement import Statement
from .deeds import BOUNDS, HELD, PAST, PLAN
from .measured import Around, Measured
from .naming import bare_name, metrics_in
from .noun_phrases import phrase_after
from .owners import PERIOD_WORDS, after_metric_owner, joined, last_metric, owner_before, split
from .things import MOVED
from .verbs import BASE_OF


def planned(one: Statement, around: Around) -> Measured | None:
    """`$53 billion investment plan`, `a $5 billion buyback`."""
    if not one.amount.is_money:
        return None
    np = phrase_after(around.after, 0, with_of=False) if around.after[:1].isspace() else ""
    known = metrics_in(np)
    if np and (known or PLAN.match(np)):
        if known:
            name, owner = split(np, known[0], one)
            return Measured(name, joined(owner_before(around.before), owner), is_known=True)
        return Measured(bare_name(np), owner_before(_before_duration(around.before)), is_known=True)
    worth = re.match(r"^\)?\s+(?:in|of|worth of)\s+(?P<what>.*)", around.after)
    if worth is not None and not PERIOD_WORDS.match(worth["what"]):
        what = phrase_after(worth["what"], 0)
        known = metrics_in(what)
        if known and not last_metric(around):
            name, owner = split(what, known[0], one)
            return Measured(
                name,
                joined(owner_before(around.before), owner) or after_metric_owner(what, known[0].end),
                is_known=True,
            )
    return None


def _before_duration(before: str) -> str:
    return re.sub(r"(?:\b[\w]+-year|\b\w+-month),?\s*$", "", before)


def worth(one: Statement, around: Around) -> Measured | None:
    """`a licensing agreement worth $450 million`."""
    found = re.search(
        rf"\b(?P<np>(?:[\w&'’/-]+\s){{1,9}}?)(?:worth|valued at|for)(?: a total of)?{BOUNDS}", around.before
    )
    if found is None or not one.amount.is_money:
        return None
    plan = re.search(
        r"(?P<np>(?:[\w&'’/-]+\s){0,3}(?:plan|program(?:me)?|deal|contracts?|agreement|orders?|project|"
        r"package|partnership|acquisition|bid|offer|stake|unit|company|business|loan|"
        r"portfolio)\b(?:\s+(?:with|of|by|in|from)\s+[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*)*)?)\s*$",
        found["np"].strip() + " ",
        re.IGNORECASE,
    )
    if plan is None:
        return None
    words = plan["np"].split()
    while words and (
        (words[0].lower() in BASE_OF and words[0].lower() != "licensing")
        or words[0].lower() in {"a", "an", "the", "its"}
    ):
        words = words[1:]
    return Measured(bare_name(" ".join(words)), "", is_known=True) if words else None


def done(one: Statement, around: Around) -> Measured | None:
    """Money of a deed: `spent $640 million on new ships`, `raised $200 million in bonds`."""
    if not one.amount.is_money:
        return None
    found = re.search(rf"\b(?P<verb>[a-z]+)(?P<aside> aside| out| down| off| up)?{BOUNDS}", around.before)
    base = BASE_OF.get(found["verb"], "") if found else ""
    if found is None or not base or base in HELD or MOVED.match(found["verb"]):
        return None
    name = _DEED_NAMES.get(
        base, f"amount {PAST.get(base, base + ('d' if base.endswith('e') else 'ed'))}{found['aside'] or ''}"
    )
    if re.match(r"^\s+(?:a|per)\s+share\b", around.after) and base in {"earn", "lose", "post", "report"}:
        return Measured("EPS" if base != "lose" else "loss per share", is_known=True)
    of = re.match(r"^\s+(?:(?P<prep>on|in|for|into|to|from|by)\s+)(?P<what>.*)", around.after)
    if of is not None and not PERIOD_WORDS.match(of["what"]):
        what = phrase_after(of["what"], 0)
        if what:
            return Measured(f"{name} {of['prep']} {bare_name(what)}", is_known=True)
    return Measured(name, is_known=True)


_DEED_NAMES = {
    "spend": "spending",
    "invest": "investment",
    "raise": "funds raised",
    "pay": "payment",
    "save": "savings",
    "lose": "loss",
    "repay": "repayment",
    "buy": "purchase",
    "acquire": "acquisition price",
    "earn": "earnings",
    "generate": "amount generated",
    "return": "amount returned",
    "borrow": "borrowing",
}
