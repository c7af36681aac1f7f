"""`alimon find WORD...`: what the store holds on them, best first."""

import argparse

from ...store.found import found
from ..formats import Format
from ..found_text import print_found
from ..hits import hit_listing
from ..output import write_listing
from ..parser import add_company, add_formats, add_limit
from ..quick_find import ROWS_OF_A_KIND
from ..session import Session

_ALL = 1_000_000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon find WORD...`."""
    help_ = "all must occur; the last may be a beginning"
    parser.add_argument("words", metavar="WORD", nargs="+", help=help_)
    add_company(parser)
    add_limit(
        parser,
        f"print at most N rows of each kind; 0 prints all (text: {ROWS_OF_A_KIND}, other formats: all)",
    )
    add_formats(parser)


def run(args: argparse.Namespace) -> int:
    """Print the hits. None is no error."""
    session = Session(args.store, args.company)
    default = ROWS_OF_A_KIND if args.form is Format.TEXT else 0
    limit = (default if args.limit is None else args.limit) or None
    words = " ".join(args.words)
    rows = found(session.store.read().rows, words, session.company.id, _ALL if limit is None else limit + 1)
    if args.form is Format.TEXT:
        print_found(rows, words, limit, ascii_only=session.settings.ascii)
    else:
        write_listing(hit_listing(rows, limit, ascii_only=session.settings.ascii), args.form)
    return 0
