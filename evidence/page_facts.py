"""What a page says of itself in its head: title, day of publication, publisher, and its own address."""

import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from .dateline import written_day
from .web_address import web_address

_HEAD = 400_000
"""Characters in which the head of a page is looked for."""
_LONGEST_TITLE = 300
_LONGEST_NAME = 100
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,2000})<", re.IGNORECASE)
_META = re.compile(r"<(meta|link)\s([^<>]{1,2000})>", re.IGNORECASE)
_TIME = re.compile(r"<time\s([^<>]{1,500})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_LINKED_DATA = re.compile(r"<script[^<>]{1,200}application/ld\+json[^<>]{0,200}>", re.IGNORECASE)
_SAYS_NOTHING = re.compile(r"(?:untitled )?document|untitled|exhibit|ex-?[\d.]*|home|index", re.IGNORECASE)
_TITLES = ("og:title", "twitter:title", "dc.title")
_DAYS = (
    "article:published_time", "og:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date",
    "dcterms.created", "publishdate", "pubdate", "publish-date", "parsely-pub-date", "sailthru.date",
    "citation_publication_date",
)  # fmt: skip
_DEEPEST = 8


class PageFacts(NamedTuple):
    """Empty where the page does not say."""

    title: str = ""
    published: str = ""
    """As `Published.text`."""
    publisher: str = ""
    canonical: str = ""


def page_facts(page: str) -> PageFacts:
    """Read the head of a page. The day is the first that it names as that of its publication, as precise as it is."""
    head = page[:_HEAD]
    meta, links = _metas(head)
    data = [*_linked_data(head)]
    return PageFacts(
        title=_title(head, meta),
        published=_published(head, meta, data),
        publisher=_name(meta.get("og:site_name", "")) or _publisher(data),
        canonical=web_address(links.get("canonical", "")) or web_address(meta.get("og:url", "")),
    )


def _metas(head: str) -> tuple[dict[str, str], dict[str, str]]:
    """The contents of the meta elements by name, and the targets of the links by relation; the first of each."""
    meta: dict[str, str] = {}
    links: dict[str, str] = {}
    for tag in _META.finditer(head):
        attributes = _attributes(tag[2])
        if tag[1].lower() == "link":
            for relation in attributes.get("rel", "").lower().split():
                links.setdefault(relation, attributes.get("href", ""))
            continue
        for key in ("property", "name", "itemprop"):
            if attributes.get(key):
                meta.setdefault(attributes[key].lower(), attributes.get("content", ""))
    return meta, links


def _attributes(text: str) -> dict[str, str]:
    found = (
        (one[1].lower(), html.unescape(one[2] or one[3] or one[4] or "")) for one in _ATTRIBUTE.finditer(text)
    )
    return dict(found)


def _linked_data(head: str) -> Iterator[Mapping[str, object]]:
    """The objects of JSON-LD, outermost first."""
    for script in _LINKED_DATA.finditer(head):
        end = head.find("</script", script.end())
        if end < 0:
            return
        try:
            value = json.loads(head[script.end() : end])
        except (ValueError, RecursionError):
            continue
        yield from _objects(value, 0)


def _objects(value: object, depth: int) -> Iterator[Mapping[str, object]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        yield from _objects(value.get("@graph"), depth + 1)
    elif isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)


def _title(head: str, meta: Mapping[str, str]) -> str:
    own = _TITLE.search(head)
    told = next((meta[name] for name in _TITLES if meta.get(name, "").strip()), "")
    title = " ".join((told or (html.unescape(own[1]) if own else "")).split())[:_LONGEST_TITLE]
    return "" if _SAYS_NOTHING.fullmatch(title) else title


def _published(head: str, meta: Mapping[str, str], data: Iterable[Mapping[str, object]]) -> str:
    told = [meta.get(name, "") for name in _DAYS[:2]]
    told += [str(one.get("datePublished") or "") for one in data]
    told += [meta.get(name, "") for name in _DAYS[2:]]
    told += [_attributes(tag[1]).get("datetime", "") for tag in _TIME.finditer(head)]
    return next((day for day in map(written_day, told) if day), "")


def _publisher(data: Iterable[Mapping[str, object]]) -> str:
    for one in data:
        publisher = one.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return _name(name)
    return ""


def _name(text: str) -> str:
    return " ".join(text.split())[:_LONGEST_NAME]
