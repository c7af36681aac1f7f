"""Where the columns of a table stand, for rows that leave cells out."""

from .line import Line

_CROOKED = 3
"""By how many characters the right edges of one column may differ."""


class Grid:
    """Where the columns of a block stand, for rows that leave cells out."""

    def __init__(self, text: str, heads: list[Line], body: list[Line], width: int) -> None:
        self._text, self._width = text, width
        self._shifts = bool(heads) and len(heads[-1].cells) == width
        self._edges = self._right_edges([line for line in body if len(line.cells) == width])

    def _right_edges(self, full: list[Line]) -> list[float]:
        """Where each column ends, counted from the beginning of the line; empty where they do not line up."""
        if any("|" in self._text[line.start : line.end] for line in full):
            return []
        edges: list[float] = []
        for place in range(1, self._width):
            ends = [line.cells[place][1] - line.start for line in full]
            if not ends or max(ends) - min(ends) > _CROOKED:
                return []
            edges.append(sum(ends) / len(ends))
        return edges

    def level(self, line: Line) -> int:
        """How far a row is indented."""
        return (
            0 if "|" in self._text[line.start : line.end] or not line.cells else line.cells[0][0] - line.start
        )

    def column(self, line: Line, place: int) -> int:
        """Which column a cell stands in."""
        missing = self._width - len(line.cells)
        if missing > 0 and self._edges and place:
            end = line.cells[place][1] - line.start
            return min(range(1, self._width), key=lambda n: abs(self._edges[n - 1] - end))
        return min(place + (missing if self._shifts and missing > 0 and place else 0), self._width - 1)
