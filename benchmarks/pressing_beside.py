"""From a key to its row on screen while 200 sources are read, against the same keys in the same program at rest."""

import os
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.terminal import Terminal

from .places import Places
from .refreshing import HOSTS, serving, store_of
from .row import Row, percentile
from .watch import Program, opened

SOURCES = 200
KEYS = ("down", "up") * 40
_DELAY = 0.2
_BAR = "▌"
_RUNNING = "⟳"
_PATIENCE = 30.0


def measure(places: Places, rounds: int) -> Iterable[Row]:
    """The same rows up and down, at rest and beside a refresh with the limits that come with alimon."""
    at_rest: list[float] = []
    beside: list[float] = []
    with serving(_DELAY) as port, TemporaryDirectory() as folder:
        for number in range(max(2, rounds // 3)):
            home = Path(folder) / str(number)
            urls = [f"http://127.0.0.{1 + n % HOSTS}:{port}/report/{n}" for n in range(SOURCES)]
            store_of(home / "data" / "alimon.db", urls)
            with opened(
                Program([str(places.alimon)], _environ(places, home, port), lambda _: True)
            ) as terminal:
                at_rest += moves(terminal, KEYS)
                terminal.press("R")
                terminal.wait_for(_RUNNING)
                beside += moves(terminal, KEYS)
                if _RUNNING not in terminal.screen.text:
                    raise AssertionError("the refresh was over before the keys were")
    ratio = percentile(beside, 95) / percentile(at_rest, 95)
    what = f"key to row, Monitor, while {SOURCES} sources are read"
    yield Row(what, _words(beside), f"{_words(at_rest)}: the same at rest", ratio, "at most 1.5")


def moves(terminal: Terminal, keys: Sequence[str]) -> list[float]:
    """Seconds from each key until the cursor's bar stands in another line; what else is painted does not count."""
    return [_move(terminal, key) for key in keys]


def _move(terminal: Terminal, key: str) -> float:
    before = _line_of_bar(terminal)
    began = time.monotonic()
    terminal.press(key)
    while time.monotonic() - began < _PATIENCE:
        if terminal.read(0.5) and _line_of_bar(terminal) not in (before, -1):
            return terminal.chunks[-1].seconds - began
    raise AssertionError(f"{key} moved nothing:\n{terminal.screen.text}")


def _line_of_bar(terminal: Terminal) -> int:
    lines = terminal.screen.text.splitlines()
    return next((at for at, line in enumerate(lines) if line.startswith(_BAR)), -1)


def _environ(places: Places, home: Path, port: str) -> dict[str, str]:
    allowed = ",".join(f"127.0.0.{1 + n}:{port}" for n in range(HOSTS))
    return {
        **places.bundled,
        "ALIMON_HOME": str(home),
        "ALIMON_ALLOW_PRIVATE": allowed,
        "PATH": os.environ["PATH"],
    }


def _words(seconds: Sequence[float]) -> str:
    return f"p50 {percentile(seconds, 50) * 1000:.1f}, p95 {percentile(seconds, 95) * 1000:.1f} ms"
