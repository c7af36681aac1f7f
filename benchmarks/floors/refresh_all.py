"""Refreshes of every source of a store: `python refresh_all.py STORE HOSTS_AT_ONCE PORT ROUNDS`.

What `alimon refresh` does once it is imported and the store is open: fetch, take the text out, compare, keep. Prints a
line for each round: seconds, sources that were read, and kilobytes of memory that the process holds then.
"""

import asyncio
import os
import sys
import time
from pathlib import Path

from alimon.config.clock import SystemClock
from alimon.config.limits import Limits
from alimon.config.settings import Settings
from alimon.refresh.online import refresh_online
from alimon.store.connect import open_store
from alimon.store.sources import cited_sources


def main() -> None:
    """Measure so many runs."""
    path, at_once, port, rounds = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3], int(sys.argv[4])
    store = open_store(path)
    settings = Settings(
        allow=tuple(f"127.0.0.{host}:{port}" for host in range(1, 255)),
        limits=Limits(pause_seconds=0.0, hosts_at_once=at_once),
    )
    sources = cited_sources(store, "GEN")
    for _ in range(rounds):
        began = time.perf_counter()
        run = asyncio.run(
            refresh_online(store, sources, clock=SystemClock(), settings=settings, on_progress=lambda _: None)
        )
        seconds = time.perf_counter() - began
        read = sum(item.outcome is not None and item.outcome.is_read for item in run.items)
        print(seconds, read, _memory(), flush=True)
    store.close()


def _memory() -> int:
    """Kilobytes in memory. Source: proc_pid_statm(5)."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[1]
    return int(pages) * os.sysconf("SC_PAGE_SIZE") // 1000


if __name__ == "__main__":
    main()
