"""The argument parser of one command. argparse is imported here and only here."""

import argparse
import re
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn, Protocol

from ..model.errors import UsageError
from .formats import Format
from .output import write
from .row_limit import DEFAULT_LIMIT


class Command(Protocol):
    """What a module of `commands/` offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Declare the arguments."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it; the exit code."""


class Parser(argparse.ArgumentParser):
    """An ArgumentParser whose mistakes are errors of alimon and whose help goes through `output`."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with the usage, or the nearest option, as the hint."""
        usage = " ".join(self.format_usage().removeprefix("usage: ").split())
        raise UsageError(f"{message[:1].upper()}{message[1:]}.", self._nearest(message) or f"Usage: {usage}")

    @property
    def has_actions(self) -> bool:
        """Whether the command has actions of its own, as `company` has."""
        return self._subparsers is not None

    def _print_message(self, message: str, file: object = None) -> None:
        del file
        write(message)

    def _nearest(self, message: str) -> str:
        wrong = re.search(r"unrecognized arguments: (--[^\s=]+)", message)
        known = [option for action in self._actions for option in action.option_strings]
        close = get_close_matches(wrong[1], known, n=1) if wrong else []
        return f"Did you mean {close[0]}?" if close else ""


def new_parser(name: str, summary: str) -> Parser:
    """A parser for `alimon NAME` with the options that every command has."""
    parser = Parser(
        prog=f"alimon {name}" if name else "alimon",
        description=summary,
        allow_abbrev=False,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--store", metavar="FILE", type=Path, help="use this store instead of your own")
    return parser


def add_company(parser: argparse.ArgumentParser) -> None:
    """`--company ID`."""
    parser.add_argument("--company", metavar="ID", help="the company meant; without it the one opened last")


def add_formats(parser: argparse.ArgumentParser, *forms: Format) -> None:
    """`--json`, `--csv`, `--md`, of which one can be given; `args.form` is a Format."""
    helps = {Format.JSON: "print JSON", Format.CSV: "print CSV", Format.MD: "print a Markdown table"}
    group = parser.add_mutually_exclusive_group()
    for form in forms or (Format.JSON, Format.CSV, Format.MD):
        group.add_argument(f"--{form}", dest="form", action="store_const", const=form, help=helps[form])
    parser.set_defaults(form=Format.TEXT)


def add_limit(parser: argparse.ArgumentParser, help_: str = "") -> None:
    """`--limit N`; `row_limit` says what it comes to."""
    text = f"print at most N rows; 0 prints all (text: {DEFAULT_LIMIT}, other formats: all)"
    parser.add_argument("--limit", metavar="N", type=_count, help=help_ or text)


def _count(text: str) -> int:
    if not text.isdigit() or not text.isascii():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of rows")
    return int(text)


def parse(parser: Parser, words: Sequence[str]) -> argparse.Namespace:
    """The arguments; options and words may stand in any order."""
    if parser.has_actions:
        return parser.parse_args(store_first(words))
    return parser.parse_intermixed_args(list(words))


def store_first(words: Sequence[str]) -> list[str]:
    """The words with `--store FILE` in front, where a parser with actions of its own looks for it.

    >>> store_first(["list", "--store", "a.db", "--json"])
    ['--store', 'a.db', 'list', '--json']
    """
    front: list[str] = []
    rest: list[str] = []
    for word in words:
        follows = len(front) % 2 == 1 and front[-1] == "--store"
        (front if follows or word == "--store" or word.startswith("--store=") else rest).append(word)
    return front + rest
