"""How many sources a company's report cites and how their reading stands, without reading each."""

from datetime import datetime
from typing import NamedTuple

from ..model.ids import CompanyId
from .connect import Store
from .instants import instant_or_none

_COUNTED = """
SELECT count(*), count(last_read_at), coalesce(sum(failing_since IS NOT NULL AND NOT coalesce(
    (SELECT supplied FROM snapshot WHERE snapshot.key = source.latest_snapshot), 0)), 0), min(next_due_at)
FROM source WHERE company = (SELECT key FROM company WHERE id = ?) AND retired = 0 AND number IS NOT NULL
"""


class CitedTally(NamedTuple):
    """The sources in force with a number of the report."""

    cited: int
    read: int
    """Those that could be read once, or whose text a person supplied."""
    failing: int
    """Those that cannot be read now and have no supplied text."""
    next_due_at: datetime | None
    """When the first of them falls due; None where none does."""


def cited_tally(store: Store, company: CompanyId) -> CitedTally:
    """Counted by the store: a header asks for this several times a second, however many sources there are."""
    row = store.read().row(_COUNTED, (company,))
    cited, read, failing, due = row if row is not None else (0, 0, 0, None)
    return CitedTally(cited, read, failing, instant_or_none(due))
