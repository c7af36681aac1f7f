"""Telling a page that says it is not there, though it was answered as if all were well.

As with walls, a heading that says so counts only where there is next to no text below it.
"""

import re
from html import unescape

_LOOKED_AT = 100_000
_THIN_CHARACTERS = 1000
_HEADING = re.compile(rb"<(title|h1|h2)\b[^<>]{0,300}>([^<]{1,300})", re.IGNORECASE)
_SAYS_SO = re.compile(
    r"(?:page|file|document|site|article|story|content)(?: was| is| could| can)?(?: ?not|n't) (?:be )?"
    r"(?:found|available)"
    r"|^\W*(?:http )?(?:error|status)?\W*404\W*(?:$|[|:–—-])|\b404\b\W+(?:error|not found|page)|error 404"
    r"|\bnot found\W*$"
    r"|page (?:you (?:requested|(?:are|were) looking for) )?(?:does not|doesn't|no longer) exists?"
    r"|(?:page|article|story|content)(?: is| has been)? (?:no longer available|removed|deleted|unavailable)"
    r"|seite (?:wurde |konnte )?nicht gefunden|page (?:introuvable|non trouvée)|p[áa]gina no encontrada"
    r"|页面(?:不存在|未找到|找不到|已删除)|頁面(?:不存在|未找到)|(?:找不到|无法找到)(?:该|此|您)?(?:页面|网页)"
    r"|ページが見つかりません",
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
        " ".join(unescape(found[2].decode("utf-8", "replace")).split())
        for found in _HEADING.finditer(body[:_LOOKED_AT])
    ]
    lines = headings or text.split("\n", 1)[:1]
    return any(_SAYS_SO.search(line) for line in lines)
