"""The words of a text without its dress: forms of characters and white space make no difference."""

import unicodedata

from ..folding import fold


def plain(text: str) -> str:
    r"""The text on one line, with plain quotes, dashes, digits and blanks.

    >>> plain("grew\n 26\u00a0% \u2013 \u201cagain\u201d")
    'grew 26 % - "again"'
    """
    normal = text if text.isascii() else unicodedata.normalize("NFKC", fold(text)[0])
    return " ".join(normal.split())


def same_text(one: str, other: str) -> bool:
    """Whether two texts say the same."""
    return one == other or plain(one) == plain(other)
