"""`alimon [COMPANY]`: the monitor."""

import gc
import os
import sys
from typing import TYPE_CHECKING

from ...model.errors import NeedsTerminal, UnknownId
from ..command_list import COMMANDS
from ..session import Session

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from ...config.settings import Settings
    from ...model.company import Company
    from ...model.ports import Clock
    from ...store.connect import Store


def add_arguments(parser: "argparse.ArgumentParser") -> None:
    """`alimon [COMPANY]`."""
    parser.add_argument(
        "company", metavar="COMPANY", nargs="?", help="id of the company; without it the one opened last"
    )


def run(args: "argparse.Namespace") -> int:
    """Open the monitor; its exit code. Raises NeedsTerminal, UnknownId."""
    return open_monitor(args.store, args.company)


def open_monitor(store_file: "Path | None" = None, word: str | None = None) -> int:
    """Open the monitor on the company that `word` names; its exit code. Raises NeedsTerminal, UnknownId."""
    session = Session(store_file, word)
    if word:
        _know(session, word)
    need_terminal(_INSTEAD)
    return show_monitor(
        session.store, session.settings, session.clock, session.company, first_start=session.first_start
    )


def show_monitor(
    store: "Store",
    settings: "Settings",
    clock: "Clock",
    company: "Company",
    *,
    first_start: bool = False,
    guided: bool = False,
) -> int:
    """Show the monitor until the user leaves; its exit code. Raises ConfigError where `[keys]` clashes."""
    # What the toolkit makes while it is imported stays: collecting it over and over only costs time.
    gc.disable()
    # The one import of the toolkit: every other command does without it.
    from ...tui.app import run_monitor  # noqa: PLC0415

    return run_monitor(store, settings, clock, company, first_start=first_start, guided=guided)


def _know(session: Session, word: str) -> None:
    """Raise UnknownId where `word` is no company, with the nearest company or command."""
    try:
        _ = session.company
    except UnknownId as fault:
        from difflib import get_close_matches  # noqa: PLC0415 - for a mistake only

        close = get_close_matches(word, COMMANDS, n=1)
        nearest = tuple(f"alimon {name}" for name in close) or fault.nearest
        raise UnknownId("company or command", word, nearest) from fault


def need_terminal(instead: str) -> None:
    """Raise NeedsTerminal where nobody could see the monitor or press a key; `instead` is what to do then."""
    ends = (sys.stdin, sys.stdout)
    if not all(end is not None and end.isatty() for end in ends):
        raise NeedsTerminal("The monitor needs a terminal.", instead)
    if os.environ.get("TERM", "") in ("", "dumb"):
        name = os.environ.get("TERM") or "not set"
        raise NeedsTerminal(f"The monitor needs a terminal that can be drawn on; TERM is {name}.", instead)


_INSTEAD = "alimon list segments, alimon find WORDS and alimon show ID answer without one."
