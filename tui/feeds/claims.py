"""The claims of a subject or a source as rows."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from ...evidence.wording.signs import flag_sign, verdict_sign
from ...model.claim_row import ClaimRow
from ...model.ids import short_id
from ...model.safe_text import safe_line
from ...model.words import Modality
from ...store import claims
from ..session import Session
from ..target import CLAIM, Target
from ..widgets.list_state import ListState
from ..widgets.rows import Cell, Column, Row
from .asked import asked


class ClaimFeed:
    """Claims in a scope: keys in the order asked for, rows by key."""

    rows: Sequence[Row] = ()
    in_memory = False
    columns: ClassVar[tuple[Column, ...]] = (
        Column(name="verdict", width=14),
        Column(name="id", width=5),
        Column(name="claim", width=16, flex=True),
        Column(name="value", width=16, align="right", above=78),
        Column(name="period", width=16, above=126),
        Column(name="cites", width=6, above=60),
        Column(name="flags", width=11),
    )

    def __init__(self, session: Session, scope: tuple[str, str]) -> None:
        self._session = session
        self._scope = scope

    def keys(
        self, state: ListState, limit: int | None = None, cancelled: Callable[[], bool] | None = None
    ) -> Sequence[int]:
        """Keys of the claims that the state lets through, in its order."""
        query = asked(self._session, state, limit, self._scope)
        return claims.claim_keys(self._session.store, query, cancelled)

    def fetch(self, keys: Sequence[int]) -> Sequence[Row]:
        """The rows with these keys."""
        return [self._row(row) for row in claims.claim_rows(self._session.store, keys)]

    def _row(self, row: ClaimRow) -> Row:
        ascii_only = self._session.ascii
        opinion = row.modality is Modality.OPINION
        sign = verdict_sign(row.verdict)
        flags = " ".join(flag_sign(flag).mark(ascii_only=ascii_only) for flag in row.flags)
        named = flag_sign(row.flags[0]).word if len(row.flags) == 1 else ""
        return Row(
            key=row.key,
            target=Target(CLAIM, row.id),
            cells=(
                Cell("  opinion", "faint") if opinion else Cell(sign.words(ascii_only=ascii_only), sign.role),
                Cell(short_id(row.id), "dim"),
                Cell(safe_line(row.text), "dim" if opinion else "text"),
                Cell(safe_line(row.value_words)),
                Cell(safe_line(row.period_words), "dim"),
                Cell("".join(f"[{number}]" for number in row.numbers), "dim"),
                Cell(f"{flags} {named}".strip(), flag_sign(row.flags[0]).role if row.flags else "dim"),
            ),
            problem=row.is_problem,
        )
