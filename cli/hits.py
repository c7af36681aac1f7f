"""Answers of Find as rows for machines and documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..store.flag_bits import flags_of
from .found_cells import NAMES, RIGHT, first_of_each, found_cells
from .listing import Column, Json, Line, Listing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..store.found import FoundRow


def hit_listing(rows: Sequence[FoundRow], limit: int | None, *, ascii_only: bool) -> Listing:
    """The first `limit` rows of each kind."""
    shown = first_of_each(rows, limit)
    return Listing(
        columns=tuple(Column(name=name, right=name in RIGHT) for name in NAMES),
        lines=[Line(cells=found_cells(row, ascii_only=ascii_only)[0], record=_record(row)) for row in shown],
        total=len(shown) if len(shown) == len(rows) else None,
        noun="hits",
    )


def _record(row: FoundRow) -> Json:
    kind, id_, text, value, period, verdict, bits, source, more = row
    return {
        "id": id_,
        "text": text,
        "kind": kind,
        "value": value,
        "period": period,
        "verdict": verdict,
        "flags": [flag.value for flag in flags_of(bits)],
        "source": source,
        "more": more,
    }
