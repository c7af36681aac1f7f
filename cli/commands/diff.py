"""`alimon diff SOURCE`: what changed between two snapshots of a source."""

import argparse

from ...model.errors import UsageError
from ...store.search import resolve
from ...store.sources import source
from ..diff_text import diff_lines, diff_record
from ..formats import Format
from ..guard import EXIT_FINE
from ..narrate import say
from ..output import write_json, write_lines
from ..parser import add_company, add_formats
from ..session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon diff SOURCE [--from SNAPSHOT] [--to SNAPSHOT]`."""
    parser.add_argument(
        "source", metavar="SOURCE", help="id of a source, or of one of its snapshots: src-1, src-1@3"
    )
    parser.add_argument(
        "--from", dest="earlier", metavar="SNAPSHOT", default="", help="number or id of the earlier snapshot"
    )
    parser.add_argument(
        "--to", dest="later", metavar="SNAPSHOT", default="", help="number or id of the later snapshot"
    )
    parser.add_argument(
        "--all", action="store_true", help="also what is noise of the page, or only moved within it"
    )
    add_company(parser)
    add_formats(parser, Format.JSON)


def run(args: argparse.Namespace) -> int:
    """Print the changes, oldest place first. 0, also where nothing changed or only one snapshot is there."""
    session = Session(args.store, args.company)
    concept, public_id = resolve(session.store, args.source, session.company.id)
    later = args.later
    if concept == "snapshot":
        later = later or public_id
        public_id = public_id.rpartition("@")[0]
    elif concept != "source":
        raise UsageError(
            f"{public_id} is a {concept}, not a source.", "alimon list sources shows the sources."
        )
    from ...refresh.changes import compare_snapshots, snapshots_to_compare  # noqa: PLC0415

    told = source(session.store, public_id)
    pair = snapshots_to_compare(session.store, told.id, args.earlier, later)
    found = compare_snapshots(session.store, *pair) if pair else None
    if args.form is Format.JSON:
        write_json(diff_record(told, found))
        return EXIT_FINE
    if found is None:
        say(f"{told.id} has fewer than two snapshots to compare; alimon refresh {told.id} reads it now")
        return EXIT_FINE
    write_lines(diff_lines(told, found, everything=args.all))
    return EXIT_FINE
