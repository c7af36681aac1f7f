"""A claim with its citations, verdicts, flags, passages, history and notes."""

from typing import NamedTuple

from ...config.clock import LOCAL_ZONE
from ...evidence.passages import find_passages
from ...evidence.wording.ages import local_time
from ...evidence.wording.citing import quoted, value_words, whose_citation
from ...evidence.wording.ranks import rank_words
from ...evidence.wording.say_it import say_it
from ...evidence.wording.signs import flag_sign, verdict_sign
from ...evidence.wording.source_status import no_passage
from ...evidence.wording.speech import claim_facts
from ...model.claim_row import CitationView, ClaimView
from ...model.ids import ClaimId
from ...model.snapshot import Passage
from ...model.verdict import Flag, Overrule, Verdict
from ...model.words import VerdictWord
from ...store.claims import claim, claim_view
from ...store.companies import company
from ...store.figures import figure
from ...store.sources import source
from ..listing import Json
from ..records import instant, period_record, quantity_record, source_record
from ..session import Session
from .notes import add_notes, note_records
from .page import Lines, Page
from .places import Place, places

_PASSAGES = 2
_LONGEST_PASSAGE = 400


class Shown(NamedTuple):
    """The passages of one citation, quoted, and where each stands in the document as it came."""

    passages: list[str]
    places: list[Place]


def claim_page(session: Session, claim_id: ClaimId, limit: int | None) -> Page:
    """Everything that the Claim screen says."""
    view = claim_view(session.store, claim_id)
    owner = company(session.store, view.subject.company)
    line = say_it(view, owner)
    lines = Lines()
    verdict = verdict_sign(view.verdict)
    words = verdict.words(ascii_only=session.settings.ascii)
    lines.add(f"{view.claim.id}  {view.subject.name}  {words}", verdict.role)
    lines.add(view.claim.text, "strong")
    lines.add(claim_facts(view.claim, owner), "dim")
    lines.field("value", value_words(view.claim.quantity) if view.claim.quantity else "")
    report, place = view.report, view.claim.locator
    said = f"paragraph {place.paragraph}, sentence {place.sentence}"
    lines.field("report", f"{report.publisher}, {report.title}, {report.published.words()}; {said}")
    for hole in view.claim.holes:
        guess = f" (likely {hole.guess}: a guess)" if hole.guess else ""
        lines.field("lost name", f"{hole.where}{guess}")
    lines.field("note", view.claim.note)
    lines.field("say it", line, "accent")
    _add_flags(session, lines, view.flags)
    if view.citations:
        lines.section("cited")
    passages: dict[str, Shown] = {}
    for citation in view.citations:
        passages[citation.citation.id] = _add_citation(session, lines, view, citation)
    _add_history(session, lines, view.history[:limit])
    add_notes(session, lines, view.claim.id)
    return lines.page(_record(session, view, line, passages))


def _add_flags(session: Session, lines: Lines, flags: tuple[Flag, ...]) -> None:
    if flags:
        lines.section("flags")
    for flag in flags:
        sign = flag_sign(flag.word)
        lines.add(f"{sign.words(ascii_only=session.settings.ascii)}: {flag.reason}", sign.role)
        if flag.figure:
            held = figure(session.store, flag.figure)
            held_by = source(session.store, held.source)
            value = f"{value_words(held.quantity)}  {held.period.words() if held.period else ''}"
            lines.add(f"{held.id}  {value}  {held_by.publisher}, {held_by.published.words()}", indent=4)
            lines.add(held_by.url, "dim", indent=4)
        if flag.other_claim:
            other = claim(session.store, flag.other_claim)
            lines.add(f"{other.id}  {other.text}", indent=4)


def _add_citation(session: Session, lines: Lines, view: ClaimView, citation: CitationView) -> Shown:
    """One citation; returns the passages that were shown, with their places."""
    origin = citation.state.source
    sign = verdict_sign(citation.word)
    head = f"{citation.citation.mark} {origin.publisher}, {origin.published.words()}, {rank_words(origin)}  {origin.id}"
    lines.add(f"{head}  {sign.words(ascii_only=session.settings.ascii)}", sign.role)
    lines.add(origin.title, indent=4)
    lines.add(origin.url, "dim", indent=4)
    if any(one.citation.reattributed_at for one in view.citations):
        lines.add(whose_citation(citation.citation, session.clock.now(), LOCAL_ZONE), "warn", indent=4)
    if citation.overrule is not None:
        said = verdict_sign(citation.verdict.word if citation.verdict else VerdictWord.UNCHECKED)
        words = said.words(ascii_only=session.settings.ascii)
        lines.add(f"overruled by you: {citation.overrule.reason}; the checker says {words}", "warn", indent=4)
    lines.add(citation.verdict.reason if citation.verdict else "", indent=4)
    text = citation.snapshot.text if citation.snapshot else ""
    found = _passages(view, citation)[:_PASSAGES] if text else ()
    shown = [quoted(text[passage.start : passage.end], _LONGEST_PASSAGE) for passage in found]
    where = places(session.store, citation.snapshot, found) if citation.snapshot else []
    for words, place in zip(shown, where, strict=True):
        lines.add(f"{words}  page {place.page:,}" if place.page else words, "accent", indent=4)
    if not shown:
        lines.add(no_passage(citation.state, session.clock.now(), LOCAL_ZONE).reason, "dim", indent=4)
    return Shown(shown, where)


def _passages(view: ClaimView, citation: CitationView) -> tuple[Passage, ...]:
    """That of the verdict first; without one those that speak of the claim."""
    verdict, snapshot = citation.verdict, citation.snapshot
    if snapshot is None:
        return ()
    if verdict is not None and verdict.passage is not None and verdict.snapshot == snapshot.id:
        return (verdict.passage,)
    return find_passages(view.claim, view.subject, snapshot.text)


def _add_history(session: Session, lines: Lines, history: tuple[Verdict, ...]) -> None:
    if history:
        lines.section("history")
    for verdict in history:
        at = local_time(verdict.at, session.clock.now(), LOCAL_ZONE)
        words = verdict_sign(verdict.word).words(ascii_only=session.settings.ascii)
        lines.add(f"{at}  {verdict.citation}  {words}  by {verdict.checker}: {verdict.reason}")


def _record(session: Session, view: ClaimView, line: str, passages: dict[str, Shown]) -> Json:
    told = view.claim
    return {
        "id": told.id,
        "text": told.text,
        "subject": view.subject.id,
        "metric": told.metric,
        "quantity": quantity_record(told.quantity),
        "period": period_record(told.period),
        "direction": told.direction.value,
        "modality": told.modality.value,
        "verdict": view.verdict.value,
        "problem": view.is_problem,
        "say_it": line,
        "report": {
            "id": view.report.id,
            "name": view.report.title,
            "publisher": view.report.publisher,
            "published": view.report.published.text,
            "paragraph": told.locator.paragraph,
            "sentence": told.locator.sentence,
        },
        "flags": [_flag_record(flag) for flag in view.flags],
        "citations": [_citation_record(one, passages[one.citation.id]) for one in view.citations],
        "history": [verdict_record(verdict) for verdict in view.history],
        "holes": [{"where": hole.where, "guess": hole.guess} for hole in told.holes],
        "notes": note_records(session, told.id),
        "note": told.note,
    }


def _flag_record(flag: Flag) -> Json:
    return {
        "flag": flag.word.value,
        "reason": flag.reason,
        "figure": flag.figure,
        "claim": flag.other_claim,
        "source": flag.source,
    }


def _citation_record(one: CitationView, shown: Shown) -> Json:
    return {
        "id": one.citation.id,
        "number": one.citation.number or None,
        "reattributed_at": instant(one.citation.reattributed_at),
        "verdict": verdict_record(one.verdict) if one.verdict else None,
        "overruled": _overrule_record(one.overrule) if one.overrule else None,
        "source": source_record(one.state),
        "passages": shown.passages,
        "places": [place.record() for place in shown.places],
    }


def _overrule_record(own: Overrule) -> Json:
    return {"verdict": own.word.value, "reason": own.reason, "at": instant(own.at), "over": own.over.value}


def verdict_record(verdict: Verdict) -> Json:
    """One verdict with who found it, and when."""
    return {
        "citation": verdict.citation,
        "verdict": verdict.word.value,
        "reason": verdict.reason,
        "at": instant(verdict.at),
        "checker": verdict.checker,
        "snapshot": verdict.snapshot,
        "strength": verdict.strength,
        "passage": _passage_record(verdict.passage),
    }


def _passage_record(passage: Passage | None) -> Json | None:
    return None if passage is None else {"start": passage.start, "end": passage.end}
