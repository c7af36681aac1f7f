"""Claims, sources and events: lists that the store narrows and sorts, since they can be long."""

from collections.abc import Sequence

from ...config.clock import LOCAL_ZONE
from ...evidence.wording.ages import local_time
from ...evidence.wording.signs import event_sign
from ...evidence.wording.source_status import source_status
from ...model.claim_row import ClaimRow
from ...model.list_query import ListQuery
from ...model.panel_rows import EventRow, SourceRow
from ...store.claim_lists import flag_reasons
from ...store.claims import CLAIM_SORTS, claim_keys, claim_rows
from ...store.events import EVENT_SORTS, event_keys, event_rows
from ...store.sources import SOURCE_SORTS, source_keys, source_rows
from ..event_state import event_state
from ..listing import Column, Line, Listing
from ..records import claim_record, event_record, source_row_record
from ..session import Session
from ..sign_cells import flags_cell, tally_cell, verdict_cell
from .query import Query, check_filter, check_sort


def claims(session: Session, query: Query) -> Listing:
    """The claims of every report of the company."""
    keys = claim_keys(session.store, _asked(session, query, CLAIM_SORTS))
    return claim_listing(session, claim_rows(session.store, keys[: query.limit]), len(keys))


def claim_listing(session: Session, rows: Sequence[ClaimRow], total: int) -> Listing:
    """Claims as rows, of a list or of another row's page."""
    columns = ("id", "verdict", "flags", "value", "metric", "period", "subject", "cites", "text")
    reasons = flag_reasons(session.store, [row.key for row in rows if row.flags])
    lines = [_claim(session, row, reasons.get(row.key, ())) for row in rows]
    return _listing(columns, lines, total, "claims")


def sources(session: Session, query: Query) -> Listing:
    """The sources, cited ones first."""
    keys = source_keys(session.store, _asked(session, query, SOURCE_SORTS))
    rows = source_rows(session.store, keys[: query.limit])
    columns = (
        "id",
        "number",
        "publisher",
        "published",
        "state",
        "claims",
        "figures",
        "verdicts",
        "title",
        "url",
    )
    return _listing(columns, [_source(session, row) for row in rows], len(keys), "sources")


def events(session: Session, query: Query) -> Listing:
    """The Inbox, newest first."""
    keys = event_keys(session.store, _asked(session, query, EVENT_SORTS))
    rows = event_rows(session.store, keys[: query.limit])
    columns = ("id", "at", "kind", "state", "source", "text")
    return _listing(columns, [_event(session, row) for row in rows], len(keys), "events")


def _asked(session: Session, query: Query, sorts: tuple[str, ...]) -> ListQuery:
    check_filter(query.text)
    check_sort(query.sort, sorts)
    return ListQuery(
        company=session.company.id,
        text=query.text,
        problems=query.problems,
        sort=query.sort,
        descending=query.descending,
        now=session.clock.now(),
    )


def _listing(names: tuple[str, ...], lines: list[Line], total: int, noun: str) -> Listing:
    right = {"value", "number", "claims", "figures"}
    columns = tuple(Column(name=name, right=name in right) for name in names)
    return Listing(columns=columns, lines=lines, total=total, noun=noun)


def _claim(session: Session, row: ClaimRow, reasons: Sequence[str]) -> Line:
    signs = session.settings.ascii
    verdict, role = verdict_cell(row.verdict, ascii_only=signs)
    cells = (
        row.id,
        verdict,
        flags_cell(row.flags, ascii_only=signs),
        row.value_words,
        row.metric,
        row.period_words,
        row.subject_name,
        "".join(f"[{number}]" for number in row.numbers),
        row.text,
    )
    record = {**claim_record(row), "reasons": list(reasons)}
    return Line(cells=cells, record=record, roles={1: role, 2: "warn"})


def _source(session: Session, row: SourceRow) -> Line:
    source = row.state.source
    status = source_status(row.state, session.clock.now(), LOCAL_ZONE)
    cells = (
        source.id,
        "" if source.number is None else f"[{source.number}]",
        source.publisher,
        source.published.text,
        f"{status.sign.mark(ascii_only=session.settings.ascii)} {status.reason}",
        str(row.claim_count),
        str(row.figure_count),
        tally_cell(row.tally, ascii_only=session.settings.ascii),
        source.title,
        source.url,
    )
    return Line(cells=cells, record=source_row_record(row), roles={4: status.sign.role})


def _event(session: Session, row: EventRow) -> Line:
    sign = event_sign(row.kind)
    cells = (
        row.id,
        local_time(row.at, session.clock.now(), LOCAL_ZONE),
        sign.words(ascii_only=session.settings.ascii),
        event_state(session, row),
        row.source_id,
        row.text,
    )
    return Line(cells=cells, record=event_record(row), roles={2: sign.role})
