"""The words of a document's title: what it is about without having to say so again."""

from ..statements.document import Document
from ..stems import stems_of
from .kept import kept_whole


@kept_whole
def title_stems(document: Document) -> frozenset[str]:
    """The stems of the title that the text itself gives."""
    return stems_of(document.plain.header.get("title", ""))
