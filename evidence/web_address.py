"""Addresses that documents give, of which only whole http and https ones are of use."""

from urllib.parse import urljoin, urlsplit

_LONGEST = 2_000


def web_address(text: str) -> str:
    """The address where it is one of http or https with a host; empty for anything else, a relative one included."""
    bare = text.strip()
    if len(bare) > _LONGEST or any(letter.isspace() or not letter.isprintable() for letter in bare):
        return ""
    try:
        parts = urlsplit(bare)
        host = parts.hostname
    except ValueError:
        return ""
    return bare if parts.scheme.lower() in {"http", "https"} and host else ""


def web_address_from(home: str, link: str) -> str:
    """The address to which `link` leads from the page at `home`; empty for one of no use."""
    try:
        return web_address(link) or web_address(urljoin(home, link) if home and link else "")
    except ValueError:
        return ""
