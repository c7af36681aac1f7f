"""Panel 3: competitors with their comparable beside the company's own, and the markets they meet in."""

from collections.abc import Sequence
from typing import ClassVar

from ...model.figure import Figure
from ...model.panel_rows import CompetitorRow
from ...model.period import Period
from ...model.quantity import is_currency
from ...model.safe_text import safe_line
from ...store.competitor_rows import competitor_rows
from ..feeds.feed import Feed, MemoryFeed
from ..session import Session
from ..target import SUBJECT, Target
from ..widgets.lines import Line, Span, line
from ..widgets.rows import Cell, Column, Row
from .cells import NOTHING, flags_cell, money_cell, name_cell, number_of, problems_span, verdicts_cell


class CompetitorsPanel:
    """The comparable (a share, a growth rate, revenue), and how far it is from the company's own."""

    name: ClassVar[str] = "competitors"
    number: ClassVar[str] = "3"
    title: ClassVar[str] = "Competitors"
    columns: ClassVar[tuple[Column, ...]] = (
        Column(name="name", width=15),
        Column(name="value", width=8, align="decimal"),
        Column(name="gap", width=8, align="right"),
        Column(name="metric", width=8, flex=True),
        Column(name="verdicts", width=4, align="right", above=68),
        Column(name="problems", width=3, align="right", above=68),
    )

    def read(self, session: Session, period: Period | None) -> Feed:
        """The competitors in the order of the company's folder, then markets that claims are about."""
        return MemoryFeed(
            [_row(row, session) for row in competitor_rows(session.store, session.company.id, period)],
            self.columns,
        )

    def about(self, session: Session, period: Period | None) -> tuple[Span, ...]:
        """What the gap is measured against."""
        return (Span(f"against {safe_line(session.company.short_name)}", "dim"),)

    def summary(self, session: Session, rows: Sequence[Row]) -> tuple[Span, ...]:
        """How many competitors."""
        return (Span(f"{len(rows)}", "dim"), *problems_span(sum(row.problem for row in rows)))

    def empty(self, session: Session) -> tuple[Line, ...]:
        """What would stand here."""
        return (
            line(Span(f"  no competitors of {session.company.short_name}: its folder names none", "dim")),
        )


def _row(row: CompetitorRow, session: Session) -> Row:
    subject = row.subject
    return Row(
        key=row.key,
        target=Target(SUBJECT, subject.id),
        cells=(
            name_cell(subject.short_name),
            money_cell(row.figure),
            _gap(row),
            _metric(row.figure),
            verdicts_cell(row.tally, session),
            flags_cell(row.tally, session),
        ),
        order=(
            subject.short_name.casefold(), number_of(row.figure), row.gap,
            row.figure.metric if row.figure else None, row.tally.total, row.tally.problems,
        ),
        words=" ".join((subject.name, *subject.aliases)),
        facts={"kind": subject.kind.value, "id": subject.id},
        problem=row.tally.problems > 0,
    )  # fmt: skip


def _gap(row: CompetitorRow) -> Cell:
    if row.gap is None or row.figure is None or row.figure.quantity is None:
        return NOTHING
    if is_currency(row.figure.quantity.unit):
        return NOTHING
    return Cell(f"{row.gap:+.1f} pp" if row.figure.quantity.unit == "%" else f"{row.gap:+}", "dim")


def _metric(figure: Figure | None) -> Cell:
    if figure is None:
        return Cell("no comparable figure", "faint")
    period = figure.period.short() if figure.period else ""
    metric = safe_line(figure.metric).removeprefix("share of ")
    return Cell(f"{period} {metric}".strip(), "dim")
