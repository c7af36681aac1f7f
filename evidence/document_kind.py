"""What a document is that no reader knows, by its content: the label is often wrong, the first bytes seldom."""

import re

from .document import Document

_SIGNATURES = (
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
_SCANNED = 65_536
_WORST_SHARE_OF_CONTROLS = 0.01
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def unreadable_bytes(raw: bytes) -> str:
    """Say what `raw` is where its bytes tell that it is no text; empty where it may be text."""
    for signature, name in _SIGNATURES:
        if raw.startswith(signature):
            return name
    return "a recording" if raw[4:8] == b"ftyp" else ""


def unreadable_text(document: Document) -> str:
    """Say what a document is where it is data for machines; empty where people read it."""
    start = document.decoded[:_SCANNED]
    if len(_CONTROLS.findall(start)) > len(start) * _WORST_SHARE_OF_CONTROLS:
        return "binary data"
    if document.json is not None:
        return "JSON data of a shape that is not known"
    return "XML data" if document.is_xml else ""
