"""The verdict on one thing at two times: `its share was higher in the third quarter than in the first`.

The place of the first value is sought as if the claim had told it; the second stands beside it, of the same metric.
"""

from collections.abc import Iterable

from ...model.checker import ClaimText
from ..grammar.movements import Move
from ..grammar.period_mark import PeriodMark
from ..rules.claim_reading import ClaimReading, read_claim
from ..rules.comparison_words import Compared, Standing, standings
from ..rules.ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from ..rules.wording import metric_words, value_words
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .place import places
from .weigh import looks_of
from .weights import WEIGHTS

_STRENGTH = 0.6
_ENOUGH = -0.5
_MOST = 3
_VALUES = ("1%", "1 million", "$1 million", "RMB1 million", "EUR1 million")
"""What a claim could have told: its unit is not known before the place is found."""
_NEVER = frozenset({"period 0", "topic 0", "expected differs", "foreign name", "other metric", "marks 0"})


def with_times(ground: Ground, reading: ClaimReading, document: Document) -> Ground:
    """The verdict with that on one thing at two times, where the rules leave one open."""
    if ground.word is not NOT_FOUND or ground.unknown or reading.statements:
        return ground
    found = standings(reading.lexed)
    moves = {move.meaning for move in reading.lexed.moves.values()}
    if len(found) != 1 or found[0].what is Compared.CHANGE or Move.NOT in moves:
        return ground
    times = _times(reading, found[0])
    if times is None:
        return ground
    now, then = _two_values(reading, found[0], times, document)
    if now is None or then is None or now.value == then.value:
        return ground
    more = now.value > then.value
    words = f"the source gives {value_words(now)} against {value_words(then)} for {metric_words(now)}"
    word = SUPPORTED if more == (found[0].way > 0) else CONTRADICTED
    return Ground(word, words, _STRENGTH, now.sentence, formula=True)


def _times(reading: ClaimReading, standing: Standing) -> tuple[PeriodMark, PeriodMark] | None:
    """The times on both sides of `than`, where the second side is nothing but a time."""
    told = {place: mark for place, mark in reading.lexed.periods.items() if mark.spans or mark.fiscal}
    before = [mark for place, mark in told.items() if place < standing.ends]
    behind = [mark for place, mark in told.items() if place >= standing.behind]
    others = [
        word
        for place, word in enumerate(reading.lexed.words[standing.behind :], standing.behind)
        if place not in told and word.form not in _BESIDE_TIME
    ]
    return (before[0], behind[0]) if len(before) == len(behind) == 1 and not others else None


_BESIDE_TIME = frozenset(
    {"in", "at", "on", "of", "the", "for", "during", "it", "had", "been", "was", "were", ".", "they"}
)


def _two_values(
    reading: ClaimReading, standing: Standing, times: tuple[PeriodMark, PeriodMark], document: Document
) -> tuple[Statement | None, Statement | None]:
    """The value at the first time, and the one of the same thing at the second."""
    words = reading.lexed.words
    subject = reading.text[: words[max(standing.first - 1, 0)].end]
    when = reading.text[times[0].start : times[0].end]
    for now in _nearest(f"{subject} %s in {when}.", document):
        for then in (*document.by_sentence[now.sentence], *document.by_metric.get(now.metric, ())):
            same = then is not now and then.metric == now.metric and then.says is now.says
            alike = same and then.topic == now.topic and then.amount.unit == now.amount.unit
            if alike and then.period is not None and then.period.fits(times[1]):
                return now, then
    return None, None


def _nearest(probe: str, document: Document) -> Iterable[Statement]:
    """The values that are most likely asked for, the likeliest first."""
    found = [
        place
        for value in _VALUES
        for look in looks_of(read_claim(ClaimText(probe % value), document), document)[:1]
        for place in places(look.fits, WEIGHTS.place)[:_MOST]
        if place.score > _ENOUGH
        and _NEVER.isdisjoint(place.features)
        and place.source.says is not Says.GROWTH
    ]
    return (place.source for place in sorted(found, key=lambda one: -one.score))
