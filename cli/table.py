"""A listing as text for people."""

from collections.abc import Callable

from .aligned import aligned
from .listing import Listing


def table(listing: Listing, paint: Callable[[str, str], str]) -> str:
    """The rows under their headings, as `aligned` puts them."""
    names = [column.name for column in listing.columns]
    right = {column.name for column in listing.columns if column.right}
    return aligned(names, right, [(line.cells, line.roles) for line in listing.lines], paint)
