"""The real command in a process of its own, with a home of its own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[3]


class Ended(NamedTuple):
    """How a command ended."""

    code: int
    out: str
    err: str


class Alimon:
    """Runs `python -m alimon` with ALIMON_HOME in a folder of the test."""

    def __init__(self, home: Path) -> None:
        self.home = home
        kept = {name: os.environ[name] for name in ("PATH", "TMPDIR") if name in os.environ}
        self.environ = {**kept, "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT), "ALIMON_HOME": str(home)}

    def __call__(self, *words: str, stdin: str = "", **environ: str) -> Ended:
        """Run it to its end; a keyword sets a variable of its environment."""
        done = subprocess.run(
            [sys.executable, "-m", "alimon", *words],
            env={**self.environ, **environ},
            input=stdin.encode(),
            capture_output=True,
            timeout=60,
            check=False,
        )
        return Ended(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    @property
    def store(self) -> Path:
        """Where its store is."""
        return self.home / "data" / "alimon.db"

    @property
    def config(self) -> Path:
        """Where its settings are."""
        return self.home / "config" / "config.toml"


@pytest.fixture
def alimon(tmp_path):
    """The command with an empty home."""
    return Alimon(tmp_path / "home")


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """The command with a home that has its store; for tests that only read."""
    desk = Alimon(tmp_path_factory.mktemp("desk") / "home")
    assert desk("list", "companies").code == 0
    return desk
