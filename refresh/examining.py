"""Looking at what the texts of sources tell of the sources themselves, once a text, and letting the flags follow."""

from ..evidence.flags.copies import shared
from ..evidence.traits import traits_of
from ..model.ids import CompanyId
from ..model.ports import Clock
from ..model.snapshot import Snapshot
from ..model.source import Source
from ..model.traits import Traits
from ..store.connect import Store
from ..store.reports import reports
from ..store.traits import has_untold_traits, is_examined, keep_traits, last_traits
from .flags import recompute_flags

_HARDLY_REWORDED = 0.9


def examiner(store: Store, company: CompanyId, version: str) -> str:
    """Who looks at texts: the checker's version and the reports that may be named, as either changes what is found."""
    return " ".join((version, *sorted(one.id for one in reports(store, company))))


def examine(store: Store, cited: Source, snapshot: Snapshot, found_by: str) -> None:
    """Look at the text of a source where `found_by` has not yet. Raises StoreError."""
    if is_examined(store, cited.id, found_by):
        return
    found = traits_of(cited.id, snapshot.text, reports(store, cited.company))
    before = last_traits(store, cited.id)
    with store.write() as connection:
        keep_traits(connection, found, snapshot.id, found_by, told=_says_the_same(found, before))


def _says_the_same(found: Traits, before: Traits) -> bool:
    """Whether flags would not move: of a text that was hardly reworded, copies are what they were."""
    same_words = shared(found.sketch, before.sketch) >= _HARDLY_REWORDED
    return same_words and found._replace(sketch=()) == before._replace(sketch=())


def tell_traits(store: Store, company: CompanyId, clock: Clock) -> None:
    """Bring the flags up to date with what was found in texts, if there is anything new. Raises StoreError."""
    if has_untold_traits(store, company):
        recompute_flags(store, company, clock)
