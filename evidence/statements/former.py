"""Whether a value is the one before, which another is compared with."""

from ..grammar.amount import COUNT, Amount, Limit
from ..grammar.metrics import PROFITS, Kind
from ..grammar.movements import DOWNWARD, UPWARD, Move
from ..grammar.period_mark import PeriodMark
from ..grammar.phrases import Phrase
from .former_times import is_before_event
from .lexed import PERIOD, Lexed
from .reach import left


def is_former(lexed: Lexed, place: int) -> bool:
    """Whether the quantity is the one before, which another is compared with."""
    floor = left(lexed, place)
    for at in range(place - 1, max(floor, place - 7) - 1, -1):
        move = lexed.moves.get(at)
        if move is not None and move.meaning is Move.FORMER:
            return not (
                _is_dated(lexed, move, place)
                or (_is_from_name(lexed, at, place) and not leads_on(lexed, place))
                or _is_reported(lexed, move)
                or _opens_time(lexed, move, place)
                or _is_after_flow(lexed, move, place)
                or _is_deducted(lexed, move, place)
                or _is_joined_to_whence(lexed, move, place)
            )
        if move is not None and move.meaning is Move.TOWARDS and lexed.words[at].form == "to":
            return False
        if lexed.words[at].form in {",", ";", ")", ":"}:
            break
    return (
        _goes_on_with_former(lexed, place)
        or opened_by_year_ago(lexed, place) is not None
        or is_before_event(lexed, place)
        or is_told_aside(lexed, place)
        or _is_turned(lexed, place)
    )


_WAS = frozenset({"was", "were", "wa"})


def is_told_aside(lexed: Lexed, place: int) -> bool:
    """Whether a bracket opens with what had been: `growth of 8% ([was] 6%)`."""
    opens = "(" in {lexed.words[max(place - 2, 0)].form, lexed.words[place - 1].text[:1]}
    return opens and lexed.words[place - 1].text.lower().lstrip("(") in _WAS


def _is_turned(lexed: Lexed, place: int) -> bool:
    """Whether it became another: `turned a loss of [3 million] into a profit of 2 million`."""
    behind = [word.form for word in lexed.words[place + 1 : place + 2]]
    return behind == ["into"] and any(
        word.text.lower() in _TURNING for word in lexed.words[left(lexed, place) : place]
    )


_TURNING = frozenset({"turned", "turning", "turns", "turn", "converted", "transformed"})


def opened_by_year_ago(lexed: Lexed, place: int) -> PeriodMark | None:
    """The time that opens a clause of what had been: `[a year ago] the second quarter had ended with a loss of 3`."""
    for at in range(place - 1, -1, -1):
        if at in lexed.amounts or lexed.hard[at + 1] != lexed.hard[place]:
            return None
        mark = lexed.periods.get(at)
        if mark is not None and mark.relation == "year_ago":
            opens = at == 0 or lexed.words[at - 1].form in {",", ";", "and", "but", "while"}
            had = any(word.form == "had" for word in lexed.words[at + 1 : place])
            return mark if opens and had else None
    return None


def _opens_time(lexed: Lexed, move: Phrase[Move], place: int) -> bool:
    """Whether `after` only tells when: `[after] the report the shares lost 20%`; not `after a loss of 3 million`."""
    if move.first or lexed.words[0].form not in {"after", "following"}:
        return False
    return any(
        (at in lexed.moves and lexed.moves[at].meaning in {Move.UP, Move.DOWN})
        and not lexed.words[at].text.lower().endswith("ing")
        for at in range(move.after, place)
    )


def _is_after_flow(lexed: Lexed, move: Phrase[Move], place: int) -> bool:
    """Whether `after` tells what money went into before: `net cash was 104 [after buybacks] of 17`."""
    if lexed.words[move.first].form not in {"after", "following"}:
        return False
    named = [phrase.meaning.name for phrase in lexed.metrics if move.after <= phrase.first < place]
    before = {phrase.meaning.name for phrase in lexed.metrics if phrase.first < move.first}
    return bool(named) and bool(before) and not _is_profit(named[-1]) and named[-1] not in before


def _is_profit(name: str) -> bool:
    return name in PROFITS or name.endswith("margin")


_DEDUCTED = frozenset(
    {"charge", "provision", "fine", "write-down", "writedown", "write-off", "writeoff", "gain", "item", "deducting",
     "booking", "taking", "paying", "setting", "writing"}
)  # fmt: skip


def _is_deducted(lexed: Lexed, move: Phrase[Move], place: int) -> bool:
    """Whether a value is of what was taken off before: `after an [impairment] of 3 million`."""
    if lexed.words[move.first].form not in {"after", "following"}:
        return False
    is_cost = any(
        move.after <= phrase.first < place and phrase.meaning.kind is Kind.COST for phrase in lexed.metrics
    )
    return is_cost or any(word.text.lower() in _DEDUCTED for word in lexed.words[move.after : place])


def _is_joined_to_whence(lexed: Lexed, move: Phrase[Move], place: int) -> bool:
    """Whether `from` tells whence the value before came: `3 million came from [retail and] 2 million from food`."""
    return (
        lexed.words[move.first].form == "from"
        and lexed.words[place - 1].form == "and"
        and lexed.words[move.after].form[0].isalpha()
        and move.after not in lexed.periods
        and any(at in lexed.amounts for at in range(move.first))
    )


def _goes_on_with_former(lexed: Lexed, place: int) -> bool:
    """Whether `and` alone, with a time, joins it to one before: `after 34% in the June quarter and [26%] in March`."""
    at = place - 1
    while at > 0 and (lexed.words[at].form in {"and", "in", "the"} or at in lexed.periods):
        at -= 1
    joined = any(word.form == "and" for word in lexed.words[at + 1 : place])
    own = {place + 1, place + 2, place + 3} & lexed.periods.keys()
    if not joined or not own or at not in lexed.amounts or at + 1 >= place - 1:
        return False
    return lexed.amounts[at].unit == lexed.amounts[place].unit and is_former(lexed, at)


def _is_reported(lexed: Lexed, move: Phrase[Move]) -> bool:
    """Whether `had been` only follows from who tells it: `Xu said that capital spending had been 29 billion`."""
    told = [word.form for word in lexed.words[: move.first]]
    return lexed.words[move.first].form == "had" and not _SAYING.isdisjoint(told)


_SAYING = frozenset(
    {"said", "told", "added", "noted", "explained", "reported", "stated", "confirmed", "wrote"}
)


def _is_dated(lexed: Lexed, move: Phrase[Move], place: int) -> bool:
    """Whether a word of comparison has its period already: `up 9% from a year ago and 4% from ...`."""
    return move.after in lexed.periods and any(
        lexed.words[at].form in {"and", "to", "at"} for at in range(move.after + 1, place)
    )


def leads_on(lexed: Lexed, place: int) -> bool:
    """Whether another value of its unit follows behind `to`: `from net debt of [3 million] to cash of 2 million`."""
    following = next((at for at in range(place + 1, len(lexed.words)) if at in lexed.amounts), -1)
    between = [word.form for word in lexed.words[place + 1 : max(following, 0)]]
    return (
        following > 0 and "to" in between[:2] and lexed.amounts[following].unit == lexed.amounts[place].unit
    )


def _is_from_name(lexed: Lexed, at: int, place: int) -> bool:
    """`from` that says whence and not what before: `revenue from [cloud services] of 3 billion`."""
    return (
        lexed.words[at].form == "from"
        and place - at > (1 if lexed.words[place].text[:1] == "(" else 2)
        and lexed.words[at + 1].form not in {"a", "an"}
        and any(
            lexed.words[n].form in {"of", "("} or lexed.words[n].form in _VERBS or _moves_on(lexed, n)
            for n in range(at + 1, place)
        )
    ) or (lexed.words[at].form == "from" and place - at > 1 and lexed.words[place].text[:1] == "(")


def _moves_on(lexed: Lexed, at: int) -> bool:
    """Whether a verb of movement stands there, so that a name ends before it: `from commerce [shrank] 4%`."""
    move = lexed.moves.get(at)
    is_move = move is not None and move.meaning in UPWARD | DOWNWARD
    return is_move and lexed.words[at].text.lower() not in _NOUNS_OF_MOVEMENT and at - 1 not in lexed.amounts


_NOUNS_OF_MOVEMENT = frozenset(
    {"growth", "increase", "rise", "gain", "jump", "surge", "decline", "fall", "drop", "decrease", "slump", "reduction",
     "up", "down", "higher", "lower", "more", "less"}
)  # fmt: skip
_VERBS = frozenset(
    {"was", "were", "is", "are", "should", "would", "could", "will", "may", "might", "can", "has", "had", "rose",
     "fell", "grew", "increased", "decreased", "declined", "jumped", "climbed", "dropped", "gained", "surged",
     "advanced",
     "slipped", "soared", "tumbled", "plunged", "shrank", "expanded", "improved", "edged", "slid", "eased", "doubled",
     "up", "down", "came", "stood", "reached", "hit", "made", "accounted", "contributed", "totalled", "totaled",
     "amounted"}
)  # fmt: skip


def comparator(lexed: Lexed, place: int) -> Amount:
    """The quantity without a bound that was a comparison: `30.3 billion, a touch below 30.5 billion`."""
    amount = lexed.amounts[place]
    if amount.limit not in {Limit.OVER, Limit.JUST_OVER, Limit.UNDER} or amount.lead == amount.start:
        return amount
    for at in range(place - 1, max(place - 6, -1), -1):
        if at in lexed.amounts:
            same = lexed.amounts[at].unit == amount.unit and amount.unit != COUNT
            return amount._replace(limit=Limit.EXACT) if same else amount
        if lexed.words[at].form in {";", PERIOD}:
            break
    return amount


def is_compared(lexed: Lexed, place: int) -> bool:
    """Whether `comparator` found a comparison."""
    return comparator(lexed, place).limit is not lexed.amounts[place].limit
