"""What is cited or watched."""

from datetime import timedelta
from typing import NamedTuple

from .ids import CompanyId, SourceId
from .published import Published
from .words import Independence, Origin, SourceKind


class Source(NamedTuple):
    """A document at an address. `number` is its [n] in the company's report, None where it is not cited."""

    id: SourceId
    company: CompanyId
    url: str
    title: str
    publisher: str
    published: Published
    kind: SourceKind
    independence: Independence = Independence.INDEPENDENT
    number: int | None = None
    cadence: timedelta | None = None
    """How often it is due; None takes the default of its kind. A source of the folder that is neither cited nor has
    a cadence does not fall due by itself."""
    note: str = ""
    retired: bool = False
    origin: Origin = Origin.FOLDER
    feed: SourceId | None = None
    """The source that listed it, where one did."""
