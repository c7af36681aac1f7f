"""What rules find in a document, whatever the claim, kept with it for the claims that follow."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from ..statements.document import Document
from ..statements.statement import Statement

_Found = TypeVar("_Found")


def kept(find: Callable[[int, Document], _Found]) -> Callable[[int, Document], _Found]:
    """Look at each sentence of a document once; what is found must not be changed by whoever gets it."""

    @wraps(find)
    def find_once(number: int, document: Document) -> _Found:
        known: dict[int, _Found] = document.kept[find]
        if number not in known:
            known[number] = find(number, document)
        return known[number]

    return find_once


def kept_whole(find: Callable[[Document], _Found]) -> Callable[[Document], _Found]:
    """Look through a document once; what is found must not be changed by whoever gets it."""

    @wraps(find)
    def find_once(document: Document) -> _Found:
        known: dict[int, _Found] = document.kept[find]
        if not known:
            known[0] = find(document)
        return known[0]

    return find_once


def kept_of(find: Callable[[Statement, Document], _Found]) -> Callable[[Statement, Document], _Found]:
    """Look at each statement of a document once; what is found must not be changed by whoever gets it."""

    @wraps(find)
    def find_once(source: Statement, document: Document) -> _Found:
        known: dict[int, tuple[Statement, _Found]] = document.kept[find]
        told = known.get(id(source))
        if told is None:
            # With the statement, lest another one takes its place in memory and what was found of it.
            told = known[id(source)] = source, find(source, document)
        return told[1]

    return find_once
