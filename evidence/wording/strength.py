"""How plainly a source speaks, in a word."""

_STRONG, _FAIR = 0.8, 0.5


def strength_words(strength: float) -> str:
    """The word for a strength of 0 to 1.

    >>> strength_words(0.93), strength_words(0.6), strength_words(0.2)
    ('strong', 'fair', 'weak')
    """
    if strength >= _STRONG:
        return "strong"
    return "fair" if strength >= _FAIR else "weak"
