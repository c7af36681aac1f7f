"""The refresh runs that go on at this moment, in this process or another one."""

from ..model.ids import RunId
from ..model.ports import Clock
from ..model.refresh_run import RefreshRun
from .connect import Store
from .runs import refresh_run
from .workers import holder_of, is_dead


def live_runs(store: Store, clock: Clock, *, besides: RunId | None = None) -> tuple[RefreshRun, ...]:
    """Runs that did not end and whose process lives, newest first. Those that a killed process left are passed over.

    So is `besides`, a run of which the caller knows more: it is not read, which takes a while where it is long.
    """
    read = store.read()
    rows = read.rows("SELECT key, worker FROM refresh_run WHERE ended_at IS NULL ORDER BY key DESC")
    return tuple(
        refresh_run(store, RunId(f"run-{key}"))
        for key, worker in rows
        if worker is not None
        and f"run-{key}" != besides
        and (holder := holder_of(read, worker)) is not None
        and not is_dead(holder, clock)
    )
