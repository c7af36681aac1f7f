"""`alimon diff SOURCE`: what changed between two snapshots of a source."""

import argparse
from typing import TYPE_CHECKING, NamedTuple

from ...model.errors import UsageError
from ...model.source import Source
from ...store.events import event
from ...store.search import resolve
from ...store.sources import source
from ..diff_text import diff_lines, diff_record, lost_lines
from ..formats import Format
from ..guard import EXIT_FINE
from ..narrate import say
from ..output import write_json, write_lines
from ..parser import add_company, add_formats
from ..session import Session

if TYPE_CHECKING:
    from ...refresh.losses import Loss


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon diff SOURCE [--from SNAPSHOT] [--to SNAPSHOT]`."""
    parser.add_argument(
        "source",
        metavar="SOURCE",
        help="id of a source, of one of its snapshots, or of an event: src-1, src-1@3, ev-7",
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
    asked = _asked(session, args)
    from ...refresh.changes import compare_snapshots, snapshots_to_compare  # noqa: PLC0415
    from ...refresh.losses import text_of  # noqa: PLC0415

    store, told = session.store, asked.source
    lost = text_of(store, asked.loss) if asked.loss else None
    pair = snapshots_to_compare(store, told.id, asked.earlier, asked.later)
    found = compare_snapshots(store, *pair) if pair else None
    if args.form is Format.JSON:
        write_json(diff_record(told, found, lost))
        return EXIT_FINE
    if lost is not None:
        write_lines(lost_lines(told, lost))
    elif found is None:
        say(f"{told.id} has fewer than two snapshots to compare; alimon refresh {told.id} reads it now")
    else:
        write_lines(diff_lines(told, found, everything=args.all))
    return EXIT_FINE


class _Asked(NamedTuple):
    """Whose changes are wanted. A loss is told where no snapshots are named."""

    source: Source
    earlier: str
    later: str
    loss: "Loss | None" = None


def _asked(session: Session, args: argparse.Namespace) -> _Asked:
    """What the arguments mean. Raises UsageError, UnknownId."""
    from ...refresh.losses import loss_now, loss_of  # noqa: PLC0415

    store = session.store
    concept, public_id = resolve(store, args.source, session.company.id, wanted="source")
    if concept == "event":
        told = event(store, public_id)
        if told.source is None:
            raise UsageError(f"{public_id} is of no source.", "alimon list events tells what it is of.")
        earlier, later = args.earlier or told.earlier or "", args.later or told.later or ""
        return _Asked(source(store, told.source), earlier, later, loss_of(store, told))
    if concept == "snapshot":
        cited = source(store, public_id.rpartition("@")[0])
        return _Asked(cited, args.earlier, args.later or public_id)
    if concept != "source":
        raise UsageError(
            f"{public_id} is a {concept}, not a source.", "alimon list sources shows the sources."
        )
    cited = source(store, public_id)
    named = args.earlier or args.later
    return _Asked(cited, args.earlier, args.later, None if named else loss_now(store, cited.id))
