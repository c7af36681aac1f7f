"""Figures as the cells of a table show them."""

from decimal import Decimal

from ..model.figure import Figure
from ..model.panel_rows import CompetitorRow
from ..model.quantity import Quantity


def value_cell(figure: Figure | None) -> str:
    """The value as printed; empty where there is none."""
    return figure.quantity.words() if figure and figure.quantity else ""


def ranked(**figures: Figure | None) -> dict[str, Decimal]:
    """The numbers to sort by, by column, of those figures that have one."""
    return {name: fig.quantity.number for name, fig in figures.items() if fig and fig.quantity}


def percent_cell(share: Decimal | None) -> str:
    """A share in per cent with one decimal."""
    return "" if share is None else f"{share:.1f} %"


def gap_cell(row: CompetitorRow) -> str:
    """Theirs less the company's own: percentage points, or money."""
    quantity = row.figure.quantity if row.figure else None
    if row.gap is None or quantity is None:
        return ""
    sign = "+" if row.gap > 0 else ""
    if quantity.unit == "%":
        return f"{sign}{row.gap:f} pp"
    return sign + Quantity(text=f"{row.gap:f}", unit=quantity.unit).short()


def period_cell(figure: Figure | None) -> str:
    """The period of a figure, short."""
    return figure.period.short() if figure and figure.period else ""
