"""What a value says of its metric, a level, a change or a share, and which way."""

from ..grammar.amount import COUNT, PERCENT
from ..grammar.metrics import Kind
from ..grammar.movements import Move
from .choice import Choice
from .lexed import Lexed
from .reach import left, right
from .statement import Says
from .value import Value
from .value_before import is_listed, is_paired, way_before


def as_before(value: Value, says: Says, way: int, *, inherited: bool) -> tuple[Says, int]:
    """What a per cent says that goes on with the one before it, and which way it goes."""
    last = value.last
    if last is not None and value.amount.unit == PERCENT:
        is_told = last.says in {Says.GROWTH, Says.LEVEL, Says.SHARE}
        if value.chained and says is not last.says and not way and is_told:
            says = last.says
        is_growth = last.amount.unit == PERCENT and last.says is Says.GROWTH
        goes_on = is_paired(value.lexed, value.place) or is_listed(value.lexed, value.place)
        if not inherited and says is Says.SHARE and is_growth and (goes_on or _is_on_other_basis(value)):
            says = Says.GROWTH
    if says is Says.GROWTH and not way and not value.former:
        way = way_before(value.before)
    return says, way


def _is_lost_behind(value: Value) -> bool:
    """Whether somebody lost it: `the [455 million] it lost a year ago`."""
    behind = [word.text.lower() for word in value.lexed.words[value.place + 1 : value.place + 4]]
    return (
        value.amount.is_money
        and len(behind) > 1
        and behind[0] in _WHO
        and behind[1] in {"lost", "had"}
        and "lost" in behind
    )


_WHO = frozenset({"it", "they", "that", "he", "she", "we"})


def _is_on_other_basis(value: Value) -> bool:
    """Whether a rate is the one before, worked out in another way: `up 5% as reported and [8% like-for-like]`."""
    lexed, place = value.lexed, value.place
    before = max((at for at in lexed.amounts if at < place), default=place)
    joined = lexed.words[place - 1].form in {"and", ",", "(", "or"} or lexed.words[place].text[:1] == "("
    behind = {mark.first for mark in lexed.marks if mark.meaning in {"organic", "GAAP"}}
    return joined and before < place and not {place + 1, place + 2, place + 3}.isdisjoint(behind)


def sign_of(value: Value, choice: Choice | None, says: Says, way: int) -> int:
    """-1 for a loss, an outflow or a fall, 1 for the opposite where told, 0 where nothing tells."""
    if says in {Says.GROWTH, Says.CHANGE}:
        return way
    lexed, place, last = value.lexed, value.place, value.last
    sign = _signs_around(lexed, place, choice, left(lexed, place), right(lexed, place))
    if says is not Says.LEVEL:
        return sign
    if not sign and _is_lost_behind(value):
        return -1
    if choice is not None and choice.metric.kind is Kind.COST:
        sign = 0
    is_named = choice is not None and (
        choice.phrase is not None or (last is not None and choice.metric.sign > 0 > last.sign)
    )
    if value.chained and last is not None and not sign and not is_named:
        return last.sign if last.says is Says.LEVEL else 0
    return sign


def _signs_around(lexed: Lexed, place: int, choice: Choice | None, floor: int, stop: int) -> int:
    """The sign that words give a level: -1 for a loss or an outflow, 1 for a profit or an inflow told as such."""
    amount = lexed.amounts[place]
    if amount.sign and amount.unit != COUNT:
        return amount.sign * (choice.metric.sign if choice and choice.metric.sign < 0 else 1)
    # What stands right before the next quantity is of that: `8.3%, against negative 1.6%`.
    own = stop - 1 if stop in lexed.amounts else stop
    # What it turned into is another: `from an inflow of 3.7 to an outflow`.
    turned = next((at for at in range(place + 1, min(own, place + 3)) if lexed.words[at].form == "to"), own)
    moves = lexed.moves_in(floor, place) + lexed.moves_in(place + 1, min(own, turned, place + 5))
    if Move.NEGATIVE in moves:
        return -1
    if Move.POSITIVE in moves:
        return 1
    if choice is not None and choice.metric.sign < 0:
        return -1
    return amount.sign
