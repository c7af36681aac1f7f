"""The rows of the Monitor's panels. `key` is the store's handle, `id` what a person may type."""

from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from .claim_row import SourceState
from .figure import Figure
from .ids import EventId
from .subject import Subject
from .tally import Tally
from .thesis import Thesis
from .words import EventKind


class SegmentRow(NamedTuple):
    """The company, one of its segments, or a product (`depth` 1, under its segment), for one period.

    `spark` holds the revenue of the last eight quarters up to the period, oldest first, None where there is no
    figure. They are all of this one definition.
    """

    key: int
    subject: Subject
    depth: int
    revenue: Figure | None
    growth: Figure | None
    margin: Figure | None
    group_revenue: Figure | None
    spark: tuple[Decimal | None, ...]
    tally: Tally
    """Of the claims about it and about the earlier definitions it took over."""

    @property
    def share(self) -> Decimal | None:
        """Its share of the company's revenue in per cent; None where either is missing or in another currency."""
        part = self.revenue.quantity if self.revenue else None
        whole = self.group_revenue.quantity if self.group_revenue else None
        if part is None or whole is None or part.unit != whole.unit or whole.number == 0:
            return None
        return part.number / whole.number * 100


class RiskRow(NamedTuple):
    """A risk with its first measure: the newest figure up to the period, the one before, and the trend."""

    key: int
    subject: Subject
    measure: Figure | None
    spark: tuple[Decimal | None, ...]
    tally: Tally


class CompetitorRow(NamedTuple):
    """A competitor with its first comparable figure, and the company's own for the same metric and period."""

    key: int
    subject: Subject
    figure: Figure | None
    own: Figure | None
    tally: Tally

    @property
    def gap(self) -> Decimal | None:
        """Theirs less the company's own, in the figures' unit; None where either is missing."""
        theirs = self.figure.quantity if self.figure else None
        own = self.own.quantity if self.own else None
        if theirs is None or own is None or theirs.unit != own.unit:
            return None
        return theirs.number - own.number


class ThesisRow(NamedTuple):
    """A thesis with what judges it: figures of `metric.measured_by(thesis.metric)`, newest first, at most 120.

    They are of the subject and of its earlier and later definitions and, for a share of company revenue, of the
    company. `subjects` are those subjects.
    """

    key: int
    thesis: Thesis
    figures: tuple[Figure, ...]
    subjects: tuple[Subject, ...] = ()


class SourceRow(NamedTuple):
    """A source with its state. Cited ones come first, by number."""

    key: int
    state: SourceState
    claim_count: int
    figure_count: int
    tally: Tally


class EventRow(NamedTuple):
    """An event of the Inbox, newest first."""

    key: int
    id: EventId
    kind: EventKind
    at: datetime
    text: str
    source_id: str
    acknowledged: bool
    earlier: str = ""
    """The snapshots between which it happened; empty where it is of no change of a text."""
    later: str = ""
    claim_id: str = ""
    figure: str = ""
    snoozed_until: datetime | None = None
    hook: str = ""
    """What became of its hook, in words."""
