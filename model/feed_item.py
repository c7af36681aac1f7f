"""What a feed or a register of filings lists."""

from typing import NamedTuple


class FeedItem(NamedTuple):
    """One entry of a feed, or one filing of a register."""

    id: str
    """As the feed gives it; empty where it gives none."""
    link: str
    """An http or https address; empty where it gives none."""
    title: str
    published: str = ""
    """As `Published.text`; empty where the feed does not say."""
    text: str = ""
