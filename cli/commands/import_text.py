"""`alimon import-text SOURCE FILE`: the text of a source that lets no program in, supplied by the user."""

import argparse
import sys

from ...model.errors import UsageError
from ...model.ports import Fetched
from ...model.source import Source
from ..formats import Format
from ..guard import EXIT_FINE
from ..named_source import named_source
from ..output import write, write_json
from ..parser import add_company, add_formats
from ..session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon import-text SOURCE [FILE] [--archive URL]`."""
    parser.add_argument("source", metavar="SOURCE", help="the id of the source that the text belongs to")
    parser.add_argument("file", metavar="FILE", nargs="?", help="a file, or - for what comes through a pipe")
    parser.add_argument(
        "--archive", metavar="URL", help="take the text from an archived copy at this address"
    )
    add_company(parser)
    add_formats(parser, Format.JSON)


def run(args: argparse.Namespace) -> int:
    """Keep the text, marked as supplied. 2 where a file cannot be read, 3 where a copy cannot."""
    if (args.file is None) == (args.archive is None):
        raise UsageError(
            "Say where the text is: either a file or an archived copy.",
            "alimon import-text SOURCE FILE, or --archive URL.",
        )
    session = Session(args.store, args.company)
    session.need_writing()
    source = named_source(session, args.source)
    read = _read(args, session)
    if args.file is not None:
        read = read._replace(status=None, headers=())
    return _keep(args, session, source, read)


def _read(args: argparse.Namespace, session: Session) -> Fetched:
    import asyncio  # noqa: PLC0415 - the commands that read the store alone do without it

    from ...refresh.supplying import read_archived, read_piped, read_supplied_file  # noqa: PLC0415

    settings, clock = session.settings, session.clock
    if args.archive is not None:
        return asyncio.run(read_archived(args.archive, settings=settings, clock=clock))
    if args.file == "-":
        return asyncio.run(read_piped(_piped(int(settings.limits.wire_bytes)), settings=settings))
    return asyncio.run(read_supplied_file(args.file, settings=settings, clock=clock))


def _piped(most_bytes: int) -> bytes:
    raw = sys.stdin.buffer.read(most_bytes + 1) if sys.stdin is not None else b""
    if len(raw) > most_bytes:
        raise UsageError(
            f"More than {most_bytes:,} bytes came through the pipe.", "Raise wire_bytes under [limits]."
        )
    return raw


def _keep(args: argparse.Namespace, session: Session, source: Source, read: Fetched) -> int:
    from ...refresh.supplied import supply_document  # noqa: PLC0415

    final_url = source.url if args.file == "-" else read.final_url
    snapshot = supply_document(session.store, source.id, read._replace(final_url=final_url), session.clock)
    if args.form is Format.JSON:
        write_json(
            {
                "id": snapshot,
                "source": source.id,
                "final_url": final_url,
                "title": read.title,
                "chars": len(read.text),
            }
        )
    else:
        write(f"{snapshot}: {len(read.text):,} characters, marked as supplied by you\n")
    return EXIT_FINE
