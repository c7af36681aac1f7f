"""A value where it stands, with all that is known of it before its metric is."""

from typing import NamedTuple

from ..grammar.amount import TIMES, Amount
from .context import Context
from .expected import is_expected
from .former import comparator, is_compared, is_former
from .former_times import is_former_promise
from .hypothetical import is_real_beside
from .lexed import Lexed
from .statement import Statement, Topic
from .value_before import is_former_guidance, is_in_brackets, is_same_kind


class Value(NamedTuple):
    """A value where it stands in a sentence."""

    lexed: Lexed
    place: int
    label_end: int
    context: Context
    subject: Topic
    """What the sentence as a whole is about."""
    before: list[Statement]
    """Of the values before it in the sentence."""
    last: Statement | None
    """Of the value right before it."""
    amount: Amount
    former: bool
    """The value before, given for comparison."""
    expected: bool
    chained: bool
    """Whether it only goes on with the value before it, in its unit."""


def value_at(
    lexed: Lexed, place: int, label_end: int, context: Context, subject: Topic, before: list[Statement]
) -> Value:
    """The value at a place."""
    last = before[-1] if before else None
    amount = comparator(lexed, place)
    former, expected = _time_of(lexed, place, last)
    chained = (
        last is not None
        and (former or expected or is_in_brackets(lexed, place))
        and is_same_kind(last.amount, amount)
    )
    return Value(
        lexed, place, label_end, context, subject, before, last, amount, former, expected, chained=chained
    )


def _time_of(lexed: Lexed, place: int, last: Statement | None) -> tuple[bool, bool]:
    """Whether a value is given for comparison, and whether it is only expected."""
    compared = is_compared(lexed, place)
    former = (is_former(lexed, place) or compared) and not is_real_beside(lexed, place)
    former = former or (
        last is not None and (_is_loss_before(lexed, place, last) or _is_bare_aside(lexed, place, last))
    )
    if is_former_promise(lexed, place):
        return True, True
    if is_expected(lexed, place):
        return former and is_former_guidance(lexed, place, last), True
    if (
        last is not None
        and last.expected
        and lexed.amounts[place].unit == TIMES
        and _follows_on(lexed, place)
    ):
        return False, True
    follows = former and last is not None and last.expected and is_former_guidance(lexed, place, last)
    return former, follows


def _follows_on(lexed: Lexed, place: int) -> bool:
    """Whether only a comma and what money is for lie between a value and the one before: `..., [twice] as much`."""
    before = max((at for at in lexed.amounts if at < place), default=-1)
    return lexed.hard[place] == lexed.hard[max(before, 0)] and lexed.words[place - 1].form == ","


def _is_loss_before(lexed: Lexed, place: int, last: Statement) -> bool:
    """Whether a bracket behind a value gives the profit or loss before it: `a loss of 2.9 million ([loss of] 0.4)`."""
    before = max((at for at in lexed.amounts if at < place), default=-1)
    between = [word.form for word in lexed.words[before + 1 : place]]
    told = (
        between[:1] == ["("]
        and between[-1:] == ["of"]
        and not {"loss", "profit", "outflow"}.isdisjoint(between)
    )
    return told and last.amount.unit == lexed.amounts[place].unit


def _is_bare_aside(lexed: Lexed, place: int, last: Statement) -> bool:
    """Whether a value stands alone in a bracket behind one of its unit, which is how the one before is printed."""
    amount = lexed.amounts[place]
    closes = place + 1 < len(lexed.words) and lexed.words[place + 1].form == ")"
    behind = place - 1 if lexed.words[place].text[:1] == "(" else place - 2
    follows = behind in lexed.amounts and lexed.amounts[behind].start == last.amount.start
    return (
        closes
        and follows
        and is_in_brackets(lexed, place)
        and amount.is_money
        and amount.unit == last.amount.unit
    )
