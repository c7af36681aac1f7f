"""Several values in one line, each with its name: `diesel 7.4% (9.3%), petrol 5.1% (4.0%)`."""

import re

from ..grammar.units import CURRENCY_BEFORE
from ..sentences import sentence_spans

_FEWEST_ITEMS = 3
ITEM = re.compile(
    r"(?P<item>[A-Za-z][A-Za-z&'/-]*(?: [A-Za-z&'/-]+){0,4}:? [-+]?\d[\d.]*(?: ?%| ?m| ?bn)?(?: \([-+]?[\d.]+ ?%?\))?)"
    r"(?:[,;] |[.;]?$|[.]?(?=\n))"
)
"""One of several in a line: `diesel 7.4% (9.3%), `."""


_DASHED = re.compile(
    r"[^\W\d_][^:;|%$€£¥\n]{1,58}? - (?=[-+(]?(?:[A-Z]{0,3} ?[$€£¥]|[A-Z][A-Za-z]{2} ?)?\d[^\n]{0,60}$)",
    re.MULTILINE,
)
"""The name of an item that a dash sets apart from its value: `Brackley Ltd - 22.0% (24.5%)`."""


_SUM = re.compile(
    rf"[^\W\d_][\w&'/-]*(?: [^\W\d_][\w&'/-]*){{0,4}}(?P<gap> )(?={CURRENCY_BEFORE} ?[-+]?\d[^\n:]{{0,12}}(?:\(|$))",
    re.MULTILINE | re.IGNORECASE,
)
"""The name of an item that stands right before its sum: `Retail EUR 230m (EUR 246m)`."""


def with_sum(text: str, start: int, end: int) -> str:
    """A text in which an item with a sum has a colon between its name and that; as long as before.

    >>> with_sum("Retail EUR 230m (EUR 246m)", 0, 26)
    'Retail:EUR 230m (EUR 246m)'
    """
    named = _SUM.match(text, start, end)
    return text if named is None else f"{text[: named.start('gap')]}:{text[named.end('gap') : end]}"


def with_label(text: str, start: int, end: int) -> str:
    """A text in which an item with a dash has a colon for it, so that its name reads as a label; as long as before.

    >>> with_label("Brackley - 22.0% (24.5%)", 0, 24)
    'Brackley:  22.0% (24.5%)'
    """
    dashed = _DASHED.match(text, start, end)
    if dashed is None:
        return text
    return f"{text[: dashed.end() - 3]}:  {text[dashed.end() : end]}"


def spans_of_line(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a line; of one that only lists `name 4.1% (3.9%)` by name, the items."""
    items = [*ITEM.finditer(text, start, end)]
    listed = "".join(text[one.start() : one.end()] for one in items)
    if len(items) >= _FEWEST_ITEMS and listed == text[start:end]:
        return [one.span("item") for one in items]
    return [(start + first, start + after) for first, after in sentence_spans(text[start:end])]
