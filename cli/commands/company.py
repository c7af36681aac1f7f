"""`alimon company add|list|check|update`: the companies of the store."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from ..guard import EXIT_FINE, EXIT_USAGE
from ..narrate import say
from ..output import write
from ..parser import add_formats
from ..session import Session

if TYPE_CHECKING:
    from ...store.load import LoadReport


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon company ACTION`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=type(parser))
    adding = actions.add_parser(
        "add", help="load a company from its folder; a second time brings it up to date"
    )
    adding.add_argument("folder", metavar="PATH", type=Path, help="the folder; data/README.md explains it")
    listing = actions.add_parser("list", help="list the companies of the store")
    add_formats(listing)
    checking = actions.add_parser(
        "check", help="name every error of a folder with file, line and what to write"
    )
    checking.add_argument("folder", metavar="PATH", type=Path, help="the folder")
    updating = actions.add_parser("update", help="load the edition that comes with this alimon")
    updating.add_argument(
        "id", metavar="ID", nargs="*", help="companies; none: all that have a newer edition"
    )


def run(args: argparse.Namespace) -> int:
    """Do the action."""
    match args.action:
        case "add":
            return _add(args)
        case "list":
            return _list(args)
        case "check":
            return _check(args.folder)
        case _:
            return _update(args)


def _add(args: argparse.Namespace) -> int:
    from ...refresh.companies import add_company  # noqa: PLC0415

    session = Session(args.store)
    session.need_writing()
    added = add_company(session.store, args.folder, session.clock)
    write(f"{added.company.id}  {added.company.name}: {_counts(added.report)}\n")
    return EXIT_FINE


def _list(args: argparse.Namespace) -> int:
    from ..lists.others import companies  # noqa: PLC0415
    from ..lists.query import Query  # noqa: PLC0415
    from ..output import write_listing  # noqa: PLC0415

    write_listing(companies(Session(args.store), Query()), args.form)
    return EXIT_FINE


def _check(folder: Path) -> int:
    from ...data.check import check_folder  # noqa: PLC0415

    problems = check_folder(folder)
    for problem in problems:
        write(f"{problem.words()}\n")
    if problems:
        say(f"{len(problems)} problem{'' if len(problems) == 1 else 's'} in {folder}")
        return EXIT_USAGE
    say(f"{folder} can be loaded: alimon company add {folder}")
    return EXIT_FINE


def _update(args: argparse.Namespace) -> int:
    from ...refresh.companies import newer_editions, update_company  # noqa: PLC0415
    from ...store.companies import company  # noqa: PLC0415

    session = Session(args.store)
    session.need_writing()
    wanted = [company(session.store, name).id for name in args.id] or [
        edition.id for edition in newer_editions(session.store)
    ]
    if not wanted:
        say("every company is at the edition that comes with this alimon")
    for company_id in wanted:
        report = update_company(session.store, company_id, session.clock).report
        write(f"{company_id}: {_counts(report)}\n")
    return EXIT_FINE


def _counts(report: "LoadReport") -> str:
    return f"{report.added} added, {report.changed} changed, {report.retired} retired, {report.unchanged} unchanged"
