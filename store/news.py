"""What changed lately: sources with events that nobody acknowledged, and the rows that lean on them."""

from datetime import datetime
from typing import NamedTuple

from ..model.ids import CompanyId
from ..model.words import EventKind
from .connect import Store
from .connection import question_marks
from .instants import instant_text

_NO_CHANGE = (EventKind.SOURCE_READ, EventKind.NEW_COMPANY_DATA)
"""Kinds of events that tell of no change: a first reading, and data that could be loaded."""


class News(NamedTuple):
    """Ids of rows for which something changed that nobody acknowledged."""

    sources: frozenset[str] = frozenset()
    claims: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()

    def has(self, id_: str) -> bool:
        """Whether the row with this id is among them."""
        return id_ in self.sources or id_ in self.claims or id_ in self.subjects


def news(store: Store, company: CompanyId, now: datetime) -> News:
    """The news of a company; what was put off beyond `now` is none.

    For a worker thread: a source may be cited by very many claims. Raises StoreError.
    """
    read = store.read()
    changed = read.rows(
        "SELECT DISTINCT source.key, source.id FROM event JOIN source ON source.key = event.source"
        " WHERE event.company = (SELECT key FROM company WHERE id = ?) AND acknowledged_at IS NULL"
        " AND (snoozed_until IS NULL OR snoozed_until <= ?)"
        f" AND event.kind NOT IN ({question_marks(_NO_CHANGE)})",
        (company, instant_text(now), *map(str, _NO_CHANGE)),
    )
    if not changed:
        return News()
    keys = [key for key, _ in changed]
    marks = question_marks(keys)
    claims = read.rows(
        "SELECT DISTINCT claim.id FROM citation JOIN claim ON claim.key = citation.claim"
        f" WHERE citation.source IN ({marks}) AND citation.retired = 0 AND claim.retired = 0",
        keys,
    )
    subjects = read.rows(
        "WITH leaning AS (SELECT claim.key, claim.subject FROM citation JOIN claim ON claim.key = citation.claim"
        f" WHERE citation.source IN ({marks}) AND citation.retired = 0 AND claim.retired = 0)"
        " SELECT subject.id FROM subject WHERE subject.key IN ("
        "SELECT lineage.subject FROM leaning JOIN lineage ON lineage.other = leaning.subject"
        " UNION SELECT lineage.subject FROM leaning JOIN spoken_of ON spoken_of.claim = leaning.key"
        " JOIN lineage ON lineage.other = spoken_of.subject)",
        keys,
    )
    return News(
        sources=frozenset(id_ for _, id_ in changed),
        claims=frozenset(id_ for (id_,) in claims),
        subjects=frozenset(id_ for (id_,) in subjects),
    )
