"""What a line of a text is to those around it: a heading, one of a list, or the rest of a wrapped one."""

import re

from .line import SENTENCE_END, RawLine

BULLET = re.compile(r"\s*(?:[-*•‣▪●◦]\s+|\(?\d{1,2}[.)]\s+(?=\S))")
_LABEL = re.compile(r"[A-Za-z\"'](?:[^:.!?]|\.(?=\d)){2,58}: (?=\S)")
_LABELLED = re.compile(rf"{_LABEL.pattern}.*\d")
"""A line of a fact sheet: a label and values behind a colon."""
_SHORTEST_WRAPPED, _WRAPPED, _LONG = 8, 25, 60
_LONGEST_HEADING = 90
_MOST_WORDS, _MOST_WORDS_OVER_LIST = 12, 18
_FEWEST_LABELLED = 3


def is_of_sheet(raw: list[RawLine], count: int) -> bool:
    """Whether a line is one of a run of labelled values, each of which stands for itself."""
    if not _LABELLED.match(raw[count].text):
        return False
    around = range(max(count - _FEWEST_LABELLED + 1, 0), count + 1)
    return any(
        all(_LABELLED.match(line.text) for line in raw[first : first + _FEWEST_LABELLED])
        for first in around
        if first + _FEWEST_LABELLED <= len(raw)
    )


def goes_on(previous: RawLine, line: RawLine) -> bool:
    """Whether a line continues the one before, which was wrapped."""
    before, here = previous.text.rstrip(), line.text.strip()
    if _LABEL.match(before) and _LABEL.match(here) and before[-1] != ",":
        return False
    if SENTENCE_END.search(before) and not before.endswith((")", '"', "'")):
        return False
    if here[0].islower() and len(before) >= _SHORTEST_WRAPPED:
        return True
    if len(before) < _WRAPPED:
        return False
    if here[0] in "($€£¥" or here[0].isdigit():
        return True
    return len(before) >= _LONG and (before[-1].islower() or before[-1] == ",") and ":" not in here[:40]


def is_heading(raw: list[RawLine], count: int, rows: dict[int, tuple[tuple[int, int], ...]]) -> bool:
    """Whether a line stands alone above others without being a sentence."""
    text = raw[count].text.strip()
    if len(text) > _LONGEST_HEADING or text[-1] in ".!?;,。" or BULLET.match(raw[count].text):
        return False
    if ": " in text or (text[-1] == ")" and text[0] == "("):
        return False
    before_blank = count == 0 or not raw[count - 1].text.strip()
    has_next = count + 1 < len(raw) and (
        bool(raw[count + 1].text.strip()) or (count + 2 < len(raw) and bool(raw[count + 2].text.strip()))
    )
    words = text.split()
    most = _MOST_WORDS_OVER_LIST if before_blank and _is_over_list(raw, count, rows) else _MOST_WORDS
    return (before_blank or count + 1 in rows or len(words) <= 6) and has_next and len(words) <= most


def _is_over_list(raw: list[RawLine], count: int, rows: dict[int, tuple[tuple[int, int], ...]]) -> bool:
    """Whether the next line that is not empty is a row or an item of a list."""
    after = next((n for n in range(count + 1, min(count + 3, len(raw))) if raw[n].text.strip()), None)
    return after is not None and (after in rows or BULLET.match(raw[after].text) is not None)
