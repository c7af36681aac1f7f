"""Which words tell what a statement is about."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from ..grammar.common_words import DAYS, FUNCTION, GENERIC, LIGHT_VERBS, PLACES, SEGMENT_WORDS
from ..grammar.company_nouns import COMPANY_NOUNS
from ..grammar.words import Word
from ..stems import stem
from .lexed import AMOUNT, PERIOD, Lexed
from .statement import Topic

PREPOSITIONS = frozenset(
    {"of", "from", "for", "in", "at", "on", "across", "within", "among", "to", "by", "into", "outside"}
)
STOPS = frozenset({",", ";", ":", "(", ")", "|", ".", '"', "!", "?", "-", "/", "[", "]", "#"})
PASSING = frozenset(
    {"the", "its", "their", "a", "an", "and", "'s", "his", "her", "our", "&", "of", "for", "'"}
)
OUTSIDE = "outside "
"""Opens a place that is all but one: `1.9 million passengers [outside Scandinavia]`."""
_TELLING_NOTHING = frozenset(
    {"standout", "left", "tie", "far", "scramble", "away", "pencil", "pencilled", "penciled", "remark",
     "remarked", "prepared", "need", "else", "guess", "crept", "bright", "view", "late", "citing", "quote",
     "quoted", "paraphrase", "paraphrased", "weigh", "worry", "dear", "strip", "stripping", "asked", "soon",
     "length", "perhaps", "elsewhere", "possibly", "hopeful", "little", "revised", "weakness", "timing",
     "read", "answer", "question", "context", "everything", "anything", "nothing", "something", "anyone",
     "someone", "behind", "middle", "midpoint", "reiterated", "reiterating", "schedule", "scheduled", "story",
     "reason", "thing", "outflow", "inflow", "surprise", "news", "talking", "weak", "strong"}
)  # fmt: skip
"""Words of telling and of manner."""
_EMPTY = frozenset(
    {
        "outlook",
        "guidance",
        "minu",
        "minus",
        "inside",
        "alone",
        "earlier",
        "later",
        "ago",
        "worth",
        "recently",
        "perhaps",
        "perhap",
        "maybe",
        "possibly",
        "previously",
        "multiple",
        "measure",
        "goal",
        "target",
        "objective",
        "ambition",
        "preview",
        "announcement",
        "rival",
        "single",
        "comparable",
        "wise",
    }
)
"""Words of time, sign, place and purpose, and of telling, that stand in a subject without telling it from another."""
_PART_NAMES = {("new", "business"): "new", ("new", "initiative"): "new"}
"""Units of a group whose names are made of words that tell nothing elsewhere, and the word that tells them."""


def stems(words: Iterable[Word]) -> frozenset[str]:
    """The stems of the telling words."""
    return frozenset(telling for word in words if (telling := stem_of(word)))


def stem_of(word: Word) -> str:
    """The stem of a telling word; empty for one that tells nothing."""
    return _telling_stem(word.form)


@lru_cache(maxsize=65536)
def _telling_stem(form: str) -> str:
    if form in FUNCTION or not (form[0].isalpha() or form[0] > "\u3400") or form in {AMOUNT, PERIOD}:
        return ""
    return stem(form)


def topic_of(words: Iterable[Word]) -> Topic:
    """The topic that a run of words makes; a version belongs to the name before it."""
    names: set[str] = set()
    others: set[str] = set()
    places: set[str] = set()
    before: Word | None = None
    words = _without_kind(_without_description(_without_origin(list(words))))
    for word in words:
        form = word.form
        if form[0].isdigit() and before is not None and is_proper(before) and word.start - before.end <= 1:
            names.add(f"{stem(before.form)}{form}")
        if before is not None and (before.form, form) in _PART_NAMES:
            others.add(stem(_PART_NAMES[before.form, form]))
        outside = before is not None and before.form == "outside"
        before = word
        if outside and form not in PLACES and is_proper(word):
            places.add(f"{OUTSIDE}{stem(form)}")
            names.discard(stem("outside"))
            others.discard(stem("outside"))
            continue
        if form in PLACES and outside:
            places.add("abroad")
            continue
        if form in PLACES:
            places.add(PLACES[form])
            if form == "britain":
                names.discard("great")
            continue
        if form in DAYS or form in _EMPTY or form in _TELLING_NOTHING or _CONTRACTED.search(word.text):
            continue
        tells_nothing = form in GENERIC or form in FUNCTION or not form[0].isalpha() or form in LIGHT_VERBS
        if tells_nothing and form[0] <= "\u3400":
            continue
        if is_proper(word):
            names.add(stem(form))
        else:
            others.add(stem(form))
    if not names and _is_epithet(words):
        return Topic()
    if _is_of_whole(names | others) or (not names and _is_company(words, others)):
        return Topic(places=frozenset(places))
    return Topic(frozenset(names), frozenset(others), frozenset(places))


BODIES = frozenset(
    stem(word)
    for word in ("board", "management", "director", "executive", "officer", "chairman", "president", "cfo", "ceo",
                 "coo", "spokesman", "spokeswoman", "chief",
                 "stockholder", "investor")
)  # fmt: skip
"""Who decides or speaks for a whole company, or owns it, and is no part of it that a value could be one of."""
_OF_BODIES = frozenset({stem("finance")})


def _is_of_whole(told: set[str]) -> bool:
    """Whether a subject is nobody but who acts for the whole: `the [board] declared a dividend`."""
    return not told.isdisjoint(BODIES) and told <= BODIES | _OF_BODIES


_CONTRACTED = re.compile(r"(?:n't|'(?:d|ve|ll|re|m))$", re.IGNORECASE)
_EPITHETS = frozenset(
    {"giant", "maker", "carmaker", "automaker", "chipmaker", "drugmaker", "retailer", "conglomerate", "titan",
     "insurer", "lender", "brewer", "miner", "heavyweight", "grocer", "utility", "startup"}
)  # fmt: skip
_ANOTHER = frozenset(
    {"rival", "another", "other", "one", "fellow", "peer", "parent", "unnamed", "largest", "competing"}
)


def _is_epithet(words: Sequence[Word]) -> bool:
    """Whether a subject calls whom the text is of by what it is: `the e-commerce [giant]`, `the market [leader]`."""
    told = [word for word in words if word.form not in GENERIC | FUNCTION and word.form[0].isalpha()]
    if not told or any(word.form in _ANOTHER for word in words):
        return False
    last = told[-1]
    leads = last.form == "leader" and [word.form for word in words][-2:-1] == ["market"]
    is_one = last.text.lower().removesuffix("'s") == last.form and last.text.islower()
    return is_one and (leads or last.form in _EPITHETS)


def _is_company(words: Sequence[Word], told: set[str]) -> bool:
    """Whether a subject is only the kind of company that was named before: `the [chain]`, not `the [chains]`."""
    nouns = [word for word in words if word.form in COMPANY_NOUNS]
    one = len(nouns) == 1 and nouns[0].text.lower().removesuffix("'s") == nouns[0].form
    return one and told == {stem(nouns[0].form)}


def _without_origin(words: list[Word]) -> list[Word]:
    """The words without where a company sits: `the [Santa Rosa, Texas-based] company`."""
    at = next((n for n, word in enumerate(words) if word.form == "based"), -1)
    if at < 1 or not words[at - 1].text[0].isupper():
        return words
    first = at
    while first and (words[first - 1].text[0].isupper() or words[first - 1].form == ","):
        first -= 1
    return words[:first] + words[at + 1 :]


_KINDS = frozenset(
    {"company", "firm", "giant", "group", "maker", "retailer", "platform", "operator", "chipmaker", "carmaker",
     "automaker", "bank", "conglomerate", "startup", "developer", "provider", "airline", "insurer", "lender", "broker",
     "leader", "heavyweight", "rival", "specialist", "supplier", "manufacturer", "brand", "titan", "major"}
)  # fmt: skip
"""Nouns that describe the name behind them: `Chinese food delivery [company] Acme`."""


def _without_description(words: list[Word]) -> list[Word]:
    """The words without what only describes the name that follows."""
    for at in range(len(words) - 2, -1, -1):
        follows = words[at + 1]
        if words[at].form in _KINDS and words[at].text.islower() and is_proper(follows):
            if all(not is_proper(word) for word in words[:at]):
                return words[at + 1 :]
            return words
    return words


_PARTS_TOO = frozenset({"bank", "broker", "brokerage", "group"})
"""Kinds of company that parts of one are called as well: `the retail bank`."""


def _without_kind(words: list[Word]) -> list[Word]:
    """The words without what a company is called by: `the software [maker]'s profit` is that of no software unit."""
    for at, word in enumerate(words):
        bare = word.text.removesuffix("'s")
        is_owner = bare != word.text or at == len(words) - 1 or words[at + 1].form in FUNCTION
        if bare != word.form or word.form not in COMPANY_NOUNS - _PARTS_TOO or not is_owner:
            continue
        return words if any(is_proper(one) for one in words[:at]) else words[at + 1 :]
    return words


def is_proper(word: Word) -> bool:
    """Whether a word names somebody or something, rather than a kind of business."""
    return (
        word.text[0].isupper()
        and not word.text[0].isdigit()
        and word.form not in SEGMENT_WORDS
        and word.form not in GENERIC
        and word.form not in FUNCTION
        and word.form not in DAYS
    )


def taken_places(lexed: Lexed) -> set[int]:
    """The places of words that belong to a metric or tell a movement."""
    found: set[int] = set()
    for metric in lexed.metrics:
        found.update(range(metric.first, metric.after))
    firsts = {metric.first for metric in lexed.metrics}
    for move in lexed.moves.values():
        # `Alma's total sales` moves nothing.
        if not (lexed.words[move.first].form == "total" and move.after in firsts):
            found.update(range(move.first, move.after))
    return found


def marked(lexed: Lexed) -> set[int]:
    """The places of words that say how a metric is drawn up: they tell no subject."""
    return {place for phrase in lexed.marks for place in range(phrase.first, phrase.after)}


def joined(topics: Sequence[Topic]) -> Topic:
    """All topics together."""
    whole = Topic()
    for topic in topics:
        whole = whole.joined(topic)
    return whole
