"""Whether a value is an estimate, a forecast or a target."""

from itertools import pairwise

from ..grammar.amount import COUNT
from ..grammar.movements import Move
from .lexed import Lexed
from .reach import CLOSERS, FAR, NEAR, left, right


def is_expected(lexed: Lexed, place: int) -> bool:
    """Whether the quantity is an estimate, a forecast or a target."""
    floor, stop = left(lexed, place), right(lexed, place)
    for at in range(place - 1, floor - 1, -1):
        move = lexed.moves.get(at)
        if move is not None and move.meaning is Move.EXPECTED and not _is_about(lexed, at, place):
            return not _is_than_expected(lexed, at)
        if lexed.words[at].form in {")", "("}:
            break
    for steps, at in enumerate(range(place + 1, stop)):
        move = lexed.moves.get(at)
        if move is not None and move.meaning is Move.EXPECTED:
            return (
                not _is_than_expected(lexed, at)
                and not any(lexed.words[n].form in {",", ";"} for n in range(place + 1, at))
                and not any(
                    lexed.moves[n].meaning in {Move.MISS, Move.BEAT, Move.IN_LINE, Move.FORMER}
                    for n in range(place + 1, at)
                    # `The 253 billion that had been forecast`
                    if n in lexed.moves and lexed.words[n].form not in {"had", "been"}
                )
            )
        if lexed.words[at].form in {",", ";", ")", "("} or steps > 7:
            break
    return (
        _governed(lexed, place)
        or _is_announced(lexed, place)
        or _is_to_come(lexed, place)
        or _is_to_happen(lexed, place, stop)
    )


def _is_to_happen(lexed: Lexed, place: int, stop: int) -> bool:
    """Whether what a value is of is still to do something: `[half] of sales is to come from abroad`."""
    for at in range(place + 1, stop):
        word = lexed.words[at].form
        if at in lexed.amounts or word in CLOSERS | {",", "(", ")", ":", "that", "which", "and"}:
            return False
        if word in _COMING and lexed.words[at].text.islower():
            return at + 1 < len(lexed.words) and lexed.words[at + 1].form not in {"have", "not"}
        if word == "to" and lexed.words[at - 1].form in {"is", "are"}:
            return at + 1 < len(lexed.words) and _is_deed(lexed, at + 1)
    return False


def _is_about(lexed: Lexed, at: int, place: int) -> bool:
    """Whether a word only says that the value is rough: `lost an [estimated] 21 billion`."""
    return lexed.words[at].form == "estimated" and at == place - 1 and lexed.words[at - 1].form == "an"


_COMING = frozenset({"will", "should"})


def _is_to_come(lexed: Lexed, place: int) -> bool:
    """Whether what happens to a value is still to come: `prices should rise by 30%`; not `should have risen`."""
    for at in range(place - 1, max(place - FAR, -1), -1):
        word = lexed.words[at].form
        if word in _COMING and lexed.words[at].text.islower():
            return lexed.words[at + 1].form not in {"have", "not"}
        if word == "would" and _is_promised(lexed, at):
            return lexed.words[at + 1].form not in {"have", "not"}
        if word == "to" and lexed.words[at - 1].form in {"is", "are"} and at > 1 and _is_deed(lexed, at + 1):
            return True
        if at in lexed.amounts or word in CLOSERS | {",", "(", ")", ":"}:
            return False
    return False


_PROMISING = frozenset(
    {"said", "says", "announced", "promised", "pledged", "vowed", "told", "declared", "agreed"}
)


def _is_promised(lexed: Lexed, at: int) -> bool:
    """Whether `would` follows from what somebody said: `said it [would] invest 3 million`."""
    return any(word.text.lower() in _PROMISING for word in lexed.words[max(at - FAR, 0) : at])


_DEEDS = frozenset(
    {"spend", "invest", "pay", "build", "buy", "cut", "open", "close", "hire", "raise", "return", "receive", "get",
     "put", "sell", "rise", "fall", "grow", "increase", "reach", "be", "deliver", "produce", "add", "acquire", "shed",
     "come", "account", "make", "bring", "contribute", "climb", "drop", "double", "triple", "go", "lose", "save",
     "earn", "cost", "create", "employ", "expand", "supply", "take", "provide", "generate", "run", "hold", "have"}
)  # fmt: skip


def _is_deed(lexed: Lexed, at: int) -> bool:
    """Whether `is to` leads to something that will be done: `is to [pay] 3 million`; not `is close to`."""
    return lexed.words[at].form in _DEEDS


def _is_announced(lexed: Lexed, place: int) -> bool:
    """Whether what is done to so many is still to come: `said it would recall 12,000 cars`."""
    forms = [word.form for word in lexed.words[max(place - NEAR + 1, 0) : place]]
    if lexed.amounts[place].unit != COUNT or any(form in CLOSERS | {","} for form in forms):
        return False
    return any(form in {"will", "would"} and after not in {"have", "not"} for form, after in pairwise(forms))


def _is_than_expected(lexed: Lexed, at: int) -> bool:
    """`Better than expected` speaks of the fact, not of the estimate."""
    return (
        at > 0
        and lexed.words[at - 1].form == "than"
        and at + 1 < len(lexed.words)
        and lexed.words[at].form in {"expected", "forecast"}
    )


_GOVERNING = frozenset(
    {
        "expect",
        "expected",
        "guide",
        "guided",
        "forecast",
        "forecasts",
        "see",
        "sees",
        "project",
        "projected",
        "anticipate",
        "plan",
        "planned",
        "target",
        "targeted",
        "aim",
        "predict",
        "predicted",
        "will",
    }
)


def _governed(lexed: Lexed, place: int) -> bool:
    """Whether a verb of expectation earlier in the clause governs all that follows: `guides to 5, growth of 7 %`."""
    for at in range(place - 1, -1, -1):
        word = lexed.words[at].form
        if word in CLOSERS:
            return False
        compared = at in lexed.moves and lexed.moves[at].meaning is Move.FORMER
        if compared and not any(n in lexed.amounts for n in range(at, place)):
            return False
        if word in _GOVERNING and at in lexed.moves and lexed.moves[at].meaning is Move.EXPECTED:
            return lexed.words[at].form in {
                "expect",
                "guide",
                "forecast",
                "sees",
                "see",
                "project",
                "anticipate",
                "plan",
                "predict",
                "will",
            } and not _is_than_expected(lexed, at)
    return False
