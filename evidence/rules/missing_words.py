"""How many words of what a claim names are missing around a value."""

from collections.abc import Set as AbstractSet
from functools import lru_cache

from ...model.months import MONTHS
from ..grammar.amount import COUNT
from ..grammar.common_words import PLACES
from ..grammar.words import form_of
from ..statements.document import Document
from ..stems import stem
from .common_stems import GENERIC_STEMS, PART_STEMS
from .holders import Held
from .kept import kept
from .near_words import spread
from .reading_parts import caption_stems
from .sides import Side
from .title_stems import title_stems

_MOST_ASIDE, _MANY, _LONG = 2, 9, 7
_PLACE_NAMES = frozenset(PLACES.values())
_TIME_STEMS = frozenset(stem(form_of(month)) for month in MONTHS[1:]) | {"mid", "month", "quart", "half"}


def is_anothers(side: Side, held: Held, row: list[Held]) -> bool:
    """Whether a word of the side stands with another value of the sentence and not with this one."""
    lost = side.stems - spread(held.label | held.statement.noun)
    if not held.label & _PLACE_NAMES:
        lost -= _PLACE_NAMES
    return any(lost & other.label for other in row if other.label != held.label)


def missing_words(side: Side, held: Held, document: Document, asked: frozenset[str]) -> int:
    """How many words of a side stand neither with a value nor over it; many where the value is of something else."""
    sentence = document.sentences[held.statement.sentence]
    noun = held.statement.noun if held.statement.amount.unit == COUNT else frozenset[str]()
    label = spread(held.label | noun)
    stems = (side.stems - document.main or side.stems) - _TIME_STEMS
    told = _told(asked, side.metric)
    extra = held.label - told - GENERIC_STEMS - document.main
    extra = frozenset(word for word in extra if not _among(word, told))
    if sentence.in_table and extra:
        return _MANY
    if not sentence.in_table and (extra & PART_STEMS or len(extra) > _MOST_ASIDE):
        return _MANY
    if not stems:
        return 0 if side.metric and _is_whole(held, side.metric, document) else _MANY
    if not any(_among(word, label) for word in stems):
        return _MANY
    around = label | _around(held.statement.sentence, document)
    lost = {word for word in stems if not _among(word, around)}
    return _MANY if lost & PART_STEMS else len(lost)


@lru_cache(maxsize=256)
def _told(asked: frozenset[str], metric: str) -> frozenset[str]:
    """The stems of a claim and of a metric's name, with those that mean about the same as the claim's."""
    return spread(asked) | frozenset(stem(word) for word in metric.split())


@kept
def _around(number: int, document: Document) -> frozenset[str]:
    sentence = document.sentences[number]
    return spread(sentence.stems | sentence.heading | caption_stems(number, document))


def _is_whole(held: Held, metric: str, document: Document) -> bool:
    """Whether a value is of the metric itself, of nobody but whom the text is about."""
    own = document.main | title_stems(document)
    statement = held.statement
    return statement.metric == metric and not statement.inherited and not statement.topic.all - own


def _among(word: str, others: AbstractSet[str]) -> bool:
    """Whether a stem is among others, forms of one word counted as one: `register` and `registr`."""
    if word in others:
        return True
    start = word[:_LONG]
    return len(word) >= _LONG and any(other.startswith(start) for other in others)
