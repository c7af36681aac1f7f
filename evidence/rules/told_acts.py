"""What a sentence says is done: acts by their families, whether they are denied, and whether they are still to come."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..grammar.acts import ACT_PHRASES, TO_COME, Act, Side, Status
from ..grammar.movements import Move
from ..grammar.phrases import Phrase
from ..statements.lexed import Lexed
from ..statements.topics import stem_of

_BE = frozenset({"is", "are", "was", "were"})
_JOINS = frozenset({"and", "so", "or"})
_FINITE = frozenset(
    {"had", "has", "have", "is", "are", "was", "were", "will", "would", "does", "did", "do", "can", "could"}
)
_OPENS = frozenset(
    {
        "because",
        "since",
        "although",
        "though",
        "whereas",
        "if",
        "unless",
        "until",
        "when",
        "which",
        "who",
        "after",
        "as",
    }
)
"""What opens a clause of its own, in which nothing denies what stands outside."""
_BEFORE_ACT = 7


class Told(NamedTuple):
    """What a sentence says is done."""

    acts: dict[str, Side]
    """By family."""
    denied: bool
    status: Status
    """Of the acts."""
    coming: bool
    """Whether anything in the clause is put into the future."""
    denied_acts: frozenset[str] | None = None
    """Which families are denied, where the clause denies more than one thing."""
    coming_acts: frozenset[str] = frozenset()
    """Which families have an act that is put into the future."""

    def status_of(self, family: str) -> Status:
        """Whether an act of this family is yet to come."""
        return Status.TO_COME if family in self.coming_acts else Status.FACT

    def denies(self, family: str) -> bool:
        """Whether an act of this family is denied."""
        return self.denied if self.denied_acts is None else family in self.denied_acts


def told_acts(lexed: Lexed, about: frozenset[str]) -> Told:
    """What the clause tells that holds most of these stems."""
    first, after = clause_of(lexed, about)
    phrases = [phrase for phrase in ACT_PHRASES.find(lexed.words) if first <= phrase.first < after]
    within = {place for phrase in phrases for place in range(phrase.first, phrase.after)}
    found = _sides(phrases, lexed, about, after)
    denials = [
        place
        for place, move in lexed.moves.items()
        if move.meaning is Move.NOT and first <= place < after and place not in within
        if _reaches(lexed, place, within)
    ]
    denied_acts = _denied(phrases, denials) if len(denials) > 1 and found else None
    coming = [at for at in range(first, after) if _is_coming(lexed, at)]
    status = _status(lexed, coming, phrases)
    ahead = frozenset(
        phrase.meaning.family
        for phrase in phrases
        if any(_leads_to(lexed, at, phrase.first) for at in coming)
    )
    return Told(found, len(denials) % 2 == 1, status, bool(coming), denied_acts, ahead)


def _sides(
    phrases: Sequence[Phrase[Act]], lexed: Lexed, about: frozenset[str], after: int
) -> dict[str, Side]:
    """The side of each family; of several acts of one family that of the one whose object is most asked about."""
    found: dict[str, tuple[int, Side]] = {}
    for count, phrase in enumerate(phrases):
        stop = phrases[count + 1].first if count + 1 < len(phrases) else after
        held = sum(stem_of(word) in about for word in lexed.words[phrase.after : stop])
        family, side = phrase.meaning
        known = found.get(family)
        if known is None or held > known[0] or (held == known[0] and side is not Side.DONE):
            found[family] = held, side
    return {family: side for family, (_, side) in found.items()}


def _status(lexed: Lexed, coming: Sequence[int], phrases: Sequence[Phrase[Act]]) -> Status:
    """Whether an act is yet to come: words for it stand before one, or anywhere where there is none."""
    told = [
        at for at in coming if not phrases or any(_leads_to(lexed, at, phrase.first) for phrase in phrases)
    ]
    return Status.TO_COME if told else Status.FACT


def _is_coming(lexed: Lexed, at: int) -> bool:
    """Whether a word puts what follows into the future: `will`, `plans`, `is to`."""
    forms = [word.form for word in lexed.words[at : at + 2]]
    return forms[0] in TO_COME or (forms[0] in _BE and forms[1:] == ["to"])


def _leads_to(lexed: Lexed, at: int, act: int) -> bool:
    """Whether an act follows a word with nothing between them that ends the stretch, or is itself that word."""
    if not 0 <= act - at <= _BEFORE_ACT:
        return False
    return all(word.form not in {",", ";"} for word in lexed.words[at:act])


def _denied(phrases: Sequence[Phrase[Act]], denials: Sequence[int]) -> frozenset[str]:
    """The families of the acts that each of several denials stands right before."""
    following = (
        min((act for act in phrases if act.first > place), key=lambda act: act.first, default=None)
        for place in denials
    )
    return frozenset(act.meaning.family for act in following if act is not None)


def _reaches(lexed: Lexed, place: int, acts: Iterable[int]) -> bool:
    """Whether a denial can be one of an act: no new clause begins between them; any can where there is no act."""
    forms = [word.form for word in lexed.words]
    places = list(acts)
    return not places or any(
        not any(_parts(forms, at) for at in range(min(place, act), max(place, act))) for act in places
    )


def _parts(forms: Sequence[str], at: int) -> bool:
    """Whether a new clause or a new verb of the same subject begins at a place: `close stores [and had] no plan`."""
    joins = forms[at] == "," and forms[at + 1] in _JOINS
    return (
        joins
        or forms[at] in _OPENS
        or (forms[at] == "and" and forms[at + 1 : at + 2] != [] and forms[at + 1] in _FINITE)
    )


def clause_of(lexed: Lexed, about: frozenset[str]) -> tuple[int, int]:
    """The first word, and the one after the last, of the clause that holds most of these stems."""
    return max(
        clauses(lexed), key=lambda span: sum(stem_of(word) in about for word in lexed.words[slice(*span)])
    )


def clauses(lexed: Lexed) -> list[tuple[int, int]]:
    """The first word, and the one after the last, of each clause between hard breaks."""
    bounds = [0, *(at + 1 for at in range(len(lexed.words)) if lexed.hard[at + 1] > lexed.hard[at])]
    return list(pairwise([*bounds, len(lexed.words)]))
