"""Text that a person supplied for a source which cannot be read: a snapshot marked as such.

It was pasted, came from a file, or from an archived copy whose address the person named.
"""

from ..model.errors import UsageError
from ..model.ids import SnapshotId, SourceId
from ..model.ports import Clock, Fetched
from ..model.verdict import Verdict
from ..model.words import Outcome
from ..store.connect import Store
from ..store.snapshots import add_snapshot
from ..store.sources import source
from ..store.verdicts import add_verdict, citations_of_source
from .findings import verdicts_once_read
from .flags import recompute_stale

SUPPLIED_NOT_CHECKED = "supplied by you, not checked yet"
_CHECKER = "supplied 1"


def supply_text(store: Store, source_id: SourceId, text: str, clock: Clock) -> SnapshotId:
    """Keep `text` as what the source says. Raises UsageError for no text, UnknownId, StoreError. It can be undone."""
    pasted = Fetched(
        outcome=Outcome.OK,
        reason="Supplied by you.",
        final_url=source(store, source_id).url,
        text=text.replace("\r\n", "\n").replace("\r", "\n"),
    )
    return supply_document(store, source_id, pasted, clock)


def supply_document(store: Store, source_id: SourceId, read: Fetched, clock: Clock) -> SnapshotId:
    """Keep what was read elsewhere as what the source says, as `supply_text` does; `final_url` tells where."""
    if not read.text.strip():
        raise UsageError("There is no text to keep.", "Copy the text of the page first, then paste it.")
    cited = source(store, source_id)
    now = clock.now()
    with store.write() as conn:
        snapshot = add_snapshot(conn, source_id, read, now=now, supplied=True)
        for citation, word, reason in verdicts_once_read(
            citations_of_source(store, source_id), SUPPLIED_NOT_CHECKED
        ):
            add_verdict(
                conn,
                Verdict(
                    citation=citation, word=word, reason=reason, at=now, checker=_CHECKER, snapshot=snapshot
                ),
            )
    recompute_stale(store, cited.company, clock)
    return snapshot
