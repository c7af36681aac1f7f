"""The markup of a page's beginning as a browser takes it: without comments, scripts and drawings."""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_HEAD = 400_000
"""Characters in which the head of a page is looked for."""
_HIDING = "script|style|svg|template|textarea"
_HIDDEN = re.compile(rf"<!--|<({_HIDING})\b([^<>]{{0,1000}})>", re.IGNORECASE)
_ENDS = {name: re.compile(rf"</{name}\s*>", re.IGNORECASE) for name in _HIDING.split("|")}
_COMMENT_END = re.compile(r"--!?>")
_LINKED_DATA = re.compile(r"application/ld\+json", re.IGNORECASE)
_IN_QUOTES = r"(?:[^{0}<]|<(?!/?(?:meta|link|head|body)\b)){{0,2000}}+"
_META = re.compile(
    rf"""<(meta|link)\s((?:[^<>"']|"{_IN_QUOTES.format('"')}"|'{_IN_QUOTES.format("'")}'){{1,1000}}+|[^<>]{{1,2000}})>""",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")


class PageHead(NamedTuple):
    """The beginning of a page."""

    markup: str
    linked_data: tuple[str, ...]
    """The scripts of JSON-LD as they stand."""
    meta: dict[str, str]
    """The contents of the meta elements by name; the first of each."""
    links: dict[str, str]
    """The targets of the links by relation; the first of each."""


def page_head(page: str) -> PageHead:
    """Take the beginning of a page apart."""
    head = page[:_HEAD]
    shown: list[str] = []
    data: list[str] = []
    at = 0
    for start, end, script in _hidden(head):
        shown.append(head[at:start])
        data += [script] if script else []
        at = end
    shown.append(head[at:])
    markup = " ".join(shown)
    meta, links = _metas(markup)
    return PageHead(markup, tuple(data), meta, links)


def _hidden(head: str) -> Iterator[tuple[int, int, str]]:
    """Where what is not shown begins and ends, with the text of a script of JSON-LD."""
    at = 0
    while opening := _HIDDEN.search(head, at):
        start, at = opening.span()
        if opening[1] is None:
            # `<!-->` is a comment already.
            ending = _COMMENT_END.search(head, start + 2)
            at = ending.end() if ending else len(head)
            yield start, at, ""
        elif opening[2].endswith("/"):
            yield start, at, ""
        else:
            ending = _ENDS[opening[1].lower()].search(head, at)
            body = head[at : ending.start()] if ending and _LINKED_DATA.search(opening[2]) else ""
            at = ending.end() if ending else len(head)
            yield start, at, body


def _metas(markup: str) -> tuple[dict[str, str], dict[str, str]]:
    meta: dict[str, str] = {}
    links: dict[str, str] = {}
    for tag in _META.finditer(markup):
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
