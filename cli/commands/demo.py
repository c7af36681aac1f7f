"""`alimon demo`: the whole of alimon in three minutes, without a network, on a store that goes afterwards."""

import argparse
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from ...config.clock import SystemClock
from ...config.loading import load_settings
from ...config.paths import find_paths
from ..formats import Format
from ..guard import EXIT_FINE
from ..parser import add_formats


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon demo`."""
    parser.add_argument(
        "--headless",
        action="store_true",
        help="tell what happens step by step in place of opening the monitor",
    )
    add_formats(parser, Format.JSON)


def run(args: argparse.Namespace) -> int:
    """Play it. Raises NeedsTerminal where there is nobody to see the monitor."""
    settings, clock = load_settings(find_paths(None)), SystemClock()
    is_headless = args.headless or args.form is Format.JSON
    if not is_headless:
        from .open import need_terminal  # noqa: PLC0415

        need_terminal("alimon demo --headless tells the same step by step.")
    from ...refresh.demo.stage import demo_stage  # noqa: PLC0415 - brings the server

    with _ending_in_order(), demo_stage(settings, clock) as stage:
        if is_headless:
            from ..demo_words import Teller  # noqa: PLC0415

            Teller(stage, clock, args.form, ascii_only=settings.ascii).play()
            return EXIT_FINE
        from .open import show_monitor  # noqa: PLC0415

        return show_monitor(stage.store, stage.settings, clock, stage.company, guided=True)


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Let SIGTERM and SIGHUP unwind what was begun, so that the store goes; the monitor heeds them in its own way."""

    def end(number: int, _: object) -> None:
        sys.exit(128 + number)

    before = {number: signal.signal(number, end) for number in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
