"""One quantity that a text states, with all that it is said of."""

from enum import Enum, StrEnum, auto
from typing import NamedTuple

from ..grammar.amount import COUNT, PERCENT, POINTS, RANK, STREAK, TIMES, Amount
from ..grammar.metrics import Kind
from ..grammar.period_mark import PeriodMark

OF_LOSS = "loss"
"""The mark of a change that is one of a loss."""
LINE_ITEM = "line item"
"""The mark of a row without a known metric amid rows that name other metrics than revenue."""


class Says(StrEnum):
    """What a quantity tells of its metric."""

    LEVEL = "level"
    GROWTH = "growth"
    """A change in per cent or as a multiple."""
    CHANGE = "change"
    """A change in the metric's own unit, or in points."""
    SHARE = "share"
    """A part of something, in per cent."""
    RANK = "rank"
    STREAK = "streak"

    # That of an enumeration is worked out in Python, and statements are told apart by this all the time.
    __hash__ = str.__hash__


class Family(Enum):
    """What a quantity is counted in, roughly: only within a family can two be compared."""

    MONEY = auto()
    COUNT = auto()
    PERCENT = auto()
    POINTS = auto()
    TIMES = auto()
    RANK = auto()
    STREAK = auto()

    # Statements are looked up by this all the time, and members are told apart by which they are.
    __hash__ = object.__hash__


_FAMILIES = {
    COUNT: Family.COUNT,
    PERCENT: Family.PERCENT,
    POINTS: Family.POINTS,
    TIMES: Family.TIMES,
    RANK: Family.RANK,
    STREAK: Family.STREAK,
}


class Topic(NamedTuple):
    """What a statement is about, as the stems of the words that narrow it down."""

    names: frozenset[str] = frozenset()
    """Of somebody or something by name."""
    words: frozenset[str] = frozenset()
    """All others."""
    places: frozenset[str] = frozenset()

    @property
    def all(self) -> frozenset[str]:
        """Names and words."""
        return self.names | self.words

    def joined(self, other: "Topic") -> "Topic":
        """Both together."""
        return Topic(self.names | other.names, self.words | other.words, self.places | other.places)

    def __bool__(self) -> bool:
        return bool(self.names or self.words or self.places)


class Statement(NamedTuple):
    """A quantity and its reading."""

    amount: Amount
    says: Says
    metric: str
    """Empty where the text names none that is known; then `noun` and `topic` tell."""
    kind: Kind
    sign: int
    """-1 for a loss, an outflow or a fall, 1 for the opposite where told, 0 where nothing tells."""
    marks: frozenset[str]
    topic: Topic
    noun: frozenset[str]
    """The stems of what is counted, or, without a metric, of the words that follow."""
    period: PeriodMark | None
    """Told or taken from the surroundings; None where the text's own main period is meant."""
    former: bool
    """The value before, given for comparison."""
    expected: bool
    """An estimate, a forecast or a target."""
    basis: str
    """`yoy` or `qoq` where a change says against what."""
    sentence: int
    """Which sentence or row of the text it stands in."""
    inherited: bool = False
    """Whether the metric is that of a sentence before."""
    in_table: bool = False
    column: frozenset[str] = frozenset()
    """The stems of the head of its column."""
    owner: frozenset[str] = frozenset()
    """The stems of the name of whom the paragraph speaks, where the statement itself names nobody."""
    own_period: bool = False
    """Whether the period stands in the same clause or column."""
    told_by: frozenset[str] = frozenset()
    """In a claim, the stems of whoever makes the forecast that it is, who are none of its topic."""

    @property
    def family(self) -> Family:
        """What it is counted in, roughly."""
        return _FAMILIES.get(self.amount.unit, Family.MONEY)

    @property
    def value(self) -> float:
        """The value with its sign."""
        return -self.amount.value if self.sign < 0 else self.amount.value
