"""Who stands before whom: `outpaces rivals like A and B`, `trailing A, B, and C`."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .listing import items_of
from .word_sets import word_set

_ONE = r"[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*)*"
_NAMES = rf"(?P<names>[A-Z0-9][\w.&'’-]*(?: [A-Z][\w.&'’-]*)*(?:\s*,\s*(?:and\s+)?{_ONE})*(?:\s*,?\s+and\s+{_ONE})?)"
_AHEAD = re.compile(
    rf"\b(?:outpac\w+|outperform\w*|overt[ao]\w+|surpass\w*|lead(?:s|ing)?|beat(?:s|ing)?|ahead of|"
    rf"outrank\w*|eclips\w+|outstrip\w*)\s+"
    rf"(?P<rivals>(?:(?:all|its|other|domestic|local|global|major|main|key|nearest|close|"
    rf"fellow)\s+)*(?:rivals?|competitors?|peers?|players?|providers?)\s+(?:like|such as|"
    rf"including)?\s*)?{_NAMES}"
)
_BEHIND = re.compile(
    rf"\b(?:trail(?:s|ing|ed)?(?: behind)?|behind|lag(?:s|ging|ged)?(?: behind)?|follow(?:s|ing|"
    rf"ed)? (?:only )?)\s+(?:only\s+|(?:market )?leaders?\s+|rivals?\s+(?:like\s+|such as\s+)?)*{_NAMES}"
)
_SENTENCE_STARTS = word_set("The In It This A An Q1 Q2 Q3 Q4 Wall Street")


class Comparison(NamedTuple):
    """Names that somebody stands before or behind; `rank` is 0 where the words do not give it."""

    how: str
    names: str
    rank: int


def comparisons_in(text: str) -> Iterator[Comparison]:
    """Yield who is ahead of or behind whom.

    >>> [*comparisons_in("it outpaces rivals like Acme and Bolt")]
    [Comparison(how='ahead of', names='Acme and Bolt', rank=1)]
    >>> [*comparisons_in("trailing Acme, Bolt, and Core")]
    [Comparison(how='behind', names='Acme, Bolt, and Core', rank=4)]
    """
    for pattern, how in ((_AHEAD, "ahead of"), (_BEHIND, "behind")):
        for found in pattern.finditer(text):
            names = items_of(found["names"])
            if not names or names[0] in _SENTENCE_STARTS or found["names"][0].isdigit():
                continue
            rank = 0
            if how == "ahead of" and found["rivals"]:
                rank = 1
            elif how == "behind" and len(names) > 1:
                rank = len(names) + 1
            yield Comparison(how, found["names"].rstrip(" .,"), rank)
