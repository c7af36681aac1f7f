"""The common words, by the stems of which subjects are made: what tells no subject, and what narrows one to a part."""

from ..grammar.common_words import GENERIC, RESTRICTIVE, SEGMENT_WORDS
from ..stems import stem

GENERIC_STEMS = frozenset(stem(word) for word in GENERIC)
RESTRICTIVE_STEMS = frozenset(stem(word) for word in RESTRICTIVE)
PART_STEMS = (frozenset(stem(word) for word in SEGMENT_WORDS) | RESTRICTIVE_STEMS) - GENERIC_STEMS
"""Of words that name a part of a company, or of what is counted."""
