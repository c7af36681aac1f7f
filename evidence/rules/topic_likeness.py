"""Whether two statements are about one subject."""

from functools import lru_cache
from typing import NamedTuple

from ..grammar.company_nouns import COMPANY_NOUNS, NAME_TAILS
from ..grammar.thesaurus import like
from ..statements.document import Document
from ..statements.statement import Statement, Topic
from ..statements.topics import stem_of
from ..stems import stem
from .common_stems import PART_STEMS, RESTRICTIVE_STEMS
from .kept import kept, kept_of
from .names_likeness import has_all_of, has_whole, names_fit, places_fit
from .near_words import spread


def topic_likeness(wanted: Topic, claim: Statement, source: Statement, document: Document) -> int:
    """2 for the same subject, 1 where the surroundings speak of it, 0 for another."""
    sentence = document.sentences[source.sentence]
    if claim.metric == source.metric == "market size":
        if not wanted:
            return 2 if not source.topic or source.topic == _first_market(document) else 0
        if not source.topic and _has_one_market(document):
            return 1
    names, asked = _asked(wanted, document.main, document.main_rest)
    if claim.metric == "price target":
        # Who writes the page sets the target that the page gives as its own.
        asked -= _WRITERS
    own = _own(source, document)
    mine, held, source = own.topic, own.held, own.source
    theirs = own.names
    if claim.told_by and theirs & claim.told_by:
        # Whoever makes a forecast is not what it is of, in the source as in the claim.
        mine = mine._replace(names=mine.names - claim.told_by)
        source, theirs = source._replace(topic=mine), theirs - claim.told_by
    if not names_fit(names, wanted, source, theirs, sentence, document):
        return 0
    places = places_fit(wanted, mine, sentence, document, source, claim.marks)
    if places == 0:
        return 0
    missing = {
        word
        for word in asked - held
        if like(word).isdisjoint(held) and not _is_spelt_out(word, held | mine.names, document)
    }
    lost = missing - source.owner
    if missing and len(lost) == len(asked - names) and own.words and not (names & mine.names):
        return 0
    if missing:
        missing -= _near(source.sentence, document) | source.owner
        if missing and claim.metric == "market share":
            missing = {word for word in missing if not _is_paired(word, frozenset(asked | held), document)}
        if missing and not _before_covers(missing, source.sentence, document):
            return 0
        level = 1
    else:
        level = 2
    if "whole" in claim.marks and own.words - _WHOLE_STEMS:
        return 0
    extra = own.words - _NOISE
    if not extra:
        return min(level, places)
    if names and extra <= _NAME_TAILS and own.names & names:
        # `Danforth Stores` is called Danforth, too.
        return min(level, places)
    extra -= spread(asked | claim.noun | wanted.words)
    extra = extra.difference(*(document.aliases.get(name, frozenset()) for name in names | asked))
    if extra and not wanted and not claim.metric and claim.own_period and claim.amount.is_money:
        return 1
    if extra and wanted.places & mine.places and not (asked - names):
        # `The international unit` is the one that has its place in its name.
        return min(1, places)
    if extra and wanted.names and not claim.noun and has_all_of(wanted, source, document):
        return 0
    if extra and not (asked - names) and not claim.noun:
        if extra & PART_STEMS or has_whole(source, document):
            return 0
        level = 1
    elif extra & RESTRICTIVE_STEMS and not missing:
        if extra & RESTRICTIVE_STEMS - _FAINT:
            return 0
        level = min(level, 1)
    return min(level, places)


@lru_cache(maxsize=4096)
def _asked(
    wanted: Topic, main: frozenset[str], main_rest: frozenset[str]
) -> tuple[frozenset[str], frozenset[str]]:
    """The names of a claim's topic, and all its words, without those of whom the document is about."""
    names = wanted.names - main
    # The rest of that one's full name says nothing more: `Components` of `Acme Components`.
    rest = main_rest if wanted.names & main else frozenset[str]()
    return names, (wanted.words - _NOISE - main - rest) | names


class _Own(NamedTuple):
    """What a statement itself says of its subject, whatever the claim."""

    source: Statement
    """With the topic below."""
    topic: Topic
    """Without the rest of the full name of whom the document is about."""
    names: frozenset[str]
    """Its names but that of whom the document is about; `words` likewise."""
    words: frozenset[str]
    held: frozenset[str]
    """All stems of the topic and of what is counted, with those that mean about the same."""


@kept_of
def _own(source: Statement, document: Document) -> _Own:
    mine = _without_full_name(source.topic, document)
    held = spread(mine.words | mine.names | source.noun)
    names, words = mine.names - document.main, mine.words - document.main
    return _Own(source._replace(topic=mine), mine, names, words, held)


@kept
def _near(number: int, document: Document) -> frozenset[str]:
    sentence = document.sentences[number]
    # Whom a sentence calls `the retailer` is no retail unit.
    kinds = {stem_of(word) for word in sentence.lexed.words if word.form in COMPANY_NOUNS}
    others = {stem_of(word) for word in sentence.lexed.words if word.form not in COMPANY_NOUNS}
    return spread(sentence.stems - (kinds - others) | sentence.heading)


def _has_one_market(document: Document) -> bool:
    return not any(one.topic for one in document.by_metric["market size"])


_NAME_TAILS = frozenset(stem(word) for word in NAME_TAILS)
_FAINT = frozenset(stem(word) for word in ("digital", "service", "product", "international"))
"""What names of units have besides, and what sets none apart from another."""


def _first_market(document: Document) -> Topic:
    """The market that a text speaks of first: whom `the market` alone means."""
    return document.by_metric["market size"][0].topic


_NOISE = frozenset(
    stem(word)
    for word in (
        "dollar",
        "midpoint",
        "definition",
        "board",
        "director",
        "issuer",
        "basis",
        "term",
        "company",
        "own",
        "defined",
        "money",
        "wide",
    )
)
_WRITERS = frozenset(stem(word) for word in ("author", "writer", "analyst", "broker", "blogger"))
_WHOLE_STEMS = frozenset(
    stem(word) for word in ("total", "group", "overall", "consolidated", "entire", "wide")
)
"""What says that a value is of all of it: `group-wide`."""


def _is_spelt_out(word: str, held: frozenset[str], document: Document) -> bool:
    """Whether a ticker stands for a word that is there, or initials for words of which most are."""
    if word not in document.aliases:
        return False
    every = document.aliases[word]
    full = every - document.main
    # A ticker and the one word that it stands for are one name.
    return (len(every) == 1 and every <= held) or (len(full) > 1 and 2 * len(full & held) > len(full))


def _is_paired(word: str, others: frozenset[str], document: Document) -> bool:
    """Whether the document writes a word right beside one of the others, as `cloud infrastructure`."""
    return any((word, other) in document.pairs or (other, word) in document.pairs for other in others)


def _without_full_name(topic: Topic, document: Document) -> Topic:
    """A topic without the rest of the full name of whom the document is about."""
    if not topic.names & document.main:
        return topic
    return topic._replace(names=topic.names - document.main_rest, words=topic.words - document.main_rest)


def _before_covers(missing: set[str], number: int, document: Document) -> bool:
    """Whether the sentences before in the paragraph speak of what is missing."""
    here = document.sentences[number]
    for back in range(1, 4):
        if number - back < 0:
            break
        other = document.sentences[number - back]
        if other.paragraph != here.paragraph or other.in_table != here.in_table:
            break
        missing = missing - spread(other.stems)
        if not missing:
            return True
    return False
