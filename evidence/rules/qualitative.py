"""The verdict on a claim without numbers: who did what, and whether it came to it.

A verdict is given only where the source speaks plainly: the same names, the same things and the same act in one
sentence decide, or the opposite act, or one that is still to come. Everything else is left open.
"""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..grammar.acts import ACT_PHRASES, OVER, Side, Status
from ..grammar.movements import Move
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.topics import is_proper, stem_of
from ..stems import stem
from .claim_reading import ClaimReading
from .companies import told_of
from .denial_rule import said_against
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .named_speaker import other_speaker, speaker_of
from .near_words import spread
from .told_acts import Told, clause_of, told_acts

_ENOUGH = 0.6
"""Share of the things of a claim that a sentence has to name before its act decides."""
_PLAINLY = 0.8
"""Share that has to be there where the act itself is of no known family."""
_HEADING, _MAIN, _BEFORE = 0.7, 0.6, 0.6
_STRENGTH = 0.6
_ORDERS = frozenset({"than", "behind", "ahead", "trails", "overtook", "before", "after", "outsold"})
"""Words that put two things into an order, which a bag of words does not keep."""
_WAYS = frozenset({Move.UP, Move.DOWN, Move.FLAT, Move.WIDER, Move.NARROWER})
_LOOKED_AT = 12
"""Sentences that are looked at closely."""
_WORD, _LEAVE = "word", "leave"
_STANDING = frozenset({"leave", "deal", "outlook", "word"})
"""Families whose acts decide now what is to come: `agreed to buy` tells of a purchase that is due."""
_FEWEST = 2
"""Telling words that a claim needs to be judged at all."""


class _Near(NamedTuple):
    """The sentence that speaks most of what a claim speaks of."""

    number: int
    covered: float
    """Share of the claim's things, the rare ones counting more."""
    names: bool
    """Whether every name of the claim is there or close by."""


def judge_plainly(reading: ClaimReading, document: Document) -> Ground:
    """What the source says of a claim that has neither numbers nor metrics."""
    if _puts_into_order(reading.lexed):
        return _open(-1)
    claim = told_acts(reading.lexed, reading.stems)
    speaker = {stem(word.form) for word in speaker_of(reading.lexed)}
    things = {one for one in reading.stems if one not in _act_stems(reading.lexed) | speaker}
    if len(things) + len(claim.acts) < _FEWEST:
        return _open(-1)
    near = _nearest(things, reading, document)
    if near is None or not near.names:
        return _open(near.number if near else -1)
    decided = _decided(claim, reading, near, document) if near.covered >= _ENOUGH else None
    return decided or _by_words(claim, reading, document) or _open(near.number)


def _puts_into_order(lexed: Lexed) -> bool:
    """Whether a claim puts two things into an order; a go-ahead does not."""
    forms = [word.form for word in lexed.words]
    return any(
        form in _ORDERS and not (form == "ahead" and forms[at - 1 : at] == ["go"])
        for at, form in enumerate(forms)
    )


def _decided(claim: Told, reading: ClaimReading, near: _Near, document: Document) -> Ground | None:
    """By who says it and by the act, where the sentence names the things of the claim; None where they tell nothing."""
    lexed = document.sentences[near.number].lexed
    other = other_speaker(reading.lexed, lexed, document.main)
    if other:
        return Ground(CONTRADICTED, f"the source has {other} say it", _STRENGTH * near.covered, near.number)
    source = told_acts(lexed, reading.stems)
    if claim.acts and OVER in source.acts and OVER not in claim.acts:
        return Ground(
            CONTRADICTED, "the source says that it came to an end, or to nothing", _STRENGTH, near.number
        )
    shared = [family for family in claim.acts if family in source.acts]
    if claim.acts.get(_WORD) is Side.DONE and _WORD not in source.acts and _is_silent(near.number, document):
        return Ground(CONTRADICTED, "the source says that there was no comment", _STRENGTH, near.number + 1)
    if shared:
        return _by_act(claim, source, shared, near)
    if claim.acts and source.denied and not claim.denied:
        return Ground(
            CONTRADICTED, "the source says that it is not so", _STRENGTH * near.covered, near.number
        )
    return None


def _is_silent(number: int, document: Document) -> bool:
    """Whether the next sentence of the paragraph says that somebody would not speak about it."""
    if number + 1 >= len(document.sentences):
        return False
    here, after = document.sentences[number], document.sentences[number + 1]
    if here.paragraph != after.paragraph:
        return False
    acts = told_acts(after.lexed, after.stems).acts
    return acts.get(_WORD) is Side.UNDONE or (OVER in acts and "comment" in after.stems)


def _by_words(claim: Told, reading: ClaimReading, document: Document) -> Ground | None:
    """By the words alone, where one sentence has nearly all of them; None where none has."""
    near = _nearest(set(reading.stems), reading, document)
    if near is None or near.covered < _PLAINLY or not near.names:
        return None
    lexed = document.sentences[near.number].lexed
    if _goes_elsewhere(reading, lexed) or _names_elsewhere(reading, lexed, document):
        return None
    source = told_acts(document.sentences[near.number].lexed, reading.stems)
    if source.denied != claim.denied:
        return Ground(CONTRADICTED, "the source denies what the claim says", _STRENGTH, near.number)
    if source.coming and not claim.coming:
        return Ground(CONTRADICTED, "the source tells it as something to come", _STRENGTH, near.number)
    if not (claim.denied or claim.coming) and said_against(lexed, reading.stems - document.main):
        return None
    return Ground(SUPPORTED, "the source says so in the same words", near.covered * _PLAINLY, near.number)


def _names_elsewhere(reading: ClaimReading, source: Lexed, document: Document) -> bool:
    """Whether a name of the claim stands in a clause of contrast: `one is built by X, whereas the older was by Y`."""
    first, after = clause_of(source, reading.stems)
    inside = {stem_of(word) for word in source.words[first:after]}
    outside = {stem_of(word) for word in (*source.words[:first], *source.words[after:])}
    return bool((outside - inside) & (reading.names - document.main))


def _goes_elsewhere(reading: ClaimReading, source: Lexed) -> bool:
    """Whether a claim says which way something went, and its words stand in different clauses of the sentence."""
    if not any(move.meaning in _WAYS for move in reading.lexed.moves.values()):
        return False
    first, after = clause_of(source, reading.stems)
    inside = {stem_of(word) for word in source.words[first:after]}
    outside = {stem_of(word) for word in (*source.words[:first], *source.words[after:])}
    return bool((outside - inside) & reading.stems)


def _open(number: int) -> Ground:
    return Ground(NOT_FOUND, "the source does not say so plainly", 0.1, number)


def _by_act(claim: Told, source: Told, shared: Sequence[str], near: _Near) -> Ground:
    """The same kinds of act: on the same side, denied or not, done or to come. That somebody said so counts least."""
    strength = _STRENGTH + 0.3 * near.covered
    families = sorted(shared, key=lambda family: family == _WORD)
    if families[0] == "profit" and claim.status is Status.TO_COME and source.status is Status.FACT:
        return Ground(NOT_FOUND, "the source tells of what is, not of what is to come", 0.3, near.number)
    if any(_is_opposite(claim, source, family) for family in families):
        return Ground(CONTRADICTED, "the source says the opposite", strength, near.number)
    # What another verb of the sentence puts into the future says nothing of this one.
    theirs = source.status_of(families[0])
    if claim.status is Status.FACT and theirs is Status.TO_COME:
        return Ground(CONTRADICTED, "the source tells it as something to come", strength, near.number)
    if claim.status is Status.TO_COME and theirs is Status.FACT and families[0] not in _STANDING:
        return Ground(NOT_FOUND, "the source tells it as done", 0.3, near.number)
    if _LEAVE in claim.acts and _LEAVE not in source.acts:
        # That something was decided or allowed does not follow from its being done in some other way.
        return _open(near.number)
    return Ground(SUPPORTED, "the source tells of the same", strength, near.number)


def _is_opposite(claim: Told, source: Told, family: str) -> bool:
    mine, theirs = claim.acts[family], source.acts[family]
    alike = mine is theirs
    if Side.KEPT in (mine, theirs):
        # What was kept is another thing than what was done, denied or not.
        return not alike
    return alike != (claim.denies(family) == source.denies(family))


def _act_stems(lexed: Lexed) -> set[str]:
    """The stems of the words that name the act."""
    places = {
        place for phrase in ACT_PHRASES.find(lexed.words) for place in range(phrase.first, phrase.after)
    }
    return {stem_of(lexed.words[place]) for place in places}


def _nearest(things: set[str], reading: ClaimReading, document: Document) -> _Near | None:
    """The sentence that covers most of these stems; None for a text without sentences."""
    total = len(document.sentences)
    if not total or not things:
        return None
    # In one order, so that the sums of their weights come out the same to the last bit.
    weight = {
        one: math.log(1 + total / max(len(document.by_stem.get(one, ())), 0.5)) for one in sorted(things)
    }
    whole = sum(weight.values())
    wide = {one: spread((one,)) for one in things}
    best: _Near | None = None
    for number in _candidates(weight, wide, document):
        sentence, before = document.sentences[number], _stems_before(number, document)
        covered = 0.0
        for one, weighs in weight.items():
            if wide[one] & sentence.stems:
                covered += weighs
            elif wide[one] & sentence.heading:
                covered += _HEADING * weighs
            elif wide[one] & before:
                covered += _BEFORE * weighs
            elif one in document.main:
                covered += _MAIN * weighs
        if best is None or covered / whole > best.covered:
            around = sentence.stems | sentence.heading | before | told_of(number, document) | document.main
            best = _Near(number, covered / whole, _names_there(reading, around, document))
    return best


def _candidates(
    weight: Mapping[str, float], wide: Mapping[str, frozenset[str]], document: Document
) -> Sequence[int]:
    """The sentences that hold most of the stems themselves, by the index of the document."""
    held: defaultdict[int, float] = defaultdict(float)
    for one, weighs in weight.items():
        for number in {number for other in wide[one] for number in document.by_stem.get(other, ())}:
            held[number] += weighs
    return sorted(held, key=lambda number: (-held[number], number))[:_LOOKED_AT]


def _stems_before(number: int, document: Document) -> frozenset[str]:
    """The stems of the sentence before in the same paragraph, which pronouns lead back to."""
    if number == 0 or document.sentences[number - 1].paragraph != document.sentences[number].paragraph:
        return frozenset()
    return document.sentences[number - 1].stems


def _names_there(reading: ClaimReading, around: frozenset[str], document: Document) -> bool:
    speaker = speaker_of(reading.lexed)
    for word in reading.lexed.words:
        if not is_proper(word) or not stem_of(word) or word in speaker:
            continue
        name = stem(word.form)
        if name in reading.known or (spread((name,)) | document.aliases.get(name, frozenset())) & around:
            continue
        return False
    return True
