"""What is said of a source: the header of its text, who cites it, what comes from it, and why it has no text."""

from collections.abc import Sequence

from rich.cells import cell_len

from ...evidence.wording.ages import age_words
from ...evidence.wording.ranks import rank_words
from ...evidence.wording.signs import verdict_sign
from ...evidence.wording.source_status import failure_rest, no_passage
from ...evidence.wording.speech import period_words
from ...model.claim_row import ClaimRow, SourceView
from ...model.figure import Figure
from ...model.figure_row import FigureRow
from ...model.ids import short_id
from ...model.list_query import ListQuery
from ...model.safe_text import safe_line
from ...model.source import Source
from ...model.tally import Tally
from ...model.words import Independence, Modality, VerdictWord
from ...store import claims, figures, subjects
from ..session import Session
from ..target import CLAIM, FIGURE, Target
from ..widgets.lines import BLANK, Line, Span, fit, line
from ..widgets.pager import Note
from .claim import note_lines
from .faults import fault_lines
from .signs import claim_line, glyph_span, sign_span

_FIGURES = 200
"""Figures listed; the Subject view lists them all."""
_ROOMY, _NARROW = 85, 50
_HANG = 4
_WIDEST_VALUE = 24


def source_heading(session: Session, view: SourceView, width: int, *, reading: bool) -> Line:
    """The number, who published it when, how old its text is, and the verdicts of the claims that cite it."""
    source = view.state.source
    number = f" [{source.number}] " if source.number is not None else " "
    left = (
        Span(number, "accent bold"),
        Span(safe_line(source.publisher), "text bold"),
        Span(f" · {rank_words(source)} · {source.published.words()} · ", "dim"),
        Span(safe_line(source.title), "text"),
    )
    right: list[Span] = [_age(session, view, reading=reading)]
    if view.tally.total and width >= _NARROW:
        many = f" · {counted(view.claim_count, 'claim')}:" if width >= _ROOMY else " ·"
        right += [Span(many, "dim"), *_verdicts(session, view.tally)]
    return Line(spans=left, right=(*right, Span(" ")))


def _age(session: Session, view: SourceView, *, reading: bool) -> Span:
    if reading:
        return Span("reading…", "accent")
    if view.snapshot is None or view.state.last_read_at is None:
        return Span("no text yet", "warn")
    age = age_words(view.state.last_read_at, session.now, session.tz)
    return Span(f"supplied {age}" if view.snapshot.supplied else f"read {age}", "dim")


def _verdicts(session: Session, tally: Tally) -> list[Span]:
    spans: list[Span] = []
    for word in VerdictWord:
        if many := tally.verdicts.get(word, 0):
            spans += [Span(f" {many}"), glyph_span(verdict_sign(word), session)]
    return spans


def counted(many: int, thing: str) -> str:
    """`1 claim`, `2 claims`."""
    return f"{many:,} {thing}{'' if many == 1 else 's'}"


def citing_lines(session: Session, view: SourceView, sought: Target, *, narrow: bool) -> list[Line]:
    """The claims that cite it and the figures that come from it; Enter opens each.

    The one it was opened for is pointed at. In a `narrow` list beside the text each takes the lines that it needs.
    """
    faults = fault_lines(session, view.state.source.id)
    lines = [claim_line(row, session, current=row.id == sought.claim) for row in view.claims]
    if view.claim_count > len(view.claims):
        lines.append(
            line(Span(f"the first {len(view.claims)} of {view.claim_count:,} claims", "warn"), indent=1)
        )
    found = _figures(session, view)
    if found:
        title = counted(view.figure_count, "figure") + " from it"
        lines += [*([BLANK] if lines else []), Line(spans=(Span(f" {title}", "accent"),), rule=True)]
        room = min(_WIDEST_VALUE, max(cell_len(_value(row.figure)) for row in found))
        lines += [_figure_line(row, room, current=row.figure.id == sought.id) for row in found]
    if narrow:
        lines = [_unfolded(one) if one.target else one for one in lines]
    lines = [*faults, *([BLANK] if faults and lines else []), *lines]
    return lines or [line(Span("nothing of the store leans on it", "dim"), indent=1)]


def _unfolded(one: Line) -> Line:
    """What stood at the right follows the text, which may take several rows."""
    gap = (Span("  "),) if one.right and not one.right[0].text.isspace() else ()
    return one._replace(spans=(*one.spans, *gap, *one.right), right=(), wrap=True, hang=_HANG)


def _figures(session: Session, view: SourceView) -> Sequence[FigureRow]:
    if not view.figure_count:
        return ()
    source = view.state.source
    query = ListQuery(company=source.company, scope=("source", source.id), limit=_FIGURES)
    return figures.figure_rows(session.store, figures.figure_keys(session.store, query))


def _value(figure: Figure) -> str:
    return figure.quantity.words() if figure.quantity else "no figure"


def _figure_line(row: FigureRow, room: int, *, current: bool) -> Line:
    figure = row.figure
    return Line(
        spans=(
            Span("› " if current else "  ", "accent"),
            Span(fit(_value(figure), room, "right"), "text bold" if figure.quantity else "dim"),
            Span(f"  {safe_line(row.subject_name)} · {safe_line(figure.metric)}"),
        ),
        right=(Span(figure.period.words() if figure.period else "no period", "dim"),),
        target=Target(FIGURE, figure.id),
    )


def without_text(session: Session, view: SourceView, target: Target, sought: str) -> list[Line]:
    """Why there is nothing to read, what to do, what is known all the same. `sought` is what it was opened for."""
    source = view.state.source
    status = no_passage(view.state, session.now, session.tz)
    lines = [
        BLANK,
        line(sign_span(status.sign, session), indent=1),
        line(Span(_sentence(status.reason, status.sign.word)), indent=1, wrap=True),
        *([line(Span(rest), indent=1, wrap=True)] if (rest := failure_rest(view.state)) else []),
        *([line(Span(status.hint, "accent"), indent=1, wrap=True)] if status.hint else []),
    ]
    if sought:
        lines += [
            BLANK,
            line(Span("you came for  ", "dim"), Span(safe_line(sought)), indent=1, hang=14, wrap=True),
        ]
    lines += [BLANK, *_facts(source)]
    listed = citing_lines(session, view, target, narrow=False)
    if view.claims:
        title = f" {counted(view.claim_count, 'claim')} cite{'s' if view.claim_count == 1 else ''} it"
        lines += [BLANK, Line(spans=(Span(title, "accent"),), rule=True)]
    return [*lines, *([] if view.claims else [BLANK]), *listed, *note_lines(session, source.id)]


def _sentence(reason: str, word: str) -> str:
    """The reason without the word that stands above it."""
    rest = reason.removeprefix(word).lstrip(" ,")
    return f"Its text is not in the store: {rest}." if rest else "Its text is not in the store."


def _facts(source: Source) -> list[Line]:
    own = source.independence is Independence.ISSUER
    lines = [
        line(Span(safe_line(source.title), "text bold"), indent=1, wrap=True),
        line(
            Span(f"{safe_line(source.publisher)} · {source.published.words()} · {rank_words(source)}", "dim"),
            Span("  the company speaks of itself" if own else "", "warn"),
            indent=1,
            wrap=True,
        ),
        line(Span(safe_line(source.url), "dim"), indent=1, wrap=True),
    ]
    if source.note:
        lines.append(line(Span(safe_line(source.note), "dim"), indent=1, wrap=True))
    return lines


def sought_words(session: Session, target: Target) -> str:
    """The claim or figure that a source was opened for, in words; empty where it was opened for itself."""
    if target.concept == FIGURE:
        return _figure_words(session, figures.figure(session.store, target.id))
    return claims.claim(session.store, target.claim).text if target.claim else ""


def _figure_words(session: Session, figure: Figure) -> str:
    name = subjects.subject(session.store, figure.subject).name
    return f"{name} {figure.metric} {_value(figure)}, {period_words(figure.period, session.company)}"


def lean_note(session: Session, row: ClaimRow, at: int, *, sought: bool) -> Note:
    """The margin's label of a claim: its short id and its verdict."""
    glyph = Span(" ") if row.modality is Modality.OPINION else glyph_span(verdict_sign(row.verdict), session)
    short = short_id(row.id)
    return Note(at, (Span(f"{short} ", "accent bold" if sought else "dim"), glyph))


def target_of_sought(target: Target) -> Target | None:
    """The claim or figure whose passages shall be marked."""
    if target.concept == FIGURE:
        return target
    return Target(CLAIM, target.claim) if target.claim else None
