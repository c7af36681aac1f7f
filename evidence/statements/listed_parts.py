"""The labels of values told side by side: `7% of those on A and 4% of those on B`, `at 30 degrees 8%, at 40 19%`."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..grammar.amount import COUNT
from ..grammar.common_words import FUNCTION, LIGHT_VERBS
from .lexed import PERIOD, Lexed
from .subject_words import RELATIVE
from .topics import PREPOSITIONS, is_proper, stem_of

_JOINS = frozenset({",", ";", "/", "and", "but", "while", "whereas", "or", "versus", "against", "|"})
_LEADS = PREPOSITIONS | {"with", "under", "over", "below", "above", "without", "outside", "excluding"}
_LINKS = frozenset({"(", ")", ":", "-", "'", "'s", "by", "to"})
"""What may stand between a label and its value."""


class Part(NamedTuple):
    """One value of a list."""

    place: int
    """Where its value stands."""
    label: frozenset[str]
    """What tells it from the others: stems, and the numbers of conditions."""
    lead: str
    """The preposition right behind the value, which makes two values alike: `94% [at] plants, 89% [at] farms`."""


def parts_of_list(lexed: Lexed, place: int) -> list[Part]:
    """The values told side by side with the one at a place, each with its label; empty where there is no such list."""
    unit = lexed.amounts[place].unit
    places = [
        at
        for at in sorted(lexed.amounts)
        if lexed.amounts[at].unit == unit and not is_whole(lexed, at) and not _is_aside(lexed, at)
    ]
    if len(places) < 2 and not (places and any(is_whole(lexed, at) for at in lexed.amounts)):
        return []
    stretches = _stretches(lexed, places)
    if not stretches:
        return []
    labels = _by_name(_labels(lexed, places, stretches), lexed)
    return [Part(at, label, _lead(lexed, at)) for at, label in zip(places, labels, strict=True)]


def is_whole(lexed: Lexed, place: int) -> bool:
    """Whether a value is the whole of which the others are parts: `Of the [41] hospitals, 33 are owned`."""
    amount = lexed.amounts[place]
    if amount.unit != COUNT:
        return False
    opening = [word.form for word in lexed.words[max(place - 2, 0) : place]]
    if place <= 2 and opening[:1] == ["of"]:
        return True
    later = next(
        (at for at in sorted(lexed.amounts) if at > place and lexed.amounts[at].unit == amount.unit), -1
    )
    behind = [word.form for word in lexed.words[later + 1 : later + 3]]
    return later > 0 and behind[:1] == ["of"] and behind[-1] in _THOSE


_THOSE = frozenset({"them", "those", "these", "whom", "which"})


def _is_aside(lexed: Lexed, place: int) -> bool:
    """Whether a value stands in a bracket right behind another, as the one before it."""
    opened = lexed.words[place].text[:1] == "(" or lexed.words[place - 1].form == "("
    return opened and bool({place - 1, place - 2} & lexed.amounts.keys())


def _lead(lexed: Lexed, place: int) -> str:
    form = lexed.words[place + 1].form if place + 1 < len(lexed.words) else ""
    return form if form in _LEADS - {"of", "to", "from"} else ""


def _stretches(lexed: Lexed, places: Sequence[int]) -> list[tuple[int, int]]:
    """From where to where each value is spoken of; empty where nothing separates two of them."""
    first, found = 0, []
    for here, there in pairwise(places):
        joins = [at for at in range(here + 1, there) if lexed.words[at].form in _JOINS]
        if not joins:
            return []
        found.append((first, joins[0]))
        # What follows a name, `B, which opened in May, had 3%`, leaves it the name of its value.
        is_aside = any(word.form in RELATIVE for word in lexed.words[joins[0] : joins[-1]])
        first = joins[0 if is_aside else -1] + 1
    return [*found, (first, len(lexed.words))]


def _labels(
    lexed: Lexed, places: Sequence[int], stretches: Sequence[tuple[int, int]]
) -> list[frozenset[str]]:
    """Labels stand behind all values, or before all of them."""
    behind = [_telling(lexed, at + 1, after) for at, (_, after) in zip(places, stretches, strict=True)]
    later = [_telling(lexed, first, at) for at, (first, _) in list(zip(places, stretches, strict=True))[1:]]
    if all(behind) and not any(later):
        return _apart(behind)
    if not all(later):
        return [frozenset()] * len(places)
    lead = lexed.words[stretches[1][0]].form
    opening = _opening(lexed, places[0], lead if lead in _LEADS else "")
    first = _telling(lexed, opening, places[0])
    # `62% of what it sells in Spain; in Chile it is 88%` has one label behind and one before.
    return _apart([first or behind[0], *later])


def _by_name(labels: Sequence[frozenset[str]], lexed: Lexed) -> list[frozenset[str]]:
    """The labels, only the names in them where each has one: `Acme, which opened a shop in May` is Acme."""
    names = {stem_of(word) for word in lexed.words if is_proper(word)}
    return [label & names for label in labels] if all(label & names for label in labels) else list(labels)


def _opening(lexed: Lexed, place: int, lead: str) -> int:
    """Where the label of the first value begins, before which stands what is told of all."""
    if lead:
        return max((at for at in range(place) if lexed.words[at].form == lead), default=place)
    at = place - 1
    while at >= 0 and (lexed.words[at].form in _LINKS or at in lexed.moves):
        at -= 1
    while at >= 0 and _tells(lexed, at):
        at -= 1
    return at + 1


def _tells(lexed: Lexed, at: int) -> bool:
    word = lexed.words[at]
    return bool(stem_of(word)) and word.form not in LIGHT_VERBS and at not in lexed.moves


def _telling(lexed: Lexed, first: int, after: int) -> frozenset[str]:
    """The stems of a stretch that can tell one value from another, and its numbers with their bounds."""
    found: set[str] = set()
    for at in range(first, after):
        word = lexed.words[at]
        amount = lexed.amounts.get(at)
        if amount is not None and amount.unit == COUNT:
            found.add(f"{amount.limit.name} {amount.value:g}")
        elif word.form != PERIOD and _tells(lexed, at) and word.form not in FUNCTION:
            found.add(stem_of(word))
    return frozenset(found)


def _apart(labels: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """The labels without what stands in each of them."""
    if len(labels) == 1:
        return list(labels)
    common = frozenset.intersection(*labels)
    return [label - common for label in labels]
