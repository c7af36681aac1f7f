"""Refresh runs, and the sources within one, as rows."""

from datetime import datetime

from ...evidence.wording.ages import age_words
from ...evidence.wording.amounts import bytes_words, span_words
from ...evidence.wording.signs import outcome_sign, step_sign
from ...model.ids import SourceId
from ...model.refresh_run import RefreshItem, RefreshRun
from ...model.safe_text import safe_line
from ...model.words import ItemState
from ...refresh.summary import summary
from ..session import Session
from ..target import SOURCE, Target
from ..widgets.rows import Cell, Column, Row

RUN_COLUMNS = (
    Column("run", 7),
    Column("outcome", 16, flex=True),
    Column("sources", 8, "right", above=46),
    Column("took", 8, "right", above=56),
    Column("when", 14, "right"),
)
ITEM_COLUMNS = (
    Column("state", 16),
    Column("source", 18, flex=True),
    Column("what happened", 46, above=96),
    Column("status", 6, "right", above=72),
    Column("size", 8, "right", above=52),
    Column("time", 7, "right", above=62),
)


def run_row(run: RefreshRun, session: Session, *, live: bool) -> Row:
    """A run: what it came to, or how far it is."""
    ended = sum(item.state in (ItemState.DONE, ItemState.CANCELLED) for item in run.items)
    if live:
        outcome = Cell(f"reading: {ended} of {len(run.items)}", "accent")
    elif run.ended_at is None:
        outcome = Cell(f"did not end: {ended} of {len(run.items)} were read", "warn")
    else:
        outcome = Cell(summary(run), "text" if all(map(_is_good, run.items)) else "warn")
    return Row(
        key=int(run.id.rpartition("-")[2]),
        target=None,
        cells=(
            Cell(safe_line(run.id), "dim"),
            outcome,
            Cell(str(len(run.items)), "dim"),
            Cell(_span(run.started_at, session.now if live else run.ended_at), "dim"),
            Cell(age_words(run.started_at, session.now, session.tz), "dim"),
        ),
        order=(run.started_at, outcome.text, len(run.items), _seconds(run.started_at, run.ended_at), run.started_at),
        words=outcome.text,
        problem=not all(map(_is_good, run.items)),
    )  # fmt: skip


def item_row(item: RefreshItem, place: int, session: Session, *, live: bool) -> Row:
    """A source of a run: what is being done for it, or how its reading ended and why."""
    source = session.source(SourceId(item.source))
    number = f"[{source.number}] " if source.number is not None else ""
    name = safe_line(f"{number}{source.publisher} · {source.title}")
    state = _state(item, session)
    is_read_now = live and item.state is ItemState.RUNNING
    return Row(
        key=place,
        target=Target(SOURCE, item.source),
        cells=(
            state,
            Cell(name),
            Cell(safe_line(item.reason), "dim"),
            Cell(str(item.status) if item.status is not None else "", "dim"),
            Cell(bytes_words(item.size) if item.size else "", "dim"),
            Cell(_span(item.started_at, session.now if is_read_now else item.ended_at), "dim"),
        ),
        order=(state.text, (source.number is None, source.number or 0, name.casefold()), item.reason or None,
               item.status, item.size, _seconds(item.started_at, item.ended_at)),
        words=f"{name} {item.reason} {source.url}",
        facts={"state": item.state.value, "src": str(source.number or "")},
        problem=not _is_good(item),
    )  # fmt: skip


def _state(item: RefreshItem, session: Session) -> Cell:
    ended = item.state is ItemState.DONE and item.outcome is not None
    sign = outcome_sign(item.outcome) if ended and item.outcome else step_sign(item.state, item.phase)
    return Cell(sign.words(ascii_only=session.ascii), sign.role)


def _is_good(item: RefreshItem) -> bool:
    """Whether nothing went wrong, so far."""
    return item.state is not ItemState.CANCELLED and (item.outcome is None or item.outcome.is_read)


def _seconds(began: datetime | None, ended: datetime | None) -> float | None:
    return (ended - began).total_seconds() if began and ended else None


def _span(began: datetime | None, ended: datetime | None) -> str:
    """How long something took, or takes so far; empty where it did not begin or nobody saw its end."""
    return span_words(ended - began) if began and ended else ""
