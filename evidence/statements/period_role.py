"""What a period does in its sentence: whether it is the time of a value, or of another, or none."""

from ..grammar.amount import PERCENT, POINTS, TIMES
from ..grammar.movements import Move
from ..grammar.period_mark import INSTANT, PeriodMark
from .former import is_former
from .lexed import Lexed

_TOLD = frozenset(
    {"given", "published", "issued", "announced", "released", "dated", "updated", "reaffirmed", "confirmed", "filed",
     "presented", "provided", "disclosed", "unveiled", "revised", "signed"}
)  # fmt: skip


def is_when_told(lexed: Lexed, at: int) -> bool:
    """Whether a day only tells when something was said: `guidance for 2026, given on [12 November]: 3 million`."""
    lead = [word.text.lower() for word in lexed.words[max(at - 2, 0) : at]]
    told_on = len(lead) > 1 and lead[0] in _TOLD and lead[1] in {"on", "in"}
    return lexed.periods[at].months == INSTANT and (told_on or lead[-1:] == ["dated"])


def is_measure(lexed: Lexed, at: int) -> bool:
    """Whether something is measured against a period: `eleven times as much as in [the first quarter]`."""
    lead = [word.form for word in lexed.words[max(at - 2, 0) : at]]
    return lead[-1:] == ["in"] and lead[:1] in (["than"], ["as"])


_FROM = frozenset({"on", "from", "against", "versus", "vs"})


def is_base_of_rate(lexed: Lexed, at: int) -> bool:
    """Whether a rate is measured against a period right behind it: `up 6% on [the September quarter]`."""
    if at < 2 or lexed.words[at - 1].form not in _FROM or lexed.periods[at].relation:
        return False
    amount = lexed.amounts.get(at - 2)
    return amount is not None and amount.unit in {PERCENT, POINTS, TIMES}


_FIRSTS = frozenset(
    {"first", "best", "worst", "biggest", "largest", "highest", "lowest", "fastest", "slowest", "smallest", "strongest",
     "weakest", "heaviest", "steepest", "most", "least"}
)  # fmt: skip
_REACH_OF_FIRST = 8


def is_since_when(lexed: Lexed, at: int) -> bool:
    """Whether a period only says since when there was none like it: `the first loss since [2021]`."""
    if at < 1 or lexed.words[at - 1].form != "since":
        return False
    return any(word.form in _FIRSTS for word in lexed.words[max(at - _REACH_OF_FIRST, 0) : at])


def is_aside(lexed: Lexed, at: int) -> bool:
    """Whether a period heads a bracket with its own value: `9.1 million ([H1 2024]: 8.6 million)`."""
    words = lexed.words
    opened = at > 0 and (words[at - 1].form == "(" or words[at].text[:1] == "(")
    return opened and at + 1 < len(words) and words[at + 1].form == ":"


def is_of_rival(lexed: Lexed, at: int, place: int) -> bool:
    """Whether a period is that of a value for comparison between: `3.9, 12% above the 3.5 of [the first half]`."""
    before = next((n for n in (at - 1, at - 2) if n > place and n in lexed.amounts), -1)
    if before < 0 or lexed.amounts[before].unit != lexed.amounts[place].unit:
        return False
    if any(word.form == "which" for word in lexed.words[place + 1 : before]):
        # `a loss of 14.8, which was 15.7 in [the third quarter]`
        return True
    return any(
        move in {Move.BEAT, Move.MISS, Move.FORMER, Move.UP, Move.DOWN}
        for move in lexed.moves_in(place + 1, before)
    )


def has_rate_between(lexed: Lexed, place: int, at: int) -> bool:
    """Whether another change lies between a value and a time, so that the time is that one's."""
    return any(n in lexed.amounts and lexed.amounts[n].unit == PERCENT for n in range(place + 1, at))


def is_subject(lexed: Lexed, at: int) -> bool:
    """Whether a period opens a clause of its own: `..., and [23 December] was the best day`."""
    after = lexed.words[at + 1].form if at + 1 < len(lexed.words) else ""
    return after in _VERBS_OF_BEING and lexed.words[at - 1].form in {"and", ",", ";"}


def leads_next(lexed: Lexed, at: int) -> bool:
    """Whether a period stands right before the next quantity: `spring brought 3, [the May quarter] 4`."""
    behind = (
        at + 2 if at + 1 < len(lexed.words) and lexed.words[at + 1].form in {"was", "at", ":"} else at + 1
    )
    return behind in lexed.amounts and lexed.words[at - 1].form in {",", "and", ";"}


_VERBS_OF_BEING = frozenset({"was", "is", "were", "are", "saw", "brought", "had", "has"})


def is_base(lexed: Lexed, at: int, mark: PeriodMark) -> bool:
    """Whether a period is what the quantity before it is measured against: `twice that of [a year before], at ...`."""
    if mark.relation not in {"year_ago", "previous"}:
        return False
    before = next((n for n in range(at - 1, -1, -1) if n in lexed.amounts), -1)
    return before >= 0 and not any(
        lexed.words[n].form in {",", "and", ";", "(", "but"} for n in range(before + 1, at)
    )


def belongs_to_former(lexed: Lexed, at: int) -> bool:
    """Whether a period stands right behind a quantity of comparison: `from 3 billion in the June quarter`."""
    if at and lexed.words[at - 1].form in {"than", "against"}:
        return True
    if at > 1 and (lexed.words[at - 2].form, lexed.words[at - 1].form) == ("compared", "with"):
        return True
    if (
        at > 1
        and lexed.words[at - 1].form in {"in", "of", "at"}
        and lexed.words[at - 2].form in {"than", "as"}
    ):
        return True
    if _is_distance(lexed, at):
        return True
    for n in range(at - 1, max(at - 5, -1), -1):
        if n in lexed.amounts:
            return is_former(lexed, n)
        move = lexed.moves.get(n)
        if move is not None and move.meaning is Move.FORMER:
            return True
        if lexed.words[n].form in {",", ";", "("}:
            return False
    return False


_OF_LEVEL = frozenset({"the", "that", "those", "level", "of", "in", "at", "figure"})


def _is_distance(lexed: Lexed, at: int) -> bool:
    """Whether a period is that from which a value lies so far: `31.5%, half a point below that of [last year]`."""
    n = at - 1
    while n > 0 and lexed.words[n].form in _OF_LEVEL:
        n -= 1
    return n > 0 and lexed.words[n].form in {"above", "below"} and n - 1 in lexed.amounts
