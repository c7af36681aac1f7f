"""The four folders of a user, as plain strings: nothing is imported that `find` could not wait for."""

# ruff: noqa: PTH100, PTH111, PTH117, PTH118 - importing pathlib would be a quarter of the time that a search may take
from __future__ import annotations

import os
import sys

TYPE_CHECKING = False  # as `typing` has it, without importing `typing`
if TYPE_CHECKING:
    from collections.abc import Mapping

APP = "alimon"
CONFIG_NAME = "config.toml"
STORE_NAME = "alimon.db"


def folders(environ: Mapping[str, str] | None = None) -> tuple[str, str, str, str]:
    """Of settings, data, state and cache. `ALIMON_HOME` puts all of them under one folder.

    >>> folders({"ALIMON_HOME": "/srv/desk"})
    ('/srv/desk/config', '/srv/desk/data', '/srv/desk/state', '/srv/desk/cache')
    """
    environ = os.environ if environ is None else environ
    if home := environ.get("ALIMON_HOME"):
        home = os.path.abspath(os.path.expanduser(home))
        return f"{home}/config", f"{home}/data", f"{home}/state", f"{home}/cache"
    if sys.platform == "linux":
        return (
            _xdg(environ, "XDG_CONFIG_HOME", "~/.config"),
            _xdg(environ, "XDG_DATA_HOME", "~/.local/share"),
            _xdg(environ, "XDG_STATE_HOME", "~/.local/state"),
            _xdg(environ, "XDG_CACHE_HOME", "~/.cache"),
        )
    import platformdirs  # noqa: PLC0415 - takes longer than a search, so only where its rules are needed

    return (
        platformdirs.user_config_dir(APP),
        platformdirs.user_data_dir(APP),
        platformdirs.user_state_dir(APP),
        platformdirs.user_cache_dir(APP),
    )


def _xdg(environ: Mapping[str, str], name: str, default: str) -> str:
    """A folder by the XDG rules, which ignore relative values. Source: XDG Base Directory Specification 0.8.

    On Linux platformdirs answers the same; a test compares the two.
    """
    given = environ.get(name, "").strip()
    return os.path.join(given if os.path.isabs(given) else os.path.expanduser(default), APP)
