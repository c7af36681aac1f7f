"""`alimon refresh [SOURCE...]`: reads sources and says how each attempt ended."""

import argparse
from collections.abc import Sequence

from ...evidence.wording.signs import item_sign, outcome_sign
from ...model.event import HookEnd
from ...model.refresh_run import RefreshItem, RefreshRun
from ...model.source import Source
from ...model.words import ItemState
from ...store.sources import due_sources
from ..guard import EXIT_FINE, EXIT_SOURCE
from ..listing import Column, Line, Listing
from ..named_source import named_source
from ..narrate import end_progress, progress, say
from ..output import write_listing
from ..parser import add_company, add_formats
from ..records import item_record
from ..session import Session


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon refresh [SOURCE...]`."""
    parser.add_argument(
        "sources", metavar="SOURCE", nargs="*", help="ids of sources to read now; none: all that are due"
    )
    parser.add_argument("--all", action="store_true", help="what is due of every company, not of one")
    parser.add_argument("--quiet", action="store_true", help="say nothing where every source was read")
    add_company(parser)
    add_formats(parser)


def run(args: argparse.Namespace) -> int:
    """Read the sources. 0 where every one was read, 3 where one was not, 130 on Ctrl-C."""
    session = Session(args.store, args.company)
    session.need_writing()
    named = [named_source(session, word) for word in args.sources]
    company = None if args.all else session.company.id
    sources = tuple(named) or due_sources(session.store, company, session.clock.now())
    if not sources:
        if args.quiet:
            return EXIT_FINE
        say("no source is due; alimon refresh SOURCE reads one now")
        write_listing(_listing(session, (), ()), args.form, quiet=True)
        return EXIT_FINE
    finished = _read(session, sources)
    good = all(item.outcome is not None and item.outcome.is_read for item in finished.items)
    if args.quiet and good:
        return EXIT_FINE
    write_listing(_listing(session, sources, finished.items), args.form)
    from ...refresh.summary import summary  # noqa: PLC0415

    say(summary(finished))
    return EXIT_FINE if good else EXIT_SOURCE


def _read(session: Session, sources: Sequence[Source]) -> RefreshRun:
    """One run over the sources, with its progress on stderr."""
    import asyncio  # noqa: PLC0415 - the commands that read the store alone do without it

    from ...refresh.online import refresh_online  # noqa: PLC0415

    states: dict[str, ItemState] = {}

    def show(item: RefreshItem) -> None:
        states[item.source] = item.state
        done = sum(state is ItemState.DONE for state in states.values())
        running = ", ".join(name for name, state in states.items() if state is ItemState.RUNNING)
        progress(f"{done}/{len(sources)} read{': ' + running if running else ''}")

    try:
        return asyncio.run(
            refresh_online(
                session.store,
                sources,
                clock=session.clock,
                settings=session.settings,
                on_progress=show,
                on_hook=_tell_hook,
            )
        )
    finally:
        end_progress()


def _tell_hook(end: HookEnd) -> None:
    if not end.is_good:
        say(f"the hook of {end.event} failed: {end.words}")


def _listing(session: Session, sources: Sequence[Source], items: Sequence[RefreshItem]) -> Listing:
    by_id = {one.id: one for one in sources}
    names = ("id", "outcome", "status", "bytes", "publisher", "reason")
    return Listing(
        columns=tuple(Column(name=name, right=name in ("status", "bytes")) for name in names),
        lines=[_line(session, by_id[item.source], item) for item in items],
        total=len(items),
        noun="sources",
    )


def _line(session: Session, told: Source, item: RefreshItem) -> Line:
    sign = outcome_sign(item.outcome) if item.outcome else item_sign(item.state)
    return Line(
        cells=(
            told.id,
            sign.words(ascii_only=session.settings.ascii),
            "" if item.status is None else str(item.status),
            "" if item.size is None else str(item.size),
            told.publisher,
            item.reason,
        ),
        record={**item_record(item), "name": told.title},
        roles={1: sign.role},
    )
