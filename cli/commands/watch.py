"""`alimon watch`: the service that reads sources as they fall due. docs/watch.md says how to run it."""

import argparse
import math
import os
import signal

from ...model.ids import CompanyId
from ..guard import EXIT_FINE, EXIT_INTERRUPTED
from ..narrate import log_line
from ..session import Session

_INTERVAL_SECONDS = 60.0
_LEAST_SECONDS = 0.1
_MOST_SECONDS = 86_400.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon watch`."""
    parser.add_argument(
        "--interval",
        metavar="SECONDS",
        type=_seconds,
        default=_INTERVAL_SECONDS,
        help=f"how often to look for sources that are due (default {_INTERVAL_SECONDS:g})",
    )
    parser.add_argument(
        "--company", metavar="ID", help="only sources of this company; without it those of all"
    )


def run(args: argparse.Namespace) -> int:
    """Watch until SIGTERM (then 0) or Ctrl-C (then 130). 4 where the store cannot be used."""
    import asyncio  # noqa: PLC0415 - the commands that read the store alone do without it

    session = Session(args.store, args.company)
    session.need_writing()
    company = session.company.id if args.company else None
    return asyncio.run(_watch(session, company, args.interval))


async def _watch(session: Session, company: CompanyId | None, interval: float) -> int:
    import asyncio  # noqa: PLC0415

    from ... import __version__  # noqa: PLC0415
    from ...refresh.service import Watch  # noqa: PLC0415

    def log(event: str, *, level: str = "info", **facts: object) -> None:
        log_line(session.clock.now().isoformat(timespec="milliseconds"), event, {"level": level, **facts})

    watch = Watch(
        session.store,
        clock=session.clock,
        settings=session.settings,
        log=log,
        interval_seconds=interval,
        company=company,
    )
    caught: list[signal.Signals] = []

    def stop(number: signal.Signals) -> None:
        caught.append(number)
        watch.stop()

    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop, number)
    log(
        "started",
        version=__version__,
        pid=os.getpid(),
        store=str(session.store.path),
        company=company,
        interval=interval,
    )
    await watch.run()
    log("stopped", signal=caught[0].name)
    return EXIT_INTERRUPTED if caught[0] is signal.SIGINT else EXIT_FINE


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not _LEAST_SECONDS <= seconds <= _MOST_SECONDS:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no number of seconds between {_LEAST_SECONDS:g} and {_MOST_SECONDS:g}"
        )
    return seconds
