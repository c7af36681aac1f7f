"""`alimon check --text SENTENCE --against FILE|URL|SOURCE`: a quick answer during a call."""

import argparse
from pathlib import Path
from typing import NamedTuple

from ..evidence.judge import RuleChecker
from ..model.checker import ClaimText, DocumentText
from ..model.words import VerdictWord
from .check_batch import finding_record
from .formats import Format
from .guard import EXIT_FINE, EXIT_UNSUPPORTED
from .output import write_json, write_lines
from .page_text import UnreadablePage, page_text

_ROLES = {VerdictWord.SUPPORTED: "good", VerdictWord.CONTRADICTED: "bad", VerdictWord.NOT_FOUND: "warn"}
_LONGEST_PASSAGE = 400


class Page(NamedTuple):
    """What a claim is checked against."""

    text: str
    title: str = ""
    published: str = ""
    year_end_month: int | None = None


def run_text(args: argparse.Namespace) -> int:
    """Check one sentence. 0 where it is supported, 1 where it is not.

    Raises SourceError where the page cannot be read.
    """
    page = _page(args)
    read = RuleChecker().read(
        DocumentText(
            page.text, page.title, args.published or page.published, year_end_month=page.year_end_month
        )
    )
    finding = read.check(ClaimText(args.text))
    if args.form is Format.JSON:
        write_json({"claim": args.text, "against": args.against, **finding_record(finding, page.text)})
    else:
        lines = [(f"{finding.word.value.replace('_', ' ')}: {finding.reason}", _ROLES[finding.word])]
        if finding.passage is not None:
            passage = " ".join(page.text[finding.passage.start : finding.passage.end].split())
            lines.append((f"  {passage[:_LONGEST_PASSAGE]}", "dim"))
        write_lines(lines)
    return EXIT_FINE if finding.word is VerdictWord.SUPPORTED else EXIT_UNSUPPORTED


def _page(args: argparse.Namespace) -> Page:
    """The file, the address or the source of the store that was named."""
    path = Path(args.against)
    if path.exists():
        return Page(page_text(path))
    from ..refresh.trial import is_address  # noqa: PLC0415 - brings the network, which files do without

    if is_address(args.against):
        return _fetched(args)
    if path.suffix or "/" in args.against:
        raise UnreadablePage(f"{args.against} is no file.")
    return _stored(args)


def _fetched(args: argparse.Namespace) -> Page:
    import asyncio  # noqa: PLC0415 - only what comes from the net needs it

    from ..config.clock import SystemClock  # noqa: PLC0415
    from ..config.loading import load_settings  # noqa: PLC0415
    from ..config.paths import find_paths  # noqa: PLC0415
    from ..refresh.trial import Trial, try_places  # noqa: PLC0415

    tried: list[Trial] = []
    settings = load_settings(find_paths(args.store))
    asyncio.run(try_places([args.against], settings=settings, clock=SystemClock(), tell=tried.append))
    fetched = tried[0].fetched
    if not fetched.outcome.is_read:
        raise UnreadablePage(f"{args.against} cannot be read: {fetched.reason}")
    return Page(fetched.text, fetched.title, fetched.published)


def _stored(args: argparse.Namespace) -> Page:
    from ..store.snapshots import latest_snapshot  # noqa: PLC0415 - files and addresses do without a store
    from .named_source import named_source  # noqa: PLC0415
    from .session import Session  # noqa: PLC0415

    session = Session(args.store, args.company)
    source = named_source(session, args.against)
    snapshot = latest_snapshot(session.store, source.id)
    if snapshot is None:
        raise UnreadablePage(f"{source.id} has never been read.", f"alimon refresh {source.id} reads it.")
    return Page(
        snapshot.text,
        snapshot.title or source.title,
        source.published.text,
        session.company.fiscal_year_end_month,
    )
