"""What a list of the store is asked for."""

from ...model.list_query import ListQuery
from ..session import Session
from ..widgets.list_state import ListState


def asked(
    session: Session, state: ListState, limit: int | None, scope: tuple[str, str] | None = None
) -> ListQuery:
    """The rows of the company on screen, or of a scope within it, as the user wants them shown."""
    return ListQuery(
        company=session.company.id, scope=scope, text=state.text, problems=state.problems, sort=state.sort,
        descending=state.descending, limit=limit, now=session.now,
    )  # fmt: skip
