"""Who only tells something is not what it is about: `the finance chief said [sales] rose`."""

from .lexed import AMOUNT, PERIOD, Lexed

_SAYING = frozenset(
    {"said", "says", "told", "added", "noted", "warned", "argued", "thinks", "believes", "answered", "confirmed",
     "explained", "claims", "claimed", "announced", "reported", "noting", "adding", "saying", "telling", "stressing",
     "explaining", "warning", "arguing", "confirming"}
)  # fmt: skip
"""Whoever expects or sees something is not among them: a forecast is known by who makes it."""
_HEARERS = frozenset({"analyst", "investor", "reporter", "the", "call", "journalist", "stockholder"})
ROLES = frozenset(
    {"ceo", "cfo", "coo", "cto", "chief", "officer", "president", "chair", "chairman", "head", "analyst", "economist",
     "spokesman", "spokeswoman", "spokesperson", "secretary", "minister", "director", "broker", "brokerage",
     "executive", "founder", "person", "source", "official", "writer", "author"}
)  # fmt: skip


def after_saying(lexed: Lexed, start: int, place: int) -> int:
    """Where what is said begins in a clause before a place; 0 where nothing is said."""
    words = lexed.words
    for at in range(place - 1, start, -1):
        if words[at].text.lower() not in _SAYING or lexed.hard[at] != lexed.hard[start]:
            continue
        begin = at + 1
        while begin < place and words[begin].form in _HEARERS and words[at].text.lower() == "told":
            begin += 1
        if begin < place and words[begin].form == "that":
            begin += 1
        told = [word for word in words[begin:place] if word.form not in {AMOUNT, PERIOD}]
        return begin if told and told[0].form[0].isalpha() else 0
    return 0


def forecasts_at(lexed: Lexed, start: int, place: int) -> int:
    """Where a verb of forecasting stands right behind whoever forecasts; 0 where none does."""
    for at in range(start + 1, min(place, start + _REACH)):
        if lexed.words[at].text.lower() in _FORECASTING:
            return at if not any(n in lexed.amounts for n in range(start, at)) else 0
        if lexed.words[at].form in {",", ";", ":"}:
            return 0
    return 0


_REACH = 7
_FORECASTING = frozenset(
    {"expects", "expect", "sees", "forecasts", "predicts", "reckons", "estimates", "projects", "thinks", "expected"}
)  # fmt: skip


def is_by_role(lexed: Lexed, start: int, after: int) -> bool:
    """Whether who speaks is told by a role, as no company is: `finance chief Mara Lind`."""
    return any(word.form in ROLES for word in lexed.words[start:after])
