"""Lists in prose taken apart: `A, B and C`, and names behind `such as`."""

import re

_SPLIT = re.compile(r"\s*,\s*(?:and|or)\s+|\s+(?:and|or)\s+|\s*,\s*")
_LIKE = re.compile(r"\b(?:such as|like|including)\s+(?P<names>[^;.()]+?),?\s*$")
_NAME = re.compile(r"^[A-Z0-9][\w.&'’-]*(?: [A-Z0-9][\w.&'’-]*)*$")


def items_of(text: str) -> list[str]:
    """The items of a list, trimmed.

    >>> items_of("export limits, duties and competition from rivals")
    ['export limits', 'duties', 'competition from rivals']
    """
    return [item.strip(" ,.") for item in _SPLIT.split(text) if item.strip(" ,.")]


def names_after_like(text: str) -> str:
    """The names that end a text behind `such as`, as one phrase; empty for none.

    >>> names_after_like("tools such as Alpha2 and Beta,")
    'Alpha2 and Beta'
    """
    found = _LIKE.search(text)
    if found is None:
        return ""
    items = items_of(found["names"])
    return found["names"].strip() if items and all(_NAME.match(item) for item in items) else ""
