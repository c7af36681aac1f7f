"""Which blocks of a page are its article, by trafilatura's word; all of them where it finds too little.

Trafilatura tells the article from the furniture around it, but drops rows and rewrites tables. So its text is taken as
a witness only: the blocks of the page that it kept are the article, in the order and the words of the page.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from .html_lines import Block

_LARGEST_PAGE = 1_000_000
"""A longer page is a filing or a report, without furniture to tell from, and would take trafilatura seconds."""
_LEAST_SHARE = 0.6
"""Of the long lines, and of the rows with numbers, by length, that the article has to hold."""
_LEAST_CONTENT_LINE = 60
_NUMBERS_IN_A_ROW = re.compile(r"\|[^\d\n]*\d")
_SENTENCE = re.compile(r"(?:\S+ ){2,}\S*[.!?][\"'”’)\]]*|\S{6,}[。！？]")
_WORD = re.compile(r"\w+")
_RUN = 5
"""Words in a row by which a paragraph is known again."""
_LEAST_SEEN = 0.5
"""Share of a paragraph's runs that has to be in the article."""


def article_blocks(page: str, blocks: Sequence[Block]) -> Sequence[Block]:
    """The blocks of the article in reading order, or all where none is found or it lacks much of the content."""
    if len(page) > _LARGEST_PAGE:
        return blocks
    text = _witness(page)
    if not text:
        return blocks
    kept = _kept(blocks, text)
    (prose, rows), (all_prose, all_rows) = _content(kept), _content(blocks)
    is_whole = prose >= _LEAST_SHARE * all_prose and rows >= _LEAST_SHARE * all_rows
    return kept if is_whole and kept else blocks


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


def _kept(blocks: Sequence[Block], text: str) -> list[Block]:
    witness = _Witness(text)
    is_seen = [witness.has(block) for block in blocks]
    if True not in is_seen:
        return []
    first, last = is_seen.index(True), len(blocks) - is_seen[::-1].index(True)
    # Short sentences at either end are what trafilatura loses first.
    while first and _reads_like_content(blocks[first - 1]):
        first -= 1
    while last < len(blocks) and _reads_like_content(blocks[last]):
        last += 1
    return [
        block
        for place, block in enumerate(blocks[first:last], first)
        if is_seen[place] or _reads_like_content(block)
    ]


class _Witness:
    """The lines of the article as trafilatura tells them: most word for word, the rest known by their words."""

    def __init__(self, text: str) -> None:
        self._told = frozenset(text.split("\n"))
        self._lowered = text.lower()
        self._seen: dict[str, bool] = {}

    @cached_property
    def _lines(self) -> frozenset[tuple[str, ...]]:
        return frozenset(map(_words, self._told))

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
