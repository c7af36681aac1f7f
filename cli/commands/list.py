"""`alimon list`: the rows of a panel, narrowed and sorted as there."""

import argparse
from collections.abc import Callable

from ..listing import Listing
from ..lists.query import Query
from ..output import write_listing
from ..parser import add_company, add_formats, add_limit
from ..row_limit import row_limit
from ..session import Session

CONCEPTS = {
    "segments": "panels",
    "risks": "panels",
    "competitors": "panels",
    "claims": "stored",
    "sources": "stored",
    "theses": "others",
    "events": "stored",
    "companies": "others",
}
"""Each concept is the function of that name in the module of `lists/`."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon list CONCEPT`."""
    parser.add_argument("concept", metavar="CONCEPT", choices=tuple(CONCEPTS), help=", ".join(CONCEPTS))
    add_company(parser)
    parser.add_argument(
        "--problems", action="store_true", help="only contradicted, not found, conflicting, stale"
    )
    parser.add_argument(
        "--filter", metavar="TEXT", default="", help="words, !word, ~regex, verdict:.., value>20%%"
    )
    parser.add_argument("--sort", metavar="COLUMN", default="", help="sort by this column")
    parser.add_argument("--reverse", action="store_true", help="turn the order round")
    parser.add_argument("--period", metavar="YYYY-MM", default="", help="the quarter that ends in this month")
    add_limit(parser)
    add_formats(parser)


def run(args: argparse.Namespace) -> int:
    """Print the rows. An empty list is no error."""
    session = Session(args.store, args.company)
    query = Query(
        text=args.filter,
        problems=args.problems,
        sort=args.sort,
        descending=args.reverse,
        limit=row_limit(args.limit, args.form),
        period=args.period,
    )
    write_listing(_lister(args.concept)(session, query), args.form)
    return 0


def _lister(concept: str) -> Callable[[Session, Query], Listing]:
    match CONCEPTS[concept]:
        case "panels":
            from ..lists import panels  # noqa: PLC0415 - one list is asked for

            found = {"segments": panels.segments, "risks": panels.risks, "competitors": panels.competitors}
        case "stored":
            from ..lists import stored  # noqa: PLC0415

            found = {"claims": stored.claims, "sources": stored.sources, "events": stored.events}
        case _:
            from ..lists import others  # noqa: PLC0415

            found = {"theses": others.theses, "companies": others.companies}
    return found[concept]
