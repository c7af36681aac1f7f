"""Whether a body that ends with its connection is whole.

HTTP takes it for whole (RFC 9112 section 8), but a connection that was lost looks the same. So a document that opens
something has to close it; text that opens nothing is taken as it is.
"""

import re

_LEAD = re.compile(
    rb"(?:\s|<\?xml[^>]*>|<!doctype[^>]*>|<!--.*?-->)*+<([a-z][\w:.-]*)", re.DOTALL | re.IGNORECASE
)
_LOOKED_AT = 4096
_NEVER_CLOSED = frozenset({b"p", b"br", b"hr", b"img", b"li", b"meta", b"link", b"input", b"base"})
_JSON_ENDS = {b"{": b"}", b"[": b"]"}


def is_cut_off(body: bytes) -> bool:
    """Whether the document opens what it does not close.

    >>> is_cut_off(b"<html><p>Revenue gr"), is_cut_off(b"<html><p>Revenue grew.</html><!-- served -->")
    (True, False)
    """
    bare = body.strip()
    if bare.startswith(b"%PDF-"):
        return b"%%EOF" not in bare[-_LOOKED_AT:]
    if bare[:1] in _JSON_ENDS:
        return not bare.endswith(_JSON_ENDS[bare[:1]])
    opened = _LEAD.match(bare[:_LOOKED_AT])
    if opened is None or opened[1].lower() in _NEVER_CLOSED:
        return False
    root = opened[1].lower()
    ends = (b"</html", b"</body") if root in (b"html", b"head", b"body") else (b"</" + root,)
    tail = bare[-_LOOKED_AT:].lower()
    return not any(end in tail for end in ends)
