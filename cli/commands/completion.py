"""`alimon completion SHELL`: what the shell needs to complete alimon's words."""

import argparse

from ..command_list import COMMANDS, module_name
from ..output import write
from ..parser import Parser, new_parser

_SHELLS = ("bash", "zsh", "tcsh")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon completion SHELL`."""
    parser.add_argument("shell", metavar="SHELL", choices=_SHELLS, help=", ".join(_SHELLS))


def run(args: argparse.Namespace) -> int:
    """Print the script."""
    import shtab  # noqa: PLC0415 - only here

    write(shtab.complete(whole_parser(), shell=args.shell))
    return 0


def whole_parser() -> Parser:
    """One parser with every command, which nothing but completion and tests need."""
    from importlib import import_module  # noqa: PLC0415

    parser = new_parser("", "a terminal monitor of a company")
    parser.add_argument("--version", "-V", action="store_true", help="print the version")
    commands = parser.add_subparsers(metavar="COMMAND", parser_class=Parser)
    for name, summary in COMMANDS.items():
        module = import_module(f".{module_name(name)}", __package__)
        command = commands.add_parser(name, help=summary, description=summary, allow_abbrev=False)
        command.add_argument("--store", metavar="FILE", help="use this store instead of your own")
        module.add_arguments(command)
    return parser
