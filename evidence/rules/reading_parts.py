"""Parts of a claim that several rules ask for."""

from collections.abc import Sequence

from ..grammar.period_mark import QUARTER, YEAR, PeriodMark
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from ..statements.topics import stems
from ..stems import stems_of
from .claim_reading import ClaimReading
from .holders import Held
from .kept import kept
from .period_likeness import period_likeness

_LIST, _FAR = 8, 20

_BASE_WORDS = frozenset({"since", "than", "from", "with", "against"})
_BASE_REACH = 3


def asked_of(reading: ClaimReading) -> frozenset[str]:
    """The stems of all words of a claim, with its places."""
    return reading.stems | stems(reading.lexed.words) | reading.topic.places


def closeness(reading: ClaimReading, values: Sequence[Held], document: Document) -> int:
    """How many further words of the claim stand around the values: in their sentences, headings, and the one before."""
    around: set[str] = set()
    for held in values:
        number = held.statement.sentence
        around |= document.sentences[number].stems | document.sentences[number].heading
        if number and document.sentences[number - 1].paragraph == document.sentences[number].paragraph:
            around |= document.sentences[number - 1].stems
    return len(asked_of(reading) & around)


def other_names(reading: ClaimReading, sides: frozenset[str], held: Held, document: Document) -> bool:
    """Whether the names of a claim beside its sides stand in the value's paragraph or table, or are the text's own."""
    further = reading.names - sides - document.main
    if not further:
        return True
    here = document.sentences[held.statement.sentence]
    around = set(here.stems | here.heading)
    for step in (-1, 1):
        at = held.statement.sentence + step
        while 0 <= at < len(document.sentences) and document.sentences[at].paragraph == here.paragraph:
            around |= document.sentences[at].stems
            at += step
    return further <= around | stems_of(document.plain.header.get("title", ""))


def asked_period(reading: ClaimReading, held: Held, document: Document) -> int:
    """How well a value's time is that of the claim: 2 plainly, 1 perhaps, 0 not."""
    base = base_of(reading.lexed)
    period = next(
        (
            mark
            for mark in reading.lexed.periods.values()
            if mark is not base and mark.relation not in {"yoy", "qoq", "year_ago", "previous"}
        ),
        None,
    )
    asked = held.statement._replace(period=period, former=False, expected=False)
    return period_likeness(asked, held.statement, document)


def holder_sentences(stems: frozenset[str], document: Document) -> list[int]:
    """The sentences and rows that speak of one of the stems."""
    wanted = stems - document.main or stems
    found: set[int] = set()
    for one in wanted:
        for name in {one} | document.aliases.get(one, frozenset()):
            found.update(document.by_stem.get(name, ()))
        if one in document.places:
            found.update(n for n, sentence in enumerate(document.sentences) if one in sentence.places)
    return sorted(found)


@kept
def caption_stems(number: int, document: Document) -> frozenset[str]:
    """The stems of what stands over a row: its head rows' and its caption's, or the line over a list."""
    here = document.sentences[number]
    at = number - 1
    found: frozenset[str] = frozenset()
    while at >= 0 and document.sentences[at].in_table and here.in_table:
        if not document.by_sentence.get(at):
            found |= document.sentences[at].stems
        at -= 1
    while at >= 0 and number - at < _LIST and document.sentences[at].paragraph == here.paragraph:
        if not document.by_sentence.get(at):
            return found | document.sentences[at].stems
        at -= 1
    return found | document.sentences[at].stems if at >= 0 and number - at < _FAR else found


def leaves_out(lexed: Lexed) -> bool:
    """Whether a claim tells how something would be without a part of it: plain figures say nothing of that."""
    forms = {word.form for word in lexed.words}
    return bool(forms & {"without", "excluding", "exclude", "except", "barring"})


def base_of(lexed: Lexed) -> PeriodMark | None:
    """The time that a claim measures a change from: `since the end of 2024`, `than in the first quarter of 2024`."""
    for place, mark in lexed.periods.items():
        before = [word.form for word in lexed.words[max(place - _BASE_REACH, 0) : place]]
        measured = bool(set(before) & _BASE_WORDS) or (before[-1:] == ["on"] and mark.months)
        if measured and not set(before) & {",", ";"} and (mark.spans or mark.fiscal):
            return mark
    return None


def with_base(claim: Statement, lexed: Lexed, document: Document) -> Statement:
    """A change with what it is measured against, where the claim names that time: `from the second quarter`."""
    base, main = base_of(lexed), document.main_period
    if claim.basis or base is None or main is None or claim.says not in {Says.GROWTH, Says.CHANGE}:
        return claim
    if base.fits(main.earlier(YEAR)):
        return claim._replace(basis="yoy")
    return claim._replace(basis="qoq") if base.fits(main.earlier(QUARTER)) else claim
