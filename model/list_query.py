"""What a list was asked to show: whose rows, which of them, in which order."""

from datetime import datetime
from typing import NamedTuple

from .ids import CompanyId


class ListQuery(NamedTuple):
    """A question to one of the store's lists. Fields that a list does not know are passed over."""

    company: CompanyId | None = None
    """None asks for every company."""
    scope: tuple[str, str] | None = None
    """`("subject", id)`, `("source", id)` or `("thesis", id)`: only rows that belong to it."""
    text: str = ""
    """The filter as typed; `list_filter` explains its grammar."""
    problems: bool = False
    """Claims: only problems. Sources: only those that fail or back a problem. Events: only unacknowledged."""
    sort: str = ""
    """The name of a column; empty or unknown is the list's own order."""
    descending: bool = False
    limit: int | None = None
    """Only the first rows, for the first screen."""
    cited_only: bool = False
    """Sources: only those that a report cites."""
    now: datetime | None = None
    """UTC; what `age>90d` counts back from. Without it no row has an age."""
