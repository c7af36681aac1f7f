"""Panel 1: the company, its segments as they were defined in the period, and the products they sell."""

from collections.abc import Sequence
from typing import ClassVar

from ...model.panel_rows import SegmentRow
from ...model.period import Period
from ...store.segment_rows import segment_rows
from ..feeds.feed import Feed, MemoryFeed
from ..session import Session
from ..target import SUBJECT, Target
from ..widgets.lines import Line, Span, line
from ..widgets.rows import Column, Row
from .cells import (
    change_cell,
    flags_cell,
    money_cell,
    name_cell,
    number_of,
    percent_cell,
    problems_span,
    spark_cell,
    verdicts_cell,
)  # fmt: skip

_SPARK = 6


class SegmentsPanel:
    """Revenue, growth, margin and share by segment, with the trend and a tally of verdicts."""

    name: ClassVar[str] = "segments"
    number: ClassVar[str] = "1"
    title: ClassVar[str] = "Segments"
    columns: ClassVar[tuple[Column, ...]] = (
        Column(name="name", width=12, flex=True),
        Column(name="revenue", width=7, align="decimal"),
        Column(name="growth", width=5, align="right"),
        Column(name="margin", width=6, align="right", above=72),
        Column(name="share", width=6, align="right"),
        Column(name="", width=_SPARK, above=50),
        Column(name="verdicts", width=6, align="right"),
        Column(name="problems", width=3, align="right"),
    )

    def read(self, session: Session, period: Period | None) -> Feed:
        """The company first, then its segments, each followed by its products."""
        return MemoryFeed(
            [_row(row, session) for row in segment_rows(session.store, session.company.id, period)],
            self.columns,
        )

    def about(self, session: Session, period: Period | None) -> tuple[Span, ...]:
        """The quarter and the currency."""
        return (Span(f"{period.short()} · {session.company.currency}" if period else "no figures", "dim"),)

    def summary(self, session: Session, rows: Sequence[Row]) -> tuple[Span, ...]:
        """How many rows, and how many of them have problems."""
        return (Span(f"{len(rows)}", "dim"), *problems_span(sum(row.problem for row in rows)))

    def empty(self, session: Session) -> tuple[Line, ...]:
        """What would stand here."""
        return (
            line(
                Span(
                    f"  no segments of {session.company.short_name}: alimon company check names the file",
                    "dim",
                )
            ),
        )


def _row(row: SegmentRow, session: Session) -> Row:
    subject = row.subject
    return Row(
        key=row.key,
        target=Target(SUBJECT, subject.id),
        cells=(
            name_cell(subject.short_name, row.depth),
            money_cell(row.revenue),
            change_cell(row.growth),
            change_cell(row.margin)._replace(role="text"),
            percent_cell(row.share),
            spark_cell(row.spark, _SPARK, session),
            verdicts_cell(row.tally, session),
            flags_cell(row.tally, session),
        ),
        order=(
            subject.short_name.casefold(), number_of(row.revenue), number_of(row.growth), number_of(row.margin),
            row.share, None, row.tally.total, row.tally.problems,
        ),
        words=" ".join((subject.name, *subject.aliases)),
        facts={"kind": subject.kind.value, "id": subject.id},
        problem=row.tally.problems > 0,
    )  # fmt: skip
