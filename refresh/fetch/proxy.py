"""The proxy that the configuration names, if it names one. Variables of the environment name none."""

import base64
from collections.abc import Mapping
from typing import NamedTuple

from yarl import URL

from ...model.errors import ConfigError

_LOCAL_NAMES = ("localhost", "localdomain", "local", "internal", "lan", "home.arpa")


class Proxy(NamedTuple):
    """Where everything is sent to. The proxy resolves the names of hosts, so alimon cannot check what they lead to."""

    url: URL
    headers: Mapping[str, str]
    """What the proxy is told of the user."""

    @property
    def place(self) -> tuple[str, int]:
        """Host and port, as a connection is made to them."""
        return self.url.raw_host or "", self.url.port or 0


def parse_proxy(setting: str) -> Proxy | None:
    """The proxy of `network.proxy`; None where the setting is empty. Raises ConfigError."""
    if not setting.strip():
        return None
    try:
        url = URL(setting.strip())
        is_good = url.scheme == "http" and bool(url.raw_host) and bool(url.port)
    except ValueError:
        is_good = False
    if not is_good:
        raise ConfigError(
            "network.proxy is no address of a proxy.",
            'Write it as "http://host:port", or take the setting out.',
        )
    headers = {"Proxy-Authorization": _basic(url.user, url.password or "")} if url.user else {}
    return Proxy(url.with_user(None).with_path("/"), headers)


def is_local_name(host: str) -> bool:
    """Whether a name is one of those that lead into private networks wherever they are resolved.

    >>> is_local_name("metadata.google.internal"), is_local_name("localhost."), is_local_name("local.example.com")
    (True, True, False)
    """
    bare = host.rstrip(".").lower()
    return any(bare == name or bare.endswith(f".{name}") for name in _LOCAL_NAMES)


def _basic(user: str, password: str) -> str:
    """Source: RFC 7617."""
    return f"Basic {base64.b64encode(f'{user}:{password}'.encode()).decode()}"
