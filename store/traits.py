"""What the newest texts of sources tell of the sources themselves: kept for the flags that rest on it."""

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from ..model.ids import CitationId, CompanyId, ReportId, SnapshotId, SourceId
from ..model.traits import Fault, Traits
from ..model.words import RESTING, Modality
from .connect import Store

_IN_FORCE = (
    "FROM traits JOIN source ON source.key = traits.source AND source.latest_snapshot = traits.snapshot"
)
_OF_COMPANY = "source.company = (SELECT key FROM company WHERE id = ?1) AND source.retired = 0"
_OPEN = f"""
SELECT source.id FROM source LEFT JOIN traits ON traits.source = source.key
WHERE {_OF_COMPANY} AND source.latest_snapshot IS NOT NULL
    AND (traits.snapshot IS NOT source.latest_snapshot OR traits.found_by IS NOT ?2)
    AND EXISTS (SELECT 1 FROM citation CROSS JOIN claim ON claim.key = citation.claim
        WHERE citation.source = source.key AND citation.retired = 0 AND claim.retired = 0
        AND claim.modality <> '{Modality.OPINION}')
ORDER BY source.number, source.place
"""
_RESTING = ", ".join(f"'{word}'" for word in sorted(RESTING))
_HASH_DIGITS = 8


def sources_to_examine(store: Store, company: CompanyId, found_by: str) -> tuple[SourceId, ...]:
    """The cited sources of a company whose newest text `found_by` has not looked at yet, by number."""
    return tuple(SourceId(row[0]) for row in store.read().rows(_OPEN, (company, found_by)))


def is_examined(store: Store, source: SourceId, found_by: str) -> bool:
    """Whether `found_by` looked at the newest text of a source."""
    row = store.read().row(f"SELECT found_by {_IN_FORCE} WHERE source.id = ?", (source,))
    return row is not None and row[0] == found_by


def traits_of_company(store: Store, company: CompanyId) -> tuple[Traits, ...]:
    """What is known of the sources of a company by their newest texts."""
    rows = store.read().rows(
        f"SELECT source.id, traits.found {_IN_FORCE} WHERE {_OF_COMPANY} ORDER BY source.key", (company,)
    )
    return tuple(_record(*row) for row in rows)


def traits_of_source(store: Store, source: SourceId) -> Traits:
    """What is known of a source by its newest text; nothing where nobody looked at that yet."""
    row = store.read().row(f"SELECT source.id, traits.found {_IN_FORCE} WHERE source.id = ?", (source,))
    return Traits(source) if row is None else _record(*row)


def last_traits(store: Store, source: SourceId) -> Traits:
    """What was found when somebody last looked at a text of the source, though it may have a newer one by now."""
    sql = "SELECT source.id, traits.found FROM traits JOIN source ON source.key = traits.source WHERE source.id = ?"
    row = store.read().row(sql, (source,))
    return Traits(source) if row is None else _record(*row)


def keep_traits(
    connection: sqlite3.Connection, found: Traits, snapshot: SnapshotId, found_by: str, *, told: bool
) -> None:
    """Keep what a text tells, within the caller's transaction; `told` says whether the flags know it by now."""
    connection.execute(
        "INSERT OR REPLACE INTO traits (source, snapshot, found_by, told, found) VALUES"
        " ((SELECT key FROM source WHERE id = ?), (SELECT key FROM snapshot WHERE id = ?), ?, ?, ?)",
        (found.source, snapshot, found_by, int(told), _text(found)),
    )


def passages_on(store: Store, sources: Iterable[SourceId]) -> dict[CitationId, tuple[int, int]]:
    """On which passage of its newest text the newest verdict on each citation of these sources rests."""
    found: dict[CitationId, tuple[int, int]] = {}
    for source in sources:
        for citation, start, end in store.read().rows(
            "SELECT citation.id, verdict.passage_start, verdict.passage_end FROM source"
            " JOIN citation ON citation.source = source.key JOIN verdict ON verdict.key = citation.latest_verdict"
            " WHERE source.id = ? AND citation.retired = 0 AND verdict.passage_start IS NOT NULL"
            f" AND verdict.snapshot = source.latest_snapshot AND verdict.word IN ({_RESTING})",
            (source,),
        ):
            found[CitationId(citation)] = (start, end)
    return found


def has_untold_traits(store: Store, company: CompanyId) -> bool:
    """Whether anything was found that the flags do not know yet."""
    sql = f"SELECT 1 {_IN_FORCE} WHERE {_OF_COMPANY} AND traits.told = 0 LIMIT 1"
    return store.read().row(sql, (company,)) is not None


def set_told(store: Store, sources: Iterable[SourceId]) -> None:
    """Remember that the flags know what was found in the texts of these sources."""
    with store.write() as connection:
        connection.executemany(
            "UPDATE traits SET told = 1 WHERE told = 0 AND source = (SELECT key FROM source WHERE id = ?)",
            [(one,) for one in sources],
        )


def _text(found: Traits) -> str:
    return json.dumps(
        {
            "machine": found.machine,
            "wires": found.wires,
            "reports": found.reports,
            "faults": [list(one) for one in found.faults],
            "sketch": "".join(f"{run:0{_HASH_DIGITS}x}" for run in found.sketch),
        }
    )


def _record(source: str, text: str) -> Traits:
    told: dict[str, Any] = json.loads(text)
    digits = told["sketch"]
    return Traits(
        source=SourceId(source),
        machine=told["machine"],
        wires=tuple(told["wires"]),
        reports=tuple(ReportId(one) for one in told["reports"]),
        faults=tuple(
            Fault(reason, tuple((start, end) for start, end in passages), against)
            for reason, passages, against in told["faults"]
        ),
        sketch=tuple(int(digits[at : at + _HASH_DIGITS], 16) for at in range(0, len(digits), _HASH_DIGITS)),
    )
