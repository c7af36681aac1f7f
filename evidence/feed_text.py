"""What a feed says, from its entries: each once, and as lines that can be searched and compared."""

from collections import Counter
from collections.abc import Iterable, Sequence

from ..model.feed_item import FeedItem
from .extracted import Extracted, UnreadableDocument
from .html_lines import is_too_deep, visible_blocks
from .report.addresses import clean_address

MOST_ITEMS = 5_000
LEFT_OUT = f"entries after the first {MOST_ITEMS:,}"
_SHARED_BY = 3
"""A link that so many entries of different titles have is that of the site and tells none of them."""
_WHOLE_STORY = 200
"""Characters of a text that two stories do not share by chance."""


def feed(
    title: str,
    items: Iterable[FeedItem],
    *,
    published: str = "",
    publisher: str = "",
    canonical: str = "",
    more: str = "",
) -> Extracted:
    """A feed as a document. Raises UnreadableDocument where it holds neither a title nor entries.

    `published` is the day that it gives for itself; without one it is that of the newest entry. `more` is what was
    left out already.
    """
    once = distinct(items)
    kept = once[:MOST_ITEMS]
    if not title and not kept:
        raise UnreadableDocument("it is a feed without entries")
    lines = [title, ""] if title else []
    for item in kept:
        facts = " · ".join(part for part in (item.published, item.link) if part)
        lines += [line for line in (item.title, facts, *item.text.split("\n")) if line]
        lines.append("")
    return Extracted(
        text="\n".join(lines).rstrip("\n"),
        title=title,
        published=published or max((item.published for item in kept), default=""),
        publisher=publisher,
        canonical=canonical,
        items=tuple(kept),
        left_out=LEFT_OUT if len(once) > len(kept) else more,
    )


def distinct(items: Iterable[FeedItem]) -> list[FeedItem]:
    """The entries in their order, each once: those of one id, one link, or one title and text are the same.

    So are those of one day and one long text, whatever their titles, unless many have it.
    """
    every = [item for item in items if item.title or item.text or item.link]
    shared = shared_links(every)
    repeated = _repeated_texts(every)
    seen: set[tuple[str, str]] = set()
    kept: list[FeedItem] = []
    for item in every:
        keys = identities(item, shared)
        if len(item.text) >= _WHOLE_STORY and item.text not in repeated:
            keys.add(("story", f"{item.published}\n{item.text}"))
        if seen.isdisjoint(keys):
            kept.append(item)
        seen.update(keys)
    return kept


def shared_links(items: Sequence[FeedItem]) -> frozenset[str]:
    """Links that many entries of different titles have, as `bare_link` has them."""
    # What is listed again under its id says nothing of what others share.
    once = {item.id or str(place): item for place, item in enumerate(items)}.values()
    return _of_many((bare_link(item.link), item.title) for item in once)


def bare_link(link: str) -> str:
    """A link without what only tells who followed it: a feed may list one page with and without that."""
    return clean_address(link) if link else ""


def _repeated_texts(items: Sequence[FeedItem]) -> frozenset[str]:
    """Texts that many entries of different titles have: the site's own words about itself."""
    return _of_many((item.text, item.title) for item in items)


def _of_many(told: Iterable[tuple[str, str]]) -> frozenset[str]:
    counted = Counter(value for value, _ in set(told))
    return frozenset(value for value, count in counted.items() if count >= _SHARED_BY)


def identities(item: FeedItem, shared: frozenset[str] = frozenset()) -> set[tuple[str, str]]:
    """By what an entry is known again: its id, its link unless many share it, and its title with its text."""
    bare = bare_link(item.link)
    known = {("id", item.id)}
    if bare not in shared:
        known |= {("link", item.link), ("link", bare)}
    if item.title and (item.text or bare in shared or not item.link):
        known.add(("text", f"{item.title}\n{item.text}"))
    return {(kind, value) for kind, value in known if value}


def lines_of_markup(markup: str) -> str:
    """The text of an entry, which may be HTML or plain, a paragraph a line."""
    blocks = visible_blocks(markup, by_tags=is_too_deep(markup))
    return "\n".join(line for block in blocks for line in block.lines).strip("\n")


def line_of_markup(markup: str) -> str:
    """The same in one line, as for a title."""
    return " ".join(lines_of_markup(markup).split())
