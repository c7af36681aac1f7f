"""The stale flag: the one that comes and goes with time, and so is set without touching the others."""

from collections.abc import Mapping

from ..model.ids import CompanyId, SourceId
from ..model.words import FlagWord
from .connect import Store
from .connection import Connection
from .flag_bits import flag_bits
from .stored_values import storable

_THERE = """
SELECT flag.claim, flag.source, flag.reason FROM flag JOIN claim ON claim.key = flag.claim
WHERE flag.word = 'stale' AND claim.company = (SELECT key FROM company WHERE id = ?)
"""
_CITING = """
SELECT citation.claim, citation.source, citation.number FROM source JOIN citation ON citation.source = source.key
JOIN claim ON claim.key = citation.claim
WHERE source.id = ? AND citation.retired = 0 AND claim.retired = 0 AND claim.modality <> 'opinion'
"""
_BIT = flag_bits([FlagWord.STALE])
_ADD = f"UPDATE claim SET flags = flags | {_BIT} WHERE key = ? AND flags & {_BIT} = 0"
_TAKE = f"UPDATE claim SET flags = flags & ~{_BIT} WHERE key = ? AND flags & {_BIT} <> 0"
_Row = tuple[int, int, str]


def set_stale(store: Store, company: CompanyId, reasons: Mapping[SourceId, str]) -> int:
    """Let exactly the claims that cite these sources be stale, each with its source's reason; opinions never are.

    Where they are already, nothing is written. Returns how many flags came or went. Raises StoreError.
    """
    if _there(store.read(), company) == _wanted(store.read(), reasons):
        return 0
    with store.write() as connection:
        there, wanted = _there(connection, company), _wanted(connection, reasons)
        gone, come = there - wanted, wanted - there
        connection.executemany(
            "DELETE FROM flag WHERE claim = ? AND word = 'stale' AND source = ? AND reason = ?", sorted(gone)
        )
        connection.executemany(
            "INSERT INTO flag (claim, word, source, reason) VALUES (?, 'stale', ?, ?)", sorted(come)
        )
        stale = {claim for claim, _, _ in wanted}
        turned = {claim for claim, _, _ in gone | come}
        connection.executemany(_ADD, [(claim,) for claim in sorted(turned & stale)])
        connection.executemany(_TAKE, [(claim,) for claim in sorted(turned - stale)])
    return len(gone) + len(come)


def _there(connection: Connection, company: CompanyId) -> set[_Row]:
    return {
        (claim, source, reason) for claim, source, reason in connection.execute(_THERE, (company,)).fetchall()
    }


def _wanted(connection: Connection, reasons: Mapping[SourceId, str]) -> set[_Row]:
    return {
        (claim, source, storable(f"[{number or '+'}] {reason}"))
        for id_, reason in reasons.items()
        for claim, source, number in connection.execute(_CITING, (id_,)).fetchall()
    }
