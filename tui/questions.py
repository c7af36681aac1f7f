"""Questions that several views ask of the store."""

from collections.abc import Sequence

from ..model.ids import CompanyId
from ..model.list_query import ListQuery
from ..model.source import Source
from ..store import claims, sources
from ..store.connect import Store
from .target import SUBJECT

_CLAIMS = 500


def sources_of_subject(store: Store, company: CompanyId, subject: str) -> Sequence[Source]:
    """The sources that the first 500 claims about a subject cite, by number."""
    keys = claims.claim_keys(store, ListQuery(company=company, scope=(SUBJECT, subject), limit=_CLAIMS))
    numbers = {number for row in claims.claim_rows(store, keys) for number in row.numbers}
    return [source for source in sources.cited_sources(store, company) if source.number in numbers]
