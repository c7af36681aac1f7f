"""The store: whether it opens, is sound, and what it holds."""

from pathlib import Path

from ...config.clock import LOCAL_ZONE, SystemClock
from ...config.retention import Retention
from ...evidence.wording.ages import age_words
from ...model.errors import StoreError
from ...model.words import WorkerKind
from ...store.connect import Store, open_store
from ...store.file_check import newest_backup
from ...store.health import integrity, size
from ...store.retention import body_sizes, prune
from ...store.runs import latest_run
from ...store.workers import live_workers, workers
from .finding import Finding, State


def look_at_store(path: Path) -> list[Finding]:
    """Findings on the store at `path`. A store that is not there is made by the first run, not by the doctor."""
    if not path.exists() and not path.is_symlink():
        return [Finding("store", State.GOOD, f"{path} does not exist yet: the first run makes it")]
    try:
        store = open_store(path, create=False)
        try:
            return [
                _file(store),
                *_integrity(store),
                _rows(store),
                _sizes(store),
                _refresh(store),
                *_watches(store),
                _backup(path),
            ]
        finally:
            store.close()
    except StoreError as fault:
        return [Finding("store", State.BAD, fault.message, fault.hint), _backup(path)]


def _file(store: Store) -> Finding:
    measured = size(store)
    text = f"{store.path}, {measured.file_bytes:,} bytes, schema {measured.schema_version}"
    if measured.journal_bytes:
        text += f", {measured.journal_bytes:,} bytes of changes in -wal"
    if store.notice:
        return Finding(
            "store", State.WARN, f"{text}; {store.notice}", "Reading works; writing commands end with 4."
        )
    return Finding("store", State.GOOD, text)


def _integrity(store: Store) -> list[Finding]:
    faults = integrity(store)
    if not faults:
        return [Finding("integrity", State.GOOD, "sound: pages, references, snapshots")]
    backup = newest_backup(store.path)
    hint = (
        f"--store {backup} opens the newest backup."
        if backup
        else "Keep a copy of the file before anything else."
    )
    return [Finding("integrity", State.BAD, fault, hint) for fault in faults]


def _rows(store: Store) -> Finding:
    words = {"company": "companies", "figure": "figures", "snapshot": "snapshots", "verdict": "verdicts"}
    counts = (f"{count:,} {words.get(name, name + 's')}" for name, count in size(store).rows)
    return Finding("rows", State.GOOD, ", ".join(counts))


def _sizes(store: Store) -> Finding:
    sizes = body_sizes(store)
    words = f"raw pages {sizes.raw:,} bytes, texts {sizes.texts:,}, their index {sizes.search:,}"
    return Finding("sizes", State.GOOD, f"{words}; alimon doctor --prune lets go of raw pages by [retention]")


def prune_store(path: Path, rule: Retention) -> Finding:
    """Let go of the raw bytes that the settings do not keep. Raises StoreError."""
    store = open_store(path, create=False)
    try:
        pruned = prune(store, rule, SystemClock())
    finally:
        store.close()
    return Finding(
        "pruned",
        State.GOOD,
        f"{pruned.snapshots:,} snapshots lost their raw bytes: {pruned.bytes:,} bytes are free to be used again",
    )


def _refresh(store: Store) -> Finding:
    run = latest_run(store)
    if run is None:
        return Finding(
            "refresh", State.GOOD, "no source was read yet: alimon refresh reads those that are due"
        )
    age = age_words(run.started_at, SystemClock().now(), LOCAL_ZONE)
    end = "" if run.ended_at else ", not ended"
    return Finding("refresh", State.GOOD, f"{run.id}, {age}, {len(run.items)} sources{end}")


def _watches(store: Store) -> list[Finding]:
    """Every `alimon watch` on this store, by its heartbeat."""
    clock = SystemClock()
    live = {worker.key for worker in live_workers(store, clock)}
    found = []
    for worker in workers(store):
        if worker.kind is not WorkerKind.WATCH:
            continue
        heard = age_words(worker.beat_at, clock.now(), LOCAL_ZONE)
        if worker.key in live:
            words = f": {worker.words}" if worker.words else ""
            found.append(Finding("watch", State.GOOD, f"pid {worker.process.pid}, heard of {heard}{words}"))
        else:
            found.append(
                Finding("watch", State.WARN, f"pid {worker.process.pid} is gone, last heard of {heard}",
                        "Start alimon watch again; docs/watch.md shows a service that does so by itself.")
            )  # fmt: skip
    return found or [Finding("watch", State.GOOD, "none runs: alimon watch reads sources as they fall due")]


def _backup(path: Path) -> Finding:
    backup = newest_backup(path)
    return Finding(
        "backup", State.GOOD, str(backup) if backup else "none: only an update of the schema makes one"
    )
