"""Whom a paragraph goes on about."""

from .lexed import Lexed
from .speech import is_by_role
from .topics import marked, topic_of

_ROLE_REACH = 4


def owner_of(lexed: Lexed) -> frozenset[str]:
    """The stems of the name that a sentence begins with: the paragraph goes on about it."""
    if is_by_role(lexed, 0, _ROLE_REACH):
        return frozenset()
    metrics = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)} | marked(lexed)
    names = topic_of(word for n, word in enumerate(lexed.words[:4]) if n not in metrics).names
    first = lexed.words[0].text[:1].isupper() or lexed.words[0].form in reader_names(lexed)
    return names if first else frozenset()


def reader_names(lexed: Lexed) -> frozenset[str]:
    """The forms of the first words, where a title or article comes before the name."""
    return frozenset({"the", "at"}) if lexed.words else frozenset()
