"""Looking for claims in the other sources of their report: what its own citation does not bear out may stand there."""

from collections.abc import Callable, Sequence
from itertools import groupby
from operator import attrgetter

from ..model.checker import Checker, CheckingFailed
from ..model.ids import CompanyId, SourceId
from ..model.ports import Clock
from ..model.words import VerdictWord
from ..store.connect import Store
from ..store.looks import Look, ToLook, claims_to_look_for, held_elsewhere, keep_looks
from .checked_text import claim_text, newest_text
from .flags import recompute_flags

_MOST = 2_000
"""Claims looked for at once; what is left is found the next time."""
_PLAINLY = 0.8
"""How plainly a text has to speak before a claim that does not cite it is said to stand there."""


def look_elsewhere(
    store: Store,
    company_id: CompanyId,
    checker: Checker,
    clock: Clock,
    *,
    stopped: Callable[[], bool] = lambda: False,
) -> int:
    """Look for claims that their sources do not support in the others; the flag `elsewhere` follows.

    Returns for how many a source was looked into. For a worker thread. Raises StoreError.
    """
    before = held_elsewhere(store, company_id)
    todo = claims_to_look_for(store, company_id, checker.version, _MOST)
    for source_id, some in groupby(todo, key=attrgetter("source")):
        if stopped():
            break
        _look(store, source_id, list(some), checker, stopped)
    if todo and held_elsewhere(store, company_id) != before:
        recompute_flags(store, company_id, clock)
    return len(todo)


def _look(
    store: Store, source_id: SourceId, todo: Sequence[ToLook], checker: Checker, stopped: Callable[[], bool]
) -> None:
    newest = newest_text(store, source_id, checker)
    if newest is None:
        return
    looks: list[Look] = []
    for one in todo:
        try:
            found = newest.document.check(claim_text(one.claim, one.names))
        except CheckingFailed as fault:
            if stopped():
                break
            looks.append(Look(one.claim.id, source_id, newest.snapshot.id, held=False, reason=f"{fault}"))
            continue
        held = found.word is VerdictWord.SUPPORTED and found.strength >= _PLAINLY
        looks.append(Look(one.claim.id, source_id, newest.snapshot.id, held, found.reason))
    with store.write() as connection:
        keep_looks(connection, looks, checker.version)
