"""Pages of a thesis, an event and a company."""

from ...config.clock import LOCAL_ZONE
from ...evidence.thesis import standing
from ...evidence.wording.ages import local_time
from ...evidence.wording.signs import event_sign, thesis_sign
from ...model.ids import CompanyId, EventId, ThesisId
from ...store.companies import company
from ...store.events import event_rows
from ...store.thesis_rows import thesis_row
from ..event_state import event_state
from ..records import company_record, event_record, figure_record, thesis_record
from ..session import Session
from .figure import figure_listing
from .notes import add_notes, note_records
from .page import Lines, Page


def thesis_page(session: Session, thesis_id: ThesisId, limit: int | None) -> Page:
    """A thesis against the newest figure, with the figures behind it."""
    row = thesis_row(session.store, thesis_id)
    told = row.thesis
    stand = standing(row, session.clock.now().date())
    sign = thesis_sign(stand.state)
    lines = Lines()
    lines.add(f"{told.id}  {sign.words(ascii_only=session.settings.ascii)}", sign.role)
    lines.add(told.text, "strong")
    lines.add(stand.sentence)
    deadline = f" by {told.deadline.isoformat()}" if told.deadline else ""
    lines.field("test", f"{told.metric} {told.comparison} {told.threshold.words()}{deadline}")
    lines.field("subject", told.subject)
    lines.field("claim", told.claim or "")
    lines.field("note", told.note)
    lines.rows(figure_listing(row.figures, limit))
    add_notes(session, lines, told.id)
    figures = [figure_record(one) for one in row.figures[:limit]]
    record = {**thesis_record(told, stand), "figures": figures, "notes": note_records(session, told.id)}
    return lines.page(record)


def event_page(session: Session, event_id: EventId, _limit: int | None) -> Page:
    """One entry of the Inbox."""
    (row,) = event_rows(session.store, [int(event_id.partition("-")[2])])
    sign = event_sign(row.kind)
    lines = Lines()
    at = local_time(row.at, session.clock.now(), LOCAL_ZONE)
    lines.add(f"{row.id}  {sign.words(ascii_only=session.settings.ascii)}  {at}", sign.role)
    lines.add(row.text, "strong")
    lines.field("source", row.source_id)
    lines.field("from", row.earlier)
    lines.field("to", row.later)
    lines.field("claim", row.claim_id)
    lines.field("figure", row.figure)
    lines.field("hook", row.hook)
    if row.later:
        lines.field("changes", f"alimon diff {row.source_id} --from {row.earlier} --to {row.later}")
    lines.field("state", event_state(session, row))
    return lines.page(event_record(row))


def company_page(session: Session, company_id: CompanyId, _limit: int | None) -> Page:
    """A company as its folder describes it."""
    told = company(session.store, company_id)
    lines = Lines()
    lines.add(f"{told.id}  {', '.join(told.listings)}")
    lines.add(told.name, "strong")
    lines.field("currency", told.currency)
    lines.field("edition", told.edition)
    lines.field("note", told.note)
    return lines.page(company_record(told))
