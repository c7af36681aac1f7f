"""Whether a sentence has the two parties of an act the other way round: who sold what to whom."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..grammar.thesaurus import like
from ..grammar.words import Word
from ..statements.lexed import Lexed
from ..statements.topics import is_proper, stem_of

_TOWARDS = frozenset({"to", "from", "by", "for", "with", "of"})
_ARTICLES = frozenset({"the", "its", "a"})
_PASSIVE = frozenset({"is", "are", "was", "were", "been", "being", "be"})
_REACH = 3
_LONG = 5


class _Parties(NamedTuple):
    """Two names and what joins them."""

    act: str
    towards: str
    """The preposition of `sold it to`; empty where the second name is the object itself."""
    before: str
    behind: str


def swaps_parties(claim: Lexed, source: Lexed, aliases: Mapping[str, frozenset[str]]) -> bool:
    """Whether the source gives the claim's act to the other party: `A sold it to B` against `B sold it to A`."""
    mine = _parties(claim.words)
    theirs = _parties(source.words) if mine else []

    def same(one: str, other: str) -> bool:
        return one == other or other in aliases.get(one, ())

    return any(
        _is_same_act(one, other)
        and same(one.before, other.behind)
        # Where a pronoun acts, nobody else can be whom the act is towards and act himself.
        and (not other.before or same(one.behind, other.before))
        for one in mine
        if one.before
        for other in theirs
    )


def _is_same_act(one: _Parties, other: _Parties) -> bool:
    """Whether both are joined by one act in whatever form: `is buying from`, `agreed to buy from`."""
    return one.towards == other.towards and not like(_base(one.act)).isdisjoint(like(_base(other.act)))


def _base(act: str) -> str:
    return act.removesuffix("ing") if len(act) > _LONG else act


def _parties(words: Sequence[Word]) -> list[_Parties]:
    """What joins two names, the one before and the one behind: `Acme bought it [from] Zed`, `Acme [sued] Zed`."""
    found: list[_Parties] = []
    for place, word in enumerate(words):
        if is_proper(word) or not word.form[0].isalpha():
            continue
        behind = _name_behind(words, place)
        before = _subject(words, place) if behind else ""
        if not behind or before == behind:
            continue
        if word.form in _TOWARDS:
            acts = (stem_of(one) for one in words[:place] if one.text.islower() and stem_of(one))
            found.extend(_Parties(act, word.form, before, behind) for act in acts)
        elif (
            before
            and word.text.islower()
            and (act := stem_of(word))
            and words[place - 1].form not in _PASSIVE
        ):
            found.append(_Parties(act, "", before, behind))
    return found


def _name_behind(words: Sequence[Word], place: int) -> str:
    """The first word of the name right behind a place."""
    for word in words[place + 1 : place + _REACH]:
        if is_proper(word) and stem_of(word):
            return stem_of(word)
        if word.form not in _ARTICLES:
            return ""
    return ""


def _subject(words: Sequence[Word], place: int) -> str:
    """The first word of the first name of the clause that a place stands in."""
    first = max((at + 1 for at in range(place) if words[at].form in {";", ".", ":"}), default=0)
    return next((stem_of(word) for word in words[first:place] if is_proper(word) and stem_of(word)), "")
