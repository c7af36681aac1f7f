"""The answer of Find as text."""

from __future__ import annotations

from .aligned import aligned
from .found_cells import NAMES, RIGHT, first_of_each, found_cells
from .narrate import say
from .output import paint, write_table

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..store.found import FoundRow


def print_found(rows: Sequence[FoundRow], words: str, limit: int | None, *, ascii_only: bool) -> None:
    """Print at most `limit` rows of each kind, and say where there are more, or none."""
    shown = first_of_each(rows, limit)
    if shown:
        write_table(aligned(NAMES, RIGHT, [found_cells(row, ascii_only=ascii_only) for row in shown], paint))
    else:
        say(f"nothing holds {words!r}")
    if len(shown) < len(rows):
        say(f"the first {len(shown):,} hits; --limit 0 shows all")
