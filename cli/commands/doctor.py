"""`alimon doctor`: looks over the store, the settings and the terminal. Without `--prune` it changes nothing."""

import argparse

from ...config.loading import load_settings
from ...config.paths import find_paths
from ..doctor.finding import Finding, State
from ..doctor.places import look_at_places
from ..doctor.terminal import look_at_terminal
from ..formats import Format
from ..guard import EXIT_FINE, EXIT_STORE, EXIT_USAGE
from ..output import write_json, write_lines
from ..parser import add_formats

_MARKS = {State.GOOD: ("ok", "good"), State.WARN: ("warning", "warn"), State.BAD: ("wrong", "bad")}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`alimon doctor`."""
    parser.add_argument(
        "--prune",
        action="store_true",
        help="first let go of raw pages that the settings' [retention] does not keep",
    )
    add_formats(parser, Format.JSON)


def run(args: argparse.Namespace) -> int:
    """Print the findings. 4 where the store is unusable, 2 where the settings are, else 0."""
    from ..doctor.store import look_at_store, prune_store  # noqa: PLC0415 - settings and terminal need no SQLite

    paths = find_paths(args.store)
    pruned = [prune_store(paths.store_file, load_settings(paths).retention)] if args.prune else []
    of_store = [*pruned, *look_at_store(paths.store_file)]
    others = [*look_at_places(paths), *look_at_terminal()]
    _print([*of_store, *others], args.form)
    if any(finding.state is State.BAD for finding in of_store):
        return EXIT_STORE
    return EXIT_USAGE if any(finding.state is State.BAD for finding in others) else EXIT_FINE


def _print(findings: list[Finding], form: Format) -> None:
    if form is Format.JSON:
        write_json([{"id": one.name, **one._asdict(), "state": one.state.value} for one in findings])
        return
    lines = []
    for finding in findings:
        mark, role = _MARKS[finding.state]
        lines.append((f"{finding.name:<12}{mark:<9}{finding.text}", role if mark != "ok" else ""))
        if finding.hint:
            lines.append((" " * 21 + finding.hint, ""))
    write_lines(lines)
