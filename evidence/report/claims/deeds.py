"""Words for plans and deals, for what is done to things that are counted, and for bounds before a number."""

import re

from .word_sets import word_set

PLAN = re.compile(
    r"(?P<np>(?:[\w&'’/-]+\s){0,4}?(?:plan|program(?:me)?|deal|contract|agreement|budget|fund|"
    r"investment(?!\s+(?:plan|program|budget|fund|commitment|package))|commitment|initiative|order|"
    r"project|package|partnership|acquisition|bid|offer|fine|settlement|loan|facility|bond|charge))\b",
    re.IGNORECASE,
)


BOUNDS = (
    r"\s*(?:(?:over|about|nearly|more than|some|around|roughly|almost|at least|approximately|up to|"
    r"a further|"
    r"another|an additional|only|just)\s*)*$"
)


HELD = word_set(
    "have be serve operate employ own reach count run hold total boast include cover number list manage "
    "host say expect forecast see project target anticipate claim"
)


PAST = {
    "cut": "cut",
    "sell": "sold",
    "buy": "bought",
    "build": "built",
    "ship": "shipped",
    "win": "won",
    "lose": "lost",
    "make": "made",
    "grow": "grown",
    "add": "added",
    "lay": "laid off",
    "plan": "planned",
    "fund": "funded",
    "spend": "spent",
    "pay": "paid",
    "sign": "signed",
    "hit": "hit",
    "see": "seen",
    "set": "set",
    "put": "put",
    "give": "given",
}
