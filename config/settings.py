"""What the user set, as one record."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from .hooks import Hook
from .limits import Limits
from .retention import BY_DEFAULT, Retention


class Settings(NamedTuple):
    """Every setting with its value, given or default."""

    company: str = ""
    """Id of the company to open; empty means the one opened last."""
    theme: str = "dark"
    ascii: bool = False
    """Draw signs with ASCII only: asked for, or needed by the locale."""
    allow: tuple[str, ...] = ()
    """Exact host:port of private addresses that may be fetched: from the file and ALIMON_ALLOW_PRIVATE."""
    contact: str = ""
    """What the User-Agent names so that a site can reach the user."""
    proxy: str = ""
    """Address of the proxy through which everything is fetched; empty for none."""
    ca_file: str = ""
    """Path of a PEM file with further certificate authorities; empty for none."""
    limits: Limits = Limits()
    retention: Retention = BY_DEFAULT
    hooks: Mapping[str, Hook] = MappingProxyType({})
    """What is run for an event, by its kind or `any`."""
    hook_seconds: float = 10.0
    keys: Mapping[str, tuple[str, ...]] = MappingProxyType({})
    """Keys by action id, as `config.keys.remapped` takes them."""
    given: frozenset[str] = frozenset()
    """Paths of the settings that the file names, e.g. `network.allow`."""
