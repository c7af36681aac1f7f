"""The line at the top: which company, live or stored, how old, and what is running."""

from collections.abc import Sequence

from ..evidence.wording.ages import due_words
from ..model.months import SHORT_MONTHS
from ..store.cited_tally import cited_tally
from .crumbs import heading_line
from .refreshing import Refreshing
from .session import Session
from .widgets.lines import Line, Span, width_of

ROOMY = 85
"""Columns from which a header says everything."""


def status_line(session: Session, refreshing: Refreshing, width: int) -> Line:
    """The header of the Monitor."""
    company, roomy = session.company, width >= ROOMY
    kept = [Span(f" · {company.id}", "dim")]
    if roomy:
        kept.append(Span(f" · FY ends {SHORT_MONTHS[company.fiscal_year_end_month]}", "dim"))
    lead = Span(" alimon " if roomy else "", "accent bold")
    name = company.name if roomy else company.short_name
    right = freshness(session, refreshing)
    told = heading_line([name], kept, right, width - width_of([lead]))
    return told._replace(spans=(lead, *told.spans))


def freshness(session: Session, refreshing: Refreshing, *, brief: bool = False) -> tuple[Span, ...]:
    """How fresh the store is and what is running, for the right of every header; `brief` leaves out the first."""
    said: list[Span] = []
    if not session.store.writable:
        said.append(Span("read-only store", "warn"))
    progress = refreshing.running.words(brief=brief or refreshing.size.width < ROOMY)
    if progress:
        return (*_dotted([*said, Span(progress, "accent")]), Span(" "))
    if not brief:
        said.append(Span(_stored(session, with_due=refreshing.size.width >= ROOMY), "dim"))
    if refreshing.offline:
        said.append(Span("offline", "warn"))
    return (*_dotted(said), Span("  ? help ", "faint"))


def _dotted(said: Sequence[Span]) -> tuple[Span, ...]:
    """What is said with a dot between two; each dot has the look of what it leads to."""
    return tuple(span._replace(text=f"{' · ' if at else ''}{span.text}") for at, span in enumerate(said))


def _stored(session: Session, *, with_due: bool) -> str:
    told = cited_tally(session.store, session.company.id)
    words = f"stored · sources read {told.read} of {told.cited}"
    if not with_due or told.next_due_at is None:
        return words
    return f"{words} · {due_words(told.next_due_at, session.now, session.tz)}"
