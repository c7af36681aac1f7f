"""Panel 2: the risks the report argues, what measures them, and where that is going."""

from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len

from ...evidence.wording.signs import severity_sign
from ...model.panel_rows import RiskRow
from ...model.period import Period
from ...model.safe_text import safe_line
from ...model.words import Severity
from ...store.risk_rows import risk_rows
from ..feeds.feed import Feed, MemoryFeed
from ..session import Session
from ..target import SUBJECT, Target
from ..widgets.lines import Line, Span, fit, line
from ..widgets.rows import Cell, Column, Row
from .cells import NOTHING, flags_cell, name_cell, problems_span, spark_cell, verdicts_cell

_SPARK = 8
_MEASURE = 22
_WEIGHT = {severity: rank for rank, severity in enumerate(Severity)}


class RisksPanel:
    """Severity, first measure with its trend, and a tally of verdicts."""

    name: ClassVar[str] = "risks"
    number: ClassVar[str] = "2"
    title: ClassVar[str] = "Risks"
    columns: ClassVar[tuple[Column, ...]] = (
        Column(name="name", width=12, flex=True),
        Column(name="measure", width=_MEASURE, align="right", above=46),
        Column(name="", width=_SPARK, above=64),
        Column(name="severity", width=6),
        Column(name="verdicts", width=6, align="right"),
        Column(name="problems", width=3, align="right"),
    )

    def read(self, session: Session, period: Period | None) -> Feed:
        """The risks in the order of the company's folder."""
        return MemoryFeed(
            [_row(row, session) for row in risk_rows(session.store, session.company.id, period)], self.columns
        )

    def about(self, session: Session, period: Period | None) -> tuple[Span, ...]:
        """The quarter up to which measures are shown."""
        return (Span(f"measured to {period.short()}", "dim"),) if period else ()

    def summary(self, session: Session, rows: Sequence[Row]) -> tuple[Span, ...]:
        """How many risks, and how many of them weigh heavily."""
        high = sum(row.facts.get("severity") == Severity.HIGH for row in rows)
        return (Span(f"{len(rows)} · {high} high", "dim"), *problems_span(sum(row.problem for row in rows)))

    def empty(self, session: Session) -> tuple[Line, ...]:
        """What would stand here."""
        return (line(Span(f"  no risks of {session.company.short_name}: its folder names none", "dim")),)


def _row(row: RiskRow, session: Session) -> Row:
    subject, severity = row.subject, row.subject.severity
    sign = severity_sign(severity) if severity else None
    return Row(
        key=row.key,
        target=Target(SUBJECT, subject.id),
        cells=(
            name_cell(subject.short_name),
            _measure(row),
            spark_cell(row.spark, _SPARK, session),
            Cell(sign.words(ascii_only=session.ascii), sign.role) if sign else NOTHING,
            verdicts_cell(row.tally, session),
            flags_cell(row.tally, session),
        ),
        order=(
            subject.short_name.casefold(), _measure(row).text, None,
            _WEIGHT[severity] if severity else None, row.tally.total, row.tally.problems,
        ),
        words=" ".join((subject.name, *subject.aliases)),
        facts={"kind": subject.kind.value, "id": subject.id, "severity": severity or ""},
        problem=row.tally.problems > 0,
    )  # fmt: skip


def _measure(row: RiskRow) -> Cell:
    """The value, behind as much of the metric's name as there is room for."""
    figure = row.measure
    if figure is None or figure.quantity is None:
        return NOTHING
    value = figure.quantity.short()
    room = _MEASURE - cell_len(value) - 1
    name = safe_line(figure.metric).removeprefix("share of ").replace("adjusted", "adj.")
    return Cell(f"{fit(name, room).rstrip()} {value}")
