"""Where a claim, a figure or a source comes from: addresses, times, status, hash, checker, flags."""

from datetime import datetime

from ...evidence.wording.ages import age_words, local_time
from ...evidence.wording.changes import flapping_words
from ...evidence.wording.citing import whose_citation
from ...evidence.wording.ranks import rank_words
from ...evidence.wording.signs import confidence_sign, flag_sign, outcome_sign, verdict_sign
from ...evidence.wording.source_status import source_status
from ...evidence.wording.speech import claim_facts, period_words
from ...model.claim_row import ClaimView, SourceState
from ...model.figure import Figure
from ...model.period import Period
from ...model.safe_text import safe_line
from ...model.snapshot import Snapshot
from ...model.source import Source
from ...model.words import Modality, VerdictWord
from ...store import claims, figures, snapshots, sources, subjects
from ...store.sightings import sighting
from ..session import Session
from ..target import CLAIM, FIGURE, SOURCE, Target
from ..widgets.lines import BLANK, Line, Span, line
from .signs import glyph_span, sign_span

_LABEL = 14
_GAP = "  "
"""What stands at least between a label, however long, and its value."""


def provenance_lines(session: Session, target: Target) -> list[Line]:
    """All that is known of where a row comes from; empty for rows that have no provenance. Raises UnknownId."""
    match target:
        case Target(concept="claim", id=id_):
            return _of_claim(session, claims.claim_view(session.store, id_))
        case Target(concept="figure", id=id_):
            return _of_figure(session, figures.figure(session.store, id_))
        case Target(concept="source", id=id_):
            return _of_source(session, sources.source_state(session.store, id_))
    return []


def _row(label: str, *spans: Span | str, target: Target | None = None) -> Line:
    made = tuple(span if isinstance(span, Span) else Span(safe_line(span)) for span in spans)
    name = Span(f"{label + _GAP:<{_LABEL}}", "faint")
    return Line(spans=(name, *made), indent=1, hang=_LABEL, wrap=True, target=target)


def _rule(title: str) -> list[Line]:
    return [BLANK, Line(spans=(Span(f" {title}", "accent"),), rule=True)]


def _of_claim(session: Session, view: ClaimView) -> list[Line]:
    claim = view.claim
    where = f"paragraph {claim.locator.paragraph}, sentence {claim.locator.sentence}"
    lines = [
        _row("claim", Span(claim.id, "text bold")),
        _row("says", claim.text),
        _row("facts", claim_facts(claim, session.company)),
        _row("report", f"{view.report.title} · {view.report.publisher} · {view.report.published.words()}"),
        _row("stands in", where),
        _row("verdict", _of_all(view, session)),
    ]
    lines += [
        _row("flag", sign_span(flag_sign(flag.word), session), Span("  " + safe_line(flag.reason)))
        for flag in view.flags
    ]
    if claim.note:
        lines.append(_row("note", claim.note))
    for citation in view.citations:
        cited = citation.citation
        lines += _rule(f"{cited.mark} {safe_line(citation.state.source.publisher)}")
        lines.append(_row("cited", whose_citation(cited, session.now, session.tz)))
        lines += _verdict(session, citation.verdict.word if citation.verdict else VerdictWord.UNCHECKED)
        if citation.verdict is not None:
            at = _instant(session, citation.verdict.at)
            lines += [
                _row("because", citation.verdict.reason),
                _row("found by", f"{citation.verdict.checker}, {at}"),
            ]
        source = citation.state.source
        lines += [
            _row("address", source.url, target=Target(SOURCE, source.id, claim.id)),
            *_reading(session, citation.state),
            *_snapshot(session, citation.snapshot),
        ]
    if not view.citations:
        lines += [BLANK, line(Span("It cites no source.", "warn"), indent=1)]
    return lines


def _of_all(view: ClaimView, session: Session) -> Span:
    if view.claim.modality is Modality.OPINION:
        return Span("none: an opinion, never judged", "dim")
    return sign_span(verdict_sign(view.verdict), session)


def _verdict(session: Session, word: VerdictWord) -> list[Line]:
    return [_row("verdict", sign_span(verdict_sign(word), session))]


def _of_figure(session: Session, figure: Figure) -> list[Line]:
    subject = subjects.subject(session.store, figure.subject)
    value = (
        figure.quantity.words() if figure.quantity else "none: the source was looked at and gives no value"
    )
    defined = _defined(subject.defined_from, subject.defined_to)
    lines = [
        _row("figure", Span(figure.id, "text bold")),
        _row("of", f"{subject.name} · {figure.metric}"),
        *([_row("defined", defined)] if defined else []),
        _row("value", Span(value, "text bold")),
        _row("period", f"{period_words(figure.period, session.company)}{_days(figure.period)}"),
        _row("confidence", sign_span(confidence_sign(figure.confidence), session)),
        _row(
            "made",
            "derived from other figures by the collector" if figure.derived else "as its source prints it",
        ),
    ]
    if figure.note:
        lines.append(_row("note", figure.note))
    state = sources.source_state(session.store, figure.source)
    return [*lines, *_rule("its source"), *_of_source(session, state, figure=figure)]


def _defined(first: object, last: object) -> str:
    if first is None and last is None:
        return ""
    return f"{f'from {first}' if first else 'until'} {f'to {last}' if first and last else last or ''}".strip()


def _days(period: Period | None) -> str:
    if period is None:
        return ""
    return f" ({period.start or 'until'} to {period.end})" if period.start else f" (at {period.end})"


def _of_source(session: Session, state: SourceState, *, figure: Figure | None = None) -> list[Line]:
    source = state.source
    leads_to = Target(FIGURE, figure.id) if figure else Target(SOURCE, source.id)
    snapshot = snapshots.latest_snapshot(session.store, source.id)
    return [
        _row("source", Span(source.id, "text bold"), target=leads_to),
        _row("title", source.title),
        _row("publisher", f"{source.publisher} · {source.published.words()} · {rank_words(source)}"),
        _row("speaks as", _independence(source)),
        _row(
            "cited as",
            f"[{source.number}] in the report" if source.number is not None else "not cited in the report",
        ),
        _row("address", source.url),
        *([_row("note", source.note)] if source.note else []),
        *_rule("reading"),
        *_reading(session, state),
        *_snapshot(session, snapshot),
    ]


def _independence(source: Source) -> str:
    own = source.independence == "issuer"
    return "the company itself (issuer)" if own else "independent of the company"


def _reading(session: Session, state: SourceState) -> list[Line]:
    status = source_status(state, session.now, session.tz)
    lines = [_row("state", glyph_span(status.sign, session), f" {status.reason}")]
    if state.last_tried_at is not None and state.last_outcome is not None:
        sign = outcome_sign(state.last_outcome)
        lines.append(_row("last tried", f"{_instant(session, state.last_tried_at)}: {sign.word}"))
        if not state.last_outcome.is_read and state.last_reason:
            lines.append(_row("because", state.last_reason))
    if flapping := flapping_words(sighting(session.store, state.source.id).flaps):
        lines.append(_row("changes", Span(flapping, "warn")))
    if state.next_due_at is not None:
        lines.append(_row("next due", local_time(state.next_due_at, session.now, session.tz)))
    return lines


def _snapshot(session: Session, snapshot: Snapshot | None) -> list[Line]:
    if snapshot is None:
        return [_row("snapshot", Span("none: nothing of it was read yet", "dim"))]
    supplied = snapshot.supplied
    lines = [
        _row("snapshot", f"{snapshot.id} · {'supplied by you' if supplied else 'fetched by alimon'}"),
        _row("at", _instant(session, snapshot.fetched_at)),
    ]
    if not supplied:
        lines += [
            _row("final address", snapshot.final_url),
            _row("status", str(snapshot.status) if snapshot.status is not None else "none"),
            *(_row(name, value) for name, value in snapshot.headers),
        ]
    if snapshot.kind:
        pages = f", {len(snapshot.pages):,} pages" if snapshot.pages else ""
        lines.append(_row("read as", f"{snapshot.kind}{pages}"))
    told = (
        ("page title", snapshot.title),
        ("published", snapshot.published),
        ("publisher", snapshot.publisher),
    )
    lines += [_row(name, value) for name, value in (*told, ("its own address", snapshot.canonical)) if value]
    return [
        *lines,
        _row("sha256", snapshot.sha256),
        _row("size", f"{len(snapshot.text):,} characters of text"),
    ]


def _instant(session: Session, instant: datetime) -> str:
    clock = local_time(instant, session.now, session.tz)
    return f"{clock} ({age_words(instant, session.now, session.tz)})"


def has_provenance(target: Target) -> bool:
    """Whether a row is of a kind that has provenance of its own."""
    return target.concept in (CLAIM, FIGURE, SOURCE)
