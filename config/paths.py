"""Where alimon keeps its files.

The four folders follow the rules of the system (XDG on Linux, platformdirs elsewhere); `ALIMON_HOME=DIR` puts
all of them under one folder instead. Nothing is created here.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from .places import CONFIG_NAME, STORE_NAME, folders


class Paths(NamedTuple):
    """The folders of one user, and the files in them that have a fixed name."""

    config_dir: Path
    data_dir: Path
    state_dir: Path
    cache_dir: Path
    store_file: Path

    @property
    def config_file(self) -> Path:
        """The settings, in TOML."""
        return self.config_dir / CONFIG_NAME

    @property
    def log_file(self) -> Path:
        """Where tracebacks go that no screen shows."""
        return self.state_dir / "alimon.log"


def find_paths(store: Path | None = None, environ: Mapping[str, str] | None = None) -> Paths:
    """The places of this user; `store` is the file that `--store` named.

    >>> find_paths(environ={"ALIMON_HOME": "/srv/desk"}).store_file
    PosixPath('/srv/desk/data/alimon.db')
    """
    config_dir, data_dir, state_dir, cache_dir = (Path(folder) for folder in folders(environ))
    return Paths(
        config_dir=config_dir,
        data_dir=data_dir,
        state_dir=state_dir,
        cache_dir=cache_dir,
        store_file=store.expanduser().absolute() if store else data_dir / STORE_NAME,
    )
