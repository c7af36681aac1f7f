"""Claims, and all that stands beside one."""

from typing import Any

from ..model.claim import Citation, Claim, Locator
from ..model.claim_row import CitationView, ClaimView
from ..model.errors import UnknownId
from ..model.ids import CitationId, ClaimId, FigureId, ReportId, SourceId, SubjectId
from ..model.verdict import Flag
from ..model.words import Direction, FlagWord, Modality, VerdictWord
from .claim_lists import CLAIM_SORTS, claim_keys, claim_rows
from .connect import Store
from .instants import instant_or_none
from .overrules import overrule_in_force, overrules_of_claim
from .reports import report
from .snapshots import latest_snapshot
from .sources import source_state
from .stored_values import holes, period, quantity
from .subjects import subject
from .verdicts import history, latest_verdict

__all__ = [
    "CLAIM_SORTS",
    "citations_of_claim",
    "claim",
    "claim_keys",
    "claim_rows",
    "claim_view",
    "flags_of_claim",
    "neighbour",
]

CLAIM_COLUMNS = """
claim.id, report.id, subject.id, claim.text, claim.paragraph, claim.sentence, claim.metric, claim.value_text,
claim.value_unit, claim.value_scale, claim.value_bound, claim.period_start, claim.period_end, claim.period_label,
claim.direction, claim.modality, claim.holes, claim.note, claim.retired
"""
CITATION_COLUMNS = "citation.id, claim.id, source.id, citation.number, citation.reattributed_at"
CLAIM_TABLES = """
claim CROSS JOIN report ON report.key = claim.report CROSS JOIN subject ON subject.key = claim.subject
"""


def claim(store: Store, given: str) -> Claim:
    """The claim with this id, whatever the case. Raises UnknownId."""
    return claim_record(_found(store, given)[:-3])


def claim_view(store: Store, given: str) -> ClaimView:
    """The claim with its report, subject, flags, citations and the history of its verdicts. Raises UnknownId."""
    *columns, verdict, is_problem, key = _found(store, given)
    one = claim_record(columns)
    return ClaimView(
        claim=one,
        report=report(store, one.report),
        subject=subject(store, one.subject),
        verdict=VerdictWord(verdict),
        flags=flags_of_claim(store, key),
        citations=tuple(_citation_view(store, each) for each in citations_of_claim(store, one.id)),
        history=history(store, one.id),
        is_problem=bool(is_problem),
        overrules=overrules_of_claim(store, one.id),
    )


def _found(store: Store, given: str) -> tuple[Any, ...]:
    row = store.read().row(
        f"SELECT {CLAIM_COLUMNS}, claim.verdict, claim.is_problem, claim.key FROM {CLAIM_TABLES} WHERE claim.id = ?",
        (given,),
    )
    if row is None:
        from .nearest import nearest_ids  # noqa: PLC0415 - for a mistake only

        raise UnknownId("claim", given, nearest_ids(store, given))
    return row


def neighbour(store: Store, given: ClaimId, step: int) -> ClaimId | None:
    """The claim after (`step` 1) or before (-1) it in the order of the company; None at the end."""
    beyond, order = (">", "ASC") if step > 0 else ("<", "DESC")
    row = store.read().row(
        "SELECT other.id FROM claim JOIN claim AS other ON other.company = claim.company AND other.retired = 0"
        f" AND other.place {beyond} claim.place WHERE claim.id = ? ORDER BY other.place {order} LIMIT 1",
        (given,),
    )
    return None if row is None else ClaimId(row[0])


def citations_of_claim(store: Store, claim: ClaimId) -> tuple[Citation, ...]:
    """Its citations in force: those of the report by number, then those that the user gave it."""
    rows = store.read().rows(
        f"SELECT {CITATION_COLUMNS} FROM claim"
        " JOIN citation ON citation.claim = claim.key JOIN source ON source.key = citation.source"
        " WHERE claim.id = ? AND citation.retired = 0"
        " ORDER BY citation.reattributed_at, citation.number, citation.place",
        (claim,),
    )
    return tuple(citation_record(row) for row in rows)


def _citation_view(store: Store, one: Citation) -> CitationView:
    return CitationView(
        citation=one,
        state=source_state(store, one.source),
        verdict=latest_verdict(store, one.id),
        snapshot=latest_snapshot(store, one.source),
        overrule=overrule_in_force(store, one.id),
    )


def flags_of_claim(store: Store, key: int) -> tuple[Flag, ...]:
    """The flags of the claim with this key, in the order in which they were found."""
    rows = store.read().rows(
        "SELECT claim.id, flag.word, flag.reason, figure.id, other.id, source.id FROM flag"
        " JOIN claim ON claim.key = flag.claim LEFT JOIN figure ON figure.key = flag.figure"
        " LEFT JOIN claim AS other ON other.key = flag.other_claim LEFT JOIN source ON source.key = flag.source"
        " WHERE flag.claim = ? ORDER BY flag.key",
        (key,),
    )
    return tuple(
        Flag(
            claim=ClaimId(id_),
            word=FlagWord(word),
            reason=reason,
            figure=None if figure is None else FigureId(figure),
            other_claim=None if other is None else ClaimId(other),
            source=None if source is None else SourceId(source),
        )
        for id_, word, reason, figure, other, source in rows
    )


def claim_record(row: Any) -> Claim:  # noqa: ANN401 - a row
    """The claim in a row of `CLAIM_COLUMNS`."""
    id_, report_id, subject_id, text, paragraph, sentence, metric, *value, start, end, label = row[:14]
    direction, modality, lost, note, retired = row[14:]
    return Claim(
        id=ClaimId(id_),
        report=ReportId(report_id),
        subject=SubjectId(subject_id),
        text=text,
        locator=Locator(paragraph=paragraph, sentence=sentence),
        metric=metric,
        quantity=quantity(*value),
        period=period(start, end, label),
        direction=Direction(direction),
        modality=Modality(modality),
        holes=holes(lost),
        note=note,
        retired=bool(retired),
    )


def citation_record(row: tuple[Any, ...]) -> Citation:
    """The citation in a row of `CITATION_COLUMNS`."""
    id_, claim, source, number, reattributed_at = row
    return Citation(
        id=CitationId(id_),
        claim=ClaimId(claim),
        source=SourceId(source),
        number=number,
        reattributed_at=instant_or_none(reattributed_at),
    )
