"""What a page says of itself: title, day of publication, publisher, and its own address."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .dateline import written_date
from .linked_data import Node, page_days, page_nodes, publisher_of, site_of
from .page_head import page_head
from .page_times import published_time
from .page_title import page_title
from .web_address import web_address

_LONGEST_NAME = 100
_SURE_DAYS = ("article:published_time", "og:published_time")
_DAYS = (
    "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.created", "publishdate", "pubdate",
    "publish-date", "parsely-pub-date", "sailthru.date", "citation_publication_date",
)  # fmt: skip


class PageFacts(NamedTuple):
    """Empty where the page does not say."""

    title: str = ""
    published: str = ""
    """As `Published.text`."""
    publisher: str = ""
    canonical: str = ""


def page_facts(page: str) -> PageFacts:
    """Read what a page says of itself. The day is the first that it names as that of its publication."""
    head = page_head(page)
    nodes = page_nodes(head.linked_data)
    site, publisher = _name(head.meta.get("og:site_name", "")), _name(publisher_of(nodes))
    title = page_title(head.markup, head.meta, (site, publisher, site_of(nodes)))
    return PageFacts(
        title=title,
        published=_published(head.meta, nodes) or published_time(head.markup, title),
        publisher=site or publisher,
        canonical=web_address(head.links.get("canonical", "")) or web_address(head.meta.get("og:url", "")),
    )


def _published(meta: Mapping[str, str], nodes: Sequence[Node]) -> str:
    told = [meta.get(name, "") for name in _SURE_DAYS]
    told += page_days(nodes)
    told += [meta.get(name, "") for name in _DAYS]
    return next((day for day in map(written_date, told) if day), "")


def _name(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_NAME]
