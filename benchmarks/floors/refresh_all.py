"""A refresh of every source of a store: `python refresh_all.py STORE HOSTS_AT_ONCE PORT` prints the seconds.

What `alimon refresh` does once it is imported and the store is open: fetch, take the text out, compare, keep.
"""

import asyncio
import resource
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
    """Measure one run."""
    path, at_once, port = Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
    store = open_store(path)
    settings = Settings(
        allow=tuple(f"127.0.0.{host}:{port}" for host in range(1, 255)),
        limits=Limits(pause_seconds=0.0, hosts_at_once=at_once),
    )
    sources = cited_sources(store, "GEN")
    began = time.perf_counter()
    run = asyncio.run(
        refresh_online(store, sources, clock=SystemClock(), settings=settings, on_progress=lambda _: None)
    )
    seconds = time.perf_counter() - began
    store.close()
    read = sum(item.outcome is not None and item.outcome.is_read for item in run.items)
    print(seconds, read, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


if __name__ == "__main__":
    main()
