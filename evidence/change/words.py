"""Which words of a line differ from those of another."""

import re
from typing import NamedTuple

from ...model.change import Span
from .hunks import Hunk, hunks

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+|[^\w\s]|_")


class Words(NamedTuple):
    """The words of one line, each with its place in the line."""

    texts: tuple[str, ...]
    spans: tuple[Span, ...]


def words_of_line(line: str) -> Words:
    """Words, numbers and signs, each by itself."""
    found = [*_WORD.finditer(line)]
    return Words(tuple(match[0] for match in found), tuple(match.span() for match in found))


def changed_words(old: str, new: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """The spans of the words that went, and of those that came.

    >>> changed_words("grew 26 % again", "grew 27 % again")
    (((5, 7),), ((5, 7),))
    """
    before, after = words_of_line(old), words_of_line(new)
    found = hunks(before.texts, after.texts)
    return (
        _spans(before, [(hunk.old_start, hunk.old_end) for hunk in found]),
        _spans(after, [(hunk.new_start, hunk.new_end) for hunk in found]),
    )


def _spans(words: Words, ranges: list[tuple[int, int]]) -> tuple[Span, ...]:
    return tuple((words.spans[first][0], words.spans[last - 1][1]) for first, last in ranges if last > first)


__all__ = ["Hunk", "Words", "changed_words", "words_of_line"]
