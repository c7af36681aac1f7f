"""The one door to the network: each host is resolved, every address checked, and the checked ones pinned.

aiohttp asks the resolver for names only; every host passes `Door.check` first. Sockets are made by
`Door.make_socket`, which makes none for an address that was not admitted, so no other path leads out. Where the
configuration names a proxy, its address alone is connected to, and numeric hosts and local names are checked as ever.
"""

import socket
from collections.abc import Awaitable, Callable, Iterable
from ipaddress import ip_address

from aiohttp.abc import AbstractResolver, ResolveResult

from ..daemon import in_daemon
from .address import is_allowed, is_never_reached, place_name, refusal
from .proxy import Proxy, is_local_name
from .url import Address

Lookup = Callable[[str, int], Awaitable[tuple[str, ...]]]
"""Finds the addresses of a host name; raises OSError where there are none."""
AddrInfo = tuple[int | socket.AddressFamily, int | socket.SocketKind, int, str, tuple[object, ...]]
SocketMaker = Callable[[AddrInfo], socket.socket]


class RefusedAddress(Exception):
    """A host that leads to an address which may not be reached; the text says which."""

    may_be_named = True
    """Whether the configuration could open it."""


class NeverReached(RefusedAddress):
    """An address that is not reached whatever the configuration says."""

    may_be_named = False


class Door(AbstractResolver):
    """Admits addresses. `allow` are exact host:port of private places that may be reached."""

    def __init__(
        self,
        allow: Iterable[str],
        lookup: Lookup | None = None,
        make_socket: SocketMaker | None = None,
        proxy: Proxy | None = None,
    ) -> None:
        self._allow = tuple(allow)
        self._proxy = proxy
        self._lookup = lookup or look_up
        self._make_socket = make_socket or _new_socket
        self._admitted: set[tuple[str, int]] = set()
        self._checked: set[tuple[str, int]] = set()
        """Hosts that are written as addresses and may be reached: the answer to them does not change."""
        if proxy is not None and _is_numeric(proxy.place[0]):
            self._admit(proxy.place[0], *proxy.place)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The addresses of `host`, all admitted. Raises RefusedAddress if one may not be reached, OSError for none."""
        addresses = await self._lookup(host, port)
        if not addresses:
            raise OSError(f"{host} has no address")
        for address in addresses:
            self._admit(address, host, port)
        return [
            ResolveResult(
                hostname=host, host=address, port=port, family=_family(address), proto=0, flags=_NUMERIC
            )
            for address in addresses
            if family in (socket.AF_UNSPEC, _family(address))
        ]

    async def close(self) -> None:
        """Nothing is held open."""

    def check(self, address: Address) -> None:
        """Admit a host that is written as an address. Raises RefusedAddress where it may not be reached.

        Names are checked as they are resolved; those that a proxy resolves, only by what they are called.
        """
        place = (address.host, address.port)
        if place in self._checked:
            return
        if address.is_numeric:
            self._check(address.host, address.host, address.port, self._allow)
            self._checked.add(place)
            if self._proxy is None:
                self._admitted.add(place)
            return
        is_local = self._proxy is not None and is_local_name(address.host)
        if is_local and not is_allowed(address.host, address.port, self._allow):
            raise RefusedAddress(f"{address.host} is a name of a private network")

    def make_socket(self, info: AddrInfo) -> socket.socket:
        """A socket for an admitted address. Raises RefusedAddress for any other."""
        place = (str(info[4][0]), int(str(info[4][1])))
        if place not in self._admitted:
            raise RefusedAddress(f"{place[0]} was not checked")
        return self._make_socket(info)

    def _admit(self, address: str, host: str, port: int) -> None:
        is_proxy = self._proxy is not None and self._proxy.place == (host, port)
        named = (place_name(host, port),) if is_proxy else ()
        self._check(address, host, port, (*self._allow, *named))
        self._admitted.add((address, port))

    @staticmethod
    def _check(address: str, host: str, port: int, allow: tuple[str, ...]) -> None:
        why = refusal(address, host, port, allow)
        if why:
            kind = NeverReached if is_never_reached(address) else RefusedAddress
            raise kind(f"{host} leads to a private place: {why}" if host != address else why)


async def look_up(host: str, port: int) -> tuple[str, ...]:
    """The addresses of `host` by the machine's resolver, in its order. Raises OSError where there are none."""

    def ask() -> tuple[str, ...]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except UnicodeError as fault:
            raise OSError(f"{host} is no name that can be looked up") from fault
        return tuple(dict.fromkeys(str(info[4][0]) for info in found))

    return await in_daemon(ask, f"resolve {host}")


def _new_socket(info: AddrInfo) -> socket.socket:
    return socket.socket(info[0], info[1], info[2])


def _is_numeric(host: str) -> bool:
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _family(address: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in address else socket.AF_INET


_NUMERIC = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
