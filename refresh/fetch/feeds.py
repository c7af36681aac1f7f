"""Which addresses are feeds: programs read them by themselves, so robots.txt covers them."""

import re
from collections.abc import Mapping

from .url import Address

KINDS = frozenset({"feed"})
"""The words of readers whose documents are feeds."""

_LABELS = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"}
)
_PATH = re.compile(r"\.(?:rss|atom|rdf)$|/(?:rss|atom|feeds?)(?:/|\.(?:xml|json|php|aspx?))?$", re.IGNORECASE)


def looks_like_a_feed(address: Address) -> bool:
    """Whether an address is one that feeds have, so that robots.txt is asked before it is."""
    return _PATH.search(address.url.path) is not None


def says_it_is_a_feed(headers: Mapping[str, str]) -> bool:
    """Whether an answer is labelled as a feed."""
    return headers.get("content-type", "").partition(";")[0].strip().lower() in _LABELS
