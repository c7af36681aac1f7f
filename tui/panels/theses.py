"""Panel 4: forward-looking claims made testable, and how they stand."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar

from ...evidence.wording.signs import thesis_sign
from ...model.panel_rows import ThesisRow
from ...model.period import Period
from ...model.period_words import month_words
from ...model.quantity import Quantity
from ...model.safe_text import safe_line
from ...model.words import ThesisState
from ...store import thesis_rows
from ..feeds.feed import Feed, MemoryFeed
from ..session import Session
from ..target import THESIS, Target
from ..widgets.lines import Line, Span, line
from ..widgets.rows import Cell, Column, Row
from .cells import NOTHING

_RANK = (
    ThesisState.MISSED,
    ThesisState.BEHIND,
    ThesisState.CANNOT_TELL,
    ThesisState.ON_TRACK,
    ThesisState.MET,
)


class ThesesPanel:
    """The thesis in words, its latest value, its deadline and its state."""

    name: ClassVar[str] = "theses"
    number: ClassVar[str] = "4"
    title: ClassVar[str] = "Theses"
    columns: ClassVar[tuple[Column, ...]] = (
        Column(name="thesis", width=16, flex=True),
        Column(name="latest", width=9, align="decimal", above=44),
        Column(name="deadline", width=8, align="right", above=54),
        Column(name="state", width=13),
    )

    def read(self, session: Session, period: Period | None) -> Feed:
        """The theses in the order of the company's folder."""
        return MemoryFeed(
            [_row(row, session) for row in thesis_rows.thesis_rows(session.store, session.company.id)],
            self.columns,
        )

    def about(self, session: Session, period: Period | None) -> tuple[Span, ...]:
        """Against what they are held."""
        return (Span("against the newest figure", "dim"),)

    def summary(self, session: Session, rows: Sequence[Row]) -> tuple[Span, ...]:
        """How many stand how."""
        counts = Counter(row.facts["state"] for row in rows)
        parts = [f"{counts[state]} {thesis_sign(state).word}" for state in _RANK if counts[state]]
        return (Span(" · ".join(parts) or "none", "dim"),)

    def empty(self, session: Session) -> tuple[Line, ...]:
        """What would stand here."""
        return (line(Span(f"  no theses of {session.company.short_name}: its folder names none", "dim")),)


def _row(row: ThesisRow, session: Session) -> Row:
    from ...evidence.thesis import standing  # noqa: PLC0415  # the first paint does without this panel

    thesis = row.thesis
    stand = standing(row, session.now.date())
    sign = thesis_sign(stand.state)
    deadline = month_words(thesis.deadline) if thesis.deadline else "—"
    return Row(
        key=row.key,
        target=Target(THESIS, thesis.id),
        cells=(
            Cell(safe_line(thesis.text)),
            NOTHING if stand.value is None else Cell(_value(stand.value, thesis.threshold.unit)),
            Cell(deadline, "dim"),
            Cell(sign.words(ascii_only=session.ascii), sign.role),
        ),
        order=(thesis.text.casefold(), stand.value, thesis.deadline, _RANK.index(stand.state)),
        words=f"{thesis.text} {thesis.metric}",
        facts={"state": stand.state.value, "id": thesis.id},
        problem=stand.state in (ThesisState.MISSED, ThesisState.BEHIND),
    )


def _value(value: Decimal, unit: str) -> str:
    """The latest value in the threshold's unit, at the scale in which it reads best."""
    rounded = value.quantize(Decimal("0.1")) if unit == "%" else value.to_integral_value()
    return Quantity(text=f"{rounded:f}", unit=unit).short()
