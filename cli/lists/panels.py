"""Segments, risks and competitors, as the panels of the Monitor show them for one period."""

from decimal import Decimal

from ...evidence.wording.signs import severity_sign
from ...model.panel_rows import CompetitorRow, RiskRow, SegmentRow
from ...model.period import Period
from ...store.subjects import competitor_rows, opening_quarter, quarters, risk_rows, segment_rows
from ..cell_words import gap_cell, percent_cell, period_cell, ranked, value_cell
from ..listing import Column, Json, Line, Listing
from ..records import competitor_record, risk_record, segment_record
from ..session import Session
from ..sign_cells import tally_cell
from .query import Query, Row, answer, period_of

_HEAD = (Column(name="id"), Column(name="name"))
_TAIL = (Column(name="claims", right=True), Column(name="problems", right=True), Column(name="verdicts"))


def segments(session: Session, query: Query) -> Listing:
    """The company, its segments and their products."""
    period = _period(session, query)
    numeric = ("revenue", "growth", "share", "margin")
    own = (Column(name="period"), *(Column(name=name, right=True) for name in numeric))
    rows = []
    for row in segment_rows(session.store, session.company.id, period):
        cells = (
            period.short() if period else "",
            value_cell(row.revenue),
            value_cell(row.growth),
            percent_cell(row.share),
            value_cell(row.margin),
        )
        numbers = ranked(revenue=row.revenue, growth=row.growth, margin=row.margin)
        if row.share is not None:
            numbers["share"] = row.share
        name = "  " * row.depth + row.subject.name
        rows.append(_row(session, row, name, cells, segment_record(row), numbers))
    return answer(query, "segments", (*_HEAD, *own, *_TAIL), rows)


def risks(session: Session, query: Query) -> Listing:
    """The risks with what measures them."""
    own = (
        Column(name="severity"),
        Column(name="measure"),
        Column(name="value", right=True),
        Column(name="period"),
    )
    rows = []
    for row in risk_rows(session.store, session.company.id, _period(session, query)):
        severity = severity_sign(row.subject.severity) if row.subject.severity else None
        cells = (
            severity.words(ascii_only=session.settings.ascii) if severity else "",
            row.measure.metric if row.measure else "",
            value_cell(row.measure),
            period_cell(row.measure),
        )
        rows.append(_row(session, row, row.subject.name, cells, risk_record(row), ranked(value=row.measure)))
    return answer(query, "risks", (*_HEAD, *own, *_TAIL), rows)


def competitors(session: Session, query: Query) -> Listing:
    """The competitors with their comparable figure beside the company's own."""
    own = (
        Column(name="metric"),
        Column(name="period"),
        *(Column(name=name, right=True) for name in ("theirs", "own", "gap")),
    )
    rows = []
    for row in competitor_rows(session.store, session.company.id, _period(session, query)):
        cells = (
            row.figure.metric if row.figure else "",
            period_cell(row.figure),
            value_cell(row.figure),
            value_cell(row.own),
            gap_cell(row),
        )
        numbers = ranked(theirs=row.figure, own=row.own)
        if row.gap is not None:
            numbers["gap"] = row.gap
        rows.append(_row(session, row, row.subject.name, cells, competitor_record(row), numbers))
    return answer(query, "competitors", (*_HEAD, *own, *_TAIL), rows)


def _row(
    session: Session,
    row: SegmentRow | RiskRow | CompetitorRow,
    name: str,
    cells: tuple[str, ...],
    record: Json,
    numbers: dict[str, Decimal],
) -> Row:
    """One row between the columns that all three lists share."""
    tally = row.tally
    verdicts = tally_cell(tally, ascii_only=session.settings.ascii)
    line = Line(
        cells=(row.subject.id, name, *cells, str(tally.total), str(tally.problems), verdicts), record=record
    )
    counts = {"claims": Decimal(tally.total), "problems": Decimal(tally.problems)}
    facts = {"kind": row.subject.kind.value, "id": row.subject.id}
    return Row(line, is_problem=tally.problems > 0, numbers={**numbers, **counts}, facts=facts)


def _period(session: Session, query: Query) -> Period | None:
    store, company = session.store, session.company.id
    known = quarters(store, company) if query.period else ()
    return period_of(query, known, opening_quarter(store, company))
