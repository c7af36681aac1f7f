"""What is said of one citation: its source, whose it is, its verdict, and the passage or why there is none."""

from ...evidence.wording.ages import age_words
from ...evidence.wording.citing import whose_citation
from ...evidence.wording.ranks import rank_words
from ...evidence.wording.source_status import no_passage
from ...evidence.wording.strength import strength_words
from ...model.claim import Claim
from ...model.claim_row import CitationView, ClaimView
from ...model.safe_text import safe_line
from ...model.snapshot import Passage
from ...model.subject import Subject
from ...model.words import JUDGED, VerdictWord
from ..session import Session
from ..target import SOURCE, Target
from ..widgets.lines import Line, Span, line
from .passages import in_context, of_verdict, passages_of, verdict_first
from .signs import glyph_span, verdict_span


def citation_lines(session: Session, view: ClaimView, citation: CitationView, *, full: bool) -> list[Line]:
    """A citation of a claim; with fewer passages where it is not shown in full."""
    source = citation.state.source
    head = Line(
        spans=(
            Span(f"{citation.citation.mark} ", "accent"),
            Span(safe_line(source.publisher), "text bold"),
            Span(f" · {source.published.words()}", "dim"),
        ),
        right=(Span(f"{rank_words(source)}  ", "dim"), verdict_span(citation.word, session)),
        target=Target(SOURCE, source.id, view.claim.id),
        indent=1,
    )
    title = line(Span(safe_line(source.title), "dim"), indent=5)
    return [
        head,
        title,
        *_whose(session, view, citation),
        *_overruled(session, citation),
        *_passage(session, view, citation, full=full),
    ]


def _whose(session: Session, view: ClaimView, citation: CitationView) -> list[Line]:
    """Who cites it, where the user re-attributed the claim: else the report does, and nothing has to be said."""
    if all(one.citation.reattributed_at is None for one in view.citations):
        return []
    role = "warn" if citation.citation.reattributed_at else "dim"
    return [line(Span(whose_citation(citation.citation, session.now, session.tz), role), indent=5)]


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


def best_quote(claim: Claim, subject: Subject, citation: CitationView) -> str:
    """The passage of a citation that speaks of the claim most plainly; empty where there is none."""
    if citation.snapshot is None:
        return ""
    found = passages_of(claim, subject, citation.snapshot)
    passages = verdict_first(found, of_verdict(citation.verdict, citation.snapshot))
    return citation.snapshot.text[passages[0].start : passages[0].end] if passages else ""
