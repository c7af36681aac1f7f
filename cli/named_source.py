"""The source that a word of the command line names."""

from ..model.errors import UsageError
from ..model.source import Source
from ..store.search import resolve
from ..store.sources import source
from .session import Session


def named_source(session: Session, word: str) -> Source:
    """The source of this id, with or without the company's prefix. Raises UnknownId, UsageError for another concept."""
    concept, public_id = resolve(session.store, word, session.company.id, wanted="source")
    if concept != "source":
        raise UsageError(
            f"{public_id} is a {concept}, not a source.", "alimon list sources shows the sources."
        )
    return source(session.store, public_id)
