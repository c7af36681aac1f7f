"""`python -m benchmarks`: measure everything, print the table and write it to benchmarks/results.md.

Ratios count, of programs that ran in turn on the same machine; absolute figures belong to one machine on one day.
"""

import argparse
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from . import bulk_load, find_command, opening, pressing, pressing_beside, rechecking, refreshing
from .machine import machine
from .places import made_places
from .row import Row
from .tried import TRIED

RESULTS = Path(__file__).parent / "results.md"
_HEAD = """\
# How fast alimon is

Made by `python -m benchmarks`. Each line holds two programs that ran in turn in the same run; the ratio counts, the
figures themselves belong to the machine. Times are
`least / median`; the ratio is of the least, and of the p95 for keys.

"""
_TABLE_HEAD = "| measure | alimon | against | ratio | goal |\n| --- | --- | --- | --- | --- |\n"


def main(words: Sequence[str] | None = None) -> int:
    """Measure what is asked for. A whole run is written down anew, of a part only its own lines."""
    with TemporaryDirectory() as folder:
        places = made_places(Path(folder))
        measures: Mapping[str, Callable[[int], Iterable[Row]]] = {
            "opening": partial(opening.measure, places),
            "pressing": partial(pressing.measure, places),
            "beside": partial(pressing_beside.measure, places),
            "find": partial(find_command.measure, places),
            "load": bulk_load.measure,
            "recheck": rechecking.measure,
            "refresh": refreshing.measure,
            "memory": refreshing.measure_memory,
        }
        parser = argparse.ArgumentParser(
            prog="python -m benchmarks", description="Measure the speed of alimon."
        )
        parser.add_argument("measures", nargs="*", metavar="MEASURE", help=", ".join(measures))
        parser.add_argument("--rounds", type=int, default=9, help="how often programs start in turn")
        args = parser.parse_args(words)
        rows: list[Row] = []
        for name in args.measures or measures:
            for row in measures[name](args.rounds):
                print(_line(row), flush=True)
                rows.append(row)
    fresh = {row.measure for row in rows}
    kept = [] if not args.measures else [line for line in _lines_written() if _measure_of(line) not in fresh]
    table = "".join(f"{line}\n" for line in [*kept, *map(_line, rows)])
    RESULTS.write_text(f"{_HEAD}{machine()}\n\n{_TABLE_HEAD}{table}\n{TRIED}", encoding="utf-8")
    return 0


def _lines_written() -> list[str]:
    """The lines of the table that is there."""
    table = RESULTS.read_text(encoding="utf-8").partition(_TABLE_HEAD)[2]
    return table.partition("\n\n")[0].splitlines()


def _measure_of(line: str) -> str:
    return line.split(" | ", maxsplit=1)[0].removeprefix("| ")


def _line(row: Row) -> str:
    ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
    return f"| {row.measure} | {row.ours} | {row.floor} | {ratio} | {row.goal} |"


if __name__ == "__main__":
    raise SystemExit(main())
