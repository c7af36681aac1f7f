"""From the start of the program to its first useful screen, and from Q until it is gone, against empty programs."""

import sys
from collections.abc import Iterable
from pathlib import Path

from .places import Places
from .row import Row, in_turn, milliseconds
from .watch import Program, first_paint, leaving

FLOORS = Path(__file__).parent / "floors"


def monitor(places: Places, *words: str, large: bool = False) -> Program:
    """The monitor. Useful: the first row of Segments with its value, and what Evidence says of it."""
    environ = places.large if large else places.bundled
    return Program([str(places.alimon), *words], environ, _is_useful)


def floor(places: Places, name: str) -> Program:
    """One of the programs in floors/."""
    return Program(
        [sys.executable, str(FLOORS / f"{name}.py")],
        places.bundled,
        lambda text: "READY" in text or "row " in text,
    )


def _is_useful(text: str) -> bool:
    lines = text.splitlines()
    row = lines[2][:60] if len(lines) > 2 else ""
    evidence = "".join(line[60:] for line in lines[2:5])
    return any(letter.isdigit() for letter in row) and bool(evidence.strip())


def measure(places: Places, rounds: int) -> Iterable[Row]:
    """All programs in turn."""
    programs = (
        monitor(places, "BABA"),
        floor(places, "empty_app"),
        floor(places, "framed_app"),
        monitor(places, "BABA", large=True),
        monitor(places, "GEN", large=True),
    )
    paints: list[list[float]] = [[] for _ in programs]
    leaves: list[list[float]] = [[] for _ in programs]
    for which in in_turn(rounds, len(programs)):
        paints[which].append(first_paint(programs[which]))
        leaves[which].append(leaving(programs[which]))
    empty, framed = (
        f"{milliseconds(paints[1])}: empty Textual app",
        f"{milliseconds(paints[2])}: with header and footer",
    )
    own = f"{milliseconds(paints[0])}: the bundled store"
    yield _row("first useful screen", paints[0], empty, paints[1], "at most 1.5, aim 1.25")
    yield _row("first useful screen", paints[0], framed, paints[2], "")
    yield _row(
        "the same company in a store of 100,000 claims more", paints[3], own, paints[0], "at most 1.15"
    )
    yield _row("a company of 100,000 claims", paints[4], own, paints[0], "at most 1.15")
    yield _row(
        "Q until gone", leaves[0], f"{milliseconds(leaves[1])}: empty Textual app", leaves[1], "at most 1.0"
    )


def _row(what: str, ours: list[float], floor_words: str, floors: list[float], goal: str) -> Row:
    return Row(what, milliseconds(ours), floor_words, min(ours) / min(floors), goal)
