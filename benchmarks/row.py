"""What a measure found."""

from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple


class Row(NamedTuple):
    """One line of the table of results."""

    measure: str
    ours: str
    floor: str
    """What it is held against, in the same run."""
    ratio: float | None
    goal: str


def milliseconds(seconds: Sequence[float]) -> str:
    """The least and the median of some times."""
    return f"{min(seconds) * 1000:.0f} / {median(seconds) * 1000:.0f} ms"


def percentile(values: Iterable[float], percent: float) -> float:
    """The value that so many percent of the values do not exceed, by the nearest rank."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def percentile_words(seconds: Sequence[float]) -> str:
    """The middle of some times, and what 95 in a hundred of them do not exceed."""
    return f"p50 {percentile(seconds, 50) * 1000:.1f}, p95 {percentile(seconds, 95) * 1000:.1f} ms"


def in_turn(rounds: int, count: int) -> Iterable[int]:
    """Which of `count` things to measure next: each once a round, so that what disturbs one disturbs all."""
    return (which for _ in range(rounds) for which in range(count))
