"""The verdict on streaks: `the sixth quarterly decline in a row`, `nine quarters of growth without a break`."""

from typing import NamedTuple

from ..grammar.movements import DOWNWARD, UPWARD, Move
from ..grammar.number_words import ORDINALS, cardinal, ordinal
from ..statements.document import Document
from ..statements.lexed import Lexed
from .claim_reading import ClaimReading
from .common_stems import GENERIC_STEMS
from .ground import CONTRADICTED, SUPPORTED, Ground
from .kept import kept_whole
from .near_words import spread
from .sides import Side, side_in

_RUNS = (("in", "a", "row"), ("running",), ("in", "succession"), ("on", "the", "trot"), ("without", "a", "break"),
         ("straight",), ("consecutive",), ("successive",), ("uninterrupted",), ("back", "to", "back"))  # fmt: skip
_OPENERS = frozenset(run[0] for run in _RUNS)
_UNITS = {
    "quarter": 3,
    "quarterly": 3,
    "month": 1,
    "monthly": 1,
    "year": 12,
    "yearly": 12,
    "annual": 12,
    "week": 0,
    "weekly": 0,
}
_REACH = 7
_STRENGTH, _MOST = 0.8, 100


class Streak(NamedTuple):
    """So many times in a row."""

    times: int
    months: int
    """How long each time is; -1 where that is not told."""
    way: int
    """1 for rising, -1 for falling, 0 where that is not told."""
    place: int
    """Where it stands in the sentence."""


def streak_in(lexed: Lexed) -> Streak | None:
    """Read the streak of a sentence; None where it tells none."""
    forms = [word.form for word in lexed.words]
    streaks = [(place, amount) for place, amount in lexed.amounts.items() if amount.unit == "streak"]
    if streaks:
        place, amount = streaks[0]
        told = lexed.words[place].text.lower().replace("-", " ").split()
        return Streak(int(amount.value), _months(told), _way(lexed, place), place)
    for place in range(len(forms)):
        if forms[place] not in _OPENERS or not any(
            tuple(forms[place : place + len(run)]) == run for run in _RUNS
        ):
            continue
        near = range(max(place - _REACH, 0), min(place + _REACH, len(forms)))
        counted = [(n, count) for n in near if (count := _count(lexed, n)) is not None]
        if not counted:
            continue
        first, count = min(counted, key=lambda pair: abs(pair[0] - place))
        ordered = sorted(near, key=lambda n: (abs(n - first), n < first))
        window = [text for n in ordered for text in lexed.words[n].text.lower().replace("-", " ").split()]
        months = _months(window)
        if months >= 0 or _counts_moves(lexed, first):
            return Streak(count, months, _way(lexed, first), first)
    return None


def _counts_moves(lexed: Lexed, place: int) -> bool:
    """Whether what is counted is the movement itself: `the sixth decline running`."""
    return any(at in lexed.moves for at in (place + 1, place + 2))


def _count(lexed: Lexed, place: int) -> int | None:
    amount = lexed.amounts.get(place)
    if amount is not None:
        return int(amount.value) if amount.unit in {"", "#"} and 1 < amount.value < 100 else None
    word = lexed.words[place].text.lower()
    found = ordinal(word) if word in ORDINALS else cardinal(word)
    return found if 1 < found < _MOST else None


def _months(words: list[str]) -> int:
    for word in words:
        found = _UNITS.get(word.rstrip("s,.;") if word not in _UNITS else word)
        if found is not None:
            return found
    return -1


def _way(lexed: Lexed, place: int) -> int:
    """Which way the streak goes, by the movement word nearest to it."""
    best = (99, 0)
    for at, move in lexed.moves.items():
        way = (
            1
            if move.meaning in UPWARD or move.meaning is Move.GROWTH
            else -1
            if move.meaning in DOWNWARD
            else 0
        )
        if way:
            best = min(best, (abs(at - place), way))
    return best[1]


def judge_streak(reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict where a claim tells a streak and the document tells one of the same thing."""
    told = streak_in(reading.lexed)
    if told is None:
        return None
    side = side_in(reading.lexed, 0, _subject_end(reading.lexed, told.place))
    found: list[Ground] = []
    for number, shown in _streaks(document):
        if not _same_length(shown, told) or not _is_of(side, reading, number, document):
            continue
        opposite = shown.way * told.way < 0
        if shown.times == told.times and not opposite:
            return Ground(SUPPORTED, f"the source tells of {shown.times} in a row", _STRENGTH, number)
        if opposite and shown.times != told.times:
            continue
        reason = f"the source tells of {shown.times} in a row, not {told.times}"
        if opposite:
            reason = "the source tells of a streak the other way"
        found.append(Ground(CONTRADICTED, reason, _STRENGTH, number))
    return found[0] if len(found) == 1 else None


@kept_whole
def _streaks(document: Document) -> list[tuple[int, Streak]]:
    """The sentences that tell a streak."""
    told = ((number, streak_in(sentence.lexed)) for number, sentence in enumerate(document.sentences))
    return [(number, streak) for number, streak in told if streak is not None]


def _same_length(one: Streak, other: Streak) -> bool:
    return one.months == other.months or -1 in (one.months, other.months)


def _subject_end(lexed: Lexed, place: int) -> int:
    """Where the subject of a claim ends: before its first movement word, or before the streak."""
    moves = [at for at, move in lexed.moves.items() if move.meaning in UPWARD | DOWNWARD and 0 < at < place]
    return min(moves, default=place)


def _is_of(side: Side, reading: ClaimReading, number: int, document: Document) -> bool:
    """Whether a sentence speaks of the claim's subject, itself or by what the sentence before spoke of."""
    sentence = document.sentences[number]
    around = set(
        sentence.stems | sentence.heading | sentence.topic.all | sentence.topic.places | sentence.places
    )
    before = document.sentences[number - 1] if number else None
    if before is not None and before.paragraph == sentence.paragraph and not sentence.topic.names:
        around |= before.stems | before.topic.all | before.places
    held = spread(around)
    wanted = side.stems - document.main - GENERIC_STEMS
    if side.metric and not any(phrase.meaning.name == side.metric for phrase in sentence.lexed.metrics):
        wanted |= frozenset(side.metric.split())
    names = reading.names & side.stems - document.main
    if names - held:
        return False
    return len([word for word in wanted if word not in held]) <= (1 if len(wanted) > 2 else 0)
