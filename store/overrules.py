"""What the user set against verdicts: added with a reason, taken back by undo, put out of force by a changed source."""

import sqlite3
from datetime import datetime
from typing import Any

from ..model.errors import UnknownId, UsageError
from ..model.ids import CitationId, ClaimId, SourceId
from ..model.verdict import Overrule
from ..model.words import VerdictWord
from .changes import remember_change
from .connect import Store
from .instants import instant, instant_or_none, instant_text
from .stored_values import storable
from .verdicts import settle_claim

_OVERRULE = """
SELECT citation.id, overrule.word, overrule.reason, overrule.at, verdict.word, overrule.reopened_at
FROM overrule JOIN citation ON citation.key = overrule.citation LEFT JOIN verdict ON verdict.key = overrule.over
"""


def overrule(store: Store, citation: CitationId, word: VerdictWord, reason: str, now: datetime) -> None:
    """Set `word` against the verdict on a citation. `undo` takes it back.

    Raises UsageError without a reason, UnknownId, StoreError.
    """
    if not reason.strip():
        raise UsageError("An overruled verdict needs a reason.", "Say in a few words why you know better.")
    with store.write() as connection:
        row = connection.execute(
            "SELECT key, claim, latest_verdict, overruled FROM citation WHERE id = ?", (citation,)
        ).fetchone()
        if row is None:
            raise UnknownId("citation", citation)
        cited, claim, verdict, before = row
        key = connection.execute(
            "INSERT INTO overrule (citation, word, reason, at, over) VALUES (?, ?, ?, ?, ?) RETURNING key",
            (cited, str(word), storable(reason.strip()), instant_text(now), verdict),
        ).fetchone()[0]
        connection.execute("UPDATE citation SET overruled = ? WHERE key = ?", (key, cited))
        settle_claim(connection, claim)
        was = {"overrule": key, "citation": cited, "claim": claim, "before": before}
        remember_change(connection, "overruled", f"verdict of {citation} overruled", was)


def take_overrule_away(connection: sqlite3.Connection, was: dict[str, Any]) -> None:
    """Undo one, within the caller's transaction: what was in force before it is again."""
    connection.execute("UPDATE overrule SET retired = 2 WHERE key = ?", (was["overrule"],))
    connection.execute(
        "UPDATE citation SET overruled = (SELECT key FROM overrule WHERE key = ? AND reopened_at IS NULL)"
        " WHERE key = ? AND overruled = ?",
        (was["before"], was["citation"], was["overrule"]),
    )
    settle_claim(connection, was["claim"])


def reopen(connection: sqlite3.Connection, source: SourceId, now: datetime) -> tuple[CitationId, ...]:
    """Put what was set against verdicts on this source out of force, since its text changed; which citations.

    Within the caller's transaction.
    """
    rows = connection.execute(
        "SELECT citation.key, citation.id, citation.claim, citation.overruled FROM source"
        " JOIN citation ON citation.source = source.key WHERE source.id = ? AND citation.overruled IS NOT NULL"
        " ORDER BY citation.place",
        (source,),
    ).fetchall()
    for key, _, claim, overruled in rows:
        connection.execute(
            "UPDATE overrule SET reopened_at = ? WHERE key = ?", (instant_text(now), overruled)
        )
        connection.execute("UPDATE citation SET overruled = NULL WHERE key = ?", (key,))
        settle_claim(connection, claim)
    return tuple(CitationId(row[1]) for row in rows)


def overrule_in_force(store: Store, citation: CitationId) -> Overrule | None:
    """What the user set against the verdict on a citation and still counts."""
    row = store.read().row(
        f"{_OVERRULE} WHERE citation.id = ? AND citation.overruled = overrule.key", (citation,)
    )
    return None if row is None else _record(row)


def overrules_of_claim(store: Store, claim: ClaimId) -> tuple[Overrule, ...]:
    """Every one on the citations of a claim that was not undone, newest first."""
    rows = store.read().rows(
        f"{_OVERRULE} JOIN claim ON claim.key = citation.claim WHERE claim.id = ? AND overrule.retired = 0"
        " ORDER BY overrule.key DESC",
        (claim,),
    )
    return tuple(_record(row) for row in rows)


def _record(row: tuple[Any, ...]) -> Overrule:
    citation, word, reason, at, over, reopened = row
    return Overrule(
        citation=CitationId(citation),
        word=VerdictWord(word),
        reason=reason,
        at=instant(at),
        over=VerdictWord.UNCHECKED if over is None else VerdictWord(over),
        reopened_at=instant_or_none(reopened),
    )
