"""The command `alimon`: finds the one command that is meant and imports nothing else."""

from __future__ import annotations

import sys

from .command_list import COMMANDS, module_name
from .guard import guarded

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from collections.abc import Sequence

    from .parser import Command, Parser

# Options with a value: it must not be taken for the command where it stands before it.
_VALUED = frozenset({"--store", "--company", "--limit", "--sort", "--filter", "--period"})


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    return guarded(lambda: _run(words))


def _run(words: list[str]) -> int:
    _plug_closed_streams()
    at = _command_at(words)
    name = words[at] if at is not None else ""
    if name == "find" and len(words) > 1 and not any(word.startswith("-") for word in words):
        return _find(words[1:])
    if name in COMMANDS and at is not None:
        return run_command(name, [*words[:at], *words[at + 1 :]])
    if "--version" in words or "-V" in words:
        return _version()
    if not name and ("--help" in words or "-h" in words):
        return _overview()
    if at is not None and _command_at(words[at + 1 :]) is not None:
        raise _unknown_command(name)
    if len(words) > 1 or name != "".join(words):
        return run_command("open", words)
    return _open(name)


def _open(name: str) -> int:
    """`alimon [COMPANY]` without options: an argument parser would put off the first picture."""
    _prepare_streams(may_escape=False)
    from .commands.open import open_monitor  # noqa: PLC0415

    return open_monitor(word=name or None)


def _find(words: Sequence[str]) -> int:
    """`alimon find` with words and no options: an argument parser would take longer than the answer."""
    _prepare_streams()
    from .quick_find import answered  # noqa: PLC0415

    return 0 if answered(words) else run_command("find", words)


def run_command(name: str, words: Sequence[str]) -> int:
    """Parse the words of one command and run it."""
    # The monitor draws on the terminal itself and chooses its signs; an escape would break its lines.
    _prepare_streams(may_escape=name != "open")
    from .parser import parse  # noqa: PLC0415 - argparse is half a Python start

    parser, module = build(name)
    return module.run(parse(parser, words))


def _prepare_streams(*, may_escape: bool = True) -> None:
    from ..config.signs import ascii_wanted  # noqa: PLC0415
    from . import narrate, output  # noqa: PLC0415

    ascii_only = may_escape and ascii_wanted()
    output.prepare(ascii_only=ascii_only)
    narrate.prepare(ascii_only=ascii_only)


def build(name: str) -> tuple[Parser, Command]:
    """The parser and the module of a command."""
    from importlib import import_module  # noqa: PLC0415
    from typing import cast  # noqa: PLC0415

    from .parser import new_parser  # noqa: PLC0415

    module = cast("Command", import_module(f".commands.{module_name(name)}", __package__))
    parser = new_parser(name, COMMANDS[name])
    module.add_arguments(parser)
    return parser, module


def _command_at(words: Sequence[str]) -> int | None:
    """Where the command stands: the first word that is no option and no option's value."""
    skip = False
    for at, word in enumerate(words):
        if skip or word.startswith("-"):
            skip = word in _VALUED
            continue
        return at
    return None


def _version() -> int:
    from .. import __version__  # noqa: PLC0415
    from .output import write  # noqa: PLC0415

    write(f"alimon {__version__}\n")
    return 0


def _overview() -> int:
    from .output import write  # noqa: PLC0415

    width = max(len(name) for name in COMMANDS)
    lines = "".join(f"  {name:<{width}}  {summary}\n" for name, summary in COMMANDS.items())
    write(
        "usage: alimon [COMPANY]            open the monitor\n"
        "       alimon COMMAND [ARGUMENTS]\n\n"
        f"{lines}\n"
        "alimon COMMAND --help explains a command.\n"
        "--version prints the version; --store FILE uses another store.\n"
    )
    return 0


def _unknown_command(name: str) -> Exception:
    from difflib import get_close_matches  # noqa: PLC0415

    from ..model.errors import UsageError  # noqa: PLC0415

    close = get_close_matches(name, COMMANDS, n=1)
    hint = f"Did you mean alimon {close[0]}?" if close else "alimon --help lists the commands."
    return UsageError(f"No command is called {name!r}.", hint)


def _plug_closed_streams() -> None:
    """Put nothing in the place of a closed standard stream, so that no file opened later can take it."""
    if None in (sys.stdin, sys.stdout, sys.stderr):
        import os  # noqa: PLC0415

        while os.open(os.devnull, os.O_RDWR) <= 2:  # noqa: PLR2004 - 2 is stderr
            pass
