"""The denial of a plain claim by the sentence that speaks of it most, where that says no, or not yet.

`Alma has opened a branch in Graz` is denied by `The branch in Graz is due to open in May` and by `There is no branch in
Graz`, whatever the verbs: what is still to come has not happened, and what is denied is not so.
"""

from collections.abc import Mapping
from itertools import pairwise

from ..grammar.acts import TO_COME
from ..grammar.movements import DOWNWARD, UPWARD, Move
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.topics import is_proper, stem_of
from ..stems import stem
from .alignment import coverage, held, sentences_for, telling_words
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, Ground
from .near_words import spread

_COVERED, _NEARLY, _NAMED, _ALL = 0.57, 0.1, 0.6, 0.75
_LOOKED_AT, _FEWEST, _STRENGTH = 8, 2, 0.6
_LEFT_OPEN = frozenset({"may", "might", "could", "would", "should", "if", "whether", "than", "most", "more", "less",
                        "only", "ahead", "behind", "before", "after", "without", "nobody", "fewer"})  # fmt: skip
_COMES = TO_COME - {"want", "wants", "going", "could", "may", "might", "would", "expect", "soon"}
_ENDS = frozenset(
    {"and", ",", ";", ":", "(", ")", "but", "while", "whereas", "although", "because", "which", "who"}
)
_BE = frozenset({"is", "are"})
_SIZES = UPWARD | DOWNWARD | {Move.BEAT, Move.MISS, Move.IN_LINE, Move.FLAT, Move.NEGATIVE, Move.POSITIVE}


def judge_denial(reading: ClaimReading, document: Document) -> Ground | None:
    """A denial where the sentence nearest to a claim without numbers says no or not yet; else None."""
    lexed = reading.lexed
    if lexed.amounts or _is_left_open(lexed):
        return None
    words = telling_words(lexed, document, with_moves=True)
    if len(words) < _FEWEST:
        return None
    covered = [
        (coverage(words, number, document), number) for number in sentences_for(words, document, _LOOKED_AT)
    ]
    best = max((one for one, _ in covered), default=0.0)
    names = {stem(word.form) for word in lexed.words if is_proper(word) and stem_of(word)} - document.main
    for share, number in sorted(covered, reverse=True):
        if share < max(_COVERED, best - _NEARLY):
            return None
        sentence = document.sentences[number]
        if sentence.in_table or any(held(name, number, document) < _NAMED for name in names):
            continue
        told = said_against(sentence.lexed, frozenset(words))
        if told:
            return Ground(CONTRADICTED, told, _STRENGTH * share, number)
    return None


def _is_left_open(lexed: Lexed) -> bool:
    """Whether a claim itself denies, looks ahead, or compares: others judge those."""
    forms = {word.form for word in lexed.words}
    moves = {move.meaning for move in lexed.moves.values()}
    comes = any(one.form in _BE and two.form == "to" for one, two in pairwise(lexed.words))
    return bool(forms & (_LEFT_OPEN | TO_COME) or Move.NOT in moves or moves & _SIZES or comes)


def said_against(lexed: Lexed, stems: frozenset[str]) -> str:
    """What a stretch with any of the stems says: that it is not so, or is to come; empty for neither.

    Where another stretch has nearly all of the stems, that one tells what the claim tells, and plainly.
    """
    if not lexed.words or lexed.words[-1].form == "?":
        return ""
    same = {stem: spread((stem,)) for stem in stems}
    told = [(_against(lexed, *span), _holding(lexed, *span, same)) for span in _stretches(lexed)]
    if any(not against and holding >= _ALL * len(stems) for against, holding in told):
        return ""
    return next((against for against, holding in told if against and holding), "")


def _holding(lexed: Lexed, first: int, after: int, same: Mapping[str, frozenset[str]]) -> int:
    """How many of the stems a stretch holds, itself or by a word that means about the same."""
    here = {stem_of(word) for word in lexed.words[first:after]}
    return sum(not here.isdisjoint(wide) for wide in same.values())


def _against(lexed: Lexed, first: int, after: int) -> str:
    """What a stretch says against whatever it speaks of."""
    if lexed.moves_in(first, after).count(Move.NOT) == 1:
        return "the source says that it is not so"
    forms = [word.form for word in lexed.words[first:after]]
    comes = not _COMES.isdisjoint(forms) or any(one in _BE and two == "to" for one, two in pairwise(forms))
    return "the source tells it as something to come" if comes else ""


def _stretches(lexed: Lexed) -> list[tuple[int, int]]:
    bounds = [0, *(at + 1 for at, word in enumerate(lexed.words) if word.form in _ENDS), len(lexed.words)]
    return [(first, after) for first, after in pairwise(bounds) if after > first]
