"""What is said of one claim: its words, each citation's state, passages, disagreements, the say-it line."""

from ...evidence.wording.ages import age_words
from ...evidence.wording.say_it import say_it
from ...evidence.wording.signs import flag_sign, verdict_sign
from ...evidence.wording.source_status import no_passage
from ...evidence.wording.speech import claim_facts
from ...evidence.wording.strength import strength_words
from ...model.claim import Claim
from ...model.claim_row import CitationView, ClaimView
from ...model.safe_text import safe_line
from ...model.snapshot import Passage
from ...model.subject import Subject
from ...model.verdict import Flag
from ...model.words import JUDGED, Modality, VerdictWord
from ...store import notes
from ..session import Session
from ..target import CLAIM, FIGURE, SOURCE, Target
from ..widgets.lines import BLANK, Line, Span, line
from .passages import in_context, of_verdict, passages_of, verdict_first
from .signs import flag_spans, glyph_span, verdict_span

_HISTORY = 8


def claim_lines(session: Session, view: ClaimView, *, full: bool) -> list[Line]:
    """The page of a claim; short for the Evidence pane, full for the Claim view."""
    lines = [*_statement(session, view), *_flags(session, view)]
    for citation in view.citations:
        if full:
            lines.append(BLANK)
        lines += _citation(session, view, citation, full=full)
    lines += [BLANK, *_say_it(session, view)]
    if full:
        lines += _history(session, view)
        lines += note_lines(session, view.claim.id)
    return lines


def _statement(session: Session, view: ClaimView) -> list[Line]:
    claim = view.claim
    facts = claim_facts(claim, session.company)
    lines = [line(Span(safe_line(claim.text), "text bold"), indent=1, hang=1, wrap=True)]
    if facts:
        lines.append(line(Span(safe_line(facts), "dim"), indent=1, wrap=True))
    for hole in claim.holes:
        guess = f"; probably {hole.guess}, a guess" if hole.guess else ""
        lines.append(
            line(Span(f"a name is missing: {safe_line(hole.where + guess)}", "warn"), indent=1, wrap=True)
        )
    if claim.modality is Modality.OPINION:
        lines.append(line(Span("an opinion: kept, never judged", "dim"), indent=1))
    else:
        words = tuple(dict.fromkeys(flag.word for flag in view.flags))
        lines.append(
            line(verdict_span(view.verdict, session), *flag_spans(words, session, words=True), indent=1)
        )
    return lines


def _flags(session: Session, view: ClaimView) -> list[Line]:
    return [
        line(glyph_span(flag_sign(flag.word), session), Span(f" {safe_line(flag.reason)}"), indent=3, hang=2, wrap=True,
             target=_flag_target(flag))
        for flag in view.flags
    ]  # fmt: skip


def _flag_target(flag: Flag) -> Target | None:
    if flag.figure:
        return Target(FIGURE, flag.figure)
    if flag.other_claim:
        return Target(CLAIM, flag.other_claim)
    return Target(SOURCE, flag.source, flag.claim) if flag.source else None


def _citation(session: Session, view: ClaimView, citation: CitationView, *, full: bool) -> list[Line]:
    source = citation.state.source
    head = Line(
        spans=(
            Span(f"[{citation.citation.number}] ", "accent"),
            Span(safe_line(source.publisher), "text bold"),
            Span(f" · {source.published.words()} · {source.kind}", "dim"),
        ),
        right=(verdict_span(citation.word, session),),
        target=Target(SOURCE, source.id, view.claim.id),
        indent=1,
    )
    title = line(Span(safe_line(source.title), "dim"), indent=5)
    return [head, title, *_overruled(session, citation), *_passage(session, view, citation, full=full)]


def _overruled(session: Session, citation: CitationView) -> list[Line]:
    """What the user set against the checker, and what that had said."""
    own = citation.overrule
    if own is None:
        return []
    when = age_words(own.at, session.now, session.tz)
    word = citation.verdict.word if citation.verdict else VerdictWord.UNCHECKED
    return [
        line(
            Span("overruled by you ", "warn"), Span(f"{when}: {safe_line(own.reason)}", "dim"),
            indent=5, hang=2, wrap=True,
        ),
        line(Span("the checker says ", "dim"), verdict_span(word, session), indent=5),
    ]  # fmt: skip


def _passage(session: Session, view: ClaimView, citation: CitationView, *, full: bool) -> list[Line]:
    """The passage with the checker's reason, or the reason why there is none."""
    if citation.snapshot is None:
        return _nothing_to_quote(session, citation)
    found = of_verdict(citation.verdict, citation.snapshot)
    passages = verdict_first(passages_of(view.claim, view.subject, citation.snapshot), found)
    judged = citation.verdict is not None and citation.verdict.word in JUDGED
    if not passages and not judged:
        return _nothing_to_quote(session, citation)
    text = citation.snapshot.text
    shown = passages[: 3 if full else 1]
    read = age_words(citation.snapshot.fetched_at, session.now, session.tz)
    supplied = ", supplied by you" if citation.snapshot.supplied else ""
    more = f" · {len(passages)} passages" if len(passages) > 1 else ""
    page = citation.snapshot.page_at(shown[0].start) if shown else None
    where = f" · page {page:,}" if page else ""
    return [
        *_because(citation, near=bool(shown)),
        *(_quoted(text, passage) for passage in shown),
        line(Span(f"read {read}{supplied}{where}{more} · Enter shows it in the text", "faint"), indent=5),
    ]


def _because(citation: CitationView, *, near: bool) -> list[Line]:
    """Why the checker says what it says, and how plainly the source speaks."""
    verdict = citation.verdict
    if verdict is None or verdict.word not in JUDGED:
        return [line(Span("not checked yet", "dim"), indent=5)]
    if verdict.word is VerdictWord.NOT_FOUND:
        how = " · the nearest passage:" if near else ""
    else:
        how = f" · {strength_words(verdict.strength)}"
    return [line(Span(safe_line(verdict.reason)), Span(how, "dim"), indent=5, wrap=True)]


def _nothing_to_quote(session: Session, citation: CitationView) -> list[Line]:
    status = no_passage(citation.state, session.now, session.tz)
    lines = [
        line(glyph_span(status.sign, session), Span(f" {status.reason}", "dim"), indent=5, hang=2, wrap=True)
    ]
    if status.hint:
        lines.append(line(Span(status.hint, "faint"), indent=7))
    return lines


def _quoted(text: str, passage: Passage) -> Line:
    before, _, after = in_context(text, passage)
    spans = [Span(safe_line(before), "dim")]
    at = passage.start
    for start, end in passage.marks:
        spans += [Span(safe_line(text[at:start])), Span(safe_line(text[start:end]), "mark")]
        at = end
    spans += [Span(safe_line(text[at : passage.end])), Span(safe_line(after), "dim")]
    return line(*spans, indent=5, wrap=True)


def _say_it(session: Session, view: ClaimView) -> list[Line]:
    return [
        line(
            Span("say it  ", "accent"),
            Span(safe_line(say_it(view, session.company))),
            indent=1,
            hang=8,
            wrap=True,
        ),
        line(Span("yl copies it", "faint"), indent=9),
    ]


def _history(session: Session, view: ClaimView) -> list[Line]:
    if not view.history:
        return []
    lines = [BLANK, line(Span("history", "accent"), indent=1)]
    for verdict in view.history[:_HISTORY]:
        sign = verdict_sign(verdict.word)
        when = age_words(verdict.at, session.now, session.tz)
        lines.append(
            line(
                glyph_span(sign, session),
                Span(f" {when} · {safe_line(verdict.reason)}", "dim"),
                indent=3,
                wrap=True,
            )
        )
    return lines


def note_lines(session: Session, target: str) -> list[Line]:
    """The notes on a row, with the key that writes one."""
    written = notes.notes(session.store, target)
    lines = [
        BLANK,
        line(Span("notes", "accent"), Span("" if written else "  none · e writes one", "faint"), indent=1),
    ]
    for note in written:
        when = age_words(note.at, session.now, session.tz)
        lines.append(line(Span(safe_line(note.text)), Span(f"  {when}", "faint"), indent=3, wrap=True))
    return lines


def best_quote(claim: Claim, subject: Subject, citation: CitationView) -> str:
    """The passage of a citation that speaks of the claim most plainly; empty where there is none."""
    if citation.snapshot is None:
        return ""
    found = passages_of(claim, subject, citation.snapshot)
    passages = verdict_first(found, of_verdict(citation.verdict, citation.snapshot))
    return citation.snapshot.text[passages[0].start : passages[0].end] if passages else ""
