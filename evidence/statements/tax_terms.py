"""Which profit is meant by what stands behind a sum: `made 3 million [before tax]`, `earned 2 million [after tax]`."""

from .lexed import Lexed

_BY_TAX = {"before": "pre-tax profit", "after": "net income"}
_TAXES = frozenset({"tax", "taxation"})
_REACH = 2


def profit_by_tax(lexed: Lexed, place: int) -> str:
    """The metric of a sum that was made or lost, by what is said of tax right behind it; empty where nothing is."""
    behind = [word.form for word in lexed.words[place + 1 : place + 1 + _REACH]]
    return _BY_TAX.get(behind[0], "") if len(behind) == _REACH and behind[1] in _TAXES else ""
