"""`alimon check`: whether a document says what a claim says."""

import argparse
from pathlib import Path

from ...model.errors import UsageError
from ..formats import Format
from ..guard import EXIT_FINE
from ..parser import add_company, add_formats


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon check --text SENTENCE --against PLACE` and `alimon check --batch FILE`."""
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
        if args.text is not None or args.against is not None:
            raise UsageError("--batch stands alone.", "Leave out --text and --against.")
        from ..check_batch import run_batch  # noqa: PLC0415 - the rules are read only where they are asked

        run_batch(args.batch, args.out)
        return EXIT_FINE
    if args.out is not None:
        raise UsageError("--out goes with --batch.", "Redirect stdout, or name a batch.")
    if args.text is None or args.against is None:
        raise UsageError(
            "There is nothing to check.", "Give --text SENTENCE with --against FILE, or --batch FILE."
        )
    from ..check_text import run_text  # noqa: PLC0415 - as above

    return run_text(args)
