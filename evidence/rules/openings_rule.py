"""The verdict on how many there were before some were opened and others closed, and by how many that changed it."""

from collections.abc import Iterator
from typing import NamedTuple

from ..grammar.amount import COUNT
from ..grammar.phrases import verb_forms
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from ..statements.topics import stems
from .claim_reading import ClaimReading, names_beside
from .companies import is_of_another
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .kept import kept_whole
from .near_words import spread

_STRENGTH = 0.72
_OPENING = frozenset({*verb_forms(["open", "launch"]), "opening"})
_CLOSING = frozenset({*verb_forms(["close", "shut/shut", "shutter"]), "shutting", "closing", "closures"})
_HAVING = frozenset(
    {"runs", "ran", "has", "had", "operates", "operated", "leaves", "leaving", "left", "total", "totaling", "totalling",
     "to", "counted", "counts", "of", "with"}
)  # fmt: skip
_BEFORE = frozenset({"before", "previously", "start", "beginning", "began", "beforehand", "earlier"})
_MORE = {**dict.fromkeys(("more", "net"), 1), **dict.fromkeys(("fewer", "less"), -1)}
_OPENED, _CLOSED, _NOW = "opened", "closed", "now"
_REACH, _VERB_REACH, _FEWEST = 3, 4, 20


class Counted(NamedTuple):
    """A count, whether it is one of those there are, or of new ones or gone ones, and of what."""

    part: str
    value: float
    noun: frozenset[str]


class Openings(NamedTuple):
    """What a sentence counts of openings and closures."""

    counts: tuple[Counted, ...]
    opens: bool
    """Whether openings are told of at all, counted or not."""
    closes: bool
    sentence: int


def judge_openings(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on such a count; None where the claim states none, or the document tells of no openings."""
    noun = claim.noun or _noun_behind(claim, reading.lexed)
    if claim.amount.unit != COUNT or claim.says is Says.RANK or claim.expected or not noun:
        return None
    change = _change_told(claim, reading.lexed)
    if not change and _BEFORE.isdisjoint(word.form for word in reading.lexed.words):
        return None
    named = names_beside(reading.lexed) - document.main
    for one in _openings(document):
        around = document.sentences[one.sentence]
        near = around.stems | (document.sentences[one.sentence - 1].stems if one.sentence else frozenset())
        mine = _of_noun(noun, one)
        if not mine.keys() & {_OPENED, _CLOSED} or is_of_another(reading, one.sentence, document):
            continue
        if any(name not in near and not document.aliases.get(name, frozenset()) & near for name in named):
            continue
        return _verdict(claim, mine, one, change)
    return None


def _noun_behind(claim: Statement, lexed: Lexed) -> frozenset[str]:
    """What is counted where a word of size parts it from its number: `14 more [stores]`."""
    place = lexed.place_of(claim.amount)
    behind = lexed.words[place + 1 : place + _REACH] if place is not None else []
    return stems(behind[1:]) if behind and behind[0].form in _MORE else frozenset()


def _of_noun(noun: frozenset[str], one: Openings) -> dict[str, float]:
    """How many of what a claim counts there are, are new and are gone; a bare count goes on with them."""
    found: dict[str, float] = {}
    for count in one.counts:
        if not count.noun or noun <= spread(count.noun):
            found.setdefault(count.part, count.value)
    return found if any(noun <= spread(count.noun) for count in one.counts) else {}


def _verdict(claim: Statement, mine: dict[str, float], one: Openings, change: int) -> Ground:
    told = {count.part for count in one.counts}
    is_short = (one.opens and _OPENED not in told) or (one.closes and _CLOSED not in told)
    if is_short or (not change and _NOW not in mine):
        return Ground(
            NOT_FOUND, "the source does not give every part of this sum", 0.2, one.sentence, formula=True
        )
    opened, closed, now = (mine.get(part, 0.0) for part in (_OPENED, _CLOSED, _NOW))
    net = opened - closed
    value = net * change if change else now - net
    steps = f"{opened:,.10g} opened, {closed:,.10g} closed"
    formula = f"{steps} = {net:+,.10g}" if change else f"{now:,.10g} with {steps} = {value:,.10g} before"
    if claim.amount.holds(value):
        return Ground(SUPPORTED, f"it follows: {formula}", _STRENGTH, one.sentence, formula=True)
    return Ground(CONTRADICTED, f"the source's figures give {formula}", _STRENGTH, one.sentence, formula=True)


def _change_told(claim: Statement, lexed: Lexed) -> int:
    """1 for so many more than before, -1 for so many fewer, 0 for a count."""
    place = lexed.place_of(claim.amount)
    if place is None:
        return 0
    near = lexed.words[max(place - 1, 0) : place] + lexed.words[place + 1 : place + _REACH]
    return next((_MORE[word.form] for word in near if word.form in _MORE), 0)


@kept_whole
def _openings(document: Document) -> list[Openings]:
    return list(_told(document))


def _told(document: Document) -> Iterator[Openings]:
    for number, sentence in enumerate(document.sentences):
        forms = {word.text.lower() for word in sentence.lexed.words}
        opens, closes = bool(forms & _OPENING), bool(forms & _CLOSING)
        if sentence.in_table or not (opens or closes):
            continue
        counts = [
            Counted(part, one.amount.value, one.noun)
            for one in document.by_sentence.get(number, ())
            if (part := _part_of(one, sentence.lexed))
        ]
        if any(one.part != _NOW for one in counts) and any(one.noun for one in counts):
            yield Openings(tuple(counts), opens, closes, number)


def _part_of(one: Statement, lexed: Lexed) -> str:
    """What a count is by the nearest verb before it: how many were opened, closed or are there; empty for others."""
    place = lexed.place_of(one.amount)
    if place is None or one.amount.unit != COUNT or one.metric:
        return ""
    for at in range(place - 1, max(place - 1 - _VERB_REACH, -1), -1):
        word = lexed.words[at].text.lower()
        if at in lexed.amounts:
            break
        if word in _OPENING:
            return _OPENED
        if word in _CLOSING:
            return _CLOSED
        if word in _HAVING:
            break
    return _NOW if one.amount.value >= _FEWEST else ""
