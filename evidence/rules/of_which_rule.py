"""The verdict on a share by a part that a sentence names: `160 billion, of which 85 is for processors`."""

from collections.abc import Iterator
from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT
from ..statements.document import Document
from ..statements.statement import Says, Statement
from ..stems import stem
from .claim_reading import ClaimReading
from .common_stems import GENERIC_STEMS
from .ground import Ground
from .kept import kept_whole
from .near_words import spread
from .no_fact import is_no_fact
from .share_ground import ground_of_share

_REACH, _LEAD = 9, 4
_UNTOLD = GENERIC_STEMS | {
    stem(word)
    for word in (
        "half",
        "quarter",
        "third",
        "part",
        "more",
        "less",
        "mean",
        "plan",
        "go",
        "year",
        "about",
        "little",
        "bit",
        "over",
    )
}


class Part(NamedTuple):
    """A value, the whole that it is a part of, and the stems that tell what it is."""

    value: Statement
    whole: Statement
    stems: frozenset[str]


def judge_of_which(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where the part is named as the claim names it; None where no sentence names it so."""
    if claim.amount.unit != PERCENT or claim.says not in {Says.SHARE, Says.LEVEL}:
        return None
    asked = reading.stems - _UNTOLD - document.main
    for part in _parts(document):
        near = document.sentences[max(part.value.sentence - 1, 0) : part.value.sentence + 1]
        around = spread(frozenset[str]().union(*(one.stems | one.heading for one in near)))
        if not asked & spread(part.stems) or asked - around:
            continue
        share = part.value.amount.value / part.whole.amount.value * 100
        return ground_of_share(claim, share, part.value, part.whole)
    return None


@kept_whole
def _parts(document: Document) -> list[Part]:
    return list(_told_parts(document))


def _told_parts(document: Document) -> Iterator[Part]:
    for number, found in sorted(document.by_sentence.items()):
        sentence = document.sentences[number]
        if sentence.in_table:
            continue
        words = sentence.lexed.words
        levels = [one for one in found if one.says is Says.LEVEL and not (one.former or is_no_fact(one))]
        for at, one in enumerate(levels):
            place = sentence.lexed.place_of(one.amount)
            if place is None:
                continue
            lead = [word.form for word in words[max(place - _LEAD, 0) : place]]
            earlier = levels[:at] if "which" in lead else _of_sum(number, at, document)
            whole = next((old for old in reversed(earlier) if _in_one_unit(old, one)), None)
            opens = "which" in lead or (words[0].form == "of" and at == 0)
            if not opens or whole is None or whole.amount.value <= one.amount.value:
                continue
            behind = words[place + 1 : place + _REACH]
            yield Part(
                one,
                whole,
                frozenset(stem(word.form) for word in (*behind, *words[max(place - 3, 0) : place])),
            )


def _of_sum(number: int, at: int, document: Document) -> list[Statement]:
    """The first sum of the sentence before, for a sentence that opens with `Of the new sum`."""
    before = document.by_sentence.get(number - 1, ()) if at == 0 else ()
    return [one for one in before if one.says is Says.LEVEL and not one.former][:1]


def _in_one_unit(whole: Statement, part: Statement) -> bool:
    """Whether both count alike; a part may leave out the currency of its whole."""
    bare = part.amount.unit == COUNT and part.amount.scaled and not part.noun
    return whole.amount.unit == part.amount.unit or (bare and whole.amount.is_money)
