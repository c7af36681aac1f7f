"""The whole visible text of a page as blocks: a paragraph each, or a table each, by selectolax.

It leaves nothing out that a reader of the page sees: what trafilatura takes for decoration may be the one table
that matters.
"""

import html
import re
from typing import TYPE_CHECKING, NamedTuple

from .html_breaks import preformatted, with_breaks
from .html_tables import BREAK, BULLETS, LINE, MARKS, SPACE, TABLE, write_tables
from .page_furniture import leave_out_furniture

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_DEEPEST = 600
_BLOCKS = (
    "p, div, hr, li, tr, h1, h2, h3, h4, h5, h6, section, article, header, footer, main, aside, nav, table, "
    "caption, ul, ol, dl, dt, dd, blockquote, pre, form, fieldset, figure, figcaption, title, option, center, address, "
    "details, summary, [role=row]"
)
_UNSEEN = (
    "script, style, noscript, template, svg, math, iframe, object, head, select, button, textarea, [hidden], "
    "del, s, strike, "
    '[style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], '
    '[style*="visibility: hidden" i], nav[aria-hidden="true"]'
)
_BREAKS_OF_HEADINGS = ", ".join(f"h{rank} br" for rank in range(1, 7))
_CELLS_BY_ROLE = "[role=cell], [role=gridcell], [role=columnheader], [role=rowheader]"
_UNSEEN_MARKUP = re.compile(
    r"<(script|style|noscript|template|svg|textarea)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL
)
_PRE = re.compile(r"<pre\b.*?(?:</pre\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_ANY_TAG = re.compile(r"<[/!?]?[a-zA-Z][^<>]*>?|<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
_RAISED = str.maketrans("0123456789()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾")
_RAISABLE = re.compile(r"\(?\d{1,3}\)?")
# Elements without an end, or whose end may be left out, nest in no page that people wrote.
_NOT_NESTING = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
        "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup",
    }
)  # fmt: skip


class Block(NamedTuple):
    """A paragraph, or a table whole."""

    lines: tuple[str, ...]
    is_table: bool = False


def visible_blocks(page: str, *, by_tags: bool = False) -> list[Block]:
    """Return the blocks that a reader of the page sees, in reading order, none empty.

    White space is collapsed, but for that within lines of preformatted text.

    `by_tags` reads a page by its tags alone, without tables: for one that nests absurdly deep, to break parsers.
    """
    for mark in MARKS:
        page = page.replace(mark, "")
    page = _PRE.sub(preformatted, page)
    return _blocks(_by_tags_alone(page) if by_tags else _by_tree(page))


def is_too_deep(page: str) -> bool:
    """Whether the page nests deeper than parsers should be asked to follow."""
    if page.count("<") - page.count("</") <= _DEEPEST:
        # So few elements begin that they cannot.
        return False
    depth = 0
    for tag in _TAG.finditer(page):
        if tag[2].lower() in _NOT_NESTING:
            continue
        depth = max(depth - 1, 0) if tag[1] else depth + 1
        if depth > _DEEPEST:
            return True
    return False


def _by_tree(page: str) -> str:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 (only a refresh reads pages)

    tree = LexborHTMLParser(page)
    # Backwards: what lies within another node must not be touched after that one is gone.
    for node in reversed(tree.css(_UNSEEN)):
        node.decompose()
    _leave_out_navigation(tree)
    leave_out_furniture(tree)
    for cell in tree.css(_CELLS_BY_ROLE):
        if cell.prev is not None:
            cell.insert_before(" | ")
    for node in reversed(tree.css("sup")):
        _raise(node)
    for node in tree.css(_BREAKS_OF_HEADINGS):
        node.replace_with(" ")
    for node in tree.css("br"):
        node.insert_before(BREAK)
    for node in tree.css(_BLOCKS):
        node.insert_before(LINE)
        node.insert_after(LINE)
    write_tables(tree.css("table"))
    return tree.body.text(deep=True, separator="", strip=False) if tree.body else ""


def _leave_out_navigation(tree: "LexborHTMLParser") -> None:
    """Take the menus out, unless they are all that there is."""
    menus = tree.css("nav, [role=navigation]")
    if not menus or tree.body is None:
        return
    whole = len(tree.body.text(deep=True).split())
    if whole > sum(len(menu.text(deep=True).split()) for menu in menus):
        for menu in reversed(menus):
            menu.decompose()


def _raise(node: "LexborNode") -> None:
    """Write a raised number with raised digits: left as it is it would become part of the number before it."""
    text = node.text(deep=True).strip()
    if _RAISABLE.fullmatch(text):
        node.replace_with(text.translate(_RAISED))


def _by_tags_alone(page: str) -> str:
    return html.unescape(_ANY_TAG.sub(LINE, _UNSEEN_MARKUP.sub("", page)))


def _blocks(text: str) -> list[Block]:
    blocks: list[Block] = []
    for place, part in enumerate(text.split(TABLE)):
        if place % 2:
            table = tuple(part.split(LINE))
            if any(table):
                blocks.append(Block(table, is_table=True))
        else:
            blocks += [Block((line,)) for line in _paragraphs(with_breaks(part))]
    return blocks


def _paragraphs(text: str) -> list[str]:
    lines: list[str] = []
    for line in text.split(LINE):
        collapsed = " ".join(line.split()).replace(SPACE, " ").rstrip()
        if not collapsed:
            continue
        if lines and lines[-1] in BULLETS:
            # Filings set the dot of a list into a cell of its own.
            lines[-1] = f"{lines[-1]} {collapsed.lstrip()}"
        else:
            lines.append(collapsed)
    return lines
