"""The one parser of addresses: what it refuses is never asked for.

Source: reliability.md "Network"; WHATWG URL Standard, "ends in a number" for hosts.
"""

import ipaddress
import re
from dataclasses import dataclass
from functools import lru_cache

from yarl import URL

_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_AUTHORITY = re.compile(r"(?:[^/?#]*:)?//([^/?#]*)")
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*", re.IGNORECASE)
_LONGEST_SHOWN = 80


class RefusedUrl(Exception):
    """An address that is not asked for; the text says why."""


@dataclass(frozen=True, slots=True)
class Address:
    """A checked http(s) address."""

    url: URL
    host: str
    """In ASCII: a name or a numeric address, without brackets."""
    port: int
    text: str
    """The whole address as it is shown and stored."""

    @property
    def is_secure(self) -> bool:
        """Whether the connection is encrypted."""
        return self.url.scheme == "https"

    @property
    def is_numeric(self) -> bool:
        """Whether the host is written as an address, so that no name is resolved."""
        return ":" in self.host or _NUMBER.fullmatch(self.host.rpartition(".")[2]) is not None


@lru_cache(maxsize=4096)
def parse_address(text: str, base: Address | None = None) -> Address:
    """The address that `text` names, seen from `base` where it is relative.

    Raises RefusedUrl, also where an encrypted page leads to an address that is not encrypted. An address is asked for
    more than once on its way; the last ones are remembered.
    """
    written = text.strip(" \t\r\n")
    if _UNPRINTABLE.search(written):
        raise RefusedUrl(f"the address {_shown(written)} holds control characters")
    if "\\" in written:
        raise RefusedUrl(f"the address {_shown(written)} holds a backslash")
    try:
        url = URL(written)
        url = base.url.join(url) if base else url
        host, port = url.raw_host or "", url.port
    except (ValueError, TypeError, UnicodeError) as fault:
        raise RefusedUrl(f"{_shown(written)} is no address that can be read") from fault
    _check(written, url, host)
    if base is not None and base.is_secure and url.scheme != "https":
        raise RefusedUrl(f"{base.host} leads from an encrypted address to one that is not")
    url = url.with_fragment(None)
    return Address(url, host, port or 0, str(url))


def _check(written: str, url: URL, host: str) -> None:
    """Raise RefusedUrl for a scheme, a user name or a host that is not followed."""
    if url.scheme not in ("http", "https"):
        scheme = f"{url.scheme}:" if url.scheme else "no scheme"
        hint = "; a file of this machine is named by its path" if url.scheme == "file" else ""
        raise RefusedUrl(f"{_shown(written)} has {scheme}, and only http: and https: are read{hint}")
    authority = _AUTHORITY.match(written)
    if authority and "@" in authority[1]:
        raise RefusedUrl(f"the address of {host} holds a user name or password")
    if not host:
        raise RefusedUrl(f"{_shown(written)} names no host")
    if "%" in host or " " in host:
        raise RefusedUrl(f"the host {_shown(host)} holds a zone id, an escape or a space")
    last_label = host.rstrip(".").rpartition(".")[2]
    if ":" not in host and _NUMBER.fullmatch(last_label) and not _is_dotted_quad(host):
        raise RefusedUrl(f"the host {_shown(host)} is a number in an odd form")


def _is_dotted_quad(host: str) -> bool:
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return False
    return True


def _shown(text: str) -> str:
    cut = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    return ascii(cut) if _UNPRINTABLE.search(cut) else cut
