"""Retiring rows, and taking back what the user changed."""

import sqlite3
from datetime import datetime
from typing import Any

from ..model.errors import UnknownId, UsageError
from .changes import remember_change
from .connect import Store
from .imports import take_import_away
from .instants import instant_text
from .journal import Change, changed_since, newest_of_others, newest_own
from .newest_text import show_newest
from .overrules import take_overrule_away
from .quarters import recount_quarters
from .reattributions import take_reattribution_away
from .resolve import resolve
from .verdicts import settle_claim

_TABLES = ("claim", "source", "figure", "thesis", "note")


def retire(store: Store, public_id: str, now: datetime) -> None:
    """Take a claim, source, figure, thesis or note out of every list. `undo` brings it back; loading does not.

    Raises UnknownId where there is no such row, or it cannot be retired.
    """
    del now  # the journal is in order of its rows
    concept, id_ = resolve(store, public_id)
    if concept not in _TABLES:
        raise UnknownId("claim, source, figure, thesis or note", public_id)
    with store.write() as connection:
        key, retired = connection.execute(
            f"SELECT key, retired FROM {concept} WHERE {_by(concept)} = ?", (_handle(concept, id_),)
        ).fetchone()
        connection.execute(f"UPDATE {concept} SET retired = 2 WHERE key = ?", (key,))
        _recount(connection, concept, key)
        remember_change(
            connection, "retired", f"{id_} retired", {"table": concept, "key": key, "retired": retired}
        )


def _by(concept: str) -> str:
    return "key" if concept == "note" else "id"


def _handle(concept: str, id_: str) -> str:
    return id_.rpartition("-")[2] if concept == "note" else id_


def _recount(connection: sqlite3.Connection, concept: str, key: int) -> None:
    if concept == "figure":
        company = connection.execute("SELECT company FROM figure WHERE key = ?", (key,)).fetchone()[0]
        recount_quarters(connection, company)


def undo(store: Store, now: datetime) -> str | None:
    """Take back the newest change that was not taken back yet, but none of another alimon that is open.

    Says in words what it was; None where there is none. Raises UsageError where another alimon has changed the same
    since, or made the only changes there are; StoreError.
    """
    with store.write() as connection:
        change = newest_own(connection)
        since = changed_since(connection, change) if change is not None else newest_of_others(connection)
        if change is not None and since is None:
            _UNDO[change.kind](connection, dict(change.was))
        if change is not None:
            # What somebody else has changed since cannot be put back any more: the next undo goes on before it.
            connection.execute(
                "UPDATE change SET undone_at = ? WHERE key = ?", (instant_text(now), change.key)
            )
    if since is not None:
        raise _not_undone(change, since)
    return change.words if change is not None else None


def _not_undone(change: Change | None, since: Change) -> UsageError:
    """Why nothing was taken back."""
    if change is None:
        return UsageError(
            f"Nothing to undo here: another alimon did the last ({since.words}).", "u there undoes it."
        )
    return UsageError(
        f"Not undone: {change.words}. Another alimon has changed that since ({since.words}).",
        "u again undoes what was before.",
    )


def _restore(connection: sqlite3.Connection, was: dict[str, Any]) -> None:
    connection.execute(f"UPDATE {was['table']} SET retired = ? WHERE key = ?", (was["retired"], was["key"]))
    _recount(connection, was["table"], was["key"])


def _take_note_away(connection: sqlite3.Connection, was: dict[str, Any]) -> None:
    connection.execute("UPDATE note SET retired = 2 WHERE key = ?", (was["note"],))


def _put_mark_back(connection: sqlite3.Connection, was: dict[str, Any]) -> None:
    place = (was["company"], was["letter"])
    connection.execute("DELETE FROM mark WHERE company = ? AND letter = ?", place)
    if was["target"] is not None:
        connection.execute(
            "INSERT INTO mark (company, letter, target) VALUES (?, ?, ?)", (*place, was["target"])
        )


def _open_events_again(connection: sqlite3.Connection, was: dict[str, Any]) -> None:
    connection.executemany(
        "UPDATE event SET acknowledged_at = NULL WHERE key = ?", [(key,) for key in was["events"]]
    )


def _take_snapshot_away(connection: sqlite3.Connection, was: dict[str, Any]) -> None:
    """The text stays in the store; the source goes back to the snapshot before."""
    key = was["snapshot"]
    connection.execute("UPDATE snapshot SET retired = 2 WHERE key = ?", (key,))
    connection.execute(
        "UPDATE source SET snapshots = snapshots - 1,"
        " latest_snapshot = (SELECT key FROM snapshot WHERE snapshot.source = source.key AND retired = 0"
        " ORDER BY number DESC LIMIT 1),"
        " last_read_at = (SELECT fetched_at FROM snapshot WHERE snapshot.source = source.key AND retired = 0"
        " ORDER BY number DESC LIMIT 1)"
        " WHERE key = (SELECT source FROM snapshot WHERE key = ?)",
        (key,),
    )
    show_newest(
        connection, connection.execute("SELECT source FROM snapshot WHERE key = ?", (key,)).fetchone()[0]
    )
    _put_verdicts_back(connection, key)


def _put_verdicts_back(connection: sqlite3.Connection, snapshot: int) -> None:
    """What was found in a text that was taken away counts no more; it stays in the history."""
    turned = connection.execute(
        "UPDATE citation SET latest_verdict = (SELECT max(earlier.key) FROM verdict AS earlier"
        " WHERE earlier.citation = citation.key AND earlier.snapshot IS NOT ?1)"
        " WHERE latest_verdict IN (SELECT key FROM verdict WHERE snapshot = ?1) RETURNING claim",
        (snapshot,),
    ).fetchall()
    for (claim,) in turned:
        settle_claim(connection, claim)


def _bring_events_back(connection: sqlite3.Connection, was: dict[str, Any]) -> None:
    connection.executemany(
        "UPDATE event SET snoozed_until = ? WHERE key = ?", [(until, key) for key, until in was["events"]]
    )


_UNDO = {
    "retired": _restore,
    "noted": _take_note_away,
    "marked": _put_mark_back,
    "acknowledged": _open_events_again,
    "snoozed": _bring_events_back,
    "supplied": _take_snapshot_away,
    "overruled": take_overrule_away,
    "reattributed": take_reattribution_away,
    "imported": take_import_away,
}
