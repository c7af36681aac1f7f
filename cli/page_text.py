"""The text of a file that a claim is checked against."""

from pathlib import Path

from ..evidence.document import Document
from ..evidence.extract import extract
from ..model.errors import SourceError

_AS_IT_IS = frozenset({"text", "plain text", "plain_text"})
_MOST_BYTES = 50_000_000


class UnreadablePage(SourceError):
    """The file is not there, or holds nothing that can be read."""


def page_text(path: Path) -> str:
    """What a text, HTML or PDF file says. Plain text comes out as it is, so that offsets count in the file's own text.

    Raises UnreadablePage.
    """
    try:
        if not path.is_file():
            raise UnreadablePage(f"{path} is no file.")
        if path.stat().st_size > _MOST_BYTES:
            raise UnreadablePage(f"{path} is larger than {_MOST_BYTES // 1_000_000} MB.")
        raw = path.read_bytes()
    except (OSError, ValueError) as fault:
        raise UnreadablePage(
            f"{path} cannot be read: {getattr(fault, 'strerror', None) or fault}."
        ) from fault
    label = {".html": "text/html", ".htm": "text/html", ".pdf": "application/pdf", ".txt": "text/plain"}
    try:
        found = extract(raw, label.get(path.suffix.lower(), ""))
    except SourceError as fault:
        raise UnreadablePage(f"{path} cannot be read: {fault.message}.", fault.hint) from fault
    return (
        Document(raw, "text/plain").text
        if found.kind in _AS_IT_IS or path.suffix.lower() == ".txt"
        else found.text
    )
