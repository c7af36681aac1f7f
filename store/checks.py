"""What has to be checked: citations whose newest verdict is not of their source's newest text by this checker."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from ..model.claim import Claim
from ..model.ids import CitationId, CompanyId, SnapshotId, SourceId
from ..model.words import Modality, VerdictWord
from .claims import CLAIM_COLUMNS, CLAIM_TABLES, claim_record
from .connect import Store
from .connection import question_marks
from .stored_values import from_lines

_JUDGED = f"""
source.latest_snapshot IS NOT NULL AND source.retired = 0 AND citation.retired = 0 AND claim.retired = 0
AND claim.modality <> '{Modality.OPINION}'
"""
_OPEN = "(verdict.snapshot IS NOT source.latest_snapshot OR verdict.checker IS NOT ?2)"
_LATEST = "LEFT JOIN verdict ON verdict.key = citation.latest_verdict"


class ToCheck(NamedTuple):
    """A citation to be checked, with its claim and what was found last."""

    citation: CitationId
    claim: Claim
    names: tuple[str, ...]
    """Of the claim's subject, the usual one first."""
    word: VerdictWord
    """`unchecked` where nothing was found yet."""
    snapshot: SnapshotId | None
    """The text in which that was found."""


def sources_to_check(store: Store, company: CompanyId, checker: str) -> tuple[SourceId, ...]:
    """The sources of a company that hold a text in which `checker` has still to look for a claim, by number.

    It reads every citation of the sources that were read, so it has no place on an event loop.
    """
    rows = store.read().rows(
        "SELECT source.id FROM source WHERE source.company = (SELECT key FROM company WHERE id = ?1)"
        " AND source.latest_snapshot IS NOT NULL AND EXISTS (SELECT 1 FROM citation CROSS JOIN claim"
        f" ON claim.key = citation.claim {_LATEST} WHERE citation.source = source.key AND {_JUDGED} AND {_OPEN})"
        " ORDER BY source.number, source.place",
        (company, checker),
    )
    return tuple(SourceId(row[0]) for row in rows)


def cited_of(store: Store, sources: Sequence[SourceId]) -> tuple[SourceId, ...]:
    """Those of the sources that any claim cites: most that are only watched never need a checker."""
    rows = store.read().rows(
        f"SELECT id FROM source WHERE id IN ({question_marks(sources)})"
        " AND EXISTS (SELECT 1 FROM citation WHERE citation.source = source.key)",
        sources,
    )
    return tuple(SourceId(id_) for (id_,) in rows)


def citations_to_check(
    store: Store, source: SourceId, checker: str, *, again: bool = False
) -> tuple[ToCheck, ...]:
    """The citations of a source that `checker` has still to look at; with `again` all that can be judged."""
    still = "?2 IS NOT NULL" if again else _OPEN
    rows = store.read().rows(
        "SELECT citation.id, verdict.word, before.id, subject.name, subject.short_name, subject.aliases,"
        f" {CLAIM_COLUMNS}"
        f" FROM source CROSS JOIN citation ON citation.source = source.key CROSS JOIN {CLAIM_TABLES} {_LATEST}"
        " LEFT JOIN snapshot AS before ON before.key = verdict.snapshot"
        f" WHERE source.id = ?1 AND claim.key = citation.claim AND {_JUDGED} AND {still} ORDER BY citation.place",
        (source, checker),
    )
    return tuple(_to_check(row) for row in rows)


def _to_check(row: tuple[Any, ...]) -> ToCheck:
    citation, word, before, name, short_name, aliases, *columns = row
    return ToCheck(
        citation=CitationId(citation),
        claim=claim_record(columns),
        names=tuple(dict.fromkeys((name, short_name, *from_lines(aliases)))),
        word=VerdictWord.UNCHECKED if word is None else VerdictWord(word),
        snapshot=None if before is None else SnapshotId(before),
    )
