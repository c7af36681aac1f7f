"""What rules find in a document, whatever the claim, kept with it for the claims that follow."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from ..statements.document import Document

_Found = TypeVar("_Found")


def kept(find: Callable[[int, Document], _Found]) -> Callable[[int, Document], _Found]:
    """Look at each sentence of a document once; what is found must not be changed by whoever gets it."""

    @wraps(find)
    def find_once(number: int, document: Document) -> _Found:
        known: dict[int, _Found] = document.kept.setdefault(find, {})
        if number not in known:
            known[number] = find(number, document)
        return known[number]

    return find_once


def kept_whole(find: Callable[[Document], _Found]) -> Callable[[Document], _Found]:
    """Look through a document once; what is found must not be changed by whoever gets it."""

    @wraps(find)
    def find_once(document: Document) -> _Found:
        known: dict[int, _Found] = document.kept.setdefault(find, {})
        if not known:
            known[0] = find(document)
        return known[0]

    return find_once
