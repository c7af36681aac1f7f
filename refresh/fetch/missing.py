"""Telling a page that says it is not there, though it was answered as if all were well.

As with walls, a heading that says so counts only where there is next to no text below it.
"""

import re
from html import unescape

_LOOKED_AT = 100_000
_THIN_CHARACTERS = 1000
_VERY_THIN_CHARACTERS = 300
_ONE_LINE = 30
_HEADING = re.compile(rb"<(title|h1|h2)\b[^<>]{0,300}>([^<]{1,300})", re.IGNORECASE)
_NO_SUCH_PAGE = (
    r"(?:page|file|document|site|article|story|content)(?: you (?:requested|(?:are|were) looking for))?"
    r"(?: was| is| could| can)?(?: ?no|')?(?:t|n't) (?:be )?"
    r"(?:found|available)"
    r"|(?:could|can)(?: ?not|n?'t) find (?:the|that|this|your) (?:page|file|document|article|story)"
    r"|page (?:you (?:requested|(?:are|were) looking for) )?(?:does not|doesn't|no longer) exists?"
    r"|(?:page|article|story|content)(?: is| has been)? (?:no longer available|removed|deleted|unavailable)"
    r"|seite (?:wurde |konnte )?nicht gefunden|page (?:introuvable|non trouvée)|p[áa]gina no encontrada"
    r"|页面(?:不存在|未找到|找不到|已删除)|頁面(?:不存在|未找到)|(?:找不到|无法找到)(?:该|此|您)?(?:页面|网页)"
    r"|ページが見つかりません"
)
_SAYS_SO = re.compile(_NO_SUCH_PAGE, re.IGNORECASE)
_HEADS_SO = re.compile(
    rf"{_NO_SUCH_PAGE}|^\W*(?:http )?(?:error|status)?\W*404\W*(?:$|[|:–—-])|\b404\b\W+(?:error|not found|page)"
    r"|error 404|\b404\W*$|\bnot found\W*$",
    re.IGNORECASE,
)


def says_it_is_missing(body: bytes, text: str) -> bool:
    """Whether a page of which `text` was read says that there is no such page.

    >>> says_it_is_missing(b"<title>Page not found | Example</title><p>Sorry.", "Sorry.")
    True
    """
    if len(text) >= _THIN_CHARACTERS:
        return False
    headings = [
        _plain(unescape(found[2].decode("utf-8", "replace")))
        for found in _HEADING.finditer(body[:_LOOKED_AT])
    ]
    if not headings and len(text) < _ONE_LINE:
        headings = [text]
    is_bare = len(text) < _VERY_THIN_CHARACTERS
    return any(map(_HEADS_SO.search, headings)) or (is_bare and _SAYS_SO.search(_plain(text)) is not None)


def _plain(text: str) -> str:
    return " ".join(text.replace("\u2019", "'").split())
