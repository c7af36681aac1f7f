"""Looking at what the texts of sources tell of the sources themselves, once a text, and letting the flags follow."""

from collections.abc import Collection
from contextlib import suppress

from ..evidence.flags.copies import shared
from ..evidence.traits import VERSION, traits_of
from ..model.checker import CheckingFailed
from ..model.ids import CompanyId, SourceId
from ..model.ports import Clock
from ..model.traits import Traits
from ..store.connect import Store
from ..store.known_figures import known_figures
from ..store.reports import reports
from ..store.traits import has_untold_traits, keep_traits, last_traits, traits_of_source
from .checked_text import NewestText
from .flags import recompute_flags

_HARDLY_REWORDED = 0.9


def examiner(store: Store, company: CompanyId, version: str) -> str:
    """Who looks at texts: the checker's version and the reports that may be named, as either changes what is found."""
    return " ".join((version, VERSION, *sorted(one.id for one in reports(store, company))))


def examine(store: Store, newest: NewestText, found_by: str) -> None:
    """Look at the text of a source, and at the document that it was read as. Raises StoreError."""
    cited, snapshot = newest.cited, newest.snapshot
    found = traits_of(cited.id, snapshot.text, reports(store, cited.company))
    # A text over which the checker comes to grief has faults of another kind: its verdicts tell.
    with suppress(CheckingFailed):
        found = found._replace(faults=newest.document.faults(known_figures(store, cited)))
    before = last_traits(store, cited.id)
    with store.write() as connection:
        keep_traits(connection, found, snapshot.id, found_by, told=_says_the_same(found, before))


def _says_the_same(found: Traits, before: Traits) -> bool:
    """Whether flags would not move: of a text that was hardly reworded, copies are what they were."""
    same_words = shared(found.sketch, before.sketch) >= _HARDLY_REWORDED
    return same_words and found._replace(sketch=()) == before._replace(sketch=())


def tell_traits(store: Store, company: CompanyId, clock: Clock, checked: Collection[SourceId] = ()) -> None:
    """Bring the flags up to date with what was found in texts, if there is anything new. Raises StoreError.

    Verdicts on the sources `checked` are new: which of them rest on the fault of a page has to be seen.
    """
    if has_untold_traits(store, company) or any(traits_of_source(store, one).faults for one in checked):
        recompute_flags(store, company, clock)
