"""A figure with the source that says so, and figures as a table."""

from collections.abc import Sequence

from ...config.clock import LOCAL_ZONE
from ...evidence.wording.citing import citation_line, value_words
from ...evidence.wording.say_it import say_it_figure
from ...evidence.wording.signs import confidence_sign
from ...evidence.wording.speech import period_words
from ...model.figure import Figure
from ...model.ids import FigureId
from ...store.companies import company
from ...store.figures import figure
from ...store.sources import source_state
from ...store.subjects import subject
from ..cell_words import period_cell, value_cell
from ..listing import Column, Line, Listing
from ..records import figure_record, source_record
from ..session import Session
from .notes import add_notes, note_records
from .page import Lines, Page


def figure_page(session: Session, figure_id: FigureId, _limit: int | None) -> Page:
    """The value, what it is of, and who says so."""
    told = figure(session.store, figure_id)
    owner, about = company(session.store, told.company), subject(session.store, told.subject)
    state = source_state(session.store, told.source)
    line = say_it_figure(told, about, state.source, owner)
    sign = confidence_sign(told.confidence)
    lines = Lines()
    lines.add(f"{told.id}  {about.name}  {told.metric}")
    lines.add(value_words(told.quantity), "strong")
    lines.field("period", period_words(told.period, owner))
    lines.field("source", citation_line(state.source, state.last_read_at, LOCAL_ZONE))
    lines.field("", state.source.id, "dim")
    lines.field("sure", sign.words(ascii_only=session.settings.ascii), sign.role)
    lines.field("derived", "worked out from other figures, not printed by the source" if told.derived else "")
    lines.field("note", told.note)
    lines.field("say it", line, "accent")
    add_notes(session, lines, told.id)
    record = figure_record(told) or {}
    notes = note_records(session, told.id)
    return lines.page({**record, "source": source_record(state), "say_it": line, "notes": notes})


def figure_listing(figures: Sequence[Figure], limit: int | None, noun: str = "figures") -> Listing:
    """Figures as a table."""
    columns = ("id", "metric", "period", "value", "confidence", "source", "note")
    lines = [
        Line(
            cells=(
                one.id,
                one.metric,
                period_cell(one),
                value_cell(one) or "no figure",
                one.confidence.value,
                one.source,
                one.note,
            ),
            record=figure_record(one) or {},
        )
        for one in figures[:limit]
    ]
    return Listing(
        columns=tuple(Column(name=name, right=name == "value") for name in columns),
        lines=lines,
        total=len(figures),
        noun=noun,
    )
