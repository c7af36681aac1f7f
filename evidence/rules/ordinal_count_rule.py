"""The verdict on how many somebody has by which one was opened last: `opened its fourth plant` makes four plants."""

from collections.abc import Iterator
from typing import NamedTuple

from ..grammar.amount import COUNT
from ..grammar.common_words import FUNCTION, PLACES
from ..grammar.number_words import ORDINALS
from ..grammar.phrases import verb_forms
from ..statements.document import Document
from ..statements.lexed import AMOUNT, PERIOD
from ..statements.statement import Says, Statement
from ..stems import stem
from .claim_reading import ClaimReading, names_beside
from .companies import is_of_another
from .ground import CONTRADICTED, SUPPORTED, Ground
from .kept import kept_whole
from .near_words import spread

_STRENGTH = 0.7
_OPENED = frozenset(verb_forms(["open", "launch", "inaugurate", "complete", "build", "commission"])) | {
    "built"
}
_HAVING = frozenset(
    {"has", "have", "runs", "operates", "run", "operate", "owns", "own", "now", "meanwhile", "today", "currently",
     "total", "number", "there", "is", "are"}
)  # fmt: skip
_ENDS = frozenset({",", ";", ".", "(", "and", "to", "after", "as", "with", "when", "while"})
_REACH, _BETWEEN = 10, 3


class Opened(NamedTuple):
    """Which one of what was opened."""

    number: int
    stems: frozenset[str]
    """Of what it is, and of where where that belongs to it."""
    sentence: int


def judge_ordinal_count(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on such a count; None where the claim asks for more than that, or nothing was opened so."""
    if claim.amount.unit != COUNT or claim.says is not Says.LEVEL or claim.expected or claim.former:
        return None
    forms = {word.form for word in reading.lexed.words}
    if not forms & _HAVING or claim.amount.scaled:
        return None
    places = {stem(form) for form in forms if form in PLACES}
    named = names_beside(reading.lexed) - places
    for one in _opened(document):
        sentence = document.sentences[one.sentence]
        known = spread(one.stems)
        asked = (
            {stem(form) for form in forms - _HAVING - FUNCTION if form[0].isalpha()} - document.main - named
        )
        asked = {PLACES.get(word, word) for word in asked}
        if (
            not asked
            or not asked <= known | sentence.places
            or (one.stems & frozenset(PLACES.values())) - asked
        ):
            continue
        if is_of_another(reading, one.sentence, document) or not _names_there(named - known, one, document):
            continue
        extra = {word for word in one.stems if word not in spread(asked)}
        if extra & document.places or len(extra) > 1:
            continue
        reason = f"the source tells of number {one.number}"
        word = SUPPORTED if claim.amount.holds(one.number) else CONTRADICTED
        return Ground(word, reason, _STRENGTH, one.sentence, formula=True)
    return None


def _names_there(named: frozenset[str], one: Opened, document: Document) -> bool:
    here = document.sentences[one.sentence]
    around = set(here.stems | here.heading | document.main)
    before = document.sentences[one.sentence - 1] if one.sentence else here
    if before.paragraph == here.paragraph:
        around |= before.stems
    return all(name in around or document.aliases.get(name, frozenset()) & around for name in named)


@kept_whole
def _opened(document: Document) -> list[Opened]:
    return list(_told(document))


def _told(document: Document) -> Iterator[Opened]:
    for number, sentence in enumerate(document.sentences):
        words = sentence.lexed.words
        verb = next((at for at, word in enumerate(words) if word.text.lower() in _OPENED), None)
        if verb is None or sentence.in_table:
            continue
        for at in range(verb + 1, min(verb + 1 + _BETWEEN, len(words))):
            which = ORDINALS.get(words[at].text.lower(), 0)
            if which > 1 and words[at - 1].form in {"its", "their", "the", "a", "company's", "our"}:
                yield Opened(which, _stems_of(number, at + 1, document), number)


def _stems_of(number: int, first: int, document: Document) -> frozenset[str]:
    """The stems of the noun behind an ordinal, and of `in Dubai` where no comma parts it from that."""
    words = document.sentences[number].lexed.words
    found: set[str] = set()
    for word in words[first : first + _REACH]:
        if word.form in _ENDS or word.form in {AMOUNT, PERIOD}:
            break
        if word.form not in FUNCTION and word.form[0].isalpha():
            found.add(PLACES.get(word.form) or stem(word.form))
    return frozenset(found)
