"""`alimon import REPORT`: what a cited report claims, as a table or JSON, and into the store."""

import argparse
from typing import TYPE_CHECKING

from ...model.ids import CompanyId
from ..formats import Format
from ..guard import EXIT_FINE
from ..listing import Column, Line, Listing
from ..narrate import say
from ..output import write_json, write_listing
from ..parser import add_company, add_formats
from ..report_records import claim_fields, report_record
from ..session import Session

if TYPE_CHECKING:
    from ...refresh.audit import ReadReport

_COLUMNS = ("id", "place", "subject", "metric", "value", "period", "modality", "cites", "text")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon import FILE|URL|- [--dry-run] [--company ID]`."""
    parser.add_argument(
        "report", metavar="FILE|URL|-", help="a report with citations; - reads it from a pipe"
    )
    parser.add_argument(
        "--dry-run",
        action="store_true",
        help="print what was read and keep nothing; so does a report from a pipe",
    )
    add_company(parser)
    add_formats(parser)


def run(args: argparse.Namespace) -> int:
    """Print what was read, and keep it unless that was not asked. Raises UsageError, SourceError, StoreError."""
    from ...refresh.audit import read  # noqa: PLC0415 - the rules take a while to load
    from ...refresh.report_text import STDIN, is_address, report_text  # noqa: PLC0415 - brings the network

    session = Session(args.store, args.company)
    report = read(report_text(args.report, settings=session.settings, clock=session.clock))
    if args.form is Format.JSON:
        write_json(report_record(report))
    else:
        write_listing(_listing(report), args.form)
    _tell(report)
    if args.dry_run or args.report == STDIN:
        return EXIT_FINE
    from ...refresh.importing import keep_report, proposed  # noqa: PLC0415

    session.need_writing()
    url = args.report if is_address(args.report) else ""
    company = CompanyId(args.company) if args.company else None
    proposal = proposed(session.store, report, company=company, url=url)
    keep_report(session.store, proposal, session.clock)
    new = "a new company, " if proposal.is_new_company else ""
    say(f"kept {len(report.claims)} claims as {proposal.imported.report.id} of {new}{proposal.company.name}")
    for subject in proposal.imported.subjects:
        say(f"new {subject.kind.value} {subject.id}: {subject.name}")
    return EXIT_FINE


def _listing(report: "ReadReport") -> Listing:
    return Listing(
        columns=tuple(Column(name=name, right=name == "value") for name in _COLUMNS),
        lines=[
            Line(
                cells=(
                    claim.id,
                    f"{claim.locator.paragraph}.{claim.locator.sentence}",
                    claim.subject,
                    claim.metric,
                    claim.value_words,
                    claim.time,
                    claim.modality.value,
                    " ".join(f"[{number}]" for number in claim.citations),
                    str(claim_fields(claim)["text"]),
                ),
                record=claim_fields(claim),
            )
            for claim in report.claims
        ],
        total=len(report.claims),
        noun="claims",
    )


def _tell(report: "ReadReport") -> None:
    """What stands beside the claims, on stderr."""
    article = report.article
    say(
        f"{article.title or 'a report without a title'}: {len(report.claims)} claims, {len(article.sources)} sources"
    )
    if article.missing:
        say("cited, but not listed: " + " ".join(f"[{number}]" for number in article.missing))
    for gap in article.gaps:
        guess = f" (perhaps {gap.guess})" if gap.guess else ""
        say(f"lost name: {gap.before} [...] {gap.after}{guess}")
    for one in report.conflicts:
        say(f"{one.first} and {one.second} cannot both hold: {one.reason}")
