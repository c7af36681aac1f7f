"""Lists of links to other pages: what is read most, what is related. What they say is no text of this page."""

import re
from collections.abc import Iterator, Sequence
from html import unescape

from .html_lines import Block

_LINK = re.compile(r"<a\b[^<>]{0,2000}>(.{1,2000}?)</a\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_LEAD = re.compile(r"(?:\d{1,2}[.)]?|[•·▪◦‣●■○–-])\s*(?=\D)")
"""The number or the dot of an item."""
_FEWEST = 3
"""Links in a row that make a list."""
_MOST_BETWEEN = 2
"""Lines between two items that belong to them, such as an hour or a section."""
_LONGEST_BETWEEN = 40


def link_lists(page: str, blocks: Sequence[Block]) -> frozenset[int]:
    """The places of the blocks that are items of such lists: each of them a link and nothing else."""
    links = frozenset(_link_lines(page))
    places = [place for place, block in enumerate(blocks) if _is_link(block, links)]
    return frozenset(place for run in _runs(blocks, places) if len(run) >= _FEWEST for place in run)


def _link_lines(page: str) -> Iterator[str]:
    """Yield what links say, whole and line by line."""
    for match in _LINK.finditer(page):
        for part in (_TAG.sub("", match[1]), *_TAG.split(match[1])):
            words = " ".join(unescape(part).split())
            if words:
                yield words


def _is_link(block: Block, links: frozenset[str]) -> bool:
    line = block.lines[0]
    return not block.is_table and (line in links or _LEAD.sub("", line, count=1) in links)


def _runs(blocks: Sequence[Block], places: Sequence[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for place in places:
        between = blocks[run[-1] + 1 : place] if run else ()
        if len(between) > _MOST_BETWEEN or any(len(block.lines[0]) > _LONGEST_BETWEEN for block in between):
            yield run
            run = []
        run.append(place)
    if run:
        yield run
