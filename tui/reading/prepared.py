"""A snapshot made ready to be read."""

from typing import NamedTuple

from ...model.snapshot import Passage, Snapshot
from ...store.connect import Store
from ..target import Target
from .flow import Flow
from .leaning import looked_for
from .shown_text import ShownText


class Prepared(NamedTuple):
    """A text that can be shown, and the passages that it was opened for once they were looked for."""

    snapshot: Snapshot
    shown: ShownText
    flow: Flow
    passages: tuple[Passage, ...] | None = None
    """Best first, as passages of the text shown; None as long as they were not looked for."""


def prepared(snapshot: Snapshot) -> Prepared:
    """Make a snapshot ready to be shown. Megabytes take a tenth of a second and more: use a worker for those."""
    shown = ShownText(snapshot.text)
    return Prepared(snapshot, shown, Flow(shown.text))


def searched(store: Store, reading: Prepared, sought: Target | None) -> Prepared:
    """The text with its passages for a claim or figure. Megabytes take seconds. Raises UnknownId."""
    return reading._replace(passages=looked_for(store, sought, reading.snapshot, reading.shown))
