"""`alimon source test`: what comes of an address or a file, told without touching the store."""

import argparse

from ...config.clock import SystemClock
from ...config.loading import load_settings
from ...config.paths import find_paths
from ...model.words import Outcome
from ..formats import Format
from ..guard import EXIT_FINE, EXIT_SOURCE
from ..output import flush, write_json_line, write_lines
from ..parser import add_formats
from ..trial_words import trial_lines, trial_record


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon source ACTION`."""
    actions = parser.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=type(parser))
    testing = actions.add_parser("test", help="read addresses or files without keeping anything")
    testing.add_argument("places", metavar="URL|FILE", nargs="+", help="what to read")
    add_formats(testing, Format.JSON)
    testing.add_argument("--text", action="store_true", help="show the text that was read as well")


def run(args: argparse.Namespace) -> int:
    """Do the action."""
    return _test(args)


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

    asyncio.run(try_places(args.places, settings=settings, clock=SystemClock(), tell=tell))
    return EXIT_FINE if all(outcome.is_read for outcome in outcomes) else EXIT_SOURCE
