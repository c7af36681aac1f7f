"""A subject with its definition, its figures and the claims about it."""

from ...evidence.wording.signs import severity_sign
from ...model.ids import SubjectId
from ...model.list_query import ListQuery
from ...store.claims import claim_keys, claim_rows
from ...store.figures import figures_for, figures_of_subject
from ...store.subjects import lineage, subject
from ..lists.stored import claim_listing
from ..records import claim_record, figure_record, subject_record
from ..session import Session
from .figure import figure_listing
from .notes import add_notes, note_records
from .page import Lines, Page


def subject_page(session: Session, subject_id: SubjectId, limit: int | None) -> Page:
    """Everything that the Subject screen says."""
    told = subject(session.store, subject_id)
    lines = Lines()
    lines.add(f"{told.id}  {told.kind}")
    lines.add(told.name, "strong")
    since = told.defined_from.isoformat() if told.defined_from else "always"
    until = told.defined_to.isoformat() if told.defined_to else "now"
    if told.defined_from or told.defined_to:
        lines.field("defined", f"{since} to {until}")
    others = [one for one in lineage(session.store, told.id) if one.id != told.id]
    lines.field("lineage", ", ".join(f"{one.name} ({one.id})" for one in others))
    lines.field("part of", told.parent or "")
    if told.severity:
        sign = severity_sign(told.severity)
        lines.field("severity", sign.words(ascii_only=session.settings.ascii), sign.role)
    lines.field("also", ", ".join(told.aliases))
    lines.field("note", told.note)
    keys = claim_keys(session.store, ListQuery(scope=("subject", told.id)))
    rows = claim_rows(session.store, keys[:limit])
    lines.rows(claim_listing(session, rows, len(keys)))
    figures = figures_of_subject(session.store, told.id)
    measured = tuple(
        one
        for measure in told.measures
        for one in figures_for(session.store, told.company, measure.metric, (measure.subject,))
    )
    lines.rows(figure_listing(figures, limit))
    lines.rows(figure_listing(measured, limit, "measured by"))
    add_notes(session, lines, told.id)
    record = {
        **subject_record(told),
        "severity": told.severity.value if told.severity else None,
        "lineage": [one.id for one in others],
        "claims": [claim_record(row) for row in rows],
        "figures": [figure_record(one) for one in figures[:limit]],
        "measures": [figure_record(one) for one in measured[:limit]],
        "notes": note_records(session, told.id),
    }
    return lines.page(record)
