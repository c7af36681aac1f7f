"""What was looked for in other sources of a report than those that a claim cites, and whether it was there."""

import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from ..model.claim import Claim
from ..model.ids import ClaimId, CompanyId, SnapshotId, SourceId
from ..model.words import Modality, VerdictWord
from .claims import CLAIM_COLUMNS, claim_record
from .connect import Store
from .stored_values import from_lines, storable

_TO_LOOK = f"""
WITH read (report, source) AS (
    SELECT DISTINCT claim.report, source.key FROM source JOIN citation ON citation.source = source.key
    JOIN claim ON claim.key = citation.claim WHERE source.company = (SELECT key FROM company WHERE id = ?1)
    AND source.latest_snapshot IS NOT NULL AND source.retired = 0 AND citation.retired = 0
)
SELECT source.id, subject.name, subject.short_name, subject.aliases, {CLAIM_COLUMNS}
FROM read JOIN source ON source.key = read.source
JOIN claim ON claim.report = read.report JOIN report ON report.key = claim.report
JOIN subject ON subject.key = claim.subject
LEFT JOIN look ON look.claim = claim.key AND look.source = source.key
WHERE claim.retired = 0 AND claim.modality <> '{Modality.OPINION}' AND claim.verdict <> '{VerdictWord.SUPPORTED}'
    AND (look.snapshot IS NOT source.latest_snapshot OR look.checker IS NOT ?2)
    AND NOT EXISTS (SELECT 1 FROM citation AS own WHERE own.claim = claim.key AND own.source = source.key
        AND own.retired = 0)
ORDER BY source.key, claim.place LIMIT ?3
"""
_HELD = """
SELECT claim.id, source.id, coalesce(source.number, 0), source.publisher, look.reason
FROM look JOIN claim ON claim.key = look.claim JOIN source ON source.key = look.source
WHERE look.held = 1 AND claim.company = (SELECT key FROM company WHERE id = ?) AND source.retired = 0
    AND NOT EXISTS (SELECT 1 FROM citation AS own WHERE own.claim = claim.key AND own.source = source.key
        AND own.retired = 0)
ORDER BY claim.place, source.place
"""


class ToLook(NamedTuple):
    """A claim to be looked for in a source that it does not cite."""

    source: SourceId
    claim: Claim
    names: tuple[str, ...]
    """Of the claim's subject, the usual one first."""


class Look(NamedTuple):
    """What came of it."""

    claim: ClaimId
    source: SourceId
    snapshot: SnapshotId
    held: bool
    """Whether the source says what the claim says."""
    reason: str


class Held(NamedTuple):
    """A source that says what a claim says which does not cite it."""

    claim: ClaimId
    source: SourceId
    number: int
    """The [n] of the source; 0 where it has none."""
    publisher: str
    reason: str


def claims_to_look_for(store: Store, company: CompanyId, checker: str, limit: int) -> tuple[ToLook, ...]:
    """Claims that their own sources do not support, beside other sources of their report, source by source.

    Only what `checker` has not looked for yet in the source's newest text. It reads every claim of the reports, so
    it has no place on an event loop.
    """
    rows = store.read().rows(_TO_LOOK, (company, checker, limit))
    return tuple(_to_look(row) for row in rows)


def _to_look(row: tuple[Any, ...]) -> ToLook:
    source, name, short_name, aliases, *columns = row
    names = tuple(dict.fromkeys((name, short_name, *from_lines(aliases))))
    return ToLook(SourceId(source), claim_record(columns), names)


def keep_looks(connection: sqlite3.Connection, looks: Iterable[Look], checker: str) -> None:
    """Keep what came of looking, within the caller's transaction; the newest look counts."""
    connection.executemany(
        "INSERT OR REPLACE INTO look (claim, source, snapshot, checker, held, reason) VALUES"
        " ((SELECT key FROM claim WHERE id = ?), (SELECT key FROM source WHERE id = ?),"
        " (SELECT key FROM snapshot WHERE id = ?), ?, ?, ?)",
        [
            (one.claim, one.source, one.snapshot, checker, int(one.held), storable(one.reason))
            for one in looks
        ],
    )


def held_elsewhere(store: Store, company: CompanyId) -> tuple[Held, ...]:
    """The claims of a company that a source says which they do not cite, by its text that was looked into last."""
    rows = store.read().rows(_HELD, (company,))
    return tuple(
        Held(ClaimId(claim), SourceId(source), number, publisher, reason)
        for claim, source, number, publisher, reason in rows
    )
