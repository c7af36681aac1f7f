"""The verdict on one thing being ahead of another where a sentence says so without values: `A outpaced the market`."""

from collections.abc import Iterator
from typing import NamedTuple

from ..grammar.common_words import FUNCTION, GENERIC, LIGHT_VERBS
from ..statements.document import Document
from ..statements.lexed import AMOUNT, PERIOD, Lexed
from ..statements.topics import stem_of
from ..stems import stem
from .claim_reading import ClaimReading
from .comparison_words import Compared, Standing, standings
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .near_words import spread

_STRENGTH = 0.7
_NO_CONTENT = FUNCTION | LIGHT_VERBS | {AMOUNT, PERIOD}
_BACK = frozenset({"its", "it", "their", "they", "our", "we", "the company", "the group"})
_SAY_NOTHING = frozenset(
    stem(word) for word in ("one", "market", "still", "business", "arm", "unit", "division")
)
_UNREAL = frozenset(
    {"if", "would", "could", "may", "might", "will", "expects", "expected", "hopes", "wants", "plans", "aims"}
)


class _Told(NamedTuple):
    """A comparison with the words of both sides."""

    left: frozenset[str]
    right: frozenset[str]
    noun: frozenset[str]
    """What is compared, where that is named: `more [members] than`."""
    is_back: bool
    """Whether the left side leads back to whom the text is about."""
    right_is_back: bool
    standing: Standing


def judge_told_comparison(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim sets one thing above another and a sentence speaks of the two; None elsewhere."""
    claim = next(_told_in(reading.lexed), None)
    if claim is None or reading.lexed.amounts:
        return None
    found: list[Ground] = []
    for number in _sentences(claim, reading, document):
        sentence = document.sentences[number]
        if not _alike_in_words(claim, number, document) or _is_of_other_time(reading.lexed, sentence.lexed):
            continue
        if _is_unreal(sentence.lexed) != _is_unreal(reading.lexed):
            continue
        for source in _told_in(sentence.lexed):
            holds = _holds(claim, source, reading.names, document.sentences[number].stems, document)
            if holds is not None:
                reason = (
                    "the source says so of the two" if holds else "the source has the two the other way round"
                )
                found.append(
                    Ground(SUPPORTED if holds else CONTRADICTED, reason, _STRENGTH, number, related=True)
                )
    if len({one.word for one in found}) > 1:
        return Ground(NOT_FOUND, "the source says several things of the two", 0.3, found[0].sentence)
    return found[0] if found else None


def _sentences(claim: _Told, reading: ClaimReading, document: Document) -> list[int]:
    """The sentences that hold a word of each side and all further names of the claim."""
    further = reading.names - claim.left - claim.right - document.main
    return [
        number
        for number, sentence in enumerate(document.sentences)
        if not sentence.in_table
        and further <= sentence.stems
        and _is_there(claim.left, sentence.stems, document)
        and _is_there(claim.right, sentence.stems, document)
    ]


def _is_there(side: frozenset[str], stems: frozenset[str], document: Document) -> bool:
    own = side - document.main
    return not own or not spread(own).isdisjoint(stems)


def _told_in(lexed: Lexed) -> Iterator[_Told]:
    """The comparisons of a sentence; one that leaves out left side and noun has those of the one before."""
    before: _Told | None = None
    for one in standings(lexed):
        noun = _content(lexed, one.first + 1, one.ends) if one.what is Compared.LEVEL else frozenset[str]()
        left = _content(lexed, _clause_start(lexed, one.first), one.first)
        is_back = _leads_back(lexed, _clause_start(lexed, one.first), one.first)
        if before is not None and lexed.words[max(one.first - 1, 0)].form in {
            "but",
            "and",
            ",",
            "although",
            "though",
        }:
            left, is_back, noun = before.left, before.is_back, noun or before.noun
        stop = _stop(lexed, one.behind)
        right = _content(lexed, one.behind, stop)
        if "market" in right:
            # Who is ahead of the market grows faster than it.
            one = one._replace(what=Compared.CHANGE)  # noqa: PLW2901 - the same comparison, of paces
        before = _Told(left, right, noun, is_back, _leads_back(lexed, one.behind, stop), one)
        yield before


def _clause_start(lexed: Lexed, place: int) -> int:
    """Where the clause of a comparison begins: behind a hard break, or an `and` or comma that opens a new subject."""
    for at in range(place - 1, 0, -1):
        if lexed.hard[at] != lexed.hard[place] or lexed.words[at].form in {"which", ";"}:
            return at + (lexed.words[at].form == ";")
    return 0


_STOPS = frozenset(
    {",", ";", "but", "while", "and", "although", "though", "because", "who", "which", "that", "("}
)


def _stop(lexed: Lexed, first: int) -> int:
    at = first
    while at < len(lexed.words) and not (lexed.words[at].form in _STOPS and at > first):
        at += 1
    return at


def _content(lexed: Lexed, first: int, after: int) -> frozenset[str]:
    """The stems of the telling words of a stretch."""
    found = set()
    moved = {n for phrase in lexed.moves.values() for n in range(phrase.first, phrase.after)}
    for place in range(first, min(after, len(lexed.words))):
        word, form = lexed.words[place], lexed.words[place].form
        if place in moved or form in _NO_CONTENT or not form[:1].isalpha():
            continue
        if form in GENERIC and not word.text[:1].isupper():
            continue
        found.add(stem_of(word) or stem(form))
    return frozenset(found) - _SAY_NOTHING | ({"market"} if _is_market(lexed, first, after) else frozenset())


def _is_market(lexed: Lexed, first: int, after: int) -> bool:
    """Whether a side is the market as a whole."""
    forms = [word.form for word in lexed.words[first : min(first + 4, after)]]
    return "market" in forms or "industry" in forms or "sector" in forms


def _leads_back(lexed: Lexed, first: int, after: int) -> bool:
    forms = [word.form for word in lexed.words[first:after]]
    pairs = {" ".join(forms[n : n + 2]) for n in range(len(forms))}
    return bool(_BACK & ({*forms} | pairs))


def _holds(
    claim: _Told, source: _Told, names: frozenset[str], around: frozenset[str], document: Document
) -> bool | None:
    """Whether a sentence says what a claim says of two; None where it is about others."""
    if (claim.standing.what is Compared.CHANGE) != (source.standing.what is Compared.CHANGE):
        return None
    left = _Side(source.left, around, is_back=source.is_back)
    right = _Side(source.right, around, is_back=source.right_is_back)
    same = _covers(claim.left, left, names, document) and _covers(claim.right, right, names, document)
    turned = _covers(claim.left, right, names, document) and _covers(claim.right, left, names, document)
    if same == turned:
        return None
    return (claim.standing.way == source.standing.way) == same


class _Side(NamedTuple):
    """One side of a sentence's comparison."""

    own: frozenset[str]
    around: frozenset[str]
    """The stems of the whole sentence."""
    is_back: bool


def _covers(asked: frozenset[str], side: _Side, names: frozenset[str], document: Document) -> bool:
    """Whether a side of a sentence is the claim's: its names are there, or its words, or it leads back."""
    own = asked - document.main - document.main_rest
    named = own & names
    if named:
        # The other words may stand on the other side alone: `more members than [Quickbasket's]`.
        return all(spread((one,)) & side.own for one in named) and all(
            spread((one,)) & side.around for one in own - named
        )
    if own:
        return all(spread((one,)) & side.own for one in own)
    return bool(asked) and (bool(side.own & document.main) or side.is_back)


def _alike_in_words(claim: _Told, number: int, document: Document) -> bool:
    """Whether a sentence or its heading names what the claim compares."""
    stems = document.sentences[number].stems | document.sentences[number].heading
    return all(spread((one,)) & stems for one in claim.noun)


def _is_of_other_time(claim: Lexed, source: Lexed) -> bool:
    mine = [mark for mark in claim.periods.values() if mark.spans]
    theirs = [mark for mark in source.periods.values() if mark.spans]
    return bool(mine) and bool(theirs) and not any(one.fits(other) for one in mine for other in theirs)


def _is_unreal(lexed: Lexed) -> bool:
    return any(word.text.lower() in _UNREAL for word in lexed.words)
