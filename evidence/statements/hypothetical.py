"""What would have been: a value that a text works out by leaving something out, and the real one beside it."""

from .lexed import Lexed

_UNREAL = frozenset({"hypothetical", "excluding"})
_AUXILIARY = frozenset({"would", "could", "might"})
_ADVERBS = frozenset({"otherwise", "even", "still", "also", "only", "instead", "then", "thus"})
_PARTICIPLES = frozenset(
    {"been", "risen", "grown", "fallen", "come", "shrunk", "stood", "made", "had", "lost", "gone", "earned", "beaten"}
)  # fmt: skip
_REACH = 12


def marks_of_reality(lexed: Lexed, place: int, marks: frozenset[str]) -> frozenset[str]:
    """The marks of a quantity, with one for what would have been; the real value beside it has none of them."""
    if is_real_beside(lexed, place):
        return marks - _UNREAL
    return marks | {"hypothetical"} if _would_have_been(lexed, place) else marks


def _would_have_been(lexed: Lexed, place: int) -> bool:
    """Whether `would have risen` or the like governs the quantity in its clause."""
    forms = [word.form for word in lexed.words]
    for at in range(place - 1, max(place - _REACH, -1), -1):
        if lexed.hard[at + 1] > lexed.hard[at]:
            return False
        if forms[at] in _AUXILIARY and _is_past(forms[at + 1 : place]):
            return True
    return False


def _is_past(forms: list[str]) -> bool:
    told = [form for form in forms if form not in _ADVERBS]
    return (
        len(told) > 1 and told[0] in {"have", "has"} and (told[1] in _PARTICIPLES or told[1].endswith("ed"))
    )


def is_real_beside(lexed: Lexed, place: int) -> bool:
    """Whether it is the real value: `would have been 34% [instead of 30%]`."""
    before = [word.form for word in lexed.words[max(place - 3, 0) : place] if word.form != "the"]
    return before[-2:] in (["instead", "of"], ["rather", "than"]) and any(
        _would_have_been(lexed, at) for at in lexed.amounts if at < place
    )
