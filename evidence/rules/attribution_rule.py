"""Who says it: a claim that names its speaker is wrong where the source names another."""

from ..statements.lexed import Lexed
from ..statements.topics import stem_of
from .sayer import puts_at, sayer_in

_SAYING = frozenset(
    [
        "said",
        "say",
        "says",
        "told",
        "noted",
        "added",
        "called",
        "described",
        "warned",
        "argued",
        "stated",
        "promised",
        "claims",
        "claimed",
        "puts",
        "put",
        "expects",
        "sees",
        "predicts",
        "reckons",
        "promises",
        "believes",
        "thinks",
        "explained",
        "found",
        "finds",
        "estimates",
        "estimate",
        "forecast",
        "forecasts",
        "asked",
    ]
)
_ROLES = {
    "ceo": "ceo", "cfo": "cfo", "analyst": "analyst", "analysts": "analyst", "broker": "analyst",
    "economist": "analyst", "company": "company",
    "management": "company", "itself": "company", "own": "company", "our": "company", "we": "company",
    "chairman": "chair", "chairwoman": "chair",
    "independent": "outside", "regulator": "outside", "court": "outside", "researcher": "outside",
    "customer": "customer",
}  # fmt: skip
_CHIEFS = {"executive": "ceo", "financial": "cfo", "finance": "cfo", "operating": "coo", "technology": "cto"}
_REACH = 7


def speakers(lexed: Lexed) -> frozenset[str]:
    """Who speaks in a sentence: stems of names and roles near a verb of saying or `according to`; empty for nobody."""
    found: set[str] = set()
    words = lexed.words
    for place, word in enumerate(words):
        lower = word.text.lower()
        if lower == "according" and place + 1 < len(words):
            found |= _speakers_in(lexed, place + 2, place + 2 + _REACH)
        elif lower in _SAYING or (lower in {"has", "had", "have"} and puts_at(lexed, place)):
            found |= _speakers_in(lexed, place - _REACH, place)
            if lower in {"said", "says", "added", "told"}:
                found |= _speakers_in(lexed, place + 1, place + 5)
    return frozenset(found)


def _speakers_in(lexed: Lexed, first: int, after: int) -> set[str]:
    found: set[str] = set()
    words = lexed.words
    for place in range(max(first, 0), min(after, len(words))):
        word = words[place]
        role = _ROLES.get(word.form) or _ROLES.get(word.text.lower())
        if word.form == "chief" and place + 1 < len(words):
            role = _CHIEFS.get(words[place + 1].form)
        if word.form == "chief" and place and words[place - 1].form in {"finance", "financial"}:
            role = "cfo"
        if role:
            found.add(role)
        elif word.text[0].isupper() and stem_of(word) and place:
            found.add(stem_of(word))
    return found


def other_speaker(claim: Lexed, source: Lexed, main: frozenset[str]) -> bool:
    """Whether the source names a speaker and the claim another one, who does not stand in that sentence at all."""
    mine, theirs = speakers(claim) - main, speakers(source) - main
    told = sayer_in(claim)
    if told is not None and told.names & main:
        # Whoever speaks for the company is the company.
        return False
    if not mine or not theirs or mine & theirs:
        return False
    present = {stem_of(word) for word in source.words} | {_ROLES.get(word.form, "") for word in source.words}
    return not mine & present
