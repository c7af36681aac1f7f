"""Refresh runs, and the sources within one, as rows."""

from datetime import datetime, timedelta

from ...evidence.wording.ages import age_words
from ...evidence.wording.signs import item_sign, outcome_sign
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
_KILO = 1000
_MINUTE = timedelta(minutes=1)


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
            Cell(took(run.started_at, run.ended_at), "dim"),
            Cell(age_words(run.started_at, session.now, session.tz), "dim"),
        ),
        order=(run.started_at, outcome.text, len(run.items), _seconds(run.started_at, run.ended_at), run.started_at),
        words=outcome.text,
        problem=not all(map(_is_good, run.items)),
    )  # fmt: skip


def item_row(item: RefreshItem, place: int, session: Session) -> Row:
    """A source of a run: its state, or how its reading ended and why."""
    source = session.source(SourceId(item.source))
    number = f"[{source.number}] " if source.number is not None else ""
    name = safe_line(f"{number}{source.publisher} · {source.title}")
    state = _state(item, session)
    size = _bytes(item.size)
    return Row(
        key=place,
        target=Target(SOURCE, item.source),
        cells=(
            state,
            Cell(name),
            Cell(safe_line(item.reason), "dim"),
            Cell(str(item.status) if item.status is not None else "", "dim"),
            Cell(size, "dim"),
            Cell(took(item.started_at, item.ended_at), "dim"),
        ),
        order=(state.text, (source.number is None, source.number or 0, name.casefold()), item.reason or None,
               item.status, item.size, _seconds(item.started_at, item.ended_at)),
        words=f"{name} {item.reason} {source.url}",
        facts={"state": item.state.value, "src": str(source.number or "")},
        problem=not _is_good(item),
    )  # fmt: skip


def _state(item: RefreshItem, session: Session) -> Cell:
    ended = item.state is ItemState.DONE and item.outcome is not None
    sign = outcome_sign(item.outcome) if ended and item.outcome else item_sign(item.state)
    return Cell(sign.words(ascii_only=session.ascii), sign.role)


def _is_good(item: RefreshItem) -> bool:
    """Whether nothing went wrong, so far."""
    return item.state is not ItemState.CANCELLED and (item.outcome is None or item.outcome.is_read)


def _seconds(began: datetime | None, ended: datetime | None) -> float | None:
    return (ended - began).total_seconds() if began and ended else None


def took(began: datetime | None, ended: datetime | None) -> str:
    """How long something took: `0.4 s`, `1:05 min`; empty where it did not end.

    >>> noon = datetime(2025, 11, 23, 12)
    >>> took(noon, noon + timedelta(seconds=0.42)), took(noon, noon + timedelta(seconds=65)), took(noon, None)
    ('0.4 s', '1:05 min', '')
    """
    if began is None or ended is None:
        return ""
    span = ended - began
    if span < _MINUTE:
        return f"{span.total_seconds():.1f} s"
    minutes, seconds = divmod(int(span.total_seconds()), 60)
    return f"{minutes}:{seconds:02} min"


def _bytes(size: int | None) -> str:
    if not size:
        return ""
    if size < _KILO:
        return f"{size} B"
    kilo = size / _KILO
    return f"{kilo:.0f} kB" if kilo < _KILO else f"{kilo / _KILO:.1f} MB"
