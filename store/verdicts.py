"""Verdicts are added, never changed; flags are worked out anew and replaced."""

import json
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from ..model.claim import Citation
from ..model.errors import UnknownId
from ..model.ids import CitationId, ClaimId, CompanyId, SnapshotId, SourceId
from ..model.snapshot import Passage
from ..model.verdict import Flag, Verdict
from ..model.words import FlagWord, VerdictWord
from .connect import Store
from .connection import Connection
from .flag_bits import flag_bits
from .instants import instant, instant_text
from .stored_values import storable

_COLUMNS = """
verdict.word, verdict.reason, verdict.at, verdict.checker, snapshot.id, verdict.passage_start, verdict.passage_end,
verdict.marks, verdict.strength
"""
_VERDICT = f"""
SELECT citation.id, {_COLUMNS}
FROM verdict JOIN citation ON citation.key = verdict.citation LEFT JOIN snapshot ON snapshot.key = verdict.snapshot
"""
_STALE = flag_bits([FlagWord.STALE])
_SET_FLAGS = f"UPDATE claim SET flags = ?1 | (flags & {_STALE}) WHERE key = ?2 AND (flags & ~{_STALE}) <> ?1"


def add_verdict(connection: sqlite3.Connection, found: Verdict) -> None:
    """Add what a check found; the claim then shows the first in rank that any of its citations has.

    Within the caller's transaction. Raises UnknownId for a citation that does not exist.
    """
    citation = connection.execute(
        "SELECT key, claim FROM citation WHERE id = ?", (found.citation,)
    ).fetchone()
    if citation is None:
        raise UnknownId("citation", found.citation)
    passage = found.passage
    key = connection.execute(
        "INSERT INTO verdict (citation, word, reason, at, checker, passage_start, passage_end, marks, strength,"
        " snapshot) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT key FROM snapshot WHERE id = ?)) RETURNING key",
        (
            citation[0],
            str(found.word),
            storable(found.reason),
            instant_text(found.at),
            storable(found.checker),
            passage.start if passage else None,
            passage.end if passage else None,
            json.dumps(passage.marks) if passage else "[]",
            found.strength,
            found.snapshot,
        ),
    ).fetchone()[0]
    connection.execute("UPDATE citation SET latest_verdict = ? WHERE key = ?", (key, citation[0]))
    settle_claim(connection, citation[1])


def settle_company(connection: sqlite3.Connection, company: int) -> None:
    """The same for every claim of the company with this key, after its citations changed."""
    rows = connection.execute(
        "SELECT claim.key, claim.verdict, CASE citation.retired WHEN 0 THEN coalesce(overrule.word, verdict.word) END"
        " FROM citation LEFT JOIN verdict ON verdict.key = citation.latest_verdict"
        " LEFT JOIN overrule ON overrule.key = citation.overruled JOIN claim ON claim.key = citation.claim"
        " WHERE citation.company = ? AND coalesce(citation.latest_verdict, citation.overruled) IS NOT NULL",
        (company,),
    ).fetchall()
    shown = {key: word for key, word, _ in rows}
    found: dict[int, set[str]] = {key: set() for key in shown}
    for key, _, word in rows:
        found[key].add(word)
    turned = [
        (str(first), key)
        for key, words in found.items()
        if (first := next((word for word in VerdictWord if word in words), VerdictWord.UNCHECKED))
        != shown[key]
    ]
    connection.executemany("UPDATE claim SET verdict = ? WHERE key = ?", turned)


def settle_claim(connection: sqlite3.Connection, claim: int) -> None:
    """Let a claim show the first in rank of its citations' newest verdicts, or of what the user set against them.

    The tallies follow by trigger.
    """
    words = connection.execute(
        "SELECT coalesce(overrule.word, verdict.word) FROM citation"
        " LEFT JOIN verdict ON verdict.key = citation.latest_verdict"
        " LEFT JOIN overrule ON overrule.key = citation.overruled"
        " WHERE citation.claim = ? AND citation.retired = 0",
        (claim,),
    ).fetchall()
    found = {row[0] for row in words}
    shown = next((word for word in VerdictWord if word in found), VerdictWord.UNCHECKED)
    connection.execute(
        "UPDATE claim SET verdict = ? WHERE key = ? AND verdict <> ?", (str(shown), claim, str(shown))
    )


def history(store: Store, claim: ClaimId) -> tuple[Verdict, ...]:
    """Every verdict on a claim's citations, newest first."""
    rows = store.read().rows(
        f"{_VERDICT} JOIN claim ON claim.key = citation.claim WHERE claim.id = ? ORDER BY verdict.key DESC",
        (claim,),
    )
    return tuple(_verdict(row) for row in rows)


def latest_verdict(store: Store, citation: CitationId) -> Verdict | None:
    """The newest verdict on a citation; None means unchecked."""
    row = store.read().row(
        f"{_VERDICT} WHERE citation.id = ? AND citation.latest_verdict = verdict.key", (citation,)
    )
    return None if row is None else _verdict(row)


def citations_of_source(
    where: Store | Connection, source: SourceId
) -> tuple[tuple[Citation, Verdict | None], ...]:
    """Each citation in force of a source with its newest verdict. Inside a transaction give its connection."""
    connection = where.read() if isinstance(where, Store) else where
    rows = connection.execute(
        f"SELECT citation.id, claim.id, source.id, citation.number, {_COLUMNS}"
        " FROM source JOIN citation ON citation.source = source.key"
        " JOIN claim ON claim.key = citation.claim LEFT JOIN verdict ON verdict.key = citation.latest_verdict"
        " LEFT JOIN snapshot ON snapshot.key = verdict.snapshot"
        " WHERE source.id = ? AND citation.retired = 0 ORDER BY citation.place",
        (source,),
    ).fetchall()
    return tuple(
        (
            Citation(id=CitationId(row[0]), claim=ClaimId(row[1]), source=SourceId(row[2]), number=row[3]),
            None if row[4] is None else _verdict((row[0], *row[4:])),
        )
        for row in rows
    )


def verdicts_in(store: Store, snapshot: SnapshotId) -> Mapping[CitationId, Verdict]:
    """The last verdict of each citation that was given in one snapshot."""
    rows = store.read().rows(f"{_VERDICT} WHERE snapshot.id = ? ORDER BY verdict.key", (snapshot,))
    return {found.citation: found for found in map(_verdict, rows)}


def replace_flags(store: Store, company: CompanyId, flags: Iterable[Flag]) -> int:
    """Let the claims of a company carry exactly these flags, and `stale` as it is: that one is `set_stale`'s.

    Where they do already, nothing is written. Returns for how many claims that was a change. Flags of claims that
    do not exist are passed over.
    """
    wanted: dict[str, list[tuple[Any, ...]]] = {}
    for flag in flags:
        if flag.word is FlagWord.STALE:
            continue
        row = (str(flag.word), storable(flag.reason), flag.figure, flag.other_claim, flag.source)
        wanted.setdefault(flag.claim, []).append(row)
    keys, there = _flags_there(store.read(), company)
    if all(there.get(id_, []) == wanted.get(id_, []) for id_ in keys):
        return 0
    with store.write() as connection:
        keys, there = _flags_there(connection, company)
        turned = [id_ for id_ in keys if there.get(id_, []) != wanted.get(id_, [])]
        connection.executemany(
            "DELETE FROM flag WHERE claim = ? AND word <> 'stale'", [(keys[id_],) for id_ in turned]
        )
        connection.executemany(
            "INSERT INTO flag (claim, word, reason, figure, other_claim, source) VALUES (?, ?, ?,"
            " (SELECT key FROM figure WHERE id = ?), (SELECT key FROM claim WHERE id = ?),"
            " (SELECT key FROM source WHERE id = ?))",
            [(keys[id_], *row) for id_ in turned for row in wanted.get(id_, ())],
        )
        bits = [(flag_bits(row[0] for row in wanted.get(id_, ())), keys[id_]) for id_ in turned]
        connection.executemany(_SET_FLAGS, bits)
    return len(turned)


def _flags_there(
    connection: sqlite3.Connection, company: CompanyId
) -> tuple[dict[str, int], dict[str, list[tuple[Any, ...]]]]:
    """The company's claims with their keys, and the flags that they carry beside `stale`."""
    own = "company = (SELECT key FROM company WHERE id = ?)"
    keys = dict(connection.execute(f"SELECT id, key FROM claim WHERE {own}", (company,)).fetchall())
    there: dict[str, list[tuple[Any, ...]]] = {}
    for id_, *row in connection.execute(
        "SELECT claim.id, flag.word, flag.reason, figure.id, other.id, source.id FROM flag"
        " JOIN claim ON claim.key = flag.claim LEFT JOIN figure ON figure.key = flag.figure"
        " LEFT JOIN claim AS other ON other.key = flag.other_claim LEFT JOIN source ON source.key = flag.source"
        f" WHERE claim.{own} AND flag.word <> 'stale' ORDER BY flag.key",
        (company,),
    ).fetchall():
        there.setdefault(id_, []).append(tuple(row))
    return keys, there


def _verdict(row: tuple[Any, ...]) -> Verdict:
    citation, word, reason, at, checker, snapshot, start, end, marks, strength = row
    return Verdict(
        citation=CitationId(citation),
        word=VerdictWord(word),
        reason=reason,
        at=instant(at),
        checker=checker,
        snapshot=None if snapshot is None else SnapshotId(snapshot),
        passage=None if start is None else Passage(start, end, strength, _spans(marks)),
        strength=strength,
    )


def _spans(marks: str) -> tuple[tuple[int, int], ...]:
    return () if marks == "[]" else tuple((int(start), int(end)) for start, end in json.loads(marks))
