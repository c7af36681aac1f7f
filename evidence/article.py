"""Which blocks of a page are its article, by trafilatura's word; all of them where it finds too little.

Trafilatura tells the article from the furniture around it, but drops rows and rewrites tables. So its text is taken as
a witness only: the blocks of the page that it kept are the article, in the order and the words of the page.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from html import unescape
from itertools import chain

from .dateline import without_days
from .html_lines import Block
from .link_lists import link_lists

_LARGEST_PAGE = 1_000_000
"""A longer page is a filing or a report, without furniture to tell from, and would take trafilatura seconds."""
_LEAST_SHARE = 0.6
"""Of the long lines, and of the rows with numbers, by length, that the article has to hold."""
_LEAST_CONTENT_LINE = 60
_MOST_LISTED = 2.0
"""Times the length of its text up to which lists of links stand beside the text of a page."""
_NUMBERS_IN_A_ROW = re.compile(r"\|[^\d\n]*\d")
_SENTENCE = re.compile(r"(?:\S+ ){2,}\S*[.!?][\"'”’)\]]*|\S{6,}[。！？]")
_WORD = re.compile(r"\w+")
_RUN = 5
"""Words in a row by which a paragraph is known again."""
_BROKEN_INTO = (2, 3)
_LONGEST_BROKEN = 20
"""Words of a line that a break may end."""
_LEAST_SEEN = 0.5
"""Share of a paragraph's runs that has to be in the article."""


def article_blocks(page: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks of the article in reading order, or all where none is found or it lacks much of the content."""
    if len(page) > _LARGEST_PAGE:
        return blocks
    text = _witness(page)
    if not text:
        return blocks
    links = link_lists(page, blocks)
    if _is_index(blocks, links):
        links = frozenset()
    kept = _kept(blocks, text, _headings(page), links)
    (prose, rows), (all_prose, all_rows) = _content(kept), _content(_without(blocks, links))
    is_whole = prose >= _LEAST_SHARE * all_prose and rows >= _LEAST_SHARE * all_rows
    return kept if is_whole and kept else blocks


def _is_index(blocks: Sequence[Block], links: Collection[int]) -> bool:
    """Whether the links are what the page is there for."""
    listed = sum(len(blocks[place].lines[0]) for place in links)
    prose, rows = _content(_without(blocks, links))
    return listed > _MOST_LISTED * (prose + rows)


def _without(blocks: Sequence[Block], places: Collection[int]) -> list[Block]:
    return [block for place, block in enumerate(blocks) if place not in places]


def _witness(page: str) -> str:
    """The text that trafilatura finds; empty where it finds none or stumbles."""
    from trafilatura import bare_extraction  # noqa: PLC0415 (300 ms, and only a refresh reads pages)

    try:
        found = bare_extraction(
            page, include_comments=False, include_tables=True, favor_recall=True, fast=True
        )
    except Exception:  # noqa: BLE001 (whatever a hostile page makes it raise, the whole text is the answer)
        return ""
    return "" if found is None or isinstance(found, dict) else found.text or ""


_HEADING = re.compile(r"<(h[12])\b[^<>]{0,300}>(.{1,600}?)</\1\s*>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_FARTHEST_HEADING = 12
"""Blocks that may stand between the headline and the article, such as a byline and a deck."""
_FIGURE = re.compile(r"(?<!\w)\d[\d.,]*")
_FEWEST_FIGURES, _FEWEST_WORDS = 2, 5


def _headings(page: str) -> Mapping[str, str]:
    """The text of each heading of the first two ranks, with its element."""
    return {
        " ".join(unescape(_TAG.sub(" ", match[2])).split()): match[1].lower()
        for match in _HEADING.finditer(page)
    }


def _is_headline(block: Block, headings: Mapping[str, str]) -> bool:
    return headings.get(block.lines[0]) == "h1"


def _headline_before(blocks: Sequence[Block], first: int, headings: Mapping[str, str]) -> int:
    """Where the headline stands that heads the article from outside; `first` where none does."""
    for place in range(first - 1, max(first - _FARTHEST_HEADING, 0) - 1, -1):
        if _is_headline(blocks[place], headings):
            return place
    return first


def _kept(
    blocks: Sequence[Block], text: str, headings: Mapping[str, str], links: Collection[int]
) -> list[Block]:
    witness = _Witness(text)
    is_seen = [witness.has(block) for block in blocks]
    if True not in is_seen:
        return []
    # What links to other pages say reads like content only where the witness has it.
    reads = [place not in links and _reads_like_content(block) for place, block in enumerate(blocks)]
    first, last = is_seen.index(True), len(blocks) - is_seen[::-1].index(True)
    headline = _headline_before(blocks, first, headings)
    if headline == first and not _is_headline(blocks[first], headings):
        # Short sentences at either end are what trafilatura loses first. Above a headline stand banners.
        while first and reads[first - 1]:
            first -= 1
        headline = first
    while last < len(blocks) and reads[last]:
        last += 1
    deck = [blocks[at] for at in range(headline, first) if blocks[at].lines[0] in headings or reads[at]]
    return deck + [
        blocks[at]
        for at in range(first, last)
        if is_seen[at] or reads[at] or (at not in links and _gives_figures(blocks[at]))
    ]


def _gives_figures(block: Block) -> bool:
    """Whether a line within the article gives figures, as the caption of a chart does; a day is none."""
    line = without_days(block.lines[0])
    return len(_FIGURE.findall(line)) >= _FEWEST_FIGURES and len(line.split()) >= _FEWEST_WORDS


class _Witness:
    """The lines of the article as trafilatura tells them: most word for word, the rest known by their words."""

    def __init__(self, text: str) -> None:
        self._in_order = text.split("\n")
        self._told = frozenset(self._in_order)
        self._lowered = text.lower()
        self._seen: dict[str, bool] = {}

    @cached_property
    def _lines(self) -> frozenset[tuple[str, ...]]:
        """The words of each line, and of lines that follow each other: breaks within a paragraph part lines there."""
        every = [_words(line) for line in self._in_order]
        broken = (
            tuple(chain.from_iterable(every[at : at + many]))
            for many in _BROKEN_INTO
            for at in range(len(every) - many + 1)
            if all(len(words) <= _LONGEST_BROKEN for words in every[at : at + many])
        )
        return frozenset((*every, *broken))

    @cached_property
    def _runs(self) -> frozenset[tuple[str, ...]]:
        return frozenset(run for line in self._lines for run in _runs(line))

    def has(self, block: Block) -> bool:
        """Whether a block is of the article."""
        if block.is_table:
            return any(_words(line) in self._lines for line in block.lines if "|" in line)
        if block.lines[0] in self._told:
            return True
        words = _words(block.lines[0])
        own = _runs(words)
        least = _LEAST_SEEN * len(own)
        if not own and not self._may_have(words):
            return False
        if own and sum(map(self._may_have, own)) < least:
            return False
        if words in self._lines:
            return bool(words)
        return bool(own) and sum(run in self._runs for run in own) >= least

    def _may_have(self, words: tuple[str, ...]) -> bool:
        """Whether all of the words stand in the article at all: of a menu few do, and that is found quickly."""
        return all(map(self._has_word, words))

    def _has_word(self, word: str) -> bool:
        if word not in self._seen:
            self._seen[word] = word in self._lowered
        return self._seen[word]


def _words(line: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(line.lower()))


def _runs(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[start : start + _RUN] for start in range(len(words) - _RUN + 1)]


def _reads_like_content(block: Block) -> bool:
    return any(_content([block])) or any(map(_SENTENCE.fullmatch, block.lines))


def _content(blocks: Iterable[Block]) -> tuple[int, int]:
    """Characters in long lines, and characters in rows with numbers."""
    prose = rows = 0
    for block in blocks:
        for line in block.lines:
            if _NUMBERS_IN_A_ROW.search(line):
                rows += len(line)
            elif len(line) >= _LEAST_CONTENT_LINE:
                prose += len(line)
    return prose, rows
