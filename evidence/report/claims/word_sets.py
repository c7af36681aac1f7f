"""Sets of words written as running text, which is how they are read and extended."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text.

    >>> sorted(word_set("rose fell"))
    ['fell', 'rose']
    """
    return frozenset(text.split())


def word_list(text: str) -> tuple[str, ...]:
    """The words of a text in their order."""
    return tuple(text.split())
