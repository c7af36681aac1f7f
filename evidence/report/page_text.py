"""A page, a Markdown file or a plain text in one form: lines, with links and headings in Markdown's signs."""

import re
from typing import TYPE_CHECKING, NamedTuple

from ..html_lines import is_too_deep, visible_blocks

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_PAGE = re.compile(r"<(?:!doctype\s+html|html|head|body|p|div|article|section|h[1-6])\b", re.IGNORECASE)
_FEW_TAGS = 3
_SCANNED = 65_536
_UNSEEN = (
    "script, style, noscript, template, svg, math, iframe, object, head, select, button, textarea, nav, "
    "aside, form, "
    "figure, [role=navigation], [aria-hidden=true], [hidden]"
)
_BLOCKS = (
    "p, div, br, hr, li, tr, section, article, header, footer, main, table, ul, ol, dl, dt, dd, "
    "blockquote, pre, "
    "h1, h2, h3, h4, h5, h6, address, figcaption, center"
)
_NUMBER = re.compile(r"\W*(\d{1,3})\W*")
_SPACES = re.compile(r"[ \t\r\f\v\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
_INVISIBLE = dict.fromkeys(
    (*map(ord, "\u00ad\u200b\u200c\u2060\ufeff\x00\ufe0e\u21a9"), *range(0xE000, 0xF900))
)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BREAK = "\uf8fe"


class PageHead(NamedTuple):
    """What a page's head tells of it; empty where it does not."""

    title: str = ""
    author: str = ""
    published: str = ""


def marked_text(text: str) -> tuple[str, PageHead]:
    """Return the text of a document in Markdown's signs, and what its head says.

    A page's links are kept as `[words](address)`, its raised numbers as `[1]`. White space within a line is one
    space. A page that nests absurdly deep loses its links.
    """
    if not _is_page(text):
        return _plain(_COMMENT.sub("", text)), PageHead()
    if is_too_deep(text):
        return "\n".join(
            line for block in visible_blocks(text, by_tags=True) for line in block.lines
        ), PageHead()
    return _of_page(text)


def _is_page(text: str) -> bool:
    start = text[:_SCANNED]
    return len(_PAGE.findall(start)) >= _FEW_TAGS or bool(
        re.match(r"\s*<(?:!doctype\s+html|html)\b", start, re.IGNORECASE)
    )


def _plain(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_INVISIBLE)
    return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n"))


def _of_page(page: str) -> tuple[str, PageHead]:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 (only pages need it)

    tree = LexborHTMLParser(page.replace(_BREAK, ""))
    head = _head(tree)
    for node in tree.css(_UNSEEN):
        node.decompose()
    articles = tree.css("article") or tree.css("main")
    root = articles[0] if len(articles) == 1 else tree.body
    if root is None:
        return "", head
    _sign_notes(root)
    _sign_links(root)
    _sign_blocks(root)
    text = root.text(deep=True, separator="", strip=False).replace("\n", " ")
    return _plain(text.replace(_BREAK, "\n")), head


def _head(tree: "LexborHTMLParser") -> PageHead:
    time = tree.css_first("time[datetime]")
    return PageHead(
        title=_meta(tree, "og:title") or _words(tree.css_first("h1")) or _words(tree.css_first("title")),
        author=_meta(tree, "author"),
        published=_meta(tree, "article:published_time")
        or _meta(tree, "date")
        or (time.attributes.get("datetime") or "" if time is not None else ""),
    )


def _meta(tree: "LexborHTMLParser", name: str) -> str:
    for key in ("property", "name"):
        node = tree.css_first(f'meta[{key}="{name}"]')
        if node is not None:
            return (node.attributes.get("content") or "").strip()
    return ""


def _words(node: "LexborNode | None") -> str:
    return " ".join(node.text(deep=True).split()) if node is not None else ""


def _sign_notes(root: "LexborNode") -> None:
    """Raised numbers become `[1]`; other raised text stays."""
    for node in root.css("sup"):
        number = _NUMBER.fullmatch(node.text(deep=True))
        if number is None:
            continue
        link = node.css_first("a")
        address = (link.attributes.get("href") or "") if link is not None else ""
        target = f"({address})" if address.startswith(("http://", "https://")) else ""
        node.replace_with(f"[{number[1]}]{target}")


def _sign_links(root: "LexborNode") -> None:
    for node in root.css("a"):
        address = (node.attributes.get("href") or "").strip()
        words = _words(node)
        number = _NUMBER.fullmatch(words)
        leads_out = address.startswith(("http://", "https://"))
        if number is not None and (leads_out or address.startswith("#")):
            node.replace_with(f"[{number[1]}]({address})" if leads_out else f"[{number[1]}]")
        elif leads_out and words:
            node.replace_with(f"[{words}]({address})")


def _sign_blocks(root: "LexborNode") -> None:
    for lists in root.css("ol"):
        first = lists.attributes.get("start") or "1"
        start = int(first) if first.isascii() and first.isdigit() else 1
        items = [node for node in lists.iter() if node.tag == "li"]
        for place, item in enumerate(items):
            _lead(item, f"{start + place}. ")
    for lists in root.css("ul"):
        for item in [node for node in lists.iter() if node.tag == "li"]:
            _lead(item, "- ")
    for level in range(1, 7):
        for node in root.css(f"h{level}"):
            _lead(node, "#" * level + " ")
    for cell in root.css("td, th"):
        cell.insert_after(" | ")
    for node in root.css(_BLOCKS):
        # An empty line between paragraphs: what stands in one block is one paragraph, however it was wrapped.
        node.insert_before(_BREAK * 2)
        node.insert_after(_BREAK * 2)


def _lead(node: "LexborNode", sign: str) -> None:
    """Write `sign` before the first text of a block, inside it."""
    first = node.child
    if first is not None:
        first.insert_before(sign)
    else:
        node.insert_before(sign)
