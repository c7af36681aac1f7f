"""Checking one source again among 10,000 claims: by the process that checks, and by the same rules without one."""

import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from alimon.config.clock import SystemClock
from alimon.config.limits import Limits
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import Checker
from alimon.model.ids import SourceId
from alimon.model.ports import Fetched
from alimon.model.words import Outcome
from alimon.refresh.check import check_source
from alimon.refresh.checking import ChildChecker
from alimon.store.connect import Store, open_store
from alimon.store.load import load_company
from alimon.store.snapshots import add_snapshot

from .floors.page_server import PARAGRAPH
from .generated import SOURCES, generated
from .row import Row, milliseconds

CLAIMS = 10_000
_PARAGRAPHS = 20
_SOURCE = SourceId("GEN-src-7")


def measure(rounds: int) -> Iterable[Row]:
    """Milliseconds of both, once each has started."""
    with TemporaryDirectory() as folder, ChildChecker(Limits()) as child:
        store = _store(Path(folder) / "alimon.db")
        ours, floor = [], []
        for _ in range(rounds + 1):
            floor.append(_seconds(store, RuleChecker()))
            ours.append(_seconds(store, child))
        store.close()
    name = f"check a source again, {CLAIMS // SOURCES} of {CLAIMS:,} claims, on {_PARAGRAPHS} paragraphs"
    yield Row(
        name, milliseconds(ours[1:]), f"{milliseconds(floor[1:])}: the rules in the same process",
        min(ours[1:]) / min(floor[1:]), "at most 200 ms",
    )  # fmt: skip


def _store(path: Path) -> Store:
    store = open_store(path)
    load_company(store, generated(CLAIMS), now=SystemClock().now())
    text = "\n".join(PARAGRAPH.format(seed=7, part=part) for part in range(_PARAGRAPHS))
    fetched = Fetched(outcome=Outcome.OK, reason="", final_url="https://example.com/7", status=200, text=text)
    with store.write() as connection:
        add_snapshot(connection, _SOURCE, fetched, now=SystemClock().now())
    return store


def _seconds(store: Store, checker: Checker) -> float:
    began = time.perf_counter()
    found = check_source(store, _SOURCE, checker, SystemClock(), again=True)
    if len(found) != CLAIMS // SOURCES:
        raise AssertionError(f"{len(found)} citations were checked")
    return time.perf_counter() - began
