"""Opening the monitor's store: a first run finds the bundled companies in it."""

from pathlib import Path

from ..model.ports import Clock
from ..store.companies import companies
from ..store.connect import Store, open_store


def open_monitor_store(path: Path, clock: Clock) -> Store:
    """The store at `path`, made and filled with every bundled company where there is none.

    Raises StoreUnusable where the file cannot be opened at all; a store that cannot be written opens for reading.
    """
    store = open_store(path)
    if store.writable and not companies(store):
        load_bundled(store, clock)
    return store


def load_bundled(store: Store, clock: Clock) -> None:
    """Load every bundled company. Raises StoreError, and leaves out none: each is one transaction."""
    from ..data.bundled import bundled  # noqa: PLC0415 - reading company folders is for first runs only
    from .companies import add_company  # noqa: PLC0415

    for company in bundled():
        add_company(store, company.path, clock)
