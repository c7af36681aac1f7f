"""What is said of one claim: its words, each citation's state, passages, disagreements, the say-it line."""

from ...evidence.wording.ages import age_words
from ...evidence.wording.say_it import say_it
from ...evidence.wording.signs import flag_sign, verdict_sign
from ...evidence.wording.speech import claim_facts
from ...model.claim_row import CitationView, ClaimView
from ...model.safe_text import safe_line
from ...model.verdict import Flag
from ...model.words import FlagWord, Modality
from ...store import notes
from ..session import Session
from ..target import CLAIM, FIGURE, SOURCE, Target
from ..widgets.lines import BLANK, Line, Span, line
from .citation import citation_lines
from .signs import flag_spans, glyph_span, verdict_span

_HISTORY = 8


def claim_lines(session: Session, view: ClaimView, *, full: bool) -> list[Line]:
    """The page of a claim; short for the Evidence pane, full for the Claim view."""
    lines = [*_statement(session, view), *_flags(session, view)]
    for citation in view.citations:
        if full:
            lines.append(BLANK)
        lines += citation_lines(session, view, citation, full=full)
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
    lines, offered = [], set(view.offered)
    for flag in view.flags:
        spans = [glyph_span(flag_sign(flag.word), session), Span(f" {safe_line(flag.reason)}")]
        if flag.word is FlagWord.ELSEWHERE and flag.source in offered:
            offered.remove(flag.source)
            spans.append(Span(" · E cites it", "faint"))
        lines.append(line(*spans, indent=3, hang=2, wrap=True, target=_flag_target(flag)))
    return lines


def _flag_target(flag: Flag) -> Target | None:
    if flag.figure:
        return Target(FIGURE, flag.figure, flag.claim)
    if flag.other_claim:
        return Target(CLAIM, flag.other_claim)
    return Target(SOURCE, flag.source, flag.claim) if flag.source else None


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
    """What was found, and what the user re-attributed, newest first."""
    told = [(one.at, glyph_span(verdict_sign(one.word), session), one.reason) for one in view.history]
    told += [
        (at, glyph_span(flag_sign(FlagWord.ELSEWHERE), session), f"re-attributed by you to {_named(one)}")
        for one in view.citations
        if (at := one.citation.reattributed_at) is not None
    ]
    if not told:
        return []
    told.sort(key=lambda one: one[0], reverse=True)
    lines = [BLANK, line(Span("history", "accent"), indent=1)]
    for at, sign, words in told[:_HISTORY]:
        when = age_words(at, session.now, session.tz)
        lines.append(line(sign, Span(f" {when} · {safe_line(words)}", "dim"), indent=3, wrap=True))
    return lines


def _named(cited: CitationView) -> str:
    return f"{cited.citation.mark} {cited.state.source.publisher}"


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
