"""Whom a text means by the town that a company sits in: `the Bristol chain`, `the Hangzhou-based retailer`."""

import re
from collections.abc import Mapping, Sequence

from ..grammar.company_nouns import COMPANY_NOUNS
from ..grammar.words import words_in
from ..stems import stem
from .lexed import Lexed
from .owner import owner_of
from .sentence import Sentence
from .statement import Statement, Topic
from .topics import is_proper

_NAME = r"(?P<name>[A-Z][\w&'-]+)(?: (?:[A-Z][\w.&'-]*|plc))*"
_TOWN = r"(?P<town>[A-Z][\w']+(?: [A-Z][\w']+)?)"
_TOLD = (
    re.compile(
        rf"{_NAME},? (?:\([^()]*\),? )?(?:is )?(?:the|an?) (?:[a-z]+ )?{_TOWN}(?:, [A-Z][\w ]+)?-based\b"
    ),
    re.compile(rf"{_TOWN}(?:, [A-Z][\w ]+)?-based (?:[a-z-]+ ){{0,4}}{_NAME}"),
    re.compile(rf"{_NAME},? (?:\([^()]*\),? )?(?:is |a company )?(?:headquartered|based) in {_TOWN}"),
    re.compile(rf"^{_TOWN}(?:, [A-Z][\w. ]+)?, [A-Z][a-z]+\.? \d[^\n]{{0,30}}/ ?--? ?{_NAME}"),
)
"""How a text says where a company sits, the last of them in the dateline of a release."""
_LEAD = 3000
_LONGEST_TOWN = 3

Origins = Mapping[str, frozenset[str]]
"""The stems of a company's name by the stem of a word of its town."""


def origins_of(text: str, sentences: Sequence[Sentence]) -> Origins:
    """Who sits where, as the text says it or uses it: a town leads back to whom its paragraph goes on about."""
    found: dict[str, frozenset[str]] = {}
    if "-based" in text or "based in" in text or "headquartered" in text or "/ -" in text[:_LEAD]:
        for told in _TOLD:
            for match in told.finditer(text[:_LEAD]):
                for town in _stems(match["town"]):
                    found.setdefault(town, _stems(match["name"]))
    owner: frozenset[str] = frozenset()
    paragraph = -1
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            owner, paragraph = frozenset(), sentence.paragraph
        towns = _towns_in(sentence.lexed)
        if towns and owner:
            for town in towns:
                found.setdefault(town, owner)
        elif not towns:
            owner = owner_of(sentence.lexed) or owner
    return found


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.form) for word in words_in(text))


def named_by_origin(one: Statement, lexed: Lexed, origins: Origins) -> Statement:
    """A value of `the Bristol chain` as one of whoever sits there."""
    if not origins or one.in_table or (one.topic.names and one.topic.names.isdisjoint(origins)):
        return one
    towns = _towns_in(lexed) & origins.keys()
    if not towns or one.topic.names - towns or one.topic.words - _NOUN_STEMS:
        return one
    names = frozenset[str]().union(*(origins[town] for town in towns))
    topic = Topic(names, places=one.topic.places)
    return one._replace(topic=topic, noun=one.noun - towns)


_NOUN_STEMS = frozenset(stem(noun) for noun in COMPANY_NOUNS)


def _towns_in(lexed: Lexed) -> frozenset[str]:
    """The stems of the capitalised words between `the` and the kind of a company: `the [San Diego] company`."""
    words = lexed.words
    found: set[str] = set()
    for place, word in enumerate(words):
        if word.form not in COMPANY_NOUNS or not word.text[0].islower() or place < 2:
            continue
        at = place - 1
        if words[at].form == "based":
            at -= 1 + (words[at - 1].form == "-")
        first = at
        while first and is_proper(words[first]) and at - first < _LONGEST_TOWN:
            first -= 1
        if words[first].form == "the" and first < at:
            found.update(stem(one.form) for one in words[first + 1 : at + 1])
    return frozenset(found)
