"""Words brought to their stems, so that `adopted`, `adopters` and `adoption` meet."""

import re
from collections.abc import Iterator
from functools import lru_cache

from .vocabulary import STOPWORDS, SYNONYMS

# A run of Han characters is cut into pairs, the usual way to find words in a script without spaces.
_WORD = re.compile(r"[\u3400-\u9fff]+|[^\W\d_\u3400-\u9fff]+")
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"
_ENDINGS = (
    *("izations", "ization", "ations", "ation", "ments", "ment", "ings", "ing"),
    *("ions", "ion", "ers", "er", "ed", "es", "ly", "s", "e"),
)
_SHORTEST_STEM = 4


def words_of(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the stem and the span of each word that tells something."""
    for match in _WORD.finditer(text):
        word = match[0].casefold()
        if word in STOPWORDS:
            continue
        if _FIRST_HAN <= word[0] <= _LAST_HAN:
            yield from _pairs(word, match.start())
        else:
            yield stem(word), match.start(), match.end()


def _pairs(run: str, start: int) -> Iterator[tuple[str, int, int]]:
    for place in range(max(len(run) - 1, 1)):
        pair = run[place : place + 2]
        yield pair, start + place, start + place + len(pair)


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the stem of a casefolded word.

    >>> {stem(word) for word in ("adopted", "adopters", "adoption")}
    {'adopt'}
    """
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word[: -len(ending)]
    return word


def stems_of(text: str) -> frozenset[str]:
    """The stems of a text's telling words."""
    return frozenset(found for found, _, _ in words_of(text))


@lru_cache(maxsize=1024)
def metric_stems(metric: str) -> tuple[frozenset[str], ...]:
    """For each word of a metric the stems that stand for it in a text."""
    groups = []
    for word in metric.casefold().replace("-", " ").split():
        if word not in STOPWORDS:
            others = (other for name in SYNONYMS.get(word, ()) for other in stems_of(name))
            groups.append(frozenset({stem(word), *others}))
    return tuple(groups)
