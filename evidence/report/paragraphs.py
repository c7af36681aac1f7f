"""Lines into paragraphs: wrapped lines run on, and a line that breaks within a sentence is mended."""

import re
from collections.abc import Iterator, Sequence

BREAK = "\uf8f1"
"""Stands where a line ended within a sentence: a name may have been lost there. Of the private use area."""
_CLOSED = re.compile(
    r"(?:[.!?。！？:;][\"'”’)\]*_]*|[.!?。！？][\"'”’)\]*_]*\s*(?:\[[^\[\]]{1,20}\]|[¹²³⁴-⁹⁰]|\^\d+)+|\|)\s*$"
)
_CITED_END = re.compile(r"(?:\[[\d\s,^–-]{1,20}\]|[¹²³⁴-⁹⁰])\s*$")
_BEGINS_ANEW = re.compile(r"^\s*(?:#|[-*•–·▪]\s|\d{1,3}[.)]\s|>|\||[¹²³⁴-⁹⁰]|\[\^?\d+\]:?\s)")
_GOES_ON = re.compile(r"^(?:[a-z]|[,.;:)\]%]|['’]s\b|&|\[\^?\d)")
_LEFT_OPEN = re.compile(
    r"(?:,|\b(?:and|or|like|as|including|by|with|from|of|to|for|at|in|on|than|between|versus|vs\.?|the|a|"
    r"an|its|their|his|"
    r"her|that|which|who|is|are|was|were|has|have|had|\w+ing|said|against|via|among))$"
)
_LONG_LINE = 90
_WRAP_LEAST, _WRAP_MOST = 40, 125
_FULL = 0.6


def paragraphs_of(lines: Sequence[str]) -> Iterator[str]:
    """Yield the paragraphs, headings, list items and table rows of a text, one string each.

    Where a line broke within a sentence, `BREAK` stands in place of the line's end; lines of one width are wrapped
    text, whose line ends tell nothing.
    """
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line.strip())
        elif block:
            yield from _of_block(block)
            block = []


def _of_block(block: Sequence[str]) -> Iterator[str]:
    sign = " " if _is_wrapped(block) else BREAK
    joined = block[0]
    for line in block[1:]:
        if _BEGINS_ANEW.match(line) or not (
            sign == " " or _runs_on(joined.rsplit(BREAK, 1)[-1], joined, line)
        ):
            yield joined
            joined = line
        else:
            joined += sign + line
    yield joined


def _is_wrapped(block: Sequence[str]) -> bool:
    """Whether the lines are of one width, as editors and mail programs wrap them."""
    if len(block) < 3 or any(_BEGINS_ANEW.match(line) for line in block[1:]):  # noqa: PLR2004 (two lines tell no width)
        return False
    widths = [len(line) for line in block[:-1]]
    return min(widths) >= _WRAP_LEAST and max(widths) <= _WRAP_MOST and min(widths) >= max(widths) * _FULL


def goes_on(line: str, following: str) -> bool:
    """Whether a line breaks off within a sentence that the next line continues."""
    return (
        bool(following.strip())
        and not _CLOSED.search(line)
        and bool(_LEFT_OPEN.search(line) or _GOES_ON.match(following))
    )


def _runs_on(last_line: str, so_far: str, line: str) -> bool:
    if so_far.startswith("#") or _CLOSED.search(last_line):
        # A citation may stand on a line of its own below its sentence.
        return bool(re.match(r"^\[[\d\s,–-]+\]", line))
    if _GOES_ON.match(line) or _LEFT_OPEN.search(last_line):
        return True
    if _CITED_END.search(last_line):
        return False
    return len(so_far) >= _LONG_LINE and bool(re.search(r"[.!?]\s", so_far))
