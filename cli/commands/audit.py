"""`alimon audit REPORT`: reads a cited report, fetches what it cites, and says which claims hold."""

import argparse
from typing import TYPE_CHECKING

from ...config.clock import SystemClock
from ...config.loading import load_settings
from ...config.paths import find_paths
from ...config.settings import Settings
from ...model.errors import UsageError
from ...model.words import VerdictWord
from ..formats import Format
from ..guard import EXIT_FINE, EXIT_SOURCE, EXIT_UNSUPPORTED
from ..narrate import end_progress, progress, say
from ..output import write, write_json, write_lines
from ..parser import add_formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ...evidence.report.article import CitedSource
    from ...model.checker import Checker
    from ...refresh.audit import Audit, ReadReport
    from ...refresh.audit_sources import SourceText
    from ...refresh.trial import Trial

_FOUND = (VerdictWord.CONTRADICTED, VerdictWord.NOT_FOUND)
_BESIDE = ("conflict", "hole", "missing", "uncited")
_WORDS = (*(word.value for word in VerdictWord if word is not VerdictWord.SUPPORTED), *_BESIDE)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon audit REPORT [--offline] [--json|--md|--html] [--fail-on WORD]... [--quiet]`."""
    parser.add_argument(
        "report", metavar="FILE|URL|-", help="a report with citations; - reads it from a pipe"
    )
    parser.add_argument("--offline", action="store_true", help="fetch nothing: use the texts in your store")
    parser.add_argument(
        "--fail-on",
        metavar="WORD",
        action="append",
        choices=_WORDS,
        help="exit with 1 where a claim is WORD, and only then; may be given several times: "
        + ", ".join(_WORDS),
    )
    parser.add_argument(
        "--keep", action="store_true", help="keep the report, the texts and the verdicts in your store"
    )
    parser.add_argument(
        "--quiet", action="store_true", help="print problems alone, and nothing where there is none"
    )
    parser.add_argument("--html", action="store_true", help="print one HTML page")
    add_formats(parser, Format.JSON, Format.MD)


def run(args: argparse.Namespace) -> int:
    """Audit the report. 1 where something is contradicted or not found, 3 where a source could not be read."""
    from ...refresh.audit import audit, read  # noqa: PLC0415 - the reading of reports takes a while to load
    from ...refresh.bounded_checking import bounded_checker  # noqa: PLC0415
    from ...refresh.report_text import is_address, report_text  # noqa: PLC0415 - brings the network

    if args.html and args.form is not Format.TEXT:
        raise UsageError("Only one form can be printed.", "Leave out --html, or the other one.")
    paths = find_paths(args.store)
    settings = load_settings(paths)
    report = read(report_text(args.report, settings=settings, clock=SystemClock()))
    if args.offline:
        from ...refresh.audit_sources import stored_sources  # noqa: PLC0415

        sources = stored_sources(report.article.sources, paths.store_file)
    else:
        sources = _fetched(report.article.sources, settings)
    url = args.report if is_address(args.report) else ""
    with bounded_checker(settings.limits) as checker:
        found = audit(report, sources, checker, url=url)
        if args.keep:
            _keep(args, report, sources, checker, url)
    _print(found, args, ascii_only=settings.ascii)
    unread = sum(not one.is_read for one in sources)
    if unread and not args.quiet:
        say(f"{unread} of {len(sources)} sources were not read")
    if found.given_up and not args.quiet:
        say(f"{found.given_up} checks were given up")
    return exit_code(found, args.fail_on)


def _keep(
    args: argparse.Namespace,
    report: "ReadReport",
    sources: "Sequence[SourceText]",
    checker: "Checker",
    url: str,
) -> None:
    """Keep what was audited in the user's store."""
    from ...refresh.importing import keep_audit, proposed  # noqa: PLC0415
    from ..session import Session  # noqa: PLC0415

    session = Session(args.store)
    session.need_writing()
    proposal = proposed(session.store, report, url=url)
    keep_audit(session.store, proposal, sources, checker, session.clock)
    say(f"kept as {proposal.imported.report.id} of {proposal.company.name}")


def _fetched(cited: "Sequence[CitedSource]", settings: Settings) -> "tuple[SourceText, ...]":
    """The texts of all sources, with progress on stderr."""
    import asyncio  # noqa: PLC0415 - an offline audit does without it

    from ...refresh.audit_sources import fetched_sources  # noqa: PLC0415

    done: list[str] = []

    def tell(trial: "Trial") -> None:
        done.append(trial.place)
        progress(f"{len(done)}/{len(cited)} sources read")

    try:
        return asyncio.run(fetched_sources(cited, settings=settings, clock=SystemClock(), tell=tell))
    finally:
        end_progress()


def _print(found: "Audit", args: argparse.Namespace, *, ascii_only: bool) -> None:
    if args.form is Format.JSON:
        from ..report_records import audit_record  # noqa: PLC0415

        write_json(audit_record(found))
        return
    from ..score_card import score_card, text_lines  # noqa: PLC0415

    blocks = list(score_card(found, quiet=args.quiet, ascii_only=ascii_only))
    if not blocks:
        return
    if args.html:
        from ..pack.documents import page  # noqa: PLC0415

        write(page(blocks, found.article.title or "Audit"))
    elif args.form is Format.MD:
        from ..pack.documents import markdown  # noqa: PLC0415

        write(markdown(blocks))
    else:
        write_lines(text_lines(blocks))


def exit_code(found: "Audit", fail_on: "Sequence[str] | None") -> int:
    """1 where something fails, 3 where a source could not be read or a check was given up, else 0.

    What fails can be named.
    """
    words = {claim.word for claim in found.claims}
    if fail_on is None:
        if words & set(_FOUND):
            return EXIT_UNSUPPORTED
        unknown = found.given_up or any(not one.is_read for one in found.sources)
        return EXIT_SOURCE if unknown else EXIT_FINE
    beside = {
        "conflict": bool(found.conflicts),
        "hole": bool(found.article.gaps),
        "missing": bool(found.article.missing),
        "uncited": any(not claim.claim.citations for claim in found.claims),
    }
    fails = any(beside[word] if word in beside else VerdictWord(word) in words for word in fail_on)
    return EXIT_UNSUPPORTED if fails else EXIT_FINE
