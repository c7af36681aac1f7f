"""Refreshing 1,000 sources on 50 loopback hosts, against a bare aiohttp loop over the same addresses in the same run.

The bare loop reads every body and does nothing else. A refresh checks addresses, robots and limits, takes the text out,
compares it with what is stored, and commits snapshot, events and outcome of each source; no claim waits to be checked.
Pause 0 and 50 hosts at once on both sides; the server is a process of its own.
"""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from alimon.config.clock import SystemClock
from alimon.model.ids import SourceId
from alimon.store.connect import open_store
from alimon.store.load import load_company

from .generated import generated
from .row import Row

SOURCES, HOSTS, AT_ONCE = 1000, 50, 50
PAGE_BYTES = 20_000
_FLOORS = Path(__file__).parent / "floors"


class Case(NamedTuple):
    """One way to meet the pages."""

    name: str
    delay: float
    """Seconds until the server answers."""
    query: str
    """Of every address, empty or beginning with `?`."""
    again: bool
    """Whether every page was read before and has not changed."""
    goal: str


CASES = (
    Case("a first reading, an answer after 200 ms", 0.2, "", again=False, goal="at least 0.7"),
    Case("nothing changed (304), an answer after 200 ms", 0.2, "", again=True, goal="at least 0.7"),
    Case("nothing changed (304), an answer at once", 0.0, "", again=True, goal="at least 0.7"),
    Case("the same bytes again, an answer at once", 0.0, "?noetag", again=True, goal="at least 0.7"),
    Case("a first reading, an answer at once", 0.0, "", again=False, goal="at least 0.7"),
)


def measure(rounds: int) -> Iterable[Row]:
    """Sources per second of both, for each case."""
    for case in CASES:
        ours, floor = [], []
        with serving(case.delay) as port:
            urls = [f"http://127.0.0.{1 + n % HOSTS}:{port}/report/{n}{case.query}" for n in range(SOURCES)]
            for _ in range(max(2, rounds // 3)):
                floor.append(_bare(urls))
                ours.append(_refresh(urls, port, again=case.again))
        best, least = SOURCES / min(ours), SOURCES / min(floor)
        yield Row(
            f"refresh of {SOURCES:,} sources on {HOSTS} hosts, {case.name}", f"{best:,.0f} sources/s",
            f"{least:,.0f} sources/s: bare aiohttp loop that reads the bodies", best / least, case.goal,
        )  # fmt: skip


def measure_memory(rounds: int) -> Iterable[Row]:
    """Memory of one process after 2,000 fetches and after 10,000."""
    del rounds
    with serving(0.0) as port, TemporaryDirectory() as folder:
        path = Path(folder) / "alimon.db"
        store_of(path, [f"http://127.0.0.{1 + n % HOSTS}:{port}/report/{n}?noetag" for n in range(SOURCES)])
        found = refreshes(path, port, 10)
    # Every kind of reading was met once in the first two rounds.
    first, last = found[1][1], found[-1][1]
    yield Row(
        f"memory after {10 * SOURCES:,} fetches in one process", f"{last / 1000:.0f} MB",
        f"{first / 1000:.0f} MB: after {2 * SOURCES:,}", last / first, "at most 1.1",
    )  # fmt: skip


@contextmanager
def serving(delay: float) -> Iterator[str]:
    """The port of a page server that runs meanwhile."""
    server = subprocess.Popen(
        [sys.executable, _FLOORS / "page_server.py", str(HOSTS), str(delay), str(PAGE_BYTES)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        if server.stdout is None:
            raise AssertionError("the server has no output")
        yield server.stdout.readline().strip()
    finally:
        server.kill()
        server.communicate()


def _bare(urls: list[str]) -> float:
    done = subprocess.run(
        [sys.executable, _FLOORS / "bare_fetch.py", str(AT_ONCE)],
        input="\n".join(urls), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return float(done.stdout.split()[0])


def _refresh(urls: list[str], port: str, *, again: bool) -> float:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "alimon.db"
        store_of(path, urls)
        seconds = refreshed(path, port)
        return refreshed(path, port) if again else seconds


def store_of(path: Path, urls: list[str]) -> None:
    """A store with a source for each address. No claim cites them: checking claims is no part of this measure."""
    records = generated(1)
    sources = tuple(
        records.sources[0]._replace(id=SourceId(f"GEN-src-{n}"), number=n, url=url, title=f"Page {n}")
        for n, url in enumerate(urls, 1)
    )
    store = open_store(path)
    load_company(store, records._replace(sources=sources, citations=()), now=SystemClock().now())
    store.close()


def refreshed(path: Path, port: str) -> float:
    """Seconds of one refresh of every source of the store."""
    return refreshes(path, port, 1)[0][0]


def refreshes(path: Path, port: str, rounds: int) -> list[tuple[float, int]]:
    """Seconds, and kilobytes in memory afterwards, of so many refreshes by one process."""
    done = subprocess.run(
        [sys.executable, _FLOORS / "refresh_all.py", path, str(AT_ONCE), port, str(rounds)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found = []
    for line in done.stdout.splitlines():
        seconds, read, memory = line.split()
        if int(read) != SOURCES:
            raise AssertionError(f"only {read} of {SOURCES} sources were read")
        found.append((float(seconds), int(memory)))
    return found
