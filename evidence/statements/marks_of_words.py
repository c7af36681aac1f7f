"""Marks that no fixed phrase tells: a version in a name, a measure of something per unit, a part of a whole."""

from itertools import takewhile

from ..grammar.amount import PERCENT
from ..stems import stem
from .buyback_role import role_of_buyback
from .choice import Choice
from .lexed import AMOUNT, PERIOD, Lexed

REMAINING, INCLUDED = "remaining", "included"
PART, PER_UNIT, EXACTLY, VERSION = "part", "per unit", "exactly", "version "
_EXACTLY = frozenset({"exactly", "precisely"})
_OWN_UNITS = frozenset({"share", "ads", "adr", "stock", "cent"})
_DETERMINERS = frozenset({"the", "its", "their", "his", "her", "our"})
_LEFT = frozenset({"left", "remained", "remain", "remaining"})
_SHORTEST_NAME = 3
_NAME_REACH = 5
_LEAVING = frozenset({"leaving", "setting", "putting", "stripping", "taking", "take", "leave", "strip"})
_ASIDE = frozenset({"aside", "out"})
_ADJUSTED = frozenset(
    {"item", "compensation", "pay", "amortization", "amortisation", "exceptional", "effect"}
)
"""What companies leave out to draw up adjusted figures."""
_CURRENCY = frozenset({"currency", "exchange", "forex", "fx"})


def marks_of_words(lexed: Lexed, place: int, choice: Choice | None) -> frozenset[str]:
    """The marks that the words around a quantity and its metric give it."""
    found = set(_versions(lexed, place))
    if choice is not None and choice.phrase is not None:
        if choice.metric.name == "revenue" and (
            _is_per_unit(lexed, choice.phrase.after) or _is_of_unit(lexed, choice.phrase.first)
        ):
            found.add(PER_UNIT)
        if _is_part(lexed, place, choice.phrase.first):
            found.add(PART)
    if place and lexed.words[place - 1].form in _EXACTLY:
        found.add(EXACTLY)
    if _remains(lexed, place):
        found.add(REMAINING)
    if choice is not None and choice.metric.name == "buyback" and (role := role_of_buyback(lexed, place)):
        found.add(role)
    if _is_included(lexed, place):
        found.add(INCLUDED)
    if left_out := _left_out(lexed, place):
        found.add(left_out)
    return frozenset(found)


_SOLD = frozenset({"sold", "disposed", "divested", "deconsolidated", "exited", "offloaded"})


def without_sold(lexed: Lexed, place: int, marks: frozenset[str]) -> frozenset[str]:
    """The marks of a change; one worked out without what was sold is organic: `without Acme, [sold] in May, +9%`."""
    apart = marks & {"excluding", "hypothetical"}
    if not apart or lexed.amounts[place].unit != PERCENT:
        return marks
    if "organic" in marks:
        return marks - apart
    return marks - apart | {"organic"} if any(word.text.lower() in _SOLD for word in lexed.words) else marks


def _remains(lexed: Lexed, place: int) -> bool:
    """Whether it is what is left of something: `[22] billion remain under the programme`."""
    behind = [word.form for word in lexed.words[place + 1 : place + 3]]
    before = [word.form for word in lexed.words[max(place - 2, 0) : place]]
    is_left = (
        behind[:1] == ["left"]
        or behind in (["to", "go"], ["to", "come"], ["still", "open"])
        or ("left" in behind and "of" not in behind)
    )
    return lexed.amounts[place].is_money and (is_left or bool(_REMAINS & {*behind, *before}))


_REMAINS = frozenset({"remain", "remains", "remained", "remaining", "unused", "outstanding"})


OURS, OTHERS = "estimate of our own", "estimate of others"
_US = frozenset({"our", "my", "we"})
_THEM = frozenset({"consensus", "consensu", "street", "analyst", "bloomberg", "factset", "visible"})


def estimator(lexed: Lexed, place: int) -> str:
    """Whose estimate a value is, where that stands with it: `below [our] 3.1 billion and [consensus] of 3.0`."""
    for at in range(place - 1, max(place - 6, -1), -1):
        form = lexed.words[at].form
        if at in lexed.amounts or form in {",", ";", "and"}:
            return ""
        if form in _US:
            return OURS
        if form in _THEM:
            return OTHERS
    return ""


_INCLUDING = frozenset(
    {"including", "include", "includes", "included", "contains", "contained", "comprising"}
)
_OF_BOUND = frozenset({"about", "some", "nearly", "almost", "around", "over", "roughly", "a", "at", "least"})


def _is_included(lexed: Lexed, place: int) -> bool:
    """Whether it is a part that the value before holds: `640 million, [including 90 million] from stocking`."""
    at = place - 1
    while at > 0 and lexed.words[at].form in _OF_BOUND:
        at -= 1
    return at > 0 and lexed.words[at].form in _INCLUDING and any(n < at for n in lexed.amounts)


def _left_out(lexed: Lexed, place: int) -> str:
    """`Leaving [currency swings] aside`: what a value was worked out without."""
    forms = [word.form for word in lexed.words]
    for at, form in enumerate(forms):
        if form not in _LEAVING or (at < place and lexed.hard[place] != lexed.hard[at]):
            continue
        end = next((n for n in range(at + 1, min(at + 7, len(forms))) if forms[n] in _ASIDE), None)
        if end is not None and not any(n in lexed.amounts for n in range(at, end)):
            if _ADJUSTED & set(forms[at : end + 6]):
                return "non-GAAP"
            return "organic" if _CURRENCY & set(forms[at:end]) else "excluding"
    return ""


def versions_differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of marks name one thing in different versions."""
    mine, theirs = _by_name(one), _by_name(other)
    return any(name in theirs and not numbers & theirs[name] for name, numbers in mine.items())


def _by_name(marks: frozenset[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for mark in marks:
        if mark.startswith(VERSION):
            name, number = mark.removeprefix(VERSION).split(" ")
            found.setdefault(name, set()).add(number)
    return found


def _versions(lexed: Lexed, place: int) -> list[str]:
    """`Alma 3` in the clause of the quantity."""
    found = []
    clause = takewhile(lambda at: lexed.hard[at + 1] == lexed.hard[at], range(place - 1, 0, -1))
    behind = range(place + 2, min(place + _NAME_REACH, len(lexed.words)))
    counted = takewhile(lambda at: at not in lexed.amounts and lexed.words[at].form not in {",", ";"}, behind)
    for at in (*clause, *counted):
        word, before = lexed.words[at], lexed.words[at - 1]
        is_number = word.form[0].isdigit() and word.form not in {AMOUNT, PERIOD} and at not in lexed.amounts
        named = len(before.text) >= _SHORTEST_NAME and before.form[0].isalpha()
        if is_number and named and word.start - before.end == 1:
            found.append(f"{VERSION}{stem(before.form)} {word.form}")
    return found


def _is_per_unit(lexed: Lexed, after: int) -> bool:
    """`Revenue [per seat]` is no revenue."""
    words = lexed.words
    return (
        after + 1 < len(words)
        and words[after].form == "per"
        and after + 1 not in lexed.amounts
        and words[after + 1].form not in _OWN_UNITS
    )


_BEFORE_UNIT = frozenset(
    {"its", "their", "our", "the", "and", ",", ";", PERIOD, "passenger", "with", "while", "but"}
)


def _is_of_unit(lexed: Lexed, first: int) -> bool:
    """`[Unit] revenue` is no revenue; that of `the cloud unit's` is."""
    return (
        first > 0
        and lexed.words[first - 1].form == "unit"
        and "'" not in lexed.words[first - 1].text
        and (first == 1 or lexed.words[first - 2].form in _BEFORE_UNIT)
    )


def _is_part(lexed: Lexed, place: int, first: int) -> bool:
    """`5 billion [of the] cash flow` is not the cash flow."""
    forms = [word.form for word in lexed.words[place + 1 : min(place + 3, first)]]
    is_rest = any(word.form in _LEFT for word in lexed.words)
    return (
        is_rest
        and lexed.amounts[place].is_money
        and len(forms) > 1
        and forms[0] == "of"
        and forms[1] in _DETERMINERS | {PERIOD}
    )
