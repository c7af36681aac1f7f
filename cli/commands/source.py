"""`alimon source add|list|retire|test`: what is watched beside a company's folder, and what comes of an address."""

import argparse
from datetime import timedelta

from ...config.clock import SystemClock
from ...config.loading import load_settings
from ...config.paths import find_paths
from ...model.cadence import parse_cadence
from ...model.ids import SourceId
from ...model.ports import Fetched
from ...model.words import Independence, Outcome, SourceKind
from ..formats import Format
from ..guard import EXIT_FINE, EXIT_SOURCE
from ..narrate import say
from ..output import flush, write, write_json_line, write_lines
from ..parser import add_company, add_formats
from ..trial_words import trial_lines, trial_record


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon source ACTION`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=type(parser))
    adding = actions.add_parser("add", help="watch an address or a file beside the company's own sources")
    adding.add_argument("place", metavar="URL|FILE", help="what to watch")
    kinds = tuple(kind.value for kind in SourceKind)
    adding.add_argument(
        "--kind", choices=kinds, default="press", help="what sort of document it is; without it press"
    )
    adding.add_argument("--cadence", type=_cadence, help="how often it is due: 7d or 12h; without it by kind")
    adding.add_argument("--title", default="", help="what to call it; without it its own title")
    adding.add_argument("--publisher", default="", help="who publishes it; without it as the page says")
    adding.add_argument("--issuer", action="store_true", help="the company itself stands behind it")
    add_company(adding)
    listing = actions.add_parser("list", help="list the sources of the company with their state")
    add_company(listing)
    add_formats(listing)
    retiring = actions.add_parser(
        "retire", help="take a source out of every list; u in the monitor undoes it"
    )
    retiring.add_argument("source", metavar="SOURCE", help="the id of the source")
    add_company(retiring)
    testing = actions.add_parser("test", help="read addresses or files without keeping anything")
    testing.add_argument("places", metavar="URL|FILE", nargs="+", help="what to read")
    add_formats(testing, Format.JSON)
    testing.add_argument("--text", action="store_true", help="show the text that was read as well")


def run(args: argparse.Namespace) -> int:
    """Do the action."""
    match args.action:
        case "add":
            return _add(args)
        case "list":
            return _list(args)
        case "retire":
            return _retire(args)
        case _:
            return _test(args)


def _cadence(text: str) -> timedelta:
    found = parse_cadence(text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text!r} is no cadence; write 7d for days or 12h for hours")
    return found


def _add(args: argparse.Namespace) -> int:
    """Look at the place once, for its title and to say at once what is wrong with it; then watch it."""
    import asyncio  # noqa: PLC0415 - the commands that read the store alone do without it

    from ...refresh.trial import Trial, try_places  # noqa: PLC0415 - brings the network
    from ...refresh.watching import Wanted, addition, watch_source  # noqa: PLC0415
    from ...store.added_sources import Addition  # noqa: PLC0415
    from ..session import Session  # noqa: PLC0415

    session = Session(args.store, args.company)
    session.need_writing()
    company = session.company.id
    tried: list[Trial] = []
    asyncio.run(try_places([args.place], settings=session.settings, clock=session.clock, tell=tried.append))
    plain = Addition(
        company=company,
        url="",
        title="",
        publisher="",
        kind=SourceKind(args.kind),
        independence=Independence.ISSUER if args.issuer else Independence.INDEPENDENT,
        cadence=args.cadence,
    )
    new = addition(Wanted(args.place, args.title, args.publisher), tried[0].fetched, plain)
    added = watch_source(session.store, new)
    write(f"{added}  {new.title} ({new.publisher})\n")
    _say_added(added, tried[0].fetched)
    return EXIT_FINE


def _say_added(added: SourceId, fetched: Fetched) -> None:
    if fetched.outcome.is_read:
        say(f"{added} was added. alimon refresh {added} keeps its text")
        return
    say(
        f"{added} was added, but nothing was read: {fetched.reason}",
        f"alimon refresh {added} tries again, and so does every refresh once it is due.",
        f"alimon import-text {added} FILE takes its text from a file.",
        f"alimon source retire {added} takes it out again.",
    )


def _list(args: argparse.Namespace) -> int:
    from ..lists.query import Query  # noqa: PLC0415
    from ..lists.stored import sources  # noqa: PLC0415
    from ..output import write_listing  # noqa: PLC0415
    from ..session import Session  # noqa: PLC0415

    write_listing(sources(Session(args.store, args.company), Query()), args.form)
    return EXIT_FINE


def _retire(args: argparse.Namespace) -> int:
    from ...store.undo import retire  # noqa: PLC0415
    from ..named_source import named_source  # noqa: PLC0415
    from ..session import Session  # noqa: PLC0415

    session = Session(args.store, args.company)
    session.need_writing()
    source = named_source(session, args.source)
    retire(session.store, source.id, session.clock.now())
    write(f"{source.id} retired: {source.title}\n")
    return EXIT_FINE


def _test(args: argparse.Namespace) -> int:
    """Read each place. 0 where every one was read, 3 where one was not."""
    import asyncio  # noqa: PLC0415 - the commands that read the store alone do without it

    from ...refresh.trial import Trial, try_places  # noqa: PLC0415 - brings the network

    settings = load_settings(find_paths(args.store))
    outcomes: list[Outcome] = []

    def tell(trial: Trial) -> None:
        outcomes.append(trial.fetched.outcome)
        if args.form is Format.JSON:
            write_json_line(trial_record(trial, with_text=args.text))
        else:
            write_lines(trial_lines(trial, with_text=args.text, ascii_only=settings.ascii))
        flush()

    asyncio.run(
        try_places(args.places, settings=settings, clock=SystemClock(), tell=tell, with_text=args.text)
    )
    return EXIT_FINE if all(outcome.is_read for outcome in outcomes) else EXIT_SOURCE
