"""`alimon show ID`: one row in full, with its evidence."""

import argparse
from collections.abc import Callable

from ...model.errors import UsageError
from ...store.search import resolve
from ..formats import Format
from ..output import write_json, write_lines
from ..parser import add_company, add_formats, add_limit
from ..row_limit import row_limit
from ..session import Session
from ..show.page import Page


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon show ID`."""
    parser.add_argument(
        "id", metavar="ID", help="a public id: ACME-S11, src-1, fig-31, T1, ev-3; or without the company"
    )
    add_company(parser)
    add_limit(parser)
    add_formats(parser, Format.JSON)


def run(args: argparse.Namespace) -> int:
    """Print the page. Raises UnknownId with the nearest ids."""
    session = Session(args.store, args.company)
    concept, public_id = resolve(session.store, args.id, session.company.id)
    limit = row_limit(args.limit, args.form)
    if concept == "citation":
        concept, public_id = "claim", public_id.rpartition("-")[0]
    page = _page_of(concept)(session, public_id, limit)
    if args.form is Format.JSON:
        write_json(page.record)
    else:
        write_lines(page.lines)
    return 0


def _page_of(concept: str) -> Callable[[Session, str, int | None], Page]:
    """The page of a concept; only its module is imported."""
    from importlib import import_module  # noqa: PLC0415
    from typing import cast  # noqa: PLC0415

    module = _MODULES.get(concept)
    if module is None:
        raise UsageError(f"A {concept} has no page of its own.", "Show the row that it belongs to.")
    page = getattr(import_module(f"..show.{module}", __package__), f"{concept}_page")
    return cast("Callable[[Session, str, int | None], Page]", page)


_MODULES = {
    "claim": "claim",
    "source": "source",
    "figure": "figure",
    "subject": "subject",
    "thesis": "others",
    "event": "others",
    "company": "others",
    "snapshot": "documents",
    "report": "documents",
}
