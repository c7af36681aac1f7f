"""The whole visible text of a page, a line for each paragraph and each table row, by selectolax.

It leaves nothing out: what trafilatura takes for decoration may be the one table that matters.
"""

import html
import re
from collections.abc import Iterable

_BREAK = "\uf8fe"
"""Marks the end of a line while the page's own line breaks are still in the text; of the private use area."""
_CELL = "\uf8fd"
_DEEPEST = 600
_LONGEST_CELL = 200
# Filings put currency signs, brackets and per cent signs into cells of their own.
_BEFORE_NUMBER = re.compile(
    r"((?:^|(?<=\| ))[-(]*(?:[A-Z]{1,3})?[$€£¥][-(]*|(?:^|(?<=\| ))\() \| (?=[\d(—–-])"
)
_AFTER_NUMBER = re.compile(r"(?<=[\d)]) \| ([%)]+)(?= \||$)")
_BLOCKS = (
    "p, div, br, hr, li, tr, h1, h2, h3, h4, h5, h6, section, article, header, footer, main, aside, nav, table, "
    "caption, ul, ol, dl, dt, dd, blockquote, pre, form, fieldset, figure, figcaption, title, option, center, address"
)
_UNSEEN = "script, style, noscript, template, svg, math, iframe, object, head, select, button, textarea"
_UNSEEN_MARKUP = re.compile(
    r"<(script|style|noscript|template|svg|textarea)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL
)
_PRE = re.compile(r"<pre\b.*?(?:</pre\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_ANY_TAG = re.compile(r"<[/!?]?[a-zA-Z][^<>]*>?|<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9:-]*)")
# Elements without an end, or whose end may be left out, nest in no page that people wrote.
_NOT_NESTING = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
        "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup",
    }
)  # fmt: skip


def visible_lines(page: str) -> list[str]:
    """Return the lines of text that a reader of the page sees, white space collapsed, without empty lines.

    A row of a table is one line with ` | ` between its cells. A page that nests absurdly deep, to break
    parsers, is read by its tags alone.
    """
    page = page.replace(_BREAK, "").replace(_CELL, "").replace("\x00", "")
    page = _PRE.sub(lambda pre: pre[0].replace("\n", _BREAK), page)
    return _lines(_by_tags_alone(page) if is_too_deep(page) else _by_tree(page))


def is_too_deep(page: str) -> bool:
    """Whether the page nests deeper than parsers should be asked to follow."""
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
    for node in tree.css(_UNSEEN):
        node.decompose()
    for cell in tree.css("td, th"):
        if cell.css_first("table") is None and len(cell.text(deep=True)) <= _LONGEST_CELL:
            # Line breaks within a cell of a data table only lay it out; a long cell holds the page itself.
            for block in cell.css(_BLOCKS):
                block.insert_before(" ")
                block.insert_after(" ")
            cell.inner_html = html.escape(cell.text(deep=True, separator=""))
        cell.insert_after(_CELL)
    for node in tree.css(_BLOCKS):
        node.insert_before(_BREAK)
        node.insert_after(_BREAK)
    return tree.body.text(deep=True, separator="", strip=False) if tree.body else ""


def _by_tags_alone(page: str) -> str:
    return html.unescape(_ANY_TAG.sub(_BREAK, _UNSEEN_MARKUP.sub("", page)))


def _lines(text: str) -> list[str]:
    collapsed = (row_line(line.split(_CELL)) for line in text.split(_BREAK))
    return [line for line in collapsed if line]


def row_line(cells: Iterable[str]) -> str:
    """White space collapsed; the filled cells of a row with ` | ` between, signs beside their numbers."""
    collapsed = (" ".join(cell.split()) for cell in cells)
    row = " | ".join(cell for cell in collapsed if cell)
    return _BEFORE_NUMBER.sub(r"\1", _AFTER_NUMBER.sub(r"\1", row))
