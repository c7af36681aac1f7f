"""A sentence cut into clauses: what one of them says of its own, and whom it says it of."""

import re
from enum import StrEnum
from typing import NamedTuple

from ...grammar.words import Word, words_in
from .verbs import AUXILIARIES, BASE_OF, is_finite, is_ing, is_past
from .word_sets import word_set


class Tie(StrEnum):
    """How a clause hangs on the one before it."""

    MAIN = "main"
    AND = "and"
    """A further verb of the same subject, or a clause of its own."""
    WHO = "who"
    """A relative clause: its subject is the noun before it."""
    ING = "ing"
    """`, trailing two rivals`: its subject is that of the main clause."""
    DONE = "done"
    """`, now built into`: its subject is the noun before it."""
    CAUSE = "cause"
    CONTRAST = "contrast"
    CONDITION = "condition"
    WITH = "with"


ASIDE = re.compile(
    r",\s*(?:however|meanwhile|by contrast|in contrast|in turn|though|too|for its part|for example|"
    r"for instance|"
    r"by comparison|on the other hand|moreover|in addition|of course|notably|reportedly|in fact|"
    r"so far)\s*,",
    re.IGNORECASE,
)
"""Words between commas that interrupt a clause and end none."""


class Clause(NamedTuple):
    """A span of a sentence with one statement, by the places of its words."""

    first: int
    after: int
    tie: Tie
    connector: str
    """The words that begin it, in lower case; empty for the first."""
    has_verb: bool


_CAUSES = (
    ("driven by"),
    "led by",
    "fueled by",
    "fuelled by",
    "boosted by",
    "helped by",
    "supported by",
    "powered by",
    "hurt by",
    "due to",
    "thanks to",
    "because of",
    "because",
    "owing to",
    "on the back of",
    "as a result of",
    "reflecting",
    "amid",
    ("weighed down by"),
    "dragged down by",
    "underpinned by",
    "attributed to",
    "pressured by",
    "aided by",
    "spurred by",
    ("propelled by"),
    "buoyed by",
    "stemming from",
    "citing",
    "partly offset by",
    "partially offset by",
    "offset by",
)
_CONTRASTS = (
    "while",
    "whereas",
    "although",
    "though",
    "even as",
    "despite",
    "even though",
    "yet",
    "but",
    "however",
)
_CONDITIONS = ("if", "unless", "provided", "once", "when")
_RELATIVES = frozenset({"which", "who", "whose", "where"})
_REPORTED_BEFORE = word_set(
    "say report note state announce believe expect show estimate suggest indicate warn think tell "
    "disclose reveal forecast predict confirm"
)
_SCAN = 9


def clauses_of(text: str) -> tuple[tuple[Word, ...], list[Clause]]:
    """Return the words of a folded sentence and its clauses in order."""
    bare = ASIDE.sub(lambda aside: " " * len(aside[0]), text)
    words = tuple(_hyphened(word, text) for word in words_in(bare))
    starts: list[tuple[int, Tie, str]] = [(0, *_opening(words))]
    verb_seen = False
    for place in range(1, len(words)):
        verb_seen = verb_seen or _finite(words, place - 1)
        cut = _cut(words, place, verb_seen=verb_seen)
        if cut is not None and place > starts[-1][0]:
            starts.append((place, *cut))
            verb_seen = False
    clauses = []
    for (first, tie, connector), after in zip(
        starts, [*(start[0] for start in starts[1:]), len(words)], strict=True
    ):
        has_verb = any(_finite(words, place) for place in range(first, after))
        clauses.append(Clause(first, after, tie, connector, has_verb))
    return words, clauses


def _hyphened(word: Word, text: str) -> Word:
    """A word behind a hyphen is part of an adjective: `AI-powered` is no verb."""
    if word.start > 1 and text[word.start - 1] == "-" and text[word.start - 2].isalnum():
        return word._replace(text=f"-{word.text}")
    return word


def _opening(words: tuple[Word, ...]) -> tuple[Tie, str]:
    for phrases, tie in ((_CONTRASTS, Tie.CONTRAST), (_CONDITIONS, Tie.CONDITION)):
        found = _phrase_at(words, 0, phrases)
        if found and found not in {"but", "yet", "however"}:
            return tie, found
    if _phrase_at(words, 0, ("with",)):
        return Tie.WITH, "with"
    return Tie.MAIN, ""


def _finite(words: tuple[Word, ...], place: int) -> bool:
    return is_finite(words[place].text, words[place - 1].text if place else "")


def _phrase_at(words: tuple[Word, ...], place: int, phrases: tuple[str, ...]) -> str:
    """The longest of the phrases that begins at a place; empty for none."""
    for phrase in sorted(phrases, key=len, reverse=True):
        parts = phrase.split()
        if [word.text.lower() for word in words[place : place + len(parts)]] == parts:
            return phrase
    return ""


def _cut(words: tuple[Word, ...], place: int, *, verb_seen: bool) -> tuple[Tie, str] | None:
    """Whether a clause begins at a place, and how it hangs on the one before."""
    here, before = words[place].text.lower(), words[place - 1].text
    if before in {";", "—", "–"} or (before == "-" and place > 1):
        return Tie.AND, ""
    if before == ":" and _verb_near(words, place, _SCAN):
        return Tie.AND, ""
    after_comma = before == ","
    cause = _phrase_at(words, place, _CAUSES)
    if cause and (after_comma or " " in cause or cause == "because") and not _finite(words, place - 1):
        return Tie.CAUSE, cause
    contrast = _phrase_at(words, place, _CONTRASTS)
    if contrast and (after_comma or contrast in {"while", "whereas", "although", "though", "despite"}):
        return Tie.CONTRAST, contrast
    if here in _CONDITIONS and after_comma and here != "once":
        return Tie.CONDITION, here
    if here in _RELATIVES and (after_comma or _verb_near(words, place + 1, 3)):
        return Tie.WHO, here
    if here == "that" and place + 1 < len(words):
        verb_before = BASE_OF.get(before.lower(), "")
        if verb_before in _REPORTED_BEFORE and _verb_near(words, place + 1, _SCAN):
            return Tie.AND, "that"
        if _finite(words, place + 1) or _finite(words, min(place + 2, len(words) - 1)):
            return Tie.WHO, "that"
        return None
    if after_comma:
        return _after_comma(words, place, verb_seen=verb_seen)
    if here in {"and", "or"} and verb_seen:
        return _coordinated(words, place)
    return None


def _after_comma(words: tuple[Word, ...], place: int, *, verb_seen: bool) -> tuple[Tie, str] | None:
    at = place
    here = words[at].text.lower()
    if here in {"and", "but", "or", "so"}:
        return _coordinated(words, place, with_comma=True) if verb_seen else None
    if here == "with":
        return Tie.WITH, "with"
    if here == "as" and _verb_near(words, place + 1, _SCAN):
        return Tie.CONTRAST, "as"
    while at < len(words) - 1 and (
        words[at].text.lower() in {"now", "already", "also", "only", "still"} or words[at].text.endswith("ly")
    ):
        at += 1
    told = words[at].text
    if is_ing(told) and told.lower() != "including":
        return Tie.ING, told.lower()
    if told.lower() in {"up", "down"}:
        return Tie.AND, told.lower()
    if told.lower() in {"including", "like", "such"}:
        return None
    if is_past(words[at].form, told) and not _is_list_item(words, at):
        return Tie.DONE, told.lower()
    if _finite(words, at) and not words[at].text[0].isupper():
        return Tie.AND, ""
    if verb_seen and _verb_near(words, place, _SCAN) and words[place].text.lower() not in {"a", "an"}:
        return Tie.AND, ""
    return None


def _is_list_item(words: tuple[Word, ...], place: int) -> bool:
    """`chips, advanced servers and tools`: a participle before a noun within a list."""
    following = words[place + 1] if place + 1 < len(words) else None
    return (
        following is not None
        and following.text.lower() not in word_set("by in into to at from as on with a an the its over for")
        and not following.text[0].isdigit()
    )


def _coordinated(words: tuple[Word, ...], place: int, *, with_comma: bool = False) -> tuple[Tie, str] | None:
    """Whether `and` at a place joins verbs or clauses, not nouns."""
    at = place + 1
    while at < len(words) - 1 and (
        words[at].text.lower() in word_set("now already also then has have is are will")
        or words[at].text.endswith("ly")
    ):
        at += 1
    if at >= len(words):
        return None
    told, conjunction = words[at].text, words[place].text.lower()
    if is_ing(told) and any(is_ing(word.text) for word in words[max(place - 12, 0) : place]):
        return Tie.AND, conjunction
    if is_past(words[at].form, told) and not _noun_follows(words, at):
        return Tie.AND, conjunction
    if _finite(words, at) and words[at].text.lower() not in AUXILIARIES:
        return Tie.AND, conjunction
    if told.lower() in {"up", "down"}:
        return Tie.AND, conjunction
    if _verb_near(words, place + 1, _SCAN if with_comma else 6):
        return Tie.AND, conjunction
    return None


def _noun_follows(words: tuple[Word, ...], place: int) -> bool:
    """Whether a participle stands as an adjective: `and adjusted earnings`."""
    if place + 1 >= len(words):
        return False
    following = words[place + 1].text.lower()
    return (
        following.isalpha()
        and following
        not in word_set(
            "by to in at from a an the its their over nearly about some more only just into as with on "
            "slightly "
            "sharply almost around roughly for less bounce further two three"
        )
        and words[place].text.lower()
        in word_set(
            "adjusted related combined estimated expected projected advanced increased reduced reported "
            "planned "
            "improved listed integrated expanded embedded named used automated limited restricted raised "
            "lowered "
            "weighted"
        )
    )


def _verb_near(words: tuple[Word, ...], start: int, reach: int) -> bool:
    """Whether a finite verb stands within reach, before anything that ends a clause."""
    for place in range(start, min(start + reach, len(words))):
        text = words[place].text
        if text in {",", ";", ".", "(", ")", ":"} or text.lower() in {"which", "who", "that", "while"}:
            return False
        if _finite(words, place):
            return place > start or text.lower() in BASE_OF or text.lower() in AUXILIARIES
    return False


_TRIMMED = re.compile(r"^[\s,;:–—-]+|[\s,;:–—-]+$")


def text_of(text: str, words: tuple[Word, ...], first: int, after: int) -> str:
    """The stretch of a sentence from one word to another, trimmed."""
    if first >= after:
        return ""
    return _TRIMMED.sub("", text[words[first].start : words[after - 1].end])
