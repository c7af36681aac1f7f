"""Pages that send on by an element instead of a status: `<meta http-equiv="refresh" content="0;url=...">`.

Source: WHATWG HTML, "shared declarative refresh steps".
"""

import re
from html import unescape

_LOOKED_AT = 32_768
_MOST_SECONDS = 5.0
"""A page that waits for longer is meant to be read."""
_NOT_LOOKED_AT = re.compile(
    rb"<!--.*?(?:-->|\Z)|<(script|style|noscript|template|textarea)\b.*?(?:</\1\s*>|\Z)",
    re.IGNORECASE | re.DOTALL,
)
_META = re.compile(rb"<meta\b[^>]{0,1000}+>", re.IGNORECASE)
_REFRESH = re.compile(rb"http-equiv\s*=\s*[\"']?\s*refresh\b", re.IGNORECASE)
_CONTENT = re.compile(rb"\bcontent\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_SENDS = re.compile(r"\s*(\d{0,6}(?:\.\d*)?)\s*[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']+)", re.IGNORECASE)


def onward(body: bytes) -> str | None:
    """Where the page sends its readers at once; None where it does not.

    >>> onward(b'<meta http-equiv="refresh" content="0; URL=/new?a=1&amp;b=2">')
    '/new?a=1&b=2'
    """
    head = body[:_LOOKED_AT]
    if b"refresh" not in head.lower():
        return None
    for meta in _META.finditer(_NOT_LOOKED_AT.sub(b"", head)):
        content = _CONTENT.search(meta[0]) if _REFRESH.search(meta[0]) else None
        if content is None:
            continue
        said = unescape((content[1] or content[2] or content[3] or b"").decode("utf-8", "replace"))
        found = _SENDS.match(said)
        if found and float(found[1] or 0) <= _MOST_SECONDS:
            return found[2].strip() or None
    return None
