"""From a key to its row on screen while 200 sources are read, against the same keys in the same program at rest."""

import os
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from tests.terminal import Terminal

from .places import Places
from .refreshing import HOSTS, serving, store_of
from .row import Row, percentile, percentile_words
from .watch import Program, opened

SOURCES = 200
KEYS = ("down", "up") * 40
FEWER_KEYS = ("down", "up") * 15
"""So many as are pressed with pauses before the sources are read."""
_DELAY = 0.2
_PAUSE = 0.08
"""Seconds between the keys of a person who reads."""
_BAR = "▌"
_RUNNING = "⟳"
_PATIENCE = 30.0


class Reading(NamedTuple):
    """Who reads the sources meanwhile, and how the keys are pressed."""

    words: str
    begin: Callable[[Terminal, Mapping[str, str]], None]
    keys: Sequence[str]
    pause: float


def measure(places: Places, rounds: int) -> Iterable[Row]:
    """The same rows up and down, at rest and beside a refresh with the limits that come with alimon."""

    def by_itself(terminal: Terminal, _: Mapping[str, str]) -> None:
        terminal.press("R")

    def by_another(_: Terminal, environ: Mapping[str, str]) -> None:
        others.append(subprocess.Popen([places.alimon, "refresh"], env=environ, **_SILENT))

    others: list[subprocess.Popen[bytes]] = []
    readings = (
        Reading("", by_itself, KEYS, 0.0),
        Reading(", a key at a time", by_itself, FEWER_KEYS, _PAUSE),
        Reading(" by another alimon, a key at a time", by_another, FEWER_KEYS, _PAUSE),
    )
    with serving(_DELAY) as port, TemporaryDirectory() as folder:
        for number, reading in enumerate(readings):
            at_rest, beside = [], []
            for turn in range(max(2, rounds // 3)):
                home = Path(folder) / f"{number}-{turn}"
                with _monitor(places, home, port) as (terminal, environ):
                    at_rest += moves(terminal, reading.keys, reading.pause)
                    reading.begin(terminal, environ)
                    terminal.wait_for(_RUNNING)
                    beside += moves(terminal, reading.keys, reading.pause)
                    if _RUNNING not in terminal.screen.text:
                        raise AssertionError("the refresh was over before the keys were")
                while others:
                    others.pop().wait()
            ratio = percentile(beside, 95) / percentile(at_rest, 95)
            what = f"key to row, Monitor, while {SOURCES} sources are read{reading.words}"
            yield Row(
                what,
                percentile_words(beside),
                f"{percentile_words(at_rest)}: the same at rest",
                ratio,
                "at most 1.5",
            )


_SILENT: Mapping[str, int] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


@contextmanager
def _monitor(places: Places, home: Path, port: str) -> Iterator[tuple[Terminal, Mapping[str, str]]]:
    """A monitor on a store whose sources are served, and the environment it runs in."""
    urls = [f"http://127.0.0.{1 + n % HOSTS}:{port}/report/{n}" for n in range(SOURCES)]
    store_of(home / "data" / "alimon.db", urls)
    environ = _environ(places, home, port)
    with opened(Program([str(places.alimon)], environ, lambda _: True)) as terminal:
        yield terminal, environ


def moves(terminal: Terminal, keys: Sequence[str], pause: float = 0.0) -> list[float]:
    """Seconds from each key until the cursor's bar stands in another line; what else is painted does not count."""
    return [_move(terminal, key, pause) for key in keys]


def _move(terminal: Terminal, key: str, pause: float) -> float:
    end = time.monotonic() + pause
    while (left := end - time.monotonic()) > 0:
        terminal.read(left)
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
