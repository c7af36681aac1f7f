"""What stands on a page beside its text: comments of readers, other stories, banners, boxes that ask for something."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_NAMED = re.compile(
    r"(?:comments?|disqus|replies)(?:[-_](?:list|area|section|thread|body|item|wrapper|container))?"
    r"|(?:related|recommended|more|other)[-_]?(?:stories|articles|posts|links|news|content|items|reading|headlines)"
    r"|related|recommended|recommendations|most[-_](?:read|popular|viewed)(?:[-_].*)?|trending(?:[-_].*)?"
    r"|read[-_]?(?:more|next|also)(?:[-_].*)?|also[-_]?read(?:[-_].*)?"
    r"|newsletter(?:[-_].*)?|(?:cookie|gdpr|consent|onetrust)[-_].*|cookiebanner|cookies?"
    r"|share[-_](?:bar|buttons|tools)|social[-_](?:share|bar|links)|promo(?:[-_].*)?|advert(?:isement)?(?:[-_].*)?",
    re.IGNORECASE,
)
"""Names that authors give such parts, as a class or an id."""
_CANDIDATES = "[class], [id], aside, [role=dialog], [role=alertdialog]"
_ASIDE = re.compile(
    r"\s*(?:read more|read next|also read|related|more from|most read|recommended|sign up|subscribe|follow us"
    r"|advertisement)\b",
    re.IGNORECASE,
)
_HOLDS_TEXT = "article, main, h1"
_MOST = 0.5
"""Of the words of a page that may be taken out: a page that is all comments is left as it is."""


def leave_out_furniture(tree: "LexborHTMLParser") -> None:
    """Take such parts out of a page, unless they hold most of it."""
    if tree.body is None:
        return
    parts = [node for node in tree.css(_CANDIDATES) if _is_furniture(node)]
    known = {node.mem_id for node in parts}
    outer = [node for node in parts if not _is_within(node, known)]
    words = sum(len(node.text(deep=True, separator=" ").split()) for node in outer)
    if words > _MOST * len(tree.body.text(deep=True, separator=" ").split()):
        return
    for node in reversed(outer):
        node.decompose()


def _is_furniture(node: "LexborNode") -> bool:
    if node.tag in {"html", "body", "article", "main"} or node.css_first(_HOLDS_TEXT) is not None:
        return False
    if node.tag == "aside":
        return _ASIDE.match(node.text(deep=True, separator=" ")) is not None
    names = f"{node.attributes.get('class') or ''} {node.attributes.get('id') or ''}".split()
    return any(_NAMED.fullmatch(name) for name in names)


def _is_within(node: "LexborNode", parts: set[int]) -> bool:
    """Whether a part lies within another; parts are known by where they lie in memory."""
    above = node.parent
    while above is not None:
        if above.mem_id in parts:
            return True
        above = above.parent
    return False
