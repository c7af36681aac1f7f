"""Near copies among texts, by a sample of their runs of words that is small and the same every time.

Of all runs of six words the smallest hashes are kept, so that the samples of two texts can be compared however long
either is. Source: Broder, "On the resemblance and containment of documents", 1997.
"""

import re
from heapq import nsmallest
from zlib import crc32

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_]+")
"""Chinese, Japanese and Korean are taken by the character: they write no spaces between words."""
_RUN = 6
_KEPT = 400
_FEWEST = 25
"""Runs that say enough: a text of thirty words is like many others."""
_COPY = 0.6
"""From which part of the shorter text on it is a copy of the other; quotations and boilerplate stay below."""


def sketch(text: str) -> tuple[int, ...]:
    """The sample of a text, in ascending order. Case, punctuation and spacing make no difference."""
    words = _WORD.findall(text.casefold())
    runs = {crc32(" ".join(words[at : at + _RUN]).encode()) for at in range(len(words) - _RUN + 1)}
    return tuple(nsmallest(_KEPT, runs))


def shared(one: tuple[int, ...], other: tuple[int, ...]) -> float:
    """Which part of the shorter text stands in the other as well, by their samples; 0 where they are too short."""
    if not one or not other:
        return 0.0
    # Above the last hash of a full sample nothing is known.
    last = min(sample[-1] if len(sample) == _KEPT else 1 << 32 for sample in (one, other))
    first, second = ({run for run in sample if run <= last} for sample in (one, other))
    fewest = min(len(first), len(second))
    return len(first & second) / fewest if fewest >= _FEWEST else 0.0


def is_copy(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether one text is a near copy of the other, or of a part of it."""
    return shared(one, other) >= _COPY
