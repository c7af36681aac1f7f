"""A second subject in one clause: `volumes fell 1% and [prices] added 4%`."""

from ..grammar.amount import PERCENT
from ..grammar.common_words import FUNCTION, LIGHT_VERBS
from ..grammar.gerunds import GERUNDS
from ..grammar.movements import DOWNWARD, UPWARD, Move
from .lexed import Lexed
from .statement import Topic
from .topics import STOPS, is_proper, topic_of

_JOINS = frozenset({"and", ","})
_MOST = 4
_VERBS = UPWARD | DOWNWARD | {Move.FLAT}


def second_subject(lexed: Lexed, place: int) -> Topic:
    """The noun between the quantity before, a joining word and a verb of movement; empty where there is none."""
    floor = max((at for at in lexed.amounts if at < place), default=-1)
    if floor < 0:
        return Topic()
    join = next((at for at in range(place - 1, floor, -1) if lexed.words[at].form in _JOINS), -1)
    named = _name_with_verb(lexed, join, place) if join >= 0 else Topic()
    if named:
        return named
    verb = next((at for at in range(join + 1, place) if at in lexed.moves or _is_verb(lexed, at)), -1)
    if join < 0 or verb <= join + 1 or verb - join > _MOST + 1:
        return Topic()
    if verb in lexed.moves and lexed.moves[verb].meaning not in _VERBS:
        return Topic()
    if any(at in lexed.periods for at in range(join, verb)) or _is_clause_of_participle(lexed, join + 1):
        return Topic()
    return topic_of(lexed.words[join + 1 : verb])


def _is_clause_of_participle(lexed: Lexed, first: int) -> bool:
    """Whether a participle with its object goes on: `came to 3 million, [representing] a fall of 7%`."""
    return lexed.words[first].text.endswith("ing") and lexed.words[first + 1].form in {"a", "an", "the"}


_BRINGING = frozenset(
    {"contributed", "brought", "generated", "made", "added", "earned", "posted", "reported", "delivered", "produced",
     "accounted", "took", "lost", "sold", "was", "were", "reached", "had", "has", "booked", "recorded", "saw"}
)  # fmt: skip


def _is_verb(lexed: Lexed, at: int) -> bool:
    """Whether a word is the verb of a clause of its own: `and the smaller one [contributed] 3 million`."""
    return lexed.words[at].text in _BRINGING


def has_verb(lexed: Lexed, first: int, after: int) -> bool:
    """Whether somebody brings or has something between two places."""
    return any(_is_verb(lexed, at) for at in range(first, after))


def part_of_which(lexed: Lexed, place: int) -> Topic:
    """The part that an aside tells of: `sales, of which [ferries] brought 3 million`; empty where none is told."""
    words = lexed.words
    at = place - 1
    while at > 0 and at not in lexed.amounts and words[at].form not in {",", ";"}:
        if words[at].form == "which" and words[at - 1].form == "of":
            return _named_part(lexed, at + 1, place) if at + 1 < place else _part_behind(lexed, place)
        at -= 1
    if at in lexed.amounts or words[at].form in {",", ";"}:
        return _next_part(lexed, place)
    return Topic()


_LEADS = frozenset({"on", "at", "for", "in", "among", "with"})


def part_in_list(lexed: Lexed, place: int) -> Topic:
    """The part of one in a list: `86% on short routes and [on long routes] 79%`; empty where none is told."""
    floor = max((at for at in lexed.amounts if at < place), default=-1)
    lead = next((at for at in range(floor + 1, place) if lexed.words[at].form in _LEADS), -1)
    if floor < 0 or lead < 1 or lexed.words[lead - 1].form not in _JOINS or place - lead > _MOST + 1:
        return Topic()
    held = range(lead + 1, place)
    if any(at in lexed.periods for at in held) or any(p.first in held for p in lexed.metrics):
        return Topic()
    if lexed.amounts[floor].unit != lexed.amounts[place].unit:
        return Topic()
    return topic_of(
        word for at, word in enumerate(lexed.words[:place]) if at in held and at not in lexed.moves
    )


def place_in_list(lexed: Lexed, place: int) -> frozenset[str]:
    """The place of one in a list of places: `grew by 15% in Spain, [in Poland] by 8%`; empty where none is told."""
    floor = max((at for at in lexed.amounts if at < place), default=-1)
    lead = next((at for at in range(floor + 1, place) if lexed.words[at].form == "in"), -1)
    if floor < 0 or lead < 1 or lexed.words[lead - 1].form not in _JOINS or place - lead > _MOST + 1:
        return frozenset()
    return topic_of(lexed.words[lead + 1 : place]).places


def included_part(lexed: Lexed, place: int) -> Topic:
    """What a part that the value before holds is one of: `640 million, including 90 million from [stocking]`."""
    before = [word.form for word in lexed.words[max(place - 2, 0) : place]]
    if not {"including", "include", "includes"} & {*before} or not any(at < place for at in lexed.amounts):
        return Topic()
    return _part_behind(lexed, place)


_TOWARDS = frozenset({"to", "on", "for", "from", "by", "into"})


def _part_behind(lexed: Lexed, place: int) -> Topic:
    """The part that is told behind its value: `160 million, of which 85 million will go to [processors]`."""
    words = lexed.words
    first = next(
        (at for at in range(place + 1, min(place + _MOST + 2, len(words))) if words[at].form in _TOWARDS), -1
    )
    if first < 0 or any(at in lexed.amounts for at in range(place + 1, first)):
        return Topic()
    stop = first + 1
    while (
        stop < min(len(words), first + 1 + _MOST)
        and words[stop].form not in STOPS
        and stop not in lexed.amounts
    ):
        stop += 1
    return topic_of(words[first + 1 : stop])


def _named_part(lexed: Lexed, first: int, place: int) -> Topic:
    """The words of a part before its verb, or right before its value."""
    verb = next(
        (n for n in range(first, place) if lexed.words[n].form in LIGHT_VERBS or n in lexed.moves), place
    )
    named = {phrase.first for phrase in lexed.metrics}
    if verb <= first or (verb == place and (place - first > _MOST or named & set(range(first, place)))):
        return Topic()
    return topic_of(lexed.words[first:verb])


def _next_part(lexed: Lexed, place: int) -> Topic:
    """The part that follows `and` after one named by `of which`: `of which A 3 million (+2%) and [B] 5 million`."""
    words = lexed.words
    which = next((n for n in range(1, place) if (words[n - 1].form, words[n].form) == ("of", "which")), -1)
    own = lexed.amounts[place]
    if which < 0 or (own.unit == PERCENT and words[place - 1].form != "and"):
        return _part_in_brackets(lexed, place, which)
    join = next(
        (n for n in range(place - 1, which, -1) if words[n].form in {"and", ","} or n in lexed.amounts), -1
    )
    if join < 1 or join in lexed.amounts:
        return Topic()
    return _named_part(lexed, join + 1, place) if join + 1 < place else _part_behind(lexed, place)


def _part_in_brackets(lexed: Lexed, place: int, which: int) -> Topic:
    """The part whose change stands in brackets behind its value: `of which A 3 million ([+2%])`."""
    opened = lexed.words[place].text[:1] == "(" or lexed.words[place - 1].form == "("
    value = next((at for at in (place - 1, place - 2) if at in lexed.amounts), -1)
    return part_of_which(lexed, value) if which >= 0 and opened and value > which else Topic()


def listed_subject(lexed: Lexed, place: int) -> Topic:
    """The label of one in a list: `petrol 25% (30%), [plug-in hybrid] 9%`; empty where more stands there."""
    floor = max((at for at in lexed.amounts if at < place), default=-1)
    join = next((at for at in range(place - 1, floor, -1) if lexed.words[at].form in _JOINS), -1)
    label = lexed.words[join + 1 : place]
    if floor < 0 or join < 0 or not 0 < len(label) <= _MOST or floor < join - 3:
        return Topic()
    named = {
        *lexed.moves, *lexed.periods, *(phrase.first for phrase in lexed.metrics), *(mark.first for mark in lexed.marks)
    }  # fmt: skip
    if any(at in named for at in range(join + 1, place)):
        return Topic()
    if not all(word.form[0].isalpha() and word.form not in FUNCTION | LIGHT_VERBS for word in label):
        return Topic()
    is_doing = label[-1].form.endswith(("ed", "ing", "ly")) and label[-1].form not in GERUNDS
    if lexed.amounts[floor].unit != lexed.amounts[place].unit or is_doing:
        return Topic()
    return topic_of(label)


def _name_with_verb(lexed: Lexed, join: int, place: int) -> Topic:
    """The name of `and [Alba] owns 51%`."""
    at = join + 1
    while at < place and is_proper(lexed.words[at]) and at not in lexed.periods:
        at += 1
    verb = lexed.words[at] if join + 1 < at < place else None
    if (
        verb is None
        or lexed.words[at - 1].text.endswith(("'s", "s'"))
        or not verb.text.islower()
        or verb.text in FUNCTION
        or not verb.text.isalpha()
    ):
        return Topic()
    return topic_of(lexed.words[join + 1 : at])
