"""`alimon find cloud` on the bundled company, against Python that only imports sqlite3."""

import subprocess
import sys
import time
from collections.abc import Iterable, Mapping, Sequence

from .places import Places
from .row import Row, in_turn, milliseconds


def measure(places: Places, rounds: int) -> Iterable[Row]:
    """Start to end of whole processes, in turn."""
    commands = (
        [str(places.alimon), "find", "cloud"],
        [sys.executable, "-c", "import sqlite3"],
        [str(places.alimon), "show", "S11"],
        [str(places.alimon), "list", "segments"],
    )
    times: list[list[float]] = [[] for _ in commands]
    for command in commands:
        _seconds(command, places.bundled)  # the first run of each finds nothing in the disk's cache
    for which in in_turn(rounds * 3, len(commands)):
        times[which].append(_seconds(commands[which], places.bundled))
    floor = times[1]
    for which, goal in ((0, "at most 2.5"), (2, ""), (3, "")):
        yield Row(
            f"alimon {' '.join(commands[which][1:])}", milliseconds(times[which]),
            f"{milliseconds(floor)}: python -c 'import sqlite3'", min(times[which]) / min(floor), goal,
        )  # fmt: skip


def _seconds(command: Sequence[str], environ: Mapping[str, str]) -> float:
    began = time.perf_counter()
    subprocess.run(
        command, env=dict(environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True
    )
    return time.perf_counter() - began
