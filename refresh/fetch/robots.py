"""robots.txt: what a host asks of programs that come by themselves. It covers feeds and pages found by crawling.

A page that somebody cites is read as a person would read it. Source: RFC 9309.
"""

import time
from typing import TYPE_CHECKING, Final, NamedTuple

from .client import Client
from .door import RefusedAddress
from .faults import fetched_fault
from .journey import Journey
from .sec import NoContact
from .url import Address, parse_address

if TYPE_CHECKING:
    from protego import Protego

AGENT: Final = "alimon"
_MOST_BYTES = 512_000
_REDIRECTS = 5
_DAY = 86_400.0
_SOON = 600.0
"""Seconds after which a robots.txt that could not be had is asked for again."""
_READ = frozenset({200, 203})
_BUSY = 429
_SERVER_FAULTS = 500


class RefusedByRobots(Exception):
    """The host asks programs to stay away from an address; the text says how."""


class _Rules(NamedTuple):
    """What one host asks for, and until when that is believed, in monotonic seconds."""

    until: float
    parsed: "Protego | None" = None
    """None lets everything be read, unless `unknown` says why nothing may be."""
    unknown: str = ""


class Robots:
    """The robots.txt of the hosts that one client asks, each read once a day at most."""

    def __init__(self, client: Client) -> None:
        self._client = client
        self._known: dict[str, _Rules] = {}

    async def check(self, address: Address, journey: Journey) -> None:
        """Raise RefusedByRobots where the host of `address` asks programs not to read it.

        Raises RefusedAddress and NoContact as asking for the address itself would.
        """
        origin = str(address.url.origin())
        rules = self._known.get(origin)
        if rules is None or rules.until < time.monotonic():
            rules = await self._read(address, journey)
            self._known[origin] = rules
        if rules.unknown:
            raise RefusedByRobots(f"{address.host} may ask programs to stay away: {rules.unknown}")
        if rules.parsed is not None and not rules.parsed.can_fetch(str(address.url), AGENT):
            raise RefusedByRobots(f"the robots.txt of {address.host} asks programs not to read this address")

    async def _read(self, page: Address, journey: Journey) -> _Rules:
        """What cannot be had is taken for a no, what is not there for a yes (RFC 9309 section 2.3.1)."""
        now = time.monotonic()
        address = parse_address("/robots.txt", page)
        try:
            for _ in range(_REDIRECTS + 1):
                answer = await self._client.ask(address, journey, validators={})
                if answer.location is None:
                    break
                address = parse_address(answer.location, address)
            else:
                return _Rules(now + _DAY)
        except (RefusedAddress, NoContact):
            if address.url.origin() == page.url.origin():
                # The host may not be asked at all, which says more than that its robots.txt was not read.
                raise
            return _Rules(now + _SOON, unknown="its robots.txt could not be read")
        except Exception as fault:
            known = fetched_fault(fault, str(address.url), address.host)
            if known is None:
                raise
            return _Rules(now + _SOON, unknown="its robots.txt could not be read")
        if answer.status in _READ:
            return _Rules(now + _DAY, parsed=_parsed(answer.body))
        if answer.status == _BUSY or answer.status >= _SERVER_FAULTS:
            return _Rules(now + _SOON, unknown=f"its robots.txt could not be read (status {answer.status})")
        return _Rules(now + _DAY)


def _parsed(body: bytes) -> "Protego":
    from protego import Protego  # noqa: PLC0415 - only where a feed is read

    return Protego.parse(body[:_MOST_BYTES].decode("utf-8", "replace").removeprefix("\ufeff"))
