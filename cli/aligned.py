"""Columns aligned by cells: the text of every table."""

from __future__ import annotations

from .cells import cell_width, padded
from .plain import safe_line_of

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

_GAP = "  "


def aligned(
    names: Sequence[str],
    right: Collection[str],
    rows: Sequence[tuple[Sequence[str], Mapping[int, str]]],
    paint: Callable[[str, str], str],
) -> str:
    """Rows, each of cells and of colour roles by column, under their headings.

    Columns named in `right` are set to the right. Columns that are empty in every row are left out; the last one
    is padded only where it stands to the right. `paint(text, role)` adds colour, or nothing.
    """
    cells = [[safe_line_of(cell) for cell in row] for row, _ in rows]
    used = [at for at, _ in enumerate(names) if any(row[at] for row in cells)]
    widths = {at: max(cell_width(text) for text in (names[at], *(row[at] for row in cells))) for at in used}

    def cell(at: int, text: str) -> str:
        is_last_text = at == used[-1] and names[at] not in right
        return text if is_last_text else padded(text, widths[at], right=names[at] in right)

    lines = [paint(_GAP.join(cell(at, names[at]) for at in used).rstrip(), "heading")]
    for (_, roles), row in zip(rows, cells, strict=True):
        lines.append(_GAP.join(paint(cell(at, row[at]), roles.get(at, "")) for at in used).rstrip())
    return "\n".join(lines) + "\n"
