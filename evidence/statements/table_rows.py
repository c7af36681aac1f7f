"""The head of a row, and the rows above that it belongs to."""

import re

from ..grammar.metrics import Kind
from ..grammar.periods import PeriodReader
from ..grammar.quantities import find_quantities
from ..stems import stem
from .lexed import lex
from .line import Line
from .statement import Topic
from .table_heads import Header, header_of
from .topics import topic_of

EMPTY_CELLS = frozenset({"", "-", "--", "n/a", "na", "n.a.", "nm", "n.m.", "*", "$", "%", ")"})
_WHOLE = re.compile(r"all (?!other)[a-z]+s$", re.IGNORECASE)
"""`All makers` is the sum of the rows."""
_DASHES_OF_A_DAY = 2
_PARTS = frozenset({"other", "new"})
_SUMS = frozenset({"total", "totals", "consolidated", "overall"})
"""What a row is called that is no part of the one above, however far it is indented."""


class Nest:
    """The rows that a row can belong to: the heading of its section, and the row that it is indented under."""

    def __init__(self, corner: Header) -> None:
        self._corner = corner
        self._section, self._level, self._is_deep = corner, -1, False
        self._parent, self._parent_level = Header(), 0

    def open_section(self, head: Header, level: int) -> None:
        """A row without values names those below it."""
        self._section, self._level, self._is_deep = _over(head, self._corner), level, False
        self._parent = Header()

    def place(self, head: Header, level: int) -> tuple[Header, Header]:
        """The head of a row with what it takes from above, and the section that it is in."""
        if level > self._level:
            self._is_deep = self._level >= 0
        elif self._is_deep:
            self._section, self._level, self._is_deep = self._corner, -1, False
        is_sum = not head.words.isdisjoint(_SUMS)
        if self._parent.topic and level > self._parent_level and not head.topic and not is_sum:
            return head._replace(topic=self._parent.topic), self._section
        if level > self._parent_level and _is_part_of(head, self._parent):
            whole = self._parent
            topic = head.topic.joined(Topic(names=whole.topic.names))
            return head._replace(
                metric=whole.metric, marks=whole.marks | head.marks, topic=topic
            ), self._section
        self._parent, self._parent_level = head, level
        return head, self._section


_TOTALS = frozenset({Kind.MONEY, Kind.COST, Kind.COUNT})


def _is_part_of(head: Header, over: Header) -> bool:
    """Whether a row that names no metric gives a part of the one that it is indented under."""
    is_total = over.metric is not None and over.metric.kind in _TOTALS and not (over.change or over.percent)
    return is_total and head.metric is None and bool(head.topic) and not (head.change or head.percent)


def with_text_cells(text: str, line: Line, first_cell: int, head: Header, reader: PeriodReader) -> Header:
    """The head of a record: the names before its first value tell of whom it is, a day when."""
    for cell in line.cells[first_cell + 1 :]:
        printed = text[slice(*cell)].strip()
        if is_date(text, cell, reader):
            head = head._replace(period=head.period or header_of(text, *cell, reader).period)
        elif find_quantities(printed):
            break
        elif printed.lower() not in EMPTY_CELLS and printed[0].isalpha():
            head = head._replace(topic=head.topic.joined(header_of(text, *cell, reader).topic))
    return head


def named_in_cell(text: str, cell: tuple[int, int], reader: PeriodReader) -> Header | None:
    """What a cell of words says of the values behind it, if it names a metric."""
    printed = text[slice(*cell)].strip()
    if not printed[:1].isalpha() or find_quantities(printed):
        return None
    head = header_of(text, *cell, reader)
    return head if head.metric is not None else None


def is_date(text: str, cell: tuple[int, int], reader: PeriodReader) -> bool:
    """Whether a cell holds a day, a month or a quarter and no value."""
    printed = text[slice(*cell)].strip()
    if printed.count("-") < _DASHES_OF_A_DAY and not any(char.isalpha() for char in printed):
        return False
    found = reader.find(printed)
    return len(found) == 1 and found[0].start == 0 and found[0].end == len(printed) and not printed.isdigit()


def _over(head: Header, under: Header) -> Header:
    """The head of a section; what it does not tell is that of the table's corner."""
    if head.metric is not None:
        return head
    return head._replace(
        metric=under.metric, marks=head.marks | under.marks, change=head.change or under.change
    )


def row_head(text: str, line: Line, first_cell: int, reader: PeriodReader, *, sums: bool) -> Header:
    """The head of a row. `New businesses`, which tells little elsewhere, is a part here.

    In a table of sums what else counts things, as `home deliveries`, is a part as well.
    """
    if not line.cells:
        return Header()
    head = header_of(text, *line.cells[first_cell], reader)
    if sums and head.metric is not None and head.metric.kind is Kind.COUNT:
        told = topic_of(lex(text, *line.cells[first_cell], reader).words)
        return head._replace(metric=None, topic=told)
    if _WHOLE.match(text[slice(*line.cells[first_cell])].strip()):
        return head._replace(topic=Topic())
    if head.topic:
        return head
    lexed = lex(text, *line.cells[first_cell], reader)
    taken = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)}
    parts = {stem(word.form) for n, word in enumerate(lexed.words) if n not in taken and word.form in _PARTS}
    return head._replace(topic=Topic(words=frozenset(parts))) if parts else head
