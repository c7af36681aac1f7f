"""How much a source is worth as a witness, in one or two words that stand beside its verdict."""

from ...model.source import Source
from ...model.words import Independence, SourceKind

_WORDS = {SourceKind.RELEASE: "company release", SourceKind.FARM: "content farm"}


def rank_words(source: Source) -> str:
    """The rank of a source: `filing`, `company release`, `wire`, `company blog`."""
    if source.kind is SourceKind.BLOG and source.independence is Independence.ISSUER:
        return "company blog"
    return _WORDS.get(source.kind, source.kind.value)
