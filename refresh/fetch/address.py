"""Which addresses may be reached: a page must not lead alimon into a private network.

Source: reliability.md "Network"; RFC 6890 (special-purpose addresses), RFC 6052 (NAT64), RFC 3056 (6to4),
RFC 4380 (Teredo), RFC 3927 (link-local, where cloud machines keep their credentials), RFC 4291 (2000::/3 is all of
IPv6 that is global unicast), RFC 9637 (documentation).
"""

from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network

_LINK_LOCAL = ip_network("169.254.0.0/16")
_NAT64 = IPv6Network("64:ff9b::/96")
_GLOBAL_UNICAST = IPv6Network("2000::/3")
_DOCUMENTATION = IPv6Network("3fff::/20")
_LOW_32_BITS = 0xFFFF_FFFF


def refusal(address: str, host: str, port: int, allow: Iterable[str]) -> str:
    """Why `address`, found for `host`, may not be connected to; empty where it may.

    `allow` names private places as exact `host:port`, the host as the URL has it: another name that leads to the
    same address, or the same address in another dress, was not named.

    >>> refusal("8.8.8.8", "dns.google", 443, ())
    ''
    >>> refusal("127.0.0.1", "localhost", 8123, ())
    '127.0.0.1 is a loopback address'
    >>> refusal("127.0.0.1", "localhost", 8123, ["localhost:8123"])
    ''
    """
    meant = _meant(address)
    if meant is None:
        return f"{address} is no address"
    if meant in _LINK_LOCAL:
        return f"{meant} is a link-local address, where machines keep their credentials"
    kind = _special_kind(meant)
    if not kind or is_allowed(host, port, allow):
        return ""
    return f"{meant} is {kind} address"


def is_never_reached(address: str) -> bool:
    """Whether no configuration opens an address."""
    meant = _meant(address)
    return meant is None or meant in _LINK_LOCAL


def is_allowed(host: str, port: int, allow: Iterable[str]) -> bool:
    """Whether the configuration names exactly this host and port."""
    place = place_name(host, port).casefold()
    return place in (name.strip().casefold() for name in allow)


def place_name(host: str, port: int) -> str:
    """`host:port`, an IPv6 host in brackets."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


def _meant(address: str) -> IPv4Address | IPv6Address | None:
    try:
        return _unwrapped(ip_address(address.partition("%")[0]))
    except ValueError:
        return None


def _unwrapped(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """The address that is reached in the end: IPv4 may travel inside IPv6."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _NAT64:
        return IPv4Address(int(address) & _LOW_32_BITS)
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    return address


def _special_kind(address: IPv4Address | IPv6Address) -> str:
    """What keeps an address from being global unicast; empty where it is global unicast."""
    kinds = (
        (address.is_unspecified, "an unspecified"),
        (address.is_loopback, "a loopback"),
        (address.is_link_local, "a link-local"),
        (address.is_multicast, "a multicast"),
        (address.is_reserved, "a reserved"),
        (not address.is_global or _is_outside(address), "a private"),
    )
    return next((words for is_so, words in kinds if is_so), "")


def _is_outside(address: IPv4Address | IPv6Address) -> bool:
    """Whether it is IPv6 beyond global unicast: `is_global` lets site-local and newer blocks pass."""
    if isinstance(address, IPv4Address):
        return False
    return address not in _GLOBAL_UNICAST or address in _DOCUMENTATION
