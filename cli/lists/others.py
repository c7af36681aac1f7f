"""Theses and companies."""

from ...evidence.thesis import standing
from ...evidence.wording.signs import thesis_sign
from ...model.months import SHORT_MONTHS
from ...store.companies import companies as stored_companies
from ...store.thesis_rows import thesis_rows
from ..cell_words import period_cell
from ..listing import Column, Line, Listing
from ..records import company_record, thesis_record
from ..session import Session
from .query import Query, Row, answer


def theses(session: Session, query: Query) -> Listing:
    """The theses, each judged against the newest figure."""
    columns = (
        Column(name="id"),
        Column(name="state"),
        Column(name="latest", right=True),
        Column(name="period"),
        Column(name="threshold", right=True),
        Column(name="deadline"),
        Column(name="text"),
    )
    today = session.clock.now().date()
    rows = []
    for row in thesis_rows(session.store, session.company.id):
        stand = standing(row, today)
        sign = thesis_sign(stand.state)
        cells = (
            row.thesis.id,
            sign.words(ascii_only=session.settings.ascii),
            stand.value_words,
            period_cell(stand.latest),
            f"{row.thesis.comparison} {row.thesis.threshold.words()}",
            row.thesis.deadline.isoformat() if row.thesis.deadline else "",
            row.thesis.text,
        )
        rows.append(Row(Line(cells=cells, record=thesis_record(row.thesis, stand), roles={1: sign.role})))
    return answer(query, "theses", columns, rows)


def companies(session: Session, query: Query) -> Listing:
    """The companies of the store."""
    columns = tuple(
        Column(name=name) for name in ("id", "name", "listings", "currency", "fiscal year end", "edition")
    )
    rows = []
    for company in stored_companies(session.store):
        month = SHORT_MONTHS[company.fiscal_year_end_month]
        cells = (
            company.id,
            company.name,
            ", ".join(company.listings),
            company.currency,
            month,
            company.edition,
        )
        rows.append(Row(Line(cells=cells, record=company_record(company))))
    return answer(query, "companies", columns, rows)
