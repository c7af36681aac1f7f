"""Records of the model as JSON objects. Words are spelled as the schema spells them; instants are UTC.

docs/json.md explains every field; a test compares the two.
"""

from datetime import UTC, datetime

from ..evidence.thesis import ThesisStanding
from ..model.claim_row import ClaimRow, SourceState
from ..model.company import Company
from ..model.figure import Figure
from ..model.panel_rows import CompetitorRow, EventRow, RiskRow, SegmentRow, SourceRow
from ..model.period import Period
from ..model.quantity import Quantity
from ..model.refresh_run import RefreshItem
from ..model.subject import Subject
from ..model.tally import Tally
from ..model.thesis import Thesis
from .listing import Json


def instant(at: datetime | None) -> str | None:
    """`2025-11-23T09:12:00Z`."""
    return None if at is None else at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def quantity_record(quantity: Quantity | None) -> Json | None:
    """The exact digits, their unit and scale, the plain number, and the words of a screen."""
    if quantity is None:
        return None
    return {
        "text": quantity.text,
        "scale": quantity.scale,
        "unit": quantity.unit,
        "bound": quantity.bound.value,
        "number": f"{quantity.number:f}",
        "words": quantity.words(),
    }


def period_record(period: Period | None) -> Json | None:
    """First and last day, and the label that the source used."""
    if period is None:
        return None
    return {
        "start": period.start.isoformat() if period.start else None,
        "end": period.end.isoformat(),
        "label": period.label,
    }


def tally_record(tally: Tally) -> Json:
    """How many claims there are, by verdict and by flag."""
    return {
        "claims": tally.total,
        "problems": tally.problems,
        "verdicts": {word.value: count for word, count in tally.verdicts.items()},
        "flags": {word.value: count for word, count in tally.flags.items()},
    }


def company_record(company: Company) -> Json:
    """A company as its folder describes it."""
    return {
        "id": company.id,
        "name": company.name,
        "short_name": company.short_name,
        "listings": list(company.listings),
        "fiscal_year_end_month": company.fiscal_year_end_month,
        "currency": company.currency,
        "edition": company.edition,
        "note": company.note,
    }


def subject_record(subject: Subject) -> dict[str, object]:
    """A subject without its figures and claims."""
    return {
        "id": subject.id,
        "name": subject.name,
        "kind": subject.kind.value,
        "parent": subject.parent,
        "defined_from": subject.defined_from.isoformat() if subject.defined_from else None,
        "defined_to": subject.defined_to.isoformat() if subject.defined_to else None,
        "succeeds": list(subject.succeeds),
        "note": subject.note,
    }


def figure_record(figure: Figure | None) -> Json | None:
    """A figure; `quantity` is null where its source was looked at and gives no value."""
    if figure is None:
        return None
    return {
        "id": figure.id,
        "text": figure.metric,
        "subject": figure.subject,
        "metric": figure.metric,
        "period": period_record(figure.period),
        "quantity": quantity_record(figure.quantity),
        "source": figure.source,
        "confidence": figure.confidence.value,
        "derived": figure.derived,
        "note": figure.note,
    }


def segment_record(row: SegmentRow) -> Json:
    """A row of the Segments panel for its period."""
    return {
        **subject_record(row.subject),
        "depth": row.depth,
        "revenue": figure_record(row.revenue),
        "growth": figure_record(row.growth),
        "margin": figure_record(row.margin),
        "share_percent": None if row.share is None else f"{row.share:.4f}",
        "tally": tally_record(row.tally),
    }


def risk_record(row: RiskRow) -> Json:
    """A row of the Risks panel."""
    severity = row.subject.severity
    return {
        **subject_record(row.subject),
        "severity": severity.value if severity else None,
        "measure": figure_record(row.measure),
        "tally": tally_record(row.tally),
    }


def competitor_record(row: CompetitorRow) -> Json:
    """A row of the Competitors panel: their figure, and the company's own for the same metric and period."""
    return {
        **subject_record(row.subject),
        "figure": figure_record(row.figure),
        "own": figure_record(row.own),
        "gap": None if row.gap is None else f"{row.gap:f}",
        "tally": tally_record(row.tally),
    }


def claim_record(row: ClaimRow) -> Json:
    """A line of a list of claims."""
    return {
        "id": row.id,
        "text": row.text,
        "subject": row.subject_name,
        "metric": row.metric,
        "period": row.period_words,
        "value": row.value_words,
        "modality": row.modality.value,
        "verdict": row.verdict.value,
        "flags": [flag.value for flag in row.flags],
        "cites": list(row.numbers),
        "problem": row.is_problem,
    }


def source_record(state: SourceState) -> dict[str, object]:
    """A source with what is known of its reading."""
    source = state.source
    return {
        "id": source.id,
        "name": source.title,
        "number": source.number,
        "publisher": source.publisher,
        "published": source.published.text,
        "url": source.url,
        "kind": source.kind.value,
        "independence": source.independence.value,
        "snapshots": state.snapshots,
        "last_outcome": state.last_outcome.value if state.last_outcome else None,
        "last_reason": state.last_reason,
        "last_tried_at": instant(state.last_tried_at),
        "last_read_at": instant(state.last_read_at),
        "failing_since": instant(state.failing_since),
        "next_due_at": instant(state.next_due_at),
    }


def source_row_record(row: SourceRow) -> Json:
    """A row of the Sources panel."""
    counts = {"claims": row.claim_count, "figures": row.figure_count, "tally": tally_record(row.tally)}
    return {**source_record(row.state), **counts}


def thesis_record(thesis: Thesis, standing: ThesisStanding) -> Json:
    """A thesis and how it stands against the newest figure."""
    return {
        "id": thesis.id,
        "text": thesis.text,
        "state": standing.state.value,
        "sentence": standing.sentence,
        "subject": thesis.subject,
        "metric": thesis.metric,
        "comparison": thesis.comparison.value,
        "threshold": quantity_record(thesis.threshold),
        "deadline": thesis.deadline.isoformat() if thesis.deadline else None,
        "latest": figure_record(standing.latest),
        "value": standing.value_words,
        "gap": None if standing.gap is None else f"{standing.gap:f}",
        "claim": thesis.claim,
        "note": thesis.note,
    }


def event_record(row: EventRow) -> Json:
    """An entry of the Inbox."""
    return {
        "id": row.id,
        "text": row.text,
        "kind": row.kind.value,
        "at": instant(row.at),
        "source": row.source_id or None,
        "from": row.earlier or None,
        "to": row.later or None,
        "claim": row.claim_id or None,
        "figure": row.figure or None,
        "acknowledged": row.acknowledged,
        "snoozed_until": instant(row.snoozed_until),
        "hook": row.hook or None,
    }


def item_record(item: RefreshItem) -> dict[str, object]:
    """One source within a refresh run."""
    return {
        "id": item.source,
        "state": item.state.value,
        "outcome": item.outcome.value if item.outcome else None,
        "reason": item.reason,
        "status": item.status,
        "bytes": item.size,
        "started_at": instant(item.started_at),
        "ended_at": instant(item.ended_at),
    }
