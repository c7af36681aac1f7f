"""The verdict on what became of an outlook: raised, cut, kept, withdrawn."""

from enum import Enum, auto

from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.topics import stem_of
from .alignment import coverage, telling_words
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .kept import kept_whole
from .told_acts import clauses

_NOUNS = frozenset(
    {
        "guidance",
        "outlook",
        "forecast",
        "target",
        "estimate",
        "expectation",
        "range",
        "projection",
        "goal",
        "view",
    }
)


class Fate(Enum):
    """What became of it."""

    RAISED = auto()
    CUT = auto()
    KEPT = auto()
    WITHDRAWN = auto()


_FATES = {
    Fate.RAISED: "raise raised raises raising lift lifted lifts lifting upgrade upgraded hike hiked "
    "increase increased upped boosted",
    Fate.CUT: "cut cuts cutting lower lowered lowers trim trimmed trims slash slashed reduce reduced "
    "downgrade downgraded pared",
    Fate.KEPT: "keep kept keeps maintain maintained maintains reaffirm reaffirmed reaffirms reiterate "
    "reiterated unchanged confirm"
    " confirmed confirms stick stuck stands stand left leaves leave held retain retained repeated",
    Fate.WITHDRAWN: "withdraw withdrew withdrawn suspend suspended scrapped abandoned dropped pulled",
}
FATES = {word: fate for fate, words in _FATES.items() for word in words.split()}
"""What became of an outlook, by the word that tells it."""
_WINDOW = 9
_ENOUGH = 0.55


def fate_told(lexed: Lexed) -> Fate | None:
    """What a sentence says became of an outlook; None where it says nothing of one."""
    nouns = [place for place, word in enumerate(lexed.words) if word.form in _NOUNS]
    if not nouns:
        return None
    found: tuple[int, Fate] | None = None
    for place, word in enumerate(lexed.words):
        fate = FATES.get(word.form) or FATES.get(word.text.lower())
        if fate is None:
            continue
        distance = min(abs(place - noun) for noun in nouns)
        if distance <= _WINDOW and (found is None or distance < found[0]):
            found = (distance, fate)
    return found[1] if found else None


def judge_fate(told: Fate, lexed: Lexed, document: Document) -> Ground:
    """Whether the document says the same of the same outlook."""
    words = telling_words(lexed, document, with_moves=False)
    nouns = _NOUNS | set(FATES)
    words = {
        word: weight
        for word, weight in words.items()
        if word not in {stem_of(one) for one in lexed.words if one.form in nouns}
    }
    best: tuple[float, int, Fate] | None = None
    about = frozenset(words) - document.main
    for number in _of_fates(document):
        shown = _of_clause(document.sentences[number].lexed, about)
        if shown is None:
            continue
        covered = coverage(words, number, document) if words else 1.0
        if best is None or covered > best[0]:
            best = (covered, number, shown)
    if best is None or best[0] < _ENOUGH:
        return Ground(NOT_FOUND, "the source does not say what became of that outlook", 0.2)
    word = SUPPORTED if best[2] is told else CONTRADICTED
    return Ground(word, f"the source says that it was {best[2].name.lower()}", 0.7, best[1])


@kept_whole
def _of_fates(document: Document) -> list[int]:
    """The sentences that tell what became of an outlook."""
    return [n for n, sentence in enumerate(document.sentences) if fate_told(sentence.lexed) is not None]


def _of_clause(lexed: Lexed, about: frozenset[str]) -> Fate | None:
    """The fate told in the clause that holds most of these stems, where the clauses tell different ones."""
    told = []
    for first, after in clauses(lexed):
        part = lexed._replace(words=lexed.words[first:after])
        fate = fate_told(part)
        if fate is not None:
            told.append((sum(stem_of(word) in about for word in part.words), fate))
    if len({fate for _, fate in told}) <= 1 or not about:
        return fate_told(lexed)
    return max(told, key=lambda one: one[0])[1]
