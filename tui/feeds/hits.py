"""Answers of Find as rows: which columns stand at which width, and what each says."""

import re
from collections.abc import Sequence

from rich.cells import cell_len

from ...evidence.wording.signs import flag_sign, verdict_sign
from ...model.hit import Hit, HitKind
from ...model.ids import short_id
from ...model.safe_text import safe_line
from ..session import Session
from ..target import CLAIM, FIGURE, SOURCE, SUBJECT, Target
from ..widgets.lines import fit
from ..widgets.rows import Cell, Column, Row

_DATED = re.compile(r"(.*)(, (?:\d{1,2} )?(?:[A-Z][a-z]{2} )?\d{4})")
_CONCEPTS = {
    HitKind.FIGURE: FIGURE,
    HitKind.CLAIM: CLAIM,
    HitKind.SUBJECT: SUBJECT,
    HitKind.SOURCE: SOURCE,
    HitKind.TEXT: SOURCE,
}
_KIND, _VALUE, _SAYS, _PERIOD, _VERDICT, _FLAGS, _WHO, _STANDING, _MARKS = (
    "kind", "value", "what it says", "period", "verdict", "flags", "source", "standing", "marks",
)  # fmt: skip
_ROOMY, _WIDE, _NARROW, _TINY = 104, 85, 66, 52


def hit_columns(width: int) -> tuple[Column, ...]:
    """The columns of a list that is so wide.

    Under 104 cells the period moves into the text. Under 85 one column tells how it stands: the verdict of a
    claim, who published anything else. Under 52 the kind goes, and of the verdict the word. What goes is said of
    the answer under the cursor below the list.
    """
    says = Column(_SAYS, 12, flex=True)
    if width < _TINY:
        return (Column(_VALUE, 11, "right"), says, Column(_MARKS, 4))
    kind, value = Column(_KIND, 7), Column(_VALUE, 12, "right")
    if width < _WIDE:
        return (kind, value, says, Column(_STANDING, 14 if width < _NARROW else 18))
    verdict, flags = Column(_VERDICT, 14), Column(_FLAGS, 4)
    if width < _ROOMY:
        return (kind, value, says, verdict, flags, Column(_WHO, 20))
    who = Column(_WHO, min(38, 23 + (width - _ROOMY) // 8))
    return (kind, value, says, Column(_PERIOD, 16), verdict, flags, who)


class HitFeed:
    """One answer of the store as rows; a row's key is its place among the answers."""

    def __init__(self, hits: Sequence[Hit], session: Session, columns: Sequence[Column]) -> None:
        self._hits = hits
        self._ascii = session.ascii
        self._names = tuple(column.name for column in columns)
        self._room_for_source = next((column.width for column in columns if column.name == _WHO), 0)
        self._firsts = _firsts(hits)

    def fetch(self, keys: Sequence[int]) -> Sequence[Row]:
        """The rows at these places."""
        return [self._row(key) for key in keys if key < len(self._hits)]

    def _row(self, place: int) -> Row:
        hit = self._hits[place]
        return Row(
            key=place,
            target=hit_target(hit),
            cells=tuple(self._cell(hit, name, first=place in self._firsts) for name in self._names),
        )

    def _cell(self, hit: Hit, name: str, *, first: bool) -> Cell:
        match name:
            case "kind":
                return Cell(hit.kind.value, "accent" if first else "faint")
            case "value":
                return Cell(safe_line(hit.value), "text bold")
            case "what it says":
                return Cell(self._says(hit))
            case "period":
                return Cell(safe_line(hit.period), "dim")
            case "source":
                return Cell(self._source(hit), "dim")
        return self._standing(hit, name)

    def _says(self, hit: Hit) -> str:
        """What it says, set off from the value; the period leads where it has no column of its own."""
        lead = ""
        if hit.kind is HitKind.CLAIM:
            lead = short_id(hit.id)
        elif hit.kind is HitKind.FIGURE and _PERIOD not in self._names:
            lead = hit.period.removesuffix(" quarter")
        more = f"({hit.more} more in this source)" if hit.more else ""
        return safe_line(" " + "  ".join(part for part in (lead, hit.text, more) if part))

    def _standing(self, hit: Hit, name: str) -> Cell:
        """The verdict, the flags, or both in one cell; where there is no verdict, who published it."""
        flags = " ".join(flag_sign(flag).mark(ascii_only=self._ascii) for flag in hit.flags)
        if name == _FLAGS:
            return Cell(flags, flag_sign(hit.flags[0]).role if hit.flags else "dim")
        if hit.verdict is None:
            return Cell(_publisher(hit), "dim") if name == _STANDING else Cell()
        sign = verdict_sign(hit.verdict)
        shown = sign.mark(ascii_only=self._ascii) if name == _MARKS else sign.words(ascii_only=self._ascii)
        return Cell(shown if name == _VERDICT else f"{shown} {flags}".strip(), sign.role)

    def _source(self, hit: Hit) -> str:
        """Publisher and date; the publisher is cut so that the date stays."""
        dated = _DATED.fullmatch(safe_line(hit.source))
        if dated is None:
            return safe_line(hit.source)
        room = self._room_for_source - cell_len(dated[2])
        return fit(dated[1], min(room, cell_len(dated[1]))) + dated[2]


def _publisher(hit: Hit) -> str:
    dated = _DATED.fullmatch(safe_line(hit.source))
    return dated[1] if dated else safe_line(hit.source)


def hit_target(hit: Hit) -> Target:
    """Where Enter goes from an answer."""
    return Target(_CONCEPTS[hit.kind], hit.id)


def _firsts(hits: Sequence[Hit]) -> frozenset[int]:
    """The places at which a kind begins."""
    return frozenset(at for at, hit in enumerate(hits) if at == 0 or hits[at - 1].kind is not hit.kind)
