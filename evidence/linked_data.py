"""What a page says of itself in JSON-LD: which of its objects is the page, and which only stands on it."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping

_DEEPEST = 8
_HOLDERS = ("@graph", "mainEntity")
"""Where an object has others that are as much the page as itself."""
_WRAPPING = re.compile(
    r"\A\s*(?:(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?|<!--)|(?:(?://|/\*)?\s*\]\]>\s*(?:\*/)?|-->)\s*\Z"
)
"""Signs that hide a script from old parsers."""
_ARTICLES = ("Article", "Posting", "Report")
_OTHERS = ("Object", "List", "Organization", "WebSite", "Person", "Comment")
"""How the types of articles end, and those of what stands on a page with a day of its own."""

Node = Mapping[str, object]


def page_nodes(scripts: Iterable[str]) -> list[Node]:
    """The objects that tell of a page: those that are articles first, those of other things last."""
    return sorted((node for script in scripts for node in _nodes(script)), key=_rank)


def page_days(nodes: Iterable[Node]) -> Iterator[str]:
    """The days of publication that the objects give which are the page."""
    return (str(node.get("datePublished") or "") for node in nodes if _rank(node) < len(_RANKS))


def publisher_of(nodes: Iterable[Node]) -> str:
    """The publisher's name that the first object gives which has one."""
    for node in nodes:
        publisher = node.get("publisher")
        if isinstance(publisher, list):
            publisher = publisher[0] if publisher else None
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            return name
    return ""


def site_of(nodes: Iterable[Node]) -> str:
    """The name of the site where an object is the site."""
    names = (node.get("name") for node in nodes if "WebSite" in _types(node))
    return next((name for name in names if isinstance(name, str)), "")


def _nodes(script: str) -> Iterator[Node]:
    bare = _WRAPPING.sub("", script).strip().rstrip(";")
    try:
        # Not strict: many a description has its line breaks as they are.
        value = json.loads(bare, strict=False)
    except (ValueError, RecursionError):
        return
    yield from _objects(value, 0)


def _objects(value: object, depth: int) -> Iterator[Node]:
    """The objects, outermost first."""
    if depth > _DEEPEST:
        return
    if isinstance(value, dict):
        yield value
        for holder in _HOLDERS:
            yield from _objects(value.get(holder), depth + 1)
    elif isinstance(value, list):
        for one in value:
            yield from _objects(one, depth + 1)


def _types(node: Node) -> list[str]:
    told = node.get("@type")
    every = told if isinstance(told, list) else [told]
    return [re.split("[/:#]", one)[-1] for one in every if isinstance(one, str)]


def _is_article(name: str) -> bool:
    return name.endswith(_ARTICLES)


def _is_page(name: str) -> bool:
    return name.endswith("Page")


def _is_unknown(name: str) -> bool:
    return not name.endswith(_OTHERS)


_RANKS = (_is_article, _is_page, _is_unknown)


def _rank(node: Node) -> int:
    types = _types(node) or [""]
    return next((rank for rank, fits in enumerate(_RANKS) if any(map(fits, types))), len(_RANKS))
