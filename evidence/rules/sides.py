"""What a claim names on one side of a comparison, and which values of a document are its."""

from typing import NamedTuple

from ..grammar.amount import COUNT
from ..grammar.common_words import FUNCTION, LIGHT_VERBS, PLACES
from ..grammar.words import Word
from ..statements.document import Document
from ..statements.lexed import AMOUNT, PERIOD, Lexed
from ..statements.statement import Statement
from ..stems import stem
from .common_stems import PART_STEMS
from .holders import Held
from .near_words import spread
from .title_stems import title_stems

_AUXILIARY = frozenset(
    {"is", "are", "was", "were", "be", "been", "has", "have", "had", "did", "do", "doe", "does", "will", "still",
     "remained", "remain", "became", "stayed", "come", "came", "ranked", "rank", "alone", "only", "also", "now", "just",
     "together", "both"}
)  # fmt: skip
_EXPECTING = frozenset(
    {"expect", "analyst", "forecast", "consensu", "estimat", "guidanc", "target", "predict", "plann", "hop"}
)
_SHORT_VERB = 4


class Side(NamedTuple):
    """One side of a comparison."""

    stems: frozenset[str]
    metric: str
    """The metric named on this side; empty where there is none."""

    def __bool__(self) -> bool:
        return bool(self.stems or self.metric)


def side_in(lexed: Lexed, first: int, after: int) -> Side:
    """Read a stretch of a claim: the last name in it, else all its telling words."""
    phrases = [phrase for phrase in lexed.metrics if first <= phrase.first < after]
    taken = {place for phrase in phrases for place in range(phrase.first, phrase.after)}
    metric = phrases[-1].meaning.name if phrases else ""
    names = _last_name(lexed, first, after, taken)
    if names:
        return Side(names, metric)
    return Side(_content(lexed, first, after, taken), metric)


def _last_name(lexed: Lexed, first: int, after: int, taken: set[int]) -> frozenset[str]:
    runs: list[list[str]] = []
    previous = -2
    for place in range(first, after):
        word = lexed.words[place]
        joins = word.form == "&" and previous == place - 1
        if place in taken or not (word.text[:1].isupper() or joins) or word.form in FUNCTION:
            continue
        if word.form in {AMOUNT, PERIOD} or (len(word.text) == 1 and not joins):
            continue
        if previous == place - 1 and runs:
            runs[-1].append(word.form)
        else:
            runs.append([word.form])
        previous = place
    if not runs:
        return frozenset()
    return frozenset(PLACES.get(form) or stem(form) for form in runs[-1] if form[0].isalpha())


def _content(lexed: Lexed, first: int, after: int, taken: set[int]) -> frozenset[str]:
    moved = {n for phrase in lexed.moves.values() for n in range(phrase.first, phrase.after)}
    found: set[str] = set()
    for place in range(first, after):
        word = lexed.words[place]
        form = word.form
        if found and is_verb(word):
            break
        if place in taken or place in moved or form in {AMOUNT, PERIOD} or not form[0].isalpha():
            continue
        if form in FUNCTION or form in _AUXILIARY or form in LIGHT_VERBS:
            continue
        found.add(PLACES.get(form) or stem(form))
    return frozenset(found)


def is_verb(word: Word) -> bool:
    """Whether a word is likely the verb that ends a subject."""
    form = word.form
    return word.text.islower() and (
        form in _AUXILIARY or form in LIGHT_VERBS or (form.endswith("ed") and len(form) > _SHORT_VERB)
    )


def is_expectation(side: Side) -> bool:
    """Whether the side is what was expected, and no subject."""
    return bool(side.stems & _EXPECTING)


def fits(side: Side, held: Held, document: Document, asked: frozenset[str]) -> bool:
    """Whether a value is the side's; `asked` are all stems of the claim."""
    statement = held.statement
    stems = side.stems - document.main or side.stems
    if not stems:
        own = held.label & (PART_STEMS - document.main)
        return statement.metric == side.metric and not statement.topic.all - document.main and not own - asked
    about = title_stems(document) & PART_STEMS
    for one in stems:
        same = spread((one,)) | document.aliases.get(one, frozenset())
        if not same & held.label and (one not in about or len(stems) == 1):
            return False
    extra = (held.label & PART_STEMS) - spread(asked) - document.main - about
    # A name in full has words that its short form leaves out: `Alba Web Services`, AWS.
    extra = extra.difference(*(document.aliases.get(one, frozenset()) for one in stems))
    return not extra or held.statement.in_table


def metric_fits(metric: str, held: Held, document: Document) -> bool:
    """Whether a value can be of the metric that a claim names."""
    if not metric or held.statement.metric == metric:
        return True
    if held.statement.metric and not held.statement.inherited:
        return False
    sentence = document.sentences[held.statement.sentence]
    if _goes_on(held.statement, metric, document):
        return True
    told = frozenset(stem(word) for word in metric.split())
    return told <= sentence.stems | sentence.heading | held.label


def _goes_on(one: Statement, metric: str, document: Document) -> bool:
    """Whether a bare number counts what the sentence before did: `Alba has 48 million users. Brio has [24 million]`."""
    if one.amount.unit != COUNT or not one.amount.scaled or one.metric or one.noun:
        return False
    before = document.by_sentence.get(one.sentence - 1, ())
    same = one.sentence and (
        document.sentences[one.sentence - 1].paragraph == document.sentences[one.sentence].paragraph
    )
    return bool(same) and any(other.metric == metric and other.amount.unit == COUNT for other in before)
