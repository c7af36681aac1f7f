"""The commands of the README, as they are written there: for .ci/run and for the tests.

    python scripts/readme_commands.py test      prints the command that sets up and passes the tests

A fenced block of the language `sh` holds commands, one a line. A comment of the form `<!-- run: NAME -->` before a
block gives it a name; blocks without one belong to the tour. Standard library only: it runs before anything is set up.
"""

import re
import sys
from collections.abc import Mapping
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"
TOUR = "tour"
_BLOCK = re.compile(r"(?:^<!-- run: ([\w-]+) -->\n+)?^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def readme_commands(readme: Path = README) -> Mapping[str, tuple[str, ...]]:
    """The commands of each named block, and under `tour` those of all others."""
    found: dict[str, tuple[str, ...]] = {}
    for name, block in _BLOCK.findall(readme.read_text(encoding="utf-8")):
        lines = (line.partition("  #")[0].strip() for line in block.splitlines())
        found[name or TOUR] = (*found.get(name or TOUR, ()), *(line for line in lines if line))
    return found


if __name__ == "__main__":
    print("\n".join(readme_commands()[sys.argv[1]]))
