"""Markdown: paragraphs, headings and list items as lines, tables as tables."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ..dateline import dateline, written_date
from ..document import Document
from ..extracted import Extracted, UnreadableDocument
from ..html_lines import is_too_deep, visible_blocks
from ..numeric_days import order_of
from ..table_text import plain_table_lines
from . import GUESS, Reader, register

if TYPE_CHECKING:
    from markdown_it.token import Token

_LABELS = frozenset({"text/markdown", "text/x-markdown", "text/x-web-markdown"})
_MARKS = (
    re.compile(r"^#{1,6} \S", re.MULTILINE),
    re.compile(r"\[[^\]\n]{1,200}\]\((?:https?://|/|#)[^)\s]{1,500}\)"),
    re.compile(r"^\|? ?:?-{3,}:? ?\|[-| :]*$", re.MULTILINE),
    re.compile(r"^(?:```|~~~)", re.MULTILINE),
    re.compile(r"(?<![*\w])\*\*[^*\s][^*\n]{0,100}\*\*(?!\*)"),
    re.compile(r"^(?:[-*+]|\d{1,2}\.) \S.*\n(?:[-*+]|\d{1,2}\.) \S", re.MULTILINE),
)
_FRONT_MATTER = re.compile(r"\A---\n(.{1,5000}?)\n---\n", re.DOTALL)
_FIELD = re.compile(r"^(\w+):[ \t]*[\"']?([^\n\"']{1,300})", re.MULTILINE)
_TOP = 50


def _recognises(document: Document) -> bool:
    if document.root in {"html", "body", "head"} or document.json is not None:
        return False
    marks = sum(bool(mark.search(document.start)) for mark in _MARKS)
    return marks >= (1 if document.label in _LABELS else 2)


def _read(document: Document) -> Extracted:
    from markdown_it import MarkdownIt  # noqa: PLC0415 (only a refresh reads documents)

    front = _FRONT_MATTER.match(document.text)
    fields = {name.lower(): value.strip() for name, value in _FIELD.findall(front[1])} if front else {}
    body = document.text[front.end() :] if front else document.text
    tokens = MarkdownIt("commonmark").enable("table").parse(body)
    text = "\n".join(_lines(tokens)).strip("\n")
    if not text:
        raise UnreadableDocument("it is empty")
    return Extracted(
        text=text,
        title=fields.get("title") or _heading(tokens),
        published=written_date(fields.get("date", ""))
        or dateline(text.split("\n", _TOP)[:_TOP], order=order_of(text)),
        publisher=fields.get("publisher", ""),
    )


def _heading(tokens: "list[Token]") -> str:
    """The first heading of the first level."""
    for token, inner in pairwise(tokens):
        if token.type == "heading_open" and token.tag == "h1":
            return " ".join(_plain(inner).split())
    return ""


def _lines(tokens: "list[Token]") -> Iterator[str]:
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "table_close":
            yield from plain_table_lines(rows[0], rows[1:])
            rows = []
        elif token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows:
            rows[-1].append(_plain(token).replace("\n", " "))
        elif token.type == "inline":
            yield from (" ".join(line.split()) for line in _plain(token).split("\n"))
        elif token.type in {"fence", "code_block"}:
            yield from token.content.rstrip("\n").split("\n")
        elif token.type == "html_block":
            yield from _markup_lines(token.content)


def _markup_lines(markup: str) -> Iterator[str]:
    for block in visible_blocks(markup, by_tags=is_too_deep(markup)):
        yield from block.lines


def _plain(token: "Token") -> str:
    """The text of a paragraph: links by their words, pictures by nothing; a line of its own after a hard break."""
    parts: list[str] = []
    for child in token.children or ():
        if child.type in {"text", "code_inline"}:
            parts.append(child.content)
        elif child.type == "softbreak":
            parts.append(" ")
        elif child.type == "hardbreak":
            parts.append("\n")
    return "".join(parts)


register(Reader("markdown", GUESS, _recognises, _read))
