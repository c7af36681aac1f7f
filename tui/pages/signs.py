"""Verdicts, flags and figures as spans: glyph, word and colour together."""

from collections.abc import Sequence

from rich.cells import cell_len

from ...evidence.wording.signs import Sign, confidence_sign, flag_sign, verdict_sign
from ...model.claim_row import ClaimRow
from ...model.figure import Figure
from ...model.ids import short_id
from ...model.safe_text import safe_line
from ...model.source import Source
from ...model.words import Confidence, FlagWord, Modality, VerdictWord
from ..session import Session
from ..target import CLAIM, FIGURE, Target
from ..widgets.lines import Line, Span, fit

_PUBLISHER = 20
"""Cells of a publisher's name beside a figure."""


def sign_span(sign: Sign, session: Session) -> Span:
    """Glyph and word in the sign's colour."""
    return Span(sign.words(ascii_only=session.ascii), sign.role)


def glyph_span(sign: Sign, session: Session) -> Span:
    """The glyph alone, where a word stands near it."""
    return Span(sign.mark(ascii_only=session.ascii), sign.role)


def verdict_span(word: VerdictWord, session: Session) -> Span:
    """A verdict as glyph and word."""
    return sign_span(verdict_sign(word), session)


def flag_spans(flags: tuple[FlagWord, ...], session: Session, *, words: bool) -> tuple[Span, ...]:
    """Flags behind a verdict, as glyphs or with their words."""
    spans: list[Span] = []
    for flag in flags:
        sign = flag_sign(flag)
        spans += [Span("  "), sign_span(sign, session) if words else glyph_span(sign, session)]
    return tuple(spans)


def claim_line(row: ClaimRow, session: Session, *, current: bool = False) -> Line:
    """A claim in a list: verdict, id, text, flags."""
    sign = verdict_sign(row.verdict)
    opinion = row.modality is Modality.OPINION
    number = short_id(row.id)
    return Line(
        spans=(
            Span("› " if current else "  ", "accent"),
            Span(" ", "dim") if opinion else glyph_span(sign, session),
            Span(f" {number} ", "dim"),
            Span(safe_line(row.text), "dim" if opinion else "text"),
        ),
        right=(Span("opinion", "faint"),) if opinion else flag_spans(row.flags, session, words=False),
        target=Target(CLAIM, row.id),
    )


def figure_line(figure: Figure, source: Source, session: Session) -> Line:
    """A figure with its period and who says so."""
    period = figure.period.short() if figure.period else "no period"
    spans = [
        _value(figure),
        Span(f" {period}"),
        Span(f" {safe_line(figure.metric)}", "dim"),
        *_doubts(figure, session),
    ]
    name = fit(safe_line(source.publisher), min(cell_len(source.publisher), _PUBLISHER)).rstrip()
    return Line(
        spans=tuple(spans),
        right=(Span(f"{name} · {source.published.words()}", "dim"),),
        target=Target(FIGURE, figure.id),
        indent=1,
    )


def figure_group(figures: Sequence[Figure], source: Source, session: Session) -> list[Line]:
    """Figures of one period from one source: each with its metric, and once below them what they share."""
    first = figures[0]
    period = first.period.short() if first.period else "no period"
    room = max(cell_len(_value(figure).text) for figure in figures)
    lines = [
        Line(
            spans=(
                _value(figure)._replace(text=fit(_value(figure).text, room)),
                Span(f"  {safe_line(figure.metric)}", "dim"),
                *_doubts(figure, session),
            ),
            target=Target(FIGURE, figure.id),
            indent=1,
        )
        for figure in figures
    ]
    shared = f" · {safe_line(source.publisher)} · {source.published.words()}"
    return [*lines, Line(spans=(Span(period), Span(shared, "dim")), indent=1)]


def _value(figure: Figure) -> Span:
    return Span(figure.quantity.words() if figure.quantity else "no figure", "text bold")


def _doubts(figure: Figure, session: Session) -> list[Span]:
    """Why a figure is less than certain; nothing where it is."""
    spans = [Span("  derived", "warn")] if figure.derived else []
    if figure.confidence is not Confidence.HIGH:
        spans += [Span("  "), sign_span(confidence_sign(figure.confidence), session)]
    return spans
