"""What a claim says of a part, told from the rest: `others brought in 74%` is one with 26% for the named one."""

import re
from typing import NamedTuple

from ..grammar.amount import PERCENT, Amount, Limit
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .ground import NOT_FOUND, Ground

_OTHERS = re.compile(
    r"^(?:[A-Z][\w-]*(?: [a-z][\w-]*){0,3} )?(?:[Oo]ther than|[Aa]part from|[Oo]utside(?: of)?|[Bb]eyond|[Bb]esides) "
)
"""What a claim of the rest opens with: `Divisions [other than] cloud ...`."""
_FROM_OUTSIDE = re.compile(r"\b(from|in|to) (?:outside(?: of)?|beyond|other sources than|anything but) ")
_DENIED = re.compile(r"\b(?:did|do|does|was|were|is|are) (?:not |without )|\bwithout ")
_FROM_NAME = re.compile(r"\b(from|in|to) (?=(?:the )?([A-Z][\w-]*(?: [A-Z][\w-]*)?))")
_TURNED = {
    Limit.OVER: "less than ",
    Limit.JUST_OVER: "just under ",
    Limit.UNDER: "more than ",
    Limit.NEARLY: "about ",
    Limit.ABOUT: "about ",
}
_NEGATING = frozenset(
    {"other", "outside", "beyond", "apart", "besides", "not", "without", "except", "excluding"}
)
_WHOLE = 100.0


class Rest(NamedTuple):
    """A claim told of the other part of its whole."""

    text: str
    is_turned: bool
    """Whether the claim itself speaks of all but what it names, and this of what it names."""


def told_of_the_rest(reading: ClaimReading, document: Document) -> Rest | None:
    """The same claim told of the other part of its whole; None where it tells no part, or nothing of the rest."""
    share = _only_share(reading)
    if share is None:
        return None
    text = reading.text
    counted = f"{text[: share.amount.first]}{_number_of_rest(share.amount)}{text[share.amount.end :]}"
    for pattern, instead in ((_OTHERS, ""), (_FROM_OUTSIDE, r"\1 "), (_DENIED, "")):
        if pattern.search(counted):
            turned = pattern.sub(instead, counted, count=1)
            return Rest(turned[:1].upper() + turned[1:], is_turned=True)
    named = _FROM_NAME.search(counted)
    if named is not None and f"outside {named[2]}" in document.plain.text:
        return Rest(_FROM_NAME.sub(r"\1 outside ", counted, count=1), is_turned=False)
    return None


def with_the_rest(ground: Ground, other: Ground, rest: Rest, document: Document) -> Ground:
    """The verdict on a claim by its own words and by those of the other part."""
    is_plain = ground.word is not NOT_FOUND and (not rest.is_turned or _leaves_out(ground, document))
    if is_plain:
        return ground
    if other.word is not NOT_FOUND and _leaves_out(other, document) is not rest.is_turned:
        return other._replace(reason=f"told of the rest: {other.reason}")
    # What is said of a part says nothing of all others, however alike the words.
    return Ground(NOT_FOUND, "the source does not tell of the rest", 0.2, ground.sentence)


def _leaves_out(ground: Ground, document: Document) -> bool:
    """Whether the sentence that a verdict rests on speaks of all but something, too."""
    if ground.sentence < 0:
        return False
    return any(word.form in _NEGATING for word in document.sentences[ground.sentence].lexed.words)


def _only_share(reading: ClaimReading) -> Statement | None:
    shares = [one for one in reading.statements if one.amount.unit == PERCENT]
    if len(shares) != 1 or shares[0].says not in {Says.SHARE, Says.LEVEL}:
        return None
    if shares[0].former and not _OTHERS.match(reading.text):
        return None
    share = shares[0]
    place = reading.lexed.place_of(share.amount)
    is_part = place is not None and (
        share.says is Says.SHARE
        or [word.form for word in reading.lexed.words[place + 1 : place + 2]] == ["of"]
    )
    return share if is_part and 0 < share.amount.value < _WHOLE and share.amount.top is None else None


def _number_of_rest(amount: Amount) -> str:
    """What is left of the whole, in as many digits."""
    digits = 1 if amount.step < 1 else 0
    about = "about " if amount.in_words and amount.value % 10 else ""
    return f"{_TURNED.get(amount.limit, about)}{_WHOLE - amount.value:.{digits}f}%"
