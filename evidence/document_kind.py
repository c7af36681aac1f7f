"""What a document is, by its content: the label of a page is often wrong, its first bytes seldom."""

import json
import re
from enum import Enum, auto


class DocumentKind(Enum):
    """How a document that can be read is read."""

    HTML = auto()
    TEXT = auto()


_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip or office file"),
    (b"PK\x05\x06", "a zip file"),
    (b"\xd0\xcf\x11\xe0", "an office file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh", "a compressed file"),
    (b"\xfd7zXZ", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"\x28\xb5\x2f\xfd", "a compressed file"),
    (b"\x89PNG", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"RIFF", "an image or a recording"),
    (b"OggS", "a recording"),
    (b"ID3", "a recording"),
    (b"\x7fELF", "a program"),
    (b"MZ", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_PDF_WITHIN_BYTES = 1024
_FEED_ROOTS = frozenset({"rss", "feed", "rdf:rdf"})
_XML_ROOTS = frozenset({"urlset", "sitemapindex", "svg", "opml", "xbrl", "xbrli:xbrl", "soap:envelope"})
_LEAD = re.compile(r"(?:\s|<\?[^>]*>|<!--.*?-->|<!doctype[^>]*>)*", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<([a-zA-Z][\w:.-]*)")
_HTML_TAG = re.compile(
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|script|div|p|br|table|span|a|h[1-6]|article|section|main|ul|ol"
    r"|li|pre|font|center)\b)",
    re.IGNORECASE,
)
_SCANNED = 65_536
_FEW_TAGS = 3
_WORST_SHARE_OF_CONTROLS = 0.01
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def unreadable_bytes(raw: bytes) -> str:
    """Say what `raw` is where its bytes tell that it is no text; empty where it may be text."""
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            return name
    if b"%PDF-" in raw[:_PDF_WITHIN_BYTES]:
        return "a PDF"
    return "a recording" if raw[4:8] == b"ftyp" else ""


def unreadable_text(text: str) -> str:
    """Say what `text` is where it is data for machines; empty where people read it."""
    start = text[:_SCANNED]
    if len(_CONTROLS.findall(start)) > len(start) * _WORST_SHARE_OF_CONTROLS:
        return "binary data"
    if _is_json(text):
        return "JSON data"
    root = _root(start)
    if root in _FEED_ROOTS:
        return "a feed"
    is_xml = root in _XML_ROOTS or (start.lstrip().startswith("<?xml") and root not in {"", "html"})
    return "XML data" if is_xml else ""


def kind_of(text: str, content_type: str) -> DocumentKind:
    """HTML where it starts as HTML, or is labelled so, or is full of tags; else plain text."""
    start = text[:_SCANNED]
    if re.match(r"\s*<!doctype\s+html", start, re.IGNORECASE) or _root(start) in {"html", "head", "body"}:
        return DocumentKind.HTML
    tags = len(_HTML_TAG.findall(start))
    label = content_type.partition(";")[0].strip().lower()
    if label in {"text/html", "application/xhtml+xml"}:
        return DocumentKind.HTML if tags else DocumentKind.TEXT
    if label.startswith("text/") and not _root(start):
        return DocumentKind.TEXT
    return DocumentKind.HTML if tags >= _FEW_TAGS else DocumentKind.TEXT


def _root(start: str) -> str:
    """The first element, where the text starts with one."""
    lead = _LEAD.match(start)
    found = _TAG.match(start, lead.end() if lead else 0)
    return found[1].lower() if found else ""


def _is_json(text: str) -> bool:
    bare = text.strip()
    if bare[:1] not in ("{", "[") or bare[-1:] not in ("}", "]"):
        return False
    try:
        json.loads(bare)
    except ValueError:
        return False
    except RecursionError:
        return True
    return True
