"""What a value leaves out or holds: `costs, which exclude bonuses, were 3 million` supports no costs with bonuses.

Nor do `1.9 million passengers outside Norway` support any in Norway, though all words and the number are there.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..grammar.amount import Agreement
from ..grammar.common_words import LIGHT_VERBS
from ..statements.document import Document
from ..statements.lexed import AMOUNT, PERIOD, Lexed
from ..statements.topics import STOPS, stem_of
from .claim_reading import ClaimReading
from .compared import compared
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .near_words import spread

_OUT = frozenset(
    {"exclude", "excludes", "excluded", "excluding", "excl", "without", "outside", "except", "barring", "omits", "omit",
     "omitting"}
)  # fmt: skip
_IN = frozenset({"include", "includes", "included", "including", "incl"})
_OUT_OF_TWO = frozenset(
    {("leaves", "out"), ("leave", "out"), ("strips", "out"), ("apart", "from"), ("other", "than")}
)
_BACK = frozenset(
    {"figure", "number", "total", "that", "this", "it", "these", "sum", "amount", "both", "they"}
)
_BEFORE_AND_AFTER = frozenset({"before", "after", "following"})
_DETERMINERS = frozenset({"the", "its", "a", "this", "that", "their"})
_LONGEST = 6


class Scope(NamedTuple):
    """The stems of what is left out, and of what is held."""

    out: frozenset[str] = frozenset()
    held: frozenset[str] = frozenset()


def with_exclusions(ground: Ground, reading: ClaimReading, document: Document) -> Ground:
    """The verdict on a claim; no support where the claim counts in what the source leaves out, or the other way."""
    if ground.word is not SUPPORTED or ground.sentence < 0:
        return ground
    mine = _scope(reading.lexed, range(len(reading.lexed.words)))
    for theirs in _scopes(ground.sentence, reading, document):
        left_out = theirs.out - spread(mine.out)
        if spread(mine.held) & left_out or spread(mine.out) & theirs.held:
            return Ground(
                CONTRADICTED, "the source draws it up the other way", 0.6, ground.sentence, related=True
            )
        # What is left out is not what the value is told of, unless the claim leaves out something as well.
        if left_out and not mine.out and left_out <= spread(reading.stems) and _is_place(left_out, document):
            return Ground(NOT_FOUND, "the source tells it of all but that", 0.3, ground.sentence)
    return ground


def _is_place(stems: frozenset[str], document: Document) -> bool:
    """Whether what is left out is a place or somebody by name."""
    names = {name for one in document.statements for name in one.topic.places}
    return any(f"outside {stem}" in names or stem in names for stem in stems)


def _scopes(number: int, reading: ClaimReading, document: Document) -> Iterator[Scope]:
    """What the source leaves out and holds of each value that is the claim's, and in the sentence behind."""
    lexed = document.sentences[number].lexed
    claims = reading.statements
    for one in document.by_sentence.get(number, ()):
        place = lexed.place_of(one.amount)
        if place is None or not any(compared(claim, one) is Agreement.AGREES for claim in claims):
            continue
        yield _scope(lexed, _stretch(lexed, place))
    after = number + 1
    if (
        after < len(document.sentences)
        and document.sentences[after].paragraph == document.sentences[number].paragraph
    ):
        behind = document.sentences[after].lexed
        if any(word.form in _BACK for word in behind.words[:2]):
            yield _scope(behind, range(len(behind.words)))


def _stretch(lexed: Lexed, place: int) -> list[int]:
    """The places of the words that speak of a value: its clause, up to the break before the next value."""
    clause = [at for at in range(len(lexed.words)) if lexed.hard[at] == lexed.hard[place]]
    later = next((at for at in clause if at > place and at in lexed.amounts), len(lexed.words))
    earlier = max((at for at in clause if at < place and at in lexed.amounts), default=-1)
    stop = next((at for at in range(place + 1, later) if lexed.words[at].form in {",", "and"}), later)
    first = next(
        (at for at in range(place - 1, earlier, -1) if lexed.words[at].form in {",", "and"}), earlier
    )
    whole = earlier < 0
    return [at for at in clause if (whole or at > first) and (later == len(lexed.words) or at < stop)]


def _scope(lexed: Lexed, places: Iterable[int]) -> Scope:
    out: set[str] = set()
    held: set[str] = set()
    for at in places:
        form = lexed.words[at].text.lower()
        after = lexed.words[at + 1].text.lower() if at + 1 < len(lexed.words) else ""
        if form in _OUT or (form, after) in _OUT_OF_TWO:
            out |= _object(lexed, at + 1 + ((form, after) in _OUT_OF_TWO))
        elif form in _IN:
            held |= _object(lexed, at + 1)
        elif form in _BEFORE_AND_AFTER and after in _DETERMINERS:
            # `212% before the dividend` is not what was left after it.
            (out if form == "before" else held).update(_object(lexed, at + 1))
    return Scope(frozenset(out), frozenset(held))


def _object(lexed: Lexed, first: int) -> set[str]:
    """The stems of what follows `excluding` or `including`, up to a break, a number or a verb."""
    found: set[str] = set()
    for word in lexed.words[first : first + _LONGEST]:
        if word.form in STOPS | {AMOUNT, PERIOD, "but", "while"} or (
            word.form in LIGHT_VERBS and word.text.islower()
        ):
            break
        if told := stem_of(word):
            found.add(told)
    return found
