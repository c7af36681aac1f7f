"""Cells that several panels share."""

from decimal import Decimal

from ...evidence.wording.signs import flag_sign, verdict_sign
from ...model.figure import Figure
from ...model.safe_text import safe_line
from ...model.tally import Tally
from ...model.words import FlagWord, VerdictWord
from ..session import Session
from ..widgets.lines import Span
from ..widgets.rows import Cell
from ..widgets.sparkline import sparkline

NOTHING = Cell("—", "faint")
_SHOWN_VERDICTS = 2
_WORST_FIRST = (VerdictWord.CONTRADICTED, VerdictWord.NOT_FOUND, VerdictWord.SUPPORTED)
_SHOWN_FLAGS = (FlagWord.CONFLICT, FlagWord.ELSEWHERE)


def verdicts_cell(tally: Tally, session: Session) -> Cell:
    """How many claims show which verdict: `6✓ 2✗`, coloured by the worst of them."""
    told = [word for word in VerdictWord if tally.verdicts.get(word, 0)]
    if not told:
        return Cell("", "dim")
    parts = [
        f"{tally.verdicts[word]}{verdict_sign(word).mark(ascii_only=session.ascii)}"
        for word in told[:_SHOWN_VERDICTS]
    ]
    worst = next((word for word in _WORST_FIRST if word in told), told[0])
    return Cell(" ".join(parts), verdict_sign(worst).role)


def flags_cell(tally: Tally, session: Session) -> Cell:
    """How many claims are in conflict, or else are held by another source: `2⇄`."""
    for word in _SHOWN_FLAGS:
        if number := tally.flags.get(word, 0):
            sign = flag_sign(word)
            return Cell(f"{number}{sign.mark(ascii_only=session.ascii)}", sign.role)
    return Cell()


def money_cell(figure: Figure | None) -> Cell:
    """A figure's value for a narrow column."""
    if figure is None or figure.quantity is None:
        return NOTHING
    return Cell(figure.quantity.short())


def change_cell(figure: Figure | None) -> Cell:
    """A growth rate with its sign."""
    if figure is None or figure.quantity is None:
        return NOTHING
    sign = "" if figure.quantity.text.startswith("-") else "+"
    return Cell(f"{sign}{figure.quantity.text}%", "bad" if sign == "" else "text")


def percent_cell(value: Decimal | None) -> Cell:
    """A share that was worked out, to one decimal."""
    return NOTHING if value is None else Cell(f"{value:.1f}%", "dim")


def spark_cell(values: tuple[Decimal | None, ...], width: int, session: Session) -> Cell:
    """The last values of a series as bars."""
    return Cell(sparkline(values[-width:], ascii_only=session.ascii), "accent")


def name_cell(name: str, depth: int = 0) -> Cell:
    """A subject's name, set in under the one it belongs to."""
    return Cell("  " * depth + safe_line(name), "dim" if depth else "text")


def number_of(figure: Figure | None) -> Decimal | None:
    """What a column of figures sorts by."""
    return figure.quantity.number if figure and figure.quantity else None


def problems_span(count: int) -> tuple[Span, ...]:
    """How many problems a panel has, for its one line."""
    return (Span(f" · {count} problem{'s' if count != 1 else ''}", "warn"),) if count else ()
