"""Whether a claim gives a value to what the source, telling several side by side, gives another one.

`Side effects were seen in 7% of those on A and 4% of those on B` has the words and both values of a claim that gives
4% to A; only their order tells that it does not hold.
"""

from ..grammar.amount import COUNT, Agreement
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.listed_parts import Part, parts_of_list
from ..statements.statement import Statement
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, SUPPORTED, Ground
from .near_words import spread
from .quantity_rule import compared
from .wording import value_words


def with_own_part(ground: Ground, reading: ClaimReading, document: Document) -> Ground:
    """The verdict on a claim; not support where the value is that of another part of the list."""
    if ground.word is not SUPPORTED or ground.sentence < 0 or not reading.statements:
        return ground
    for claim in reading.statements:
        other = _of_another(claim, reading, ground.sentence, document)
        if other is not None:
            reason = f"the source gives {value_words(other)} for this, {value_words(claim)} for another part"
            return Ground(CONTRADICTED, reason, 0.6, ground.sentence, related=True)
    return ground


def _of_another(claim: Statement, reading: ClaimReading, number: int, document: Document) -> Statement | None:
    """The value of the part that the claim names, where the claim's own is that of another part; else None."""
    sentence = document.sentences[number]
    values = document.by_sentence.get(number, ())
    if sentence.in_table or len(values) < 2:
        return None
    agreeing = [one for one in values if compared(claim, one) is Agreement.AGREES]
    if not agreeing:
        return None
    asked = _asked(claim, reading)
    found: Statement | None = None
    for one in agreeing:
        found = _meant(one, asked, values, sentence.lexed)
        if found is None:
            return None
    return found if found is not None and compared(claim, found) is Agreement.DIFFERS else None


def _asked(claim: Statement, reading: ClaimReading) -> frozenset[str]:
    """What a claim says of one of its values: in a list of its own, its label; else all its words."""
    place = reading.lexed.place_of(claim.amount)
    if place is None:
        return frozenset()
    own = next((part.label for part in parts_of_list(reading.lexed, place) if part.place == place), None)
    if own is not None:
        return spread(own)
    numbers = {
        f"{one.limit.name} {one.value:g}"
        for at, one in reading.lexed.amounts.items()
        if at != place and one.unit == COUNT
    }
    return spread(reading.stems) | numbers


def _meant(one: Statement, asked: frozenset[str], values: list[Statement], lexed: Lexed) -> Statement | None:
    """The value of the one part whose label a claim has, where that of a value has nothing of the claim; else None."""
    place = lexed.place_of(one.amount)
    parts = parts_of_list(lexed, place) if place is not None else []
    mine = next((part for part in parts if part.place == place), None)
    if mine is None or not mine.label or mine.label <= asked:
        return None
    named = [part for part in parts if _is_named(part, asked, whole=bool(mine.label & asked))]
    if len(named) != 1 or named[0] is mine:
        return None
    start = lexed.amounts[named[0].place].start
    role = (one.former, one.expected)
    return next(
        (other for other in values if other.amount.start == start and (other.former, other.expected) == role),
        None,
    )


def _is_named(part: Part, asked: frozenset[str], *, whole: bool) -> bool:
    """Whether a claim has the label of a part, all of it where it has some of that of its own value as well."""
    return bool(part.label) and (part.label <= asked if whole else bool(part.label & asked))
