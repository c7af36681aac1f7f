"""The pack as records for JSON, and as listings for CSV."""

from ...evidence.wording.citing import value_words
from ...model.claim_row import CitationView, ClaimView
from ..listing import Column, Json, Line, Listing
from ..records import company_record, instant, period_record, quantity_record, source_record
from .contents import Contents, PackedCitation, PackedClaim

_CLAIM_COLUMNS = ("id", "subject", "metric", "value", "period", "modality", "verdict", "flags", "text")
_CITATION_COLUMNS = (
    "number", "publisher", "published", "kind", "citation_verdict", "reason", "checker", "checked_at", "overruled",
    "quote", "url", "fetched_at", "sha256", "reattributed_at",
)  # fmt: skip
_SOURCE_COLUMNS = ("id", "number", "publisher", "title", "published", "kind", "url", "final_url", "fetched_at",
                   "supplied", "sha256", "outcome", "reason")  # fmt: skip


def pack_record(pack: Contents) -> Json:
    """The whole pack as one object."""
    return {
        "company": company_record(pack.company),
        "made_at": instant(pack.made_at),
        "counts": {word.value: count for word, count in pack.counts.items()},
        "claims": [_claim_record(claim) for claim in pack.claims],
        "sources": [_source_record(view) for view in pack.cited],
    }


def _claim_record(claim: PackedClaim) -> Json:
    view = claim.view
    told = view.claim
    return {
        "id": told.id,
        "text": told.text,
        "subject": view.subject.name,
        "metric": told.metric,
        "quantity": quantity_record(told.quantity),
        "period": period_record(told.period),
        "modality": told.modality.value,
        "verdict": view.verdict.value,
        "flags": [{"flag": flag.word.value, "reason": flag.reason} for flag in view.flags],
        "report": {"title": view.report.title, "publisher": view.report.publisher, "url": view.report.url},
        "citations": [_citation_record(one) for one in claim.citations],
    }


def _citation_record(one: PackedCitation) -> Json:
    view = one.view
    verdict, own = view.verdict, view.overrule
    return {
        "number": view.citation.number or None,
        "reattributed_at": instant(view.citation.reattributed_at),
        "source": view.state.source.id,
        "kind": view.state.source.kind.value,
        "verdict": view.word.value,
        "checker_verdict": verdict.word.value if verdict else None,
        "reason": verdict.reason if verdict else None,
        "checker": verdict.checker if verdict else None,
        "checked_at": instant(verdict.at) if verdict else None,
        "overruled": None if own is None else {"reason": own.reason, "at": instant(own.at)},
        "quote": one.quote or None,
        "passage": [verdict.passage.start, verdict.passage.end] if verdict and verdict.passage else None,
        "snapshot": verdict.snapshot if verdict else None,
    }


def _source_record(view: CitationView) -> Json:
    snapshot = view.snapshot
    newest = None
    if snapshot is not None:
        newest = {
            "id": snapshot.id,
            "final_url": snapshot.final_url,
            "fetched_at": instant(snapshot.fetched_at),
            "supplied": snapshot.supplied,
            "sha256": snapshot.sha256,
        }
    return {**source_record(view.state), "snapshot": newest}


def claims_listing(pack: Contents) -> Listing:
    """A line for each citation; a claim that cites nothing has one line."""
    lines = [
        Line(cells=(*_claim_cells(claim.view), *_citation_cells(one)), record={})
        for claim in pack.claims
        for one in claim.citations or (None,)
    ]
    return _listing(_CLAIM_COLUMNS + _CITATION_COLUMNS, lines, "citations")


def _claim_cells(view: ClaimView) -> tuple[str, ...]:
    told = view.claim
    return (
        told.id,
        view.subject.name,
        told.metric,
        value_words(told.quantity) if told.quantity else "",
        told.period.words() if told.period else "",
        told.modality.value,
        view.verdict.value,
        " ".join(dict.fromkeys(flag.word.value for flag in view.flags)),
        told.text,
    )


def _citation_cells(one: PackedCitation | None) -> tuple[str, ...]:
    if one is None:
        return ("",) * len(_CITATION_COLUMNS)
    view = one.view
    source, verdict, snapshot = view.state.source, view.verdict, view.snapshot
    return (
        str(view.citation.number or ""),
        source.publisher,
        source.published.text,
        source.kind.value,
        view.word.value,
        verdict.reason if verdict else "",
        verdict.checker if verdict else "",
        (instant(verdict.at) or "") if verdict else "",
        view.overrule.reason if view.overrule else "",
        one.quote,
        source.url,
        (instant(snapshot.fetched_at) or "") if snapshot else "",
        snapshot.sha256 if snapshot else "",
        instant(view.citation.reattributed_at) or "",
    )


def sources_listing(pack: Contents) -> Listing:
    """A line for each cited source."""
    return _listing(_SOURCE_COLUMNS, [_source_line(view) for view in pack.cited], "sources")


def _source_line(view: CitationView) -> Line:
    state, snapshot = view.state, view.snapshot
    source = state.source
    cells = (
        source.id,
        "" if source.number is None else str(source.number),
        source.publisher,
        source.title,
        source.published.text,
        source.kind.value,
        source.url,
        snapshot.final_url if snapshot else "",
        (instant(snapshot.fetched_at) or "") if snapshot else "",
        "yes" if snapshot and snapshot.supplied else "",
        snapshot.sha256 if snapshot else "",
        state.last_outcome.value if state.last_outcome else "",
        state.last_reason,
    )
    return Line(cells=cells, record={})


def _listing(names: tuple[str, ...], lines: list[Line], noun: str) -> Listing:
    return Listing(columns=tuple(Column(name) for name in names), lines=lines, total=len(lines), noun=noun)
