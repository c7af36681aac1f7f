"""What is said of one thesis: how it stands, and the figures that say so."""

from ...evidence.thesis import standing
from ...evidence.wording.signs import thesis_sign
from ...model.ids import short_id
from ...model.period_words import day_words
from ...model.safe_text import safe_line
from ...store import thesis_rows
from ..session import Session
from ..target import CLAIM, SUBJECT, Target
from ..widgets.lines import BLANK, Line, Span, line
from .claim import note_lines
from .signs import figure_line, sign_span


def thesis_lines(session: Session, target: Target) -> list[Line]:
    """The page of a thesis."""
    row = thesis_rows.thesis_row(session.store, target.id)
    thesis = row.thesis
    stand = standing(row, session.now.date())
    sign = thesis_sign(stand.state)
    deadline = f"by {day_words(thesis.deadline)}" if thesis.deadline else "no deadline"
    test = f"{thesis.metric} {thesis.comparison} {thesis.threshold.words()} {deadline}"
    lines = [
        line(Span(safe_line(thesis.text), "text bold"), indent=1, hang=1, wrap=True),
        line(Span(safe_line(test), "dim"), indent=1, wrap=True),
        BLANK,
        line(sign_span(sign, session), Span(f"  {safe_line(stand.sentence)}"), indent=1, hang=2, wrap=True),
    ]
    if thesis.note:
        lines.append(line(Span(safe_line(thesis.note), "dim"), indent=1, wrap=True))
    lines += [BLANK, line(Span("leads to", "accent"), indent=1)]
    if thesis.claim:
        number = short_id(thesis.claim)
        lines.append(
            line(Span(f"claim {number} of the report"), indent=3, target=Target(CLAIM, thesis.claim))
        )
    lines.append(
        line(Span("its subject, with all figures"), indent=3, target=Target(SUBJECT, thesis.subject))
    )
    if row.figures:
        lines += [BLANK, Line(spans=(Span(" figures, newest first", "accent"),), rule=True)]
        lines += [figure_line(figure, session.source(figure.source), session) for figure in row.figures]
    return [*lines, *note_lines(session, thesis.id)]
