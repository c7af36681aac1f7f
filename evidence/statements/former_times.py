"""Values of a time that is over: `before the closure it employed 9,800`, `not the 3 we promised`."""

from .lexed import AMOUNT, PERIOD, Lexed
from .reach import CLOSERS

_OPENERS = frozenset({"before", "until", "prior"})
_DETERMINERS = frozenset({"the", "its", "a", "an", "their", "this", "that", "his", "her", "our"})
_WITHOUT = frozenset(
    {"tax", "interest", "depreciation", "item", "charge", "minority", "provision", "impairment", "cost", "dividend",
     "special", "exceptional", "one", "amortization", "amortisation", "adjustment", "effect", "bonus", "fee", "loan",
     "restructuring", "result", "report", "announcement", "earnings", "release", "news", "bell", "meeting", "call",
     "weekend", "holiday", "disclosure", "expense", "working", "fair",
     "inflation", "end", "year", "market", "quarter", "deadline"}
)  # fmt: skip
"""What profits are told before, and by when things are done: no time that is over."""
_REACH = 4


def is_before_event(lexed: Lexed, place: int) -> bool:
    """Whether a value is told of the time before something happened, or as what no longer holds."""
    return _opened_by_event(lexed, place) or _followed_by_event(lexed, place) or _is_denied(lexed, place)


def _opened_by_event(lexed: Lexed, place: int) -> bool:
    """`[Before] the closure of its hub, Acme employed 9,800`."""
    start = next((at + 1 for at in range(place - 1, -1, -1) if lexed.words[at].form in CLOSERS), 0)
    return (
        lexed.words[start].form in _OPENERS
        and _names_event(lexed, start)
        and any(lexed.words[at].form == "," for at in range(start, place))
        and not any(at in lexed.amounts for at in range(start, place))
    )


def _followed_by_event(lexed: Lexed, place: int) -> bool:
    """`lost 4 million [before] the new timetable`."""
    for at in range(place + 1, min(place + _REACH, len(lexed.words))):
        if lexed.words[at].form in CLOSERS | {",", AMOUNT, "and", "or", "of", PERIOD}:
            return False
        if lexed.words[at].form in _OPENERS:
            return _names_event(lexed, at)
    return False


def _names_event(lexed: Lexed, at: int) -> bool:
    """Whether `before`, `until` or `prior to` leads to something that happened."""
    first = at + 1 + (lexed.words[at].form == "prior")
    behind = lexed.words[first : first + 3]
    if not behind or behind[0].form not in _DETERMINERS:
        return False
    return all(word.form not in _WITHOUT | {AMOUNT, PERIOD} for word in behind)


def _is_denied(lexed: Lexed, place: int) -> bool:
    """`3.10, [not the] 2.95 we told you`."""
    before = [word.form for word in lexed.words[max(place - 2, 0) : place]]
    return before == ["not", "the"] and any(at < place - 2 for at in lexed.amounts)


_PROMISED = frozenset(
    {"said", "promised", "guided", "told", "forecast", "expected", "predicted", "targeted", "indicated", "aimed",
     "planned", "projected", "estimated", "flagged", "pledged"}
)  # fmt: skip
_FORMERLY = frozenset({"previously", "formerly", "initially", "originally", "earlier"})
_REACH_OF_PROMISE = 9


_UNTIL_NOW = frozenset(
    {"so far", "until now", "up to", "till now", "hitherto", "previously", "originally", "initially"}
)
_HAD_BEEN = 4


def _had_been_promised(lexed: Lexed, place: int) -> bool:
    """Whether what was expected until now follows: `[so far] 6% had been [pencilled in]`."""
    behind = [word.text.lower() for word in lexed.words[place + 1 : place + 1 + _HAD_BEEN]]
    before = [word.text.lower() for word in lexed.words[max(place - 2, 0) : place]]
    is_over = " ".join(before) in _UNTIL_NOW or (bool(before) and before[-1] in _UNTIL_NOW)
    return is_over and behind[:2] == ["had", "been"]


def is_former_promise(lexed: Lexed, place: int) -> bool:
    """Whether a value was expected once: `[had promised] a dividend of 4`, `having [previously guided] to 6%`."""
    if _had_been_promised(lexed, place):
        return True
    for at in range(place - 1, max(place - _REACH_OF_PROMISE, 0), -1):
        word = lexed.words[at].text.lower()
        if at in lexed.amounts or word in CLOSERS | {",", "that", "and", "would", "will"}:
            return False
        is_noun = word in _OUTLOOKS and not _OLD.isdisjoint(
            one.text.lower() for one in lexed.words[max(at - 3, 0) : at]
        )
        if word in _PROMISED and not is_noun:
            before = [one.text.lower() for one in lexed.words[max(at - 2, 0) : at]]
            # An estimate of once is held against the fact, unless the one of now stands beside it.
            now = any(one.form == "now" for one in lexed.words[place:])
            had = "had" in before and (word not in _ESTIMATED or now)
            # What others had expected is no promise that was changed.
            return _is_own_promise(lexed, at) and bool(had or _FORMERLY & {*before})
        if word in _OUTLOOKS and _OLD & {one.text.lower() for one in lexed.words[max(at - 3, 0) : at]}:
            return True
    return False


_ESTIMATED = frozenset({"forecast", "expected", "predicted", "projected", "estimated"})
"""What is held against the fact rather than against what is expected now."""
_OUTLOOKS = frozenset(
    {"guidance", "forecast", "target", "outlook", "projection", "goal", "guide", "estimate"}
)
_OLD = frozenset({"previous", "earlier", "old", "prior", "former", "initial", "original"})


_OTHERS = frozenset(
    {"analyst", "market", "street", "consensus", "consensu", "economist", "investor", "broker", "poll"}
)


def _is_own_promise(lexed: Lexed, at: int) -> bool:
    """Whether nobody but the company itself or its managers stands before the verb."""
    return not any(word.form in _OTHERS for word in lexed.words[max(at - _REACH_OF_PROMISE, 0) : at])
