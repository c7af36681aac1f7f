"""The verdict on a rating that nobody gives a stock: `not one analyst says sell`, by the source's counts."""

from ..grammar.amount import COUNT
from ..grammar.movements import Move
from ..statements.document import Document
from ..statements.lexed import Lexed
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, SUPPORTED, Ground
from .kept import kept

_PANEL = frozenset({"analyst", "broker", "brokerage", "bank", "rating", "recommendation", "house"})
_RATINGS = {
    "buy": "buy",
    "buying": "buy",
    "hold": "hold",
    "holding": "hold",
    "sell": "sell",
    "selling": "sell",
}
_NOBODY = frozenset({"no", "none", "nobody", "not", "zero"})
_WITHIN, _CLOSE, _ROWS, _STRENGTH = 3, 2, 3, 0.72


def judge_nobody(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim says that nobody gives a rating and the source counts who does; None for all else."""
    lexed = reading.lexed
    forms = {word.form for word in lexed.words}
    asked = {_RATINGS[form] for form in forms if form in _RATINGS}
    if len(asked) != 1 or not forms & _PANEL or not _denies(lexed) or reading.statements:
        return None
    rating = next(iter(asked))
    for number in range(len(document.sentences)):
        count = _counts(number, document).get(rating)
        if count is None:
            continue
        if count:
            return Ground(
                CONTRADICTED, f"the source counts {count} with that rating", _STRENGTH, number, related=True
            )
        return Ground(SUPPORTED, "the source counts nobody with that rating", _STRENGTH, number, related=True)
    return None


def _denies(lexed: Lexed) -> bool:
    """Whether a claim speaks of nobody: its denial stands before the rating."""
    return any(
        word.form in _NOBODY or (place in lexed.moves and lexed.moves[place].meaning is Move.NOT)
        for place, word in enumerate(lexed.words)
    )


@kept
def _counts(number: int, document: Document) -> dict[str, int]:
    """How many give each rating, where a sentence or the rows around it count two of them or speak of who rates."""
    here = document.sentences[number]
    found = _counted(here.lexed)
    forms = {word.form for word in here.lexed.words}
    if not found or len(found) > 1 or forms & _PANEL:
        return found
    beside = [
        document.sentences[n]
        for n in range(number - _ROWS, number + _ROWS + 1)
        if 0 <= n < len(document.sentences)
    ]
    return found if any(_counted(one.lexed).keys() - found.keys() for one in beside) else {}


def _counted(lexed: Lexed) -> dict[str, int]:
    """The ratings of a sentence with the count before, or in a row behind, each: `38 rate it a buy and none a sell`."""
    found: dict[str, int] = {}
    floor = 0
    for place, word in enumerate(lexed.words):
        rating = _RATINGS.get(word.form)
        if rating is None:
            continue
        near = range(place - 1, max(floor, place - 1 - 2 * _WITHIN) - 1, -1)
        before = [
            _count_at(lexed, at) for at in near if lexed.words[at].form not in _NOBODY or place - at <= _CLOSE
        ]
        behind = [_count_at(lexed, at) for at in range(place + 1, min(place + 1 + _WITHIN, len(lexed.words)))]
        opens = place == 0 or lexed.words[place - 1].form in {"|", ":", ";", ","}
        told = [one for one in (behind + before if opens else before) if one is not None]
        if told:
            found[rating] = found.get(rating, 0) + told[0]
        floor = place + 1
    return found


def _count_at(lexed: Lexed, place: int) -> int | None:
    """The count that stands at a place."""
    amount = lexed.amounts.get(place)
    if amount is not None:
        return int(amount.value) if amount.unit == COUNT or not amount.unit else None
    form = lexed.words[place].form
    if form.isdigit():
        return int(form)
    return 0 if form in {"none", "no", "nobody", "zero", "nil"} else 1 if form == "one" else None
