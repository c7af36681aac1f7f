"""The stores that the measures run on, each in a home of its own."""

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from alimon.config.clock import SystemClock
from alimon.store.connect import open_store
from alimon.store.load import load_company

from .generated import generated

LARGE = 100_000


class Places(NamedTuple):
    """What to start, and with which environment."""

    alimon: Path
    """The installed command."""
    bundled: Mapping[str, str]
    """A home whose store holds the bundled companies."""
    large: Mapping[str, str]
    """The same, with a generated company of 100,000 claims beside them."""


def made_places(folder: Path) -> Places:
    """Make both homes. A first start makes the store, so that no measure sees one."""
    alimon = Path(sys.executable).with_name("alimon")
    bundled, large = (_environ(folder / name) for name in ("bundled", "large"))
    for environ in (bundled, large):
        subprocess.run([alimon, "list", "companies"], env=environ, capture_output=True, check=True)
    store = open_store(folder / "large" / "data" / "alimon.db")
    load_company(store, generated(LARGE), now=SystemClock().now())
    store.close()
    return Places(alimon, bundled, large)


def _environ(home: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
    return {
        **kept,
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "COLORTERM": "truecolor",
        "ALIMON_HOME": str(home),
    }
