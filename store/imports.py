"""Reports that were imported, in the journal: `undo` takes their claims out of sight again."""

import sqlite3
from collections.abc import Sequence
from typing import Any

from ..model.ids import ReportId, SourceId, SubjectId
from .changes import remember_change
from .connect import Store


def remember_import(
    store: Store, report: ReportId, sources: Sequence[SourceId], subjects: Sequence[SubjectId]
) -> None:
    """Write into the journal that a report was imported, with the sources and subjects that came with it alone."""
    with store.write() as connection:
        was = {"report": report, "sources": sources, "subjects": subjects}
        remember_change(connection, "imported", f"{report} imported", was)


def take_import_away(connection: sqlite3.Connection, was: dict[str, Any]) -> None:
    """Retire the claims of a report for good, and what came with it unless something else needs it by now.

    The report itself stays, so that another import never takes its id and those of its claims.
    """
    connection.execute(
        "UPDATE claim SET retired = 2 WHERE report = (SELECT key FROM report WHERE id = ?)", (was["report"],)
    )
    connection.executemany(
        "UPDATE source SET retired = 1 WHERE id = ? AND NOT EXISTS (SELECT 1 FROM citation"
        " JOIN claim ON claim.key = citation.claim"
        " WHERE citation.source = source.key AND citation.retired = 0 AND claim.retired = 0)",
        [(one,) for one in was["sources"]],
    )
    connection.executemany(
        "UPDATE subject SET retired = 1 WHERE id = ? AND NOT EXISTS"
        " (SELECT 1 FROM claim WHERE claim.subject = subject.key AND claim.retired = 0)",
        [(one,) for one in was["subjects"]],
    )
