"""Open the monitor by a command in a pseudo-terminal and see its first Segments row: for .ci/run and the README's test.

python -m tests.opens [--folder DIR] COMMAND...
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.terminal import Terminal

SETTING_UP_SECONDS = 300.0
"""An opening command may install everything first."""
FIRST_ROW = ("1 Segments", "Alibaba")


def open_and_leave(command: Sequence[str], environ: Mapping[str, str], folder: Path | None = None) -> str:
    """The screen that a command opens alimon with. AssertionError where none comes, or where it does not leave well."""
    with Terminal(command, environ=environ, folder=folder) as terminal:
        text = terminal.wait_for(*FIRST_ROW, seconds=SETTING_UP_SECONDS)
        terminal.press("Q")
        code = terminal.wait_end()
        assert code == 0, f"it left with {code}"
        assert not terminal.left_behind, terminal.left_behind
    return text


def main(words: Sequence[str]) -> int:
    """Print the first screen; the exit code."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", type=Path)
    parser.add_argument("command", nargs=argparse.REMAINDER)
    args = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as home:
        print(open_and_leave(args.command, {**os.environ, "ALIMON_HOME": home}, args.folder))  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
