"""The day of publication as an element of the page tells it: that of its article, not of what stands around it."""

import re
from typing import TYPE_CHECKING

from .dateline import written_date
from .html_lines import is_too_deep

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_WORTH_LOOKING = re.compile(r"<time\b|\bdatePublished\b", re.IGNORECASE)
_TIMES = 'time, [itemprop~="datePublished" i]'
_MOST = 100
"""A page with more of them is a list; the first are looked at."""
_IN_LINE = frozenset({"-text", "span", "b", "strong", "em", "i", "small", "label"})
_LEAD = 30
"""Characters before a time that tell what it is of."""
_AROUND = frozenset({"article", "aside", "nav", "footer", "a"})
"""Elements whose times are those of other stories, unless the page's heading stands in them as well."""
_AROUND_BY_NAME = re.compile(
    r"ticker|sidebar|related|recommend|trending|popular|most-?read|latest|breaking|comment|teaser|promo",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"publi|posted|pubdate", re.IGNORECASE)
_CHANGED = re.compile(r"updated|modified|更新|修改", re.IGNORECASE)


def published_time(page: str, title: str) -> str:
    """The day that the page's article names as that of its publication, as `Published.text`; else empty.

    `title` is that of the page, by which its heading is known.
    """
    if not _WORTH_LOOKING.search(page) or is_too_deep(page):
        return ""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 (only a refresh reads pages)

    tree = LexborHTMLParser(page)
    heading = _heading(tree, title)
    around_heading = {node.mem_id for node in _ancestors(heading)} if heading else set[int]()
    article = _article(tree, around_heading)
    found: list[tuple[bool, bool, str]] = []
    for node in tree.css(_TIMES)[:_MOST]:
        above = list(_ancestors(node))
        day = "" if _is_around(above, around_heading, article) or _is_change(node) else _day(node)
        if day:
            found.append((not _is_marked(node), article not in {one.mem_id for one in above}, day))
    return min(found, key=lambda one: one[:2])[2] if found else ""


def _heading(tree: "LexborHTMLParser", title: str) -> "LexborNode | None":
    """The heading of the article, which the name of the site above it is not."""
    within = tree.css("article h1") or tree.css("main h1")
    if within:
        return within[0]
    for heading in tree.css("h1"):
        is_above = any(one.tag == "header" for one in _ancestors(heading))
        if not is_above or title.startswith(" ".join(heading.text(deep=True).split()) or "\n"):
            return heading
    return None


def _article(tree: "LexborHTMLParser", around_heading: set[int]) -> int | None:
    """The article with the heading, else the longest; None where there is none."""
    every = tree.css("article")
    if not every:
        return None
    best = max(every, key=lambda one: (one.mem_id in around_heading, len(one.text(deep=True))))
    return best.mem_id


def _ancestors(node: "LexborNode") -> "Iterator[LexborNode]":
    above = node.parent
    while above is not None and above.tag not in {"html", "body"}:
        yield above
        above = above.parent


def _is_around(above: "list[LexborNode]", around_heading: set[int], article: int | None) -> bool:
    """Whether what stands there belongs to what is around the article: menus, lists of stories, other articles."""
    for node in above:
        if node.mem_id == article or node.mem_id in around_heading:
            return False
        is_listed = node.tag == "li" and node.css_first("a") is not None
        if node.tag in _AROUND or is_listed or _AROUND_BY_NAME.search(_names(node)):
            return True
    return any(node.tag == "header" for node in above)


def _names(node: "LexborNode") -> str:
    told = node.attributes
    return f"{told.get('class') or ''} {told.get('id') or ''} {told.get('itemprop') or ''}"


def _is_marked(node: "LexborNode") -> bool:
    return "pubdate" in node.attributes or bool(_PUBLISHED.search(_names(node)))


def _is_change(node: "LexborNode") -> bool:
    """Whether it is the time of a later version: by its names, or by the words before it."""
    if _is_marked(node):
        return False
    before = node.prev
    words = before.text(deep=True) if before is not None and before.tag in _IN_LINE else ""
    return bool(_CHANGED.search(_names(node)) or _CHANGED.search(words[-_LEAD:]))


def _day(node: "LexborNode") -> str:
    told = node.attributes
    return written_date(told.get("datetime") or told.get("content") or node.text(deep=True))
