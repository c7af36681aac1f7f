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
from ..statements.topics import is_proper
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
    things: frozenset[str]
    """The stems of what it is."""
    where: frozenset[str]
    """Those of names and places that belong to that: `its second hub [in Dubai]`."""
    sentence: int


def judge_ordinal_count(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on such a count; None where the claim asks for more than that, or nothing was opened so."""
    if claim.amount.unit != COUNT or claim.says is not Says.LEVEL or claim.expected or claim.former:
        return None
    forms = {word.form for word in reading.lexed.words}
    if not forms & _HAVING or claim.amount.scaled:
        return None
    places = {PLACES[form] for form in forms if form in PLACES}
    named = names_beside(reading.lexed) - {stem(form) for form in forms if form in PLACES}
    telling = {stem(form) for form in forms - _HAVING - FUNCTION - PLACES.keys() if form[0].isalpha()}
    for one in _opened(document):
        # Who opened it is told by the subject: `Acme [Cloud] opened its second site`.
        owner = claim.topic.words & document.sentences[one.sentence].topic.all
        things = telling - named - document.main - owner
        if not things or not things <= spread(one.things) or not places <= one.where:
            continue
        if one.where - places - named or len(one.things - spread(things)) > 1:
            continue
        if is_of_another(reading, one.sentence, document) or not _names_there(
            named - one.where, one, document
        ):
            continue
        word = SUPPORTED if claim.amount.holds(one.number) else CONTRADICTED
        return Ground(word, f"the source tells of number {one.number}", _STRENGTH, one.sentence, formula=True)
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
                things, where = _named_behind(number, at + 1, document)
                yield Opened(which, things, where, number)


def _named_behind(number: int, first: int, document: Document) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the noun behind an ordinal, and of `in Dubai` where no comma parts it from that."""
    things: set[str] = set()
    where: set[str] = set()
    for word in document.sentences[number].lexed.words[first : first + _REACH]:
        if word.form in _ENDS or word.form in {AMOUNT, PERIOD}:
            break
        if word.form in PLACES:
            where.add(PLACES[word.form])
        elif word.form not in FUNCTION and word.form[0].isalpha():
            (where if is_proper(word) else things).add(stem(word.form))
    return frozenset(things), frozenset(where)
