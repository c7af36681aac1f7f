"""The one door to the network: each host is resolved, every address checked, and the checked ones pinned.

aiohttp asks the resolver for names only; numeric hosts pass `Door.check_numeric`. Sockets are made by
`Door.make_socket`, which makes none for an address that was not admitted, so no other path leads out.
"""

import socket
from collections.abc import Awaitable, Callable, Iterable

from aiohttp.abc import AbstractResolver, ResolveResult

from ..daemon import in_daemon
from .address import refusal
from .url import Address

Lookup = Callable[[str, int], Awaitable[tuple[str, ...]]]
"""Finds the addresses of a host name; raises OSError where there are none."""
AddrInfo = tuple[int | socket.AddressFamily, int | socket.SocketKind, int, str, tuple[object, ...]]
SocketMaker = Callable[[AddrInfo], socket.socket]


class RefusedAddress(Exception):
    """A host that leads to an address which may not be reached; the text says which."""


class Door(AbstractResolver):
    """Admits addresses. `allow` are exact host:port of private places that may be reached."""

    def __init__(
        self, allow: Iterable[str], lookup: Lookup | None = None, make_socket: SocketMaker | None = None
    ) -> None:
        self._allow = tuple(allow)
        self._lookup = lookup or look_up
        self._make_socket = make_socket or _new_socket
        self._admitted: set[tuple[str, int]] = set()

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

    def check_numeric(self, address: Address) -> None:
        """Admit a host that is written as an address. Raises RefusedAddress where it may not be reached."""
        if address.is_numeric:
            self._admit(address.host, address.host, address.port)

    def make_socket(self, info: AddrInfo) -> socket.socket:
        """A socket for an admitted address. Raises RefusedAddress for any other."""
        place = (str(info[4][0]), int(str(info[4][1])))
        if place not in self._admitted:
            raise RefusedAddress(f"{place[0]} was not checked")
        return self._make_socket(info)

    def _admit(self, address: str, host: str, port: int) -> None:
        why = refusal(address, host, port, self._allow)
        if why:
            raise RefusedAddress(f"{host} leads to a private place: {why}" if host != address else why)
        self._admitted.add((address, port))


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


def _family(address: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in address else socket.AF_INET


_NUMERIC = socket.AI_NUMERICHOST | socket.AI_NUMERICSERV
