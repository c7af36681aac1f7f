"""The day of publication as an element of the page tells it: that of its article, not of what stands around it."""

import re
from typing import TYPE_CHECKING

from .dateline import written_date
from .html_lines import is_too_deep
from .numeric_days import DayOrder

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_WORTH_LOOKING = re.compile(r"<time\b|\bdatePublished\b", re.IGNORECASE)
_TIMES = 'time, [itemprop~="datePublished" i]'
_MOST = 100
"""A page with more of them is a list; the first are looked at."""
_MOST_LINKS, _MOST_HEADINGS = 5, 10
_IN_LINE = frozenset({"-text", "span", "b", "strong", "em", "i", "small", "label"})
_LEAD = 30
"""Characters before a time that tell what it is of."""
_AROUND = frozenset({"article", "aside", "nav", "footer"})
"""Elements whose times are those of other stories, unless the page's heading stands in them as well."""
_AROUND_BY_NAME = re.compile(
    r"ticker|sidebar|related|recommend|trending|popular|most-?read|latest|breaking|comment|teaser|promo",
    re.IGNORECASE,
)
_PUBLISHED = re.compile(r"publi|posted|pubdate", re.IGNORECASE)
_CHANGED = re.compile(r"updated|modified|更新|修改", re.IGNORECASE)


def published_time(page: str, title: str, order: DayOrder) -> str:
    """The day that the page's article names as that of its publication, as `Published.text`; else empty.

    `title` is that of the page, by which its heading is known, `order` how it writes days in numbers.
    """
    if not _WORTH_LOOKING.search(page) or is_too_deep(page):
        return ""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 (only a refresh reads pages)

    tree = LexborHTMLParser(page)
    for node in tree.css("br"):
        node.replace_with(" ")
    heading = _heading(tree, title)
    around_heading = {node.mem_id for node in _ancestors(heading)} if heading else set[int]()
    article = _article(tree, around_heading)
    found: list[tuple[bool, bool, str]] = []
    for node in tree.css(_TIMES)[:_MOST]:
        above = list(_ancestors(node))
        words = _words(node)
        is_other = _is_around(words, above, around_heading, article) or _is_change(node)
        day = "" if is_other else _day(node, order)
        if day:
            found.append((not _is_marked(node), article not in {one.mem_id for one in above}, day))
    return min(found, key=lambda one: one[:2])[2] if found else ""


def _heading(tree: "LexborHTMLParser", title: str) -> "LexborNode | None":
    """The heading of the article, which the name of the site above it is not."""
    every = tree.css("h1")[:_MOST_HEADINGS]
    within = tree.css("article h1")[:_MOST_HEADINGS] or tree.css("main h1")[:_MOST_HEADINGS]
    outside = [one for one in every if all(above.tag != "header" for above in _ancestors(one))]
    named = [one for one in (*within, *every) if title.startswith(_words(one) or "\n")]
    return next(iter((*named, *within, *outside)), None)


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


def _is_around(words: str, above: "list[LexborNode]", around_heading: set[int], article: int | None) -> bool:
    """Whether a time belongs to what is around the article: menus, lists of stories, other articles."""
    for node in above:
        if node.mem_id == article or node.mem_id in around_heading:
            return False
        if node.tag in _AROUND or _leads_elsewhere(node, words) or _AROUND_BY_NAME.search(_names(node)):
            return True
    return any(node.tag == "header" for node in above)


def _leads_elsewhere(node: "LexborNode", words: str) -> bool:
    """Whether it is a link, or an item with a link, that says more than a time: what leads from that is its page."""
    links = [node] if node.tag == "a" else node.css("a")[:_MOST_LINKS] if node.tag == "li" else []
    return any(_words(link) not in {"", words} for link in links)


def _words(node: "LexborNode") -> str:
    return " ".join(node.text(deep=True).split())


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


def _day(node: "LexborNode", order: DayOrder) -> str:
    told = node.attributes
    return written_date(told.get("datetime") or told.get("content") or node.text(deep=True), order)
