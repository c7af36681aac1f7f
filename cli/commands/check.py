"""`alimon check`: whether a document says what a claim says."""

import argparse
from pathlib import Path

from ...model.errors import UsageError
from ..formats import Format
from ..guard import EXIT_FINE
from ..parser import add_company, add_formats
from ..session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon check CLAIM...`, `--all`, `--source SOURCE`, `--text SENTENCE --against PLACE` and `--batch FILE`."""
    parser.add_argument(
        "claims", metavar="CLAIM", nargs="*", help="ids of claims of the store to check again"
    )
    parser.add_argument("--all", action="store_true", help="check every claim of the company again")
    parser.add_argument("--source", metavar="SOURCE", help="check every claim that cites this source again")
    parser.add_argument(
        "--cite",
        metavar="SOURCE",
        nargs="?",
        const="",
        help="let CLAIM cite this source too, and check it; without SOURCE the one that its flag elsewhere names",
    )
    parser.add_argument("--text", metavar="SENTENCE", help="check this sentence")
    parser.add_argument(
        "--against", metavar="FILE|URL|SOURCE", help="the document that it is checked against"
    )
    parser.add_argument(
        "--published", metavar="DATE", default="", help="when the document appeared: a day, a month or a year"
    )
    parser.add_argument(
        "--batch", metavar="FILE", type=Path, help="check pairs of claim and document, one JSON object a line"
    )
    parser.add_argument("--out", metavar="FILE", type=Path, help="write the verdicts of --batch there")
    add_company(parser)
    add_formats(parser, Format.JSON)


def run(args: argparse.Namespace) -> int:
    """Check what was asked for. 0 where it is supported or a batch went through, 1 where not, 3 where unreadable."""
    if args.batch is not None:
        if any((args.text, args.against, args.claims, args.all, args.source, args.cite is not None)):
            raise UsageError("--batch stands alone.", "Leave out everything but --out.")
        from ..check_batch import run_batch  # noqa: PLC0415 - the rules are read only where they are asked

        run_batch(args.batch, args.out)
        return EXIT_FINE
    if args.out is not None:
        raise UsageError("--out goes with --batch.", "Redirect stdout, or name a batch.")
    if args.cite is not None:
        return _run_cited(args)
    if args.claims or args.all or args.source:
        return _run_stored(args)
    if (args.text is None) != (args.against is None):
        given, other = (
            ("--text", "--against FILE") if args.against is None else ("--against", "--text SENTENCE")
        )
        raise UsageError(f"{given} needs {other} beside it.", "The one is looked for in the other.")
    if args.text is None:
        raise UsageError(
            "There is nothing to check.",
            "Name claims, or give --all, --source SOURCE, --text SENTENCE with --against FILE, or --batch FILE.",
        )
    from ..check_text import run_text  # noqa: PLC0415 - as above

    return run_text(args)


def _run_cited(args: argparse.Namespace) -> int:
    """Let one claim cite another source beside that of its report; what is found there is kept."""
    if len(args.claims) != 1 or any((args.all, args.source, args.text, args.against)):
        raise UsageError(
            "--cite re-attributes one claim.",
            "Name the claim first: alimon check CLAIM --cite, or alimon check CLAIM --cite SOURCE.",
        )
    from ..check_cited import check_cited  # noqa: PLC0415
    from ..output import write_listing  # noqa: PLC0415

    session = Session(args.store, args.company)
    session.need_writing()
    listing, code = check_cited(session, args.claims[0], args.cite)
    write_listing(listing, args.form)
    return code


def _run_stored(args: argparse.Namespace) -> int:
    """Check claims of the store again; what is found is kept there."""
    if args.text is not None or args.against is not None:
        raise UsageError("--text and --against stand alone.", "Leave out the claims, --all and --source.")
    if sum((bool(args.claims), args.all, bool(args.source))) > 1:
        raise UsageError("Claims, --all and --source leave each other out.", "Give one of them.")
    from ..check_stored import asked_of_claims, asked_of_company, asked_of_source, check_stored  # noqa: PLC0415
    from ..output import write_listing  # noqa: PLC0415

    session = Session(args.store, args.company)
    session.need_writing()
    if args.claims:
        asked = asked_of_claims(session, args.claims)
    else:
        asked = asked_of_company(session) if args.all else asked_of_source(session, args.source)
    listing, code = check_stored(session, asked)
    write_listing(listing, args.form)
    return code
