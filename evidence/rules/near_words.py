"""Words with those that mean about the same."""

from collections.abc import Iterable
from functools import lru_cache

from ..grammar.thesaurus import like


def spread(words: Iterable[str]) -> frozenset[str]:
    """Stems with those that mean about the same."""
    return _spread(frozenset(words))


@lru_cache(maxsize=65536)
def _spread(words: frozenset[str]) -> frozenset[str]:
    found = set(words)
    for word in words:
        found |= like(word)
    return frozenset(found)
