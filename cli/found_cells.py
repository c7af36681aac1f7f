"""An answer of Find as the cells of a table."""

from __future__ import annotations

from ..evidence.wording.glyphs import FLAG_GLYPHS, VERDICT_GLYPHS

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..store.found import FoundRow

NAMES = ("kind", "id", "value", "period", "verdict", "flags", "text", "source")
RIGHT = ("value",)
_VERDICT, _FLAGS = NAMES.index("verdict"), NAMES.index("flags")


def found_cells(row: FoundRow, *, ascii_only: bool) -> tuple[tuple[str, ...], dict[int, str]]:
    """The cells of one row and the colour roles of its columns."""
    kind, id_, text, value, period, word, bits, source, more = row
    verdict, role = _sign(VERDICT_GLYPHS[word], ascii_only=ascii_only) if word else ("", "")
    flags = [sign for place, sign in enumerate(FLAG_GLYPHS.values()) if bits >> place & 1]
    cells = (
        kind,
        id_,
        value,
        period,
        verdict,
        " ".join(_sign(sign, ascii_only=ascii_only)[0] for sign in flags),
        f"{text} ({more} more in this source)" if more else text,
        source,
    )
    return cells, {0: "dim", _VERDICT: role, _FLAGS: "warn"}


def _sign(sign: tuple[str, str, str, str], *, ascii_only: bool) -> tuple[str, str]:
    """Glyph and word, and the colour role."""
    glyph, plain, word, role = sign
    return f"{plain if ascii_only else glyph} {word}", role


def first_of_each(rows: Sequence[FoundRow], limit: int | None) -> list[FoundRow]:
    """The first `limit` rows of each kind."""
    seen: dict[str, int] = {}
    shown = []
    for row in rows:
        seen[row[0]] = seen.get(row[0], 0) + 1
        if limit is None or seen[row[0]] <= limit:
            shown.append(row)
    return shown
