"""Whether a claim gives a value to what the source, telling several side by side, gives another one.

`Side effects were seen in 7% of those on A and 4% of those on B` has the words and both values of a claim that gives
4% to A; only their order tells that it does not hold.
"""

from collections.abc import Sequence

from ..grammar.amount import COUNT, Agreement
from ..grammar.words import JOINTLY
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.listed_parts import Part, parts_of_list
from ..statements.statement import Statement
from ..statements.topics import stem_of
from .claim_reading import ClaimReading
from .compared import compared
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .likeness import is_taken_back
from .near_words import spread
from .wording import value_words

_FEW = 20
"""So few are counted in words, and of anything."""


def with_own_part(ground: Ground, reading: ClaimReading, document: Document) -> Ground:
    """The verdict on a claim; no support where the value is that of another part of the list, or counts other things.

    Where the list gives the value to just what the claim names, support stands whatever else is told beside it.
    """
    if ground.word is not SUPPORTED or ground.sentence < 0 or not reading.statements:
        return ground
    values = document.by_sentence.get(ground.sentence, ())
    if document.sentences[ground.sentence].in_table:
        return ground
    plain = True
    for claim in reading.statements:
        agreeing = [one for one in values if compared(claim, one) is Agreement.AGREES]
        if agreeing and all(_counts_another(claim, one, document) for one in agreeing):
            reason = f"the source counts something else: {value_words(agreeing[0])}"
            return Ground(NOT_FOUND, reason, 0.3, ground.sentence)
        if ground.by_words and agreeing and all(_is_of_before(claim, one) for one in agreeing):
            return Ground(NOT_FOUND, "the source gives it for the time before", 0.3, ground.sentence)
        if agreeing and all(is_taken_back(claim, one) for one in agreeing):
            return Ground(NOT_FOUND, "the source gives it for what was promised once", 0.3, ground.sentence)
        if agreeing and all(_is_of_several(one, reading, document) for one in agreeing):
            return Ground(NOT_FOUND, "the source gives it for several together", 0.3, ground.sentence)
        asked = _asked(claim, reading)
        lexed = document.sentences[ground.sentence].lexed
        if any(_is_led_by(one, reading, lexed, document) for one in agreeing):
            continue
        meant = [_meant(one, asked, values, lexed) for one in agreeing]
        if ground.by_words and agreeing and all(_is_of_unit(one, asked, lexed) for one in agreeing):
            return Ground(NOT_FOUND, "the source gives it for a unit", 0.3, ground.sentence)
        other = meant[0] if meant and None not in meant else None
        if other is not None and compared(claim, other) is Agreement.DIFFERS:
            reason = f"the source gives {value_words(other)} for this, {value_words(claim)} for another part"
            return Ground(CONTRADICTED, reason, 0.6, ground.sentence, related=True)
        plain = plain and any(_is_own(one, asked, lexed) for one in agreeing)
    return ground._replace(formula=True) if plain else ground


def _is_led_by(one: Statement, reading: ClaimReading, lexed: Lexed, document: Document) -> bool:
    """Whether all words of a claim of one value lead to that value: `the cost of debt was [3.4%], and 78% of ...`."""
    place = lexed.place_of(one.amount)
    if place is None or len(reading.lexed.amounts) > 1:
        return False
    first = max((at + 1 for at in lexed.amounts if at < place), default=0)
    leads = {told for word in lexed.words[first:place] if (told := stem_of(word))}
    return bool(leads) and reading.stems - document.main <= spread(leads)


def _is_of_before(claim: Statement, source: Statement) -> bool:
    """Whether a source gives a value for comparison, and the claim for the time that goes without saying."""
    told = source.former and not claim.former and claim.period is None
    return told and source.topic.names.isdisjoint(claim.topic.names)


_UNITS = frozenset({"arm", "unit", "subsidiary", "division", "affiliate"})
_OPENING = 4


def _is_of_unit(source: Statement, asked: frozenset[str], lexed: Lexed) -> bool:
    """Whether a sentence opens with a unit that a claim does not name: `Credit [arm] Acme Finance earned 8 million`."""
    opens = any(word.form in _UNITS for word in lexed.words[:_OPENING])
    return opens and bool(source.topic.words) and source.topic.words.isdisjoint(asked)


def _is_of_several(source: Statement, reading: ClaimReading, document: Document) -> bool:
    """Whether a value is one of several together, of which a claim does not name all: `A and B, [together] 11%`."""
    lexed = document.sentences[source.sentence].lexed
    place = lexed.place_of(source.amount)
    if place is None:
        return False
    at = next((n for n in range(place - 1, max(place - 4, -1), -1) if lexed.words[n].form in JOINTLY), -1)
    if at < 0 or any(word.form in JOINTLY for word in reading.lexed.words):
        return False
    named = {told for word in lexed.words[:at] if (told := stem_of(word))}
    return bool(named) and not named <= spread(reading.stems)


def _counts_another(claim: Statement, source: Statement, document: Document) -> bool:
    """Whether both count things, and the claim's are others that the document knows as well: vans, not trucks."""
    if claim.amount.unit != COUNT or source.amount.unit != COUNT or not claim.noun or not source.noun:
        return False
    if claim.amount.value < _FEW or not claim.noun.isdisjoint(document.sentences[source.sentence].stems):
        return False
    return claim.noun <= document.stems and claim.noun.isdisjoint(spread(source.noun))


def _asked(claim: Statement, reading: ClaimReading) -> frozenset[str]:
    """What a claim says of one of its values: in a list of its own, its label; else all its words."""
    place = reading.lexed.place_of(claim.amount)
    if place is None:
        return frozenset()
    own = next((part.label for part in parts_of_list(reading.lexed, place) if part.place == place), None)
    if own is not None:
        return spread(own)
    others = (one for at, one in reading.lexed.amounts.items() if at != place and one.unit == COUNT)
    numbers = {f"{one.limit.name} {one.value:g}" for one in others}
    return spread(reading.stems) | numbers


def _parts(one: Statement, lexed: Lexed) -> tuple[Part | None, list[Part]]:
    """The part of a list that a value is, and all parts."""
    place = lexed.place_of(one.amount)
    parts = parts_of_list(lexed, place) if place is not None else []
    return next((part for part in parts if part.place == place), None), parts


def _is_own(one: Statement, asked: frozenset[str], lexed: Lexed) -> bool:
    """Whether a value is told of just what a claim names, and no other of the list is."""
    mine, parts = _parts(one, lexed)
    if mine is None or not mine.label or not mine.label <= asked or one.former:
        return False
    return not any(part.label & asked for part in parts if part is not mine)


def _meant(
    one: Statement, asked: frozenset[str], values: Sequence[Statement], lexed: Lexed
) -> Statement | None:
    """The value of the one part whose label a claim has, where that of a value has nothing of the claim; else None."""
    mine, parts = _parts(one, lexed)
    if mine is None and parts:
        named = [part for part in parts if part.label and part.label <= asked]
        starts = [lexed.amounts[part.place].start for part in named]
        return next((other for other in values if [other.amount.start] == starts), None)
    if mine is not None and not mine.label:
        # `48 days, against 66 at rival Acme`: what has no label is not that of the one by name.
        rivals = [other for other in values if other.former and other.topic.names & asked - one.topic.names]
        return rivals[0] if len(rivals) == 1 and not one.former else None
    if mine is None or mine.label <= asked:
        return None
    named = [part for part in parts if _is_named(part, asked, whole=bool(mine.label & asked))]
    if len(named) != 1 or named[0] is mine:
        return None
    start = lexed.amounts[named[0].place].start
    alike = bool(mine.lead) and mine.lead == named[0].lead
    found = next((other for other in values if other.amount.start == start), None)
    if found is None or not (alike or (found.former, found.expected) == (one.former, one.expected)):
        return None
    return found


def _is_named(part: Part, asked: frozenset[str], *, whole: bool) -> bool:
    """Whether a claim has the label of a part, all of it where it has some of that of its own value as well."""
    return bool(part.label) and (part.label <= asked if whole else bool(part.label & asked))
