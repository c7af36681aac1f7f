"""Names that a text has only in the first cells of its tables: `Delphine | 1.17 | +0.4%`."""

import re

from ..grammar.common_words import FUNCTION, GENERIC, PLACES, SEGMENT_WORDS
from ..grammar.metrics import MARK_PHRASES, METRIC_PHRASES
from ..grammar.words import form_of
from .line import LineKind
from .plain_text import PlainText

_NAME = re.compile(r"[A-Z][a-z][\w&'-]+(?: [A-Z][\w&'-]+){0,2}")
_FEWEST = 2
_NO_NAMES = FUNCTION | GENERIC | SEGMENT_WORDS | PLACES.keys() | METRIC_PHRASES.forms | MARK_PHRASES.forms


def names_of_rows(plain: PlainText) -> set[str]:
    """The forms of the first words of such names; a word that the text writes small as well is none."""
    cells = [line.cells[0] for line in plain.lines if line.kind is LineKind.ROW and len(line.cells) > 1]
    shown = [plain.text[first:after].strip() for first, after in cells]
    found = {name.split()[0] for name in shown if _NAME.fullmatch(name)}
    if len(found) < _FEWEST:
        return set()
    small = small_words(plain.text)
    return {form_of(name) for name in found if name.lower() not in small and form_of(name) not in _NO_NAMES}


def small_words(text: str) -> set[str]:
    """The words that a text writes small: what opens sentences or cells and is among them is no name."""
    return set(_SMALL_WORD.findall(text))


_SMALL_WORD = re.compile(r"\b[a-z][\w&'-]*")
