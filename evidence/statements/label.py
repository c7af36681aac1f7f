"""The label that a line begins with: `Operating profit: ...`."""

from .lexed import Lexed

_LONGEST_LABEL = 16
_LABEL_STOPS = frozenset(
    {
        "is",
        "are",
        "was",
        "were",
        "had",
        "has",
        "have",
        "said",
        "looks",
        "look",
        "means",
        "came",
        "improved",
        "says",
    }
)


def label_of(lexed: Lexed) -> int:
    """Where a label ends, `Operating profit: ...`; 0 where the line has none."""
    for place, word in enumerate(lexed.words[:_LONGEST_LABEL]):
        if word.form == ":" and place and place + 1 < len(lexed.words):
            return place
        if word.form in {".", ";"} or word.text in _LABEL_STOPS:
            return 0
    return 0
