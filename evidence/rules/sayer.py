"""Who says what a sentence tells: the name that is the subject of its verb of saying."""

from typing import NamedTuple

from ..grammar.phrases import verb_forms
from ..grammar.words import Word
from ..statements.lexed import AMOUNT, PERIOD, Lexed
from ..statements.topics import stem_of


def _finite(*verbs: str) -> frozenset[str]:
    return frozenset(form for form in verb_forms(verbs) if not form.endswith("ing"))


_SAYING = _finite(
    "say/said", "tell/told", "note", "warn", "argue", "state", "promise", "claim", "believe", "think/thought",
    "explain", "predict", "reckon", "expect", "call", "describe", "deny/denied", "hint", "insist", "stress",
    "acknowledge", "admit", "credit", "blame", "forecast/forecast", "put/put",
) | {"sees"}  # fmt: skip
_REPORTING = _finite(
    "count",
    "report",
    "give/gave",
    "estimate",
    "find/found",
    "measure",
    "put/put",
    "track",
    "ask",
    "poll",
    "survey",
)
"""Verbs of whoever counts or publishes a figure."""
_TITLES = frozenset(
    {"chief", "executive", "officer", "financial", "finance", "operating", "president", "chairman", "chairwoman",
     "chair", "director", "head", "ceo", "cfo", "coo", "cto", "vice", "senior", "secretary", "minister", "premier",
     "analyst", "treasury", "mr", "mrs", "ms", "dr", "q", "a", "founder", "co"}
)  # fmt: skip
_HAVING = frozenset({"has", "had", "have"})
_PASSED = frozenset(
    {"also", "then", "again", "later", "recently", "himself", "itself", "herself", "now", "still", "does", "doesn't",
     "did", "didn't", "do", "don't", "not", "has", "had", "hasn't"}
)  # fmt: skip
"""Words between a subject and its verb."""
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_IN_NAMES = frozenset({"the", "'s", "&"})
_AFTER_WORDS = frozenset({"said", "says", "added", "told", "warned"})
_LINKS = frozenset({"of", "for", "at"})
_LONGEST, _ASIDE = 6, 14


class Sayer(NamedTuple):
    """Somebody who says something."""

    names: frozenset[str]
    """The stems of the name."""
    name: str
    """As it is written."""
    place: int
    """Where the verb of saying, or `according`, stands."""
    first: int
    """Where the name begins."""
    after: int
    """One past the last word of the name and the verb."""
    counts: bool
    """Whether the verb is one of counting and not of speaking."""


def sayer_in(lexed: Lexed, text: str = "") -> Sayer | None:
    """The first speaker that a sentence names; None where it names none.

    In the `text` that it stands in, a first word shows by a capital within it that it is a name: `PayCount`.
    """
    if (
        text
        and lexed.words
        and any(one.isupper() for one in text[lexed.words[0].start + 1 : lexed.words[0].end])
    ):
        first = lexed.words[0]
        lexed = lexed._replace(words=[first._replace(text=text[first.start : first.end]), *lexed.words[1:]])
    for place, word in enumerate(lexed.words):
        found = _at(lexed, place, word)
        if found is not None:
            return found
    return None


def _at(lexed: Lexed, place: int, word: Word) -> Sayer | None:
    """The speaker whose verb of saying stands at a place."""
    lower = word.text.lower()
    if lower == "according":
        return _behind(lexed, place, place + 2, counts=True)
    has_at = lower in _HAVING and puts_at(lexed, place)
    if word.text != lower or (lower not in _SAYING and lower not in _REPORTING and not has_at):
        return None
    found = _before(lexed, place, counts=has_at or lower in _REPORTING)
    if found is None and lower in _AFTER_WORDS and _quoted(lexed, place):
        return _behind(lexed, place, place + 1, counts=False)
    return found


def puts_at(lexed: Lexed, place: int) -> bool:
    """Whether a verb has somebody at a figure, as those who count do: `Delta [has] Merrow Bank at 49%`."""
    words = lexed.words
    at = next(
        (n for n in range(place + 1, min(place + _LONGEST + 2, len(words))) if words[n].form == "at"), -1
    )
    return at > place + 1 and at + 1 in lexed.amounts and words[place + 1].text[:1].isupper()


def _quoted(lexed: Lexed, place: int) -> bool:
    """Whether what is said stands before the verb: `..., said Ida Strand`."""
    return place > 0 and lexed.words[place - 1].form in {",", '"', "'"}


def _behind(lexed: Lexed, place: int, first: int, *, counts: bool) -> Sayer | None:
    """The speaker whose name begins behind a verb, or after a title there."""
    at = first
    while at < len(lexed.words) and at - first < _LONGEST:
        if not _is_name(lexed.words[at]) and lexed.words[at].form not in _TITLES | _IN_NAMES:
            break
        at += 1
    return _sayer(lexed.words[first:at], place, place, at, counts=counts)


def _before(lexed: Lexed, place: int, *, counts: bool) -> Sayer | None:
    """The speaker whose name ends before a verb; what stands between commas in front of the verb is passed over."""
    at = place - 1
    while at >= 0 and lexed.words[at].text.lower() in _PASSED:
        at -= 1
    if at >= 1 and lexed.words[at].form in _DAYS | {PERIOD}:
        at -= 1 + (lexed.words[at - 1].form == "on")
    if at >= 0 and lexed.words[at].form in {",", ")"}:
        opener = "(" if lexed.words[at].form == ")" else ","
        at = next((n for n in range(at - 1, max(at - _ASIDE, 0), -1) if lexed.words[n].form == opener), 0) - 1
    end = at
    while at >= 0 and end - at < _LONGEST and (_is_name(lexed.words[at]) or lexed.words[at].form == "&"):
        at -= 1
    if at >= 0 and lexed.words[at].form in _LINKS:
        return None
    return _sayer(lexed.words[at + 1 : end + 1], place, at + 1, place + 1, counts=counts)


def _sayer(words: list[Word], place: int, first: int, after: int, *, counts: bool) -> Sayer | None:
    """The speaker whom these words name; None where they are no name."""
    name = [word for word in words if word.form not in _TITLES and stem_of(word)]
    if not name:
        return None
    written = " ".join(word.text for word in name)
    return Sayer(frozenset(stem_of(word) for word in name), written, place, first, after, counts)


def _is_name(word: Word) -> bool:
    return word.text[:1].isupper() and word.form not in {AMOUNT, PERIOD} and bool(stem_of(word))
