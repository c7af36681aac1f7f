"""What a page says of itself: title, day of publication, publisher, and its own address."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from .dateline import written_date
from .linked_data import Node, page_days, page_nodes, publisher_of, site_of
from .numeric_days import DayOrder, order_by_language
from .page_head import PageHead, page_head
from .page_times import published_time
from .page_title import page_title
from .web_address import web_address

_LANGUAGE = re.compile(r"<html\b[^<>]{0,500}?\slang\s*=\s*[\"']?([\w-]{2,20})", re.IGNORECASE)
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
    days: DayOrder = DayOrder.UNKNOWN
    """How the page writes days in numbers."""


def page_facts(page: str, days: DayOrder = DayOrder.UNKNOWN) -> PageFacts:
    """Read what a page says of itself. The day is the first that it names as that of its publication.

    `days` is how its text writes days in numbers; where that does not tell, its language may.
    """
    head = page_head(page)
    order = days if days is not DayOrder.UNKNOWN else _order_by_language(head)
    nodes = page_nodes(head.linked_data)
    site, publisher = _name(head.meta.get("og:site_name", "")), _name(publisher_of(nodes))
    title = page_title(head.markup, head.meta, (site, publisher, site_of(nodes)))
    return PageFacts(
        title=title,
        published=_published(head.meta, nodes, order) or published_time(head.markup, title, order),
        days=order,
        publisher=site or publisher,
        canonical=web_address(head.links.get("canonical", "")) or web_address(head.meta.get("og:url", "")),
    )


def _order_by_language(head: PageHead) -> DayOrder:
    element = _LANGUAGE.search(head.markup)
    return order_by_language([element[1] if element else "", head.meta.get("og:locale", "")])


def _published(meta: Mapping[str, str], nodes: Sequence[Node], order: DayOrder) -> str:
    told = [meta.get(name, "") for name in _SURE_DAYS]
    told += page_days(nodes)
    told += [meta.get(name, "") for name in _DAYS]
    return next((day for text in told if (day := written_date(text, order))), "")


def _name(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_NAME]
