"""Times of a program in a pseudo-terminal, taken from outside when its bytes come out."""

import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from tests.terminal import Screen, Terminal

QUIET_SECONDS = 0.12
"""A screen that has not changed for so long has settled after a key."""
START_QUIET_SECONDS = 0.7
COLUMNS, ROWS = 120, 40

Ready = Callable[[str], bool]


class Program(NamedTuple):
    """What to start, and how its first useful screen is known."""

    command: Sequence[str]
    environ: Mapping[str, str]
    ready: Ready


class Press(NamedTuple):
    """What one key did."""

    first: float
    """Seconds from writing the key to the first bytes that it caused."""
    seconds: float
    """Seconds to the last byte that it caused."""
    size: int
    """Bytes that came out."""


def first_paint(program: Program) -> float:
    """Seconds from the start of the program until its first useful screen was out."""
    with opened(program) as terminal:
        return painted_at(terminal, program.ready) - terminal.began


def leaving(program: Program) -> float:
    """Seconds from Q until the program is gone."""
    with opened(program) as terminal:
        painted_at(terminal, program.ready)
        began = time.monotonic()
        terminal.press("Q")
        while terminal.process.poll() is None:
            terminal.read(0.001)
        return time.monotonic() - began


def presses(terminal: Terminal, keys: Sequence[str]) -> list[Press]:
    """Press each key once the screen has settled after the one before."""
    return [_press(terminal, key) for key in keys]


def idle_bytes(terminal: Terminal, seconds: float) -> float:
    """Bytes that come out per second while nobody does anything."""
    before, end = len(terminal.output), time.monotonic() + seconds
    while (left := end - time.monotonic()) > 0:
        terminal.read(left)
    return (len(terminal.output) - before) / seconds


def opened(program: Program) -> Terminal:
    """The program's terminal once its screen has settled."""
    terminal = Terminal(program.command, environ=program.environ, columns=COLUMNS, rows=ROWS)
    settle(terminal, START_QUIET_SECONDS)
    return terminal


def settle(terminal: Terminal, quiet: float) -> None:
    """Read until nothing comes for so long."""
    while not terminal.chunks and terminal.process.poll() is None:
        terminal.read(0.1)
    while terminal.read(quiet):
        pass


def painted_at(terminal: Terminal, ready: Ready) -> float:
    """When the bytes were out that made the screen ready. Raises AssertionError where it never was."""
    screen = Screen(COLUMNS, ROWS)
    for chunk in terminal.chunks:
        screen.feed(chunk.data)
        if ready(screen.text):
            return chunk.seconds
    raise AssertionError(f"never ready:\n{screen.text}")


def _press(terminal: Terminal, key: str) -> Press:
    before, began = len(terminal.chunks), time.monotonic()
    terminal.press(key)
    while terminal.read(0.5 if len(terminal.chunks) == before else QUIET_SECONDS):
        pass
    caused = terminal.chunks[before:]
    if not caused:
        raise AssertionError(f"{key} changed nothing:\n{terminal.screen.text}")
    return Press(
        caused[0].seconds - began, caused[-1].seconds - began, sum(len(chunk.data) for chunk in caused)
    )
