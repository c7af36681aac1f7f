"""Several values in one line, each with its name: `diesel 7.4% (9.3%), petrol 5.1% (4.0%)`."""

import re

from ..sentences import sentence_spans

_FEWEST_ITEMS = 3
ITEM = re.compile(
    r"(?P<item>[A-Za-z][A-Za-z&'/-]*(?: [A-Za-z&'/-]+){0,4}:? [-+]?\d[\d.]*(?: ?%| ?m| ?bn)?(?: \([-+]?[\d.]+ ?%?\))?)"
    r"(?:[,;] |[.;]?$|[.]?(?=\n))"
)
"""One of several in a line: `diesel 7.4% (9.3%), `."""


def spans_of_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a line; of one that only lists `name 4.1% (3.9%)` by name, the items."""
    items = [*ITEM.finditer(text, start, end)]
    listed = "".join(text[one.start() : one.end()] for one in items)
    if len(items) >= _FEWEST_ITEMS and listed == text[start:end]:
        return [one.span("item") for one in items]
    return [(start + first, start + after) for first, after in sentence_spans(text[start:end])]
