"""A figure as lists show it."""

from typing import NamedTuple

from .figure import Figure
from .published import Published


class FigureRow(NamedTuple):
    """One line of a list of figures, with who says so."""

    key: int
    """The store's handle of the row, for paging."""
    figure: Figure
    subject_name: str
    publisher: str
    published: Published
