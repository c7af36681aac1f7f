"""Citations that the user put beside those of a claim's report: added, taken back by undo, never deleted."""

import sqlite3
from datetime import datetime
from typing import Any

from ..model.errors import UnknownId, UsageError
from ..model.ids import CitationId, ClaimId, SourceId, short_id
from .changes import remember_change
from .connect import Store
from .instants import instant_text
from .scopes import recount_source
from .verdicts import settle_claim

_ADD = """
INSERT INTO citation (id, company, claim, source, number, place, reattributed_at)
VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(place), 0) FROM citation WHERE claim = ?3), ?) RETURNING key
"""
_IN_FORCE = "SELECT 1 FROM citation WHERE claim = ? AND source = ? AND retired = 0"
_EVER = "SELECT count(*) FROM citation WHERE claim = ? AND reattributed_at IS NOT NULL"


def reattribute(store: Store, claim: ClaimId, source: SourceId, now: datetime) -> CitationId:
    """Let a claim cite a source that its report does not cite for it. `undo` takes it back.

    Raises UsageError where it cites the source already or that is of another company, UnknownId, StoreError.
    """
    with store.write() as connection:
        company, claim_key = _row(connection, "claim", claim, "company, key")
        owner, source_key, number = _row(connection, "source", source, "company, key, coalesce(number, 0)")
        if company != owner:
            raise UsageError(
                f"{source} is a source of another company.", "A claim cites sources of its own company."
            )
        if connection.execute(_IN_FORCE, (claim_key, source_key)).fetchone():
            raise UsageError(f"{claim} cites {source} already.", f"alimon check {short_id(claim)} checks it.")
        id_ = CitationId(f"{claim}-r{connection.execute(_EVER, (claim_key,)).fetchone()[0] + 1}")
        values = (id_, company, claim_key, source_key, number, instant_text(now))
        key = connection.execute(_ADD, values).fetchone()[0]
        recount_source(connection, source_key)
        was = {"citation": key, "claim": claim_key, "source": source_key}
        remember_change(connection, "reattributed", f"{claim} re-attributed to {source}", was)
    return id_


def take_reattribution_away(connection: sqlite3.Connection, was: dict[str, Any]) -> None:
    """Undo one, within the caller's transaction. The citation stays in the store with its verdicts, out of force."""
    connection.execute("UPDATE citation SET retired = 2 WHERE key = ?", (was["citation"],))
    settle_claim(connection, was["claim"])
    recount_source(connection, was["source"])


def _row(connection: sqlite3.Connection, table: str, id_: str, columns: str) -> tuple[Any, ...]:
    row = connection.execute(f"SELECT {columns} FROM {table} WHERE id = ? AND retired = 0", (id_,)).fetchone()
    if row is None:
        raise UnknownId(table, id_)
    return tuple(row)
