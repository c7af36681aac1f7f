"""Whom a paragraph goes on about."""

from .lexed import Lexed
from .speech import is_by_role
from .topics import BODIES, is_proper, marked, topic_of

_ROLE_REACH = 4


def owner_of(lexed: Lexed) -> frozenset[str]:
    """The stems of the name that a sentence begins with: the paragraph goes on about it."""
    if is_by_role(lexed, 0, _ROLE_REACH):
        return frozenset()
    opens = _behind_opener(lexed)
    metrics = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)} | marked(lexed)
    names = (
        topic_of(
            word for n, word in enumerate(lexed.words[: opens + 4]) if n not in metrics and n >= opens
        ).names
        - BODIES
    )
    first = opens or lexed.words[0].text[:1].isupper() or lexed.words[0].form in reader_names(lexed)
    return names if first else frozenset()


def owner_of_heading(lexed: Lexed, known: frozenset[str]) -> frozenset[str]:
    """The stems of the name that a heading opens with, if prose uses it as one: `[Acme]: key figures`."""
    words = lexed.words
    after = 0
    while after < len(words) and words[after].text[0].isupper() and after not in lexed.moves:
        if not after and (words[0].form not in known or not is_proper(words[0])):
            break
        after += 1
    if not after or {phrase.first for phrase in lexed.metrics} & {*range(after)}:
        return frozenset()
    ends = after == len(words) or words[after].form in _ENDS or words[after - 1].text.endswith(("'s", "s'"))
    return topic_of(words[:after]).names if ends else frozenset()


_ENDS = frozenset({",", ":", "(", "-", "|"})
"""What follows the name in a heading that tells of whom the table below is."""
_OPENERS = frozenset(
    {"elsewhere", "meanwhile", "separately", "also", "earlier", "later", "finally", "similarly", "however"}
)


def _behind_opener(lexed: Lexed) -> int:
    """Where a sentence begins behind a word that only turns to somebody else: `Elsewhere, Acme said`."""
    forms = [word.form for word in lexed.words[:2]]
    return 2 if len(forms) > 1 and forms[0] in _OPENERS and forms[1] == "," else 0


def reader_names(lexed: Lexed) -> frozenset[str]:
    """The forms of the first words, where a title or article comes before the name."""
    return frozenset({"the", "at"}) if lexed.words else frozenset()
