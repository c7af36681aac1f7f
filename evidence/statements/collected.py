"""The sentences and statements of a text, gathered line by line."""

import re
from collections.abc import Sequence

from ..grammar.metrics import Metric
from ..grammar.movements import DOWNWARD, UPWARD
from ..grammar.period_mark import PeriodMark
from ..grammar.periods import PeriodReader
from .around_table import caption_of, in_currency, scale_around
from .basis_of_heading import basis_of_heading
from .brackets import without_date_of_brackets
from .context import Context
from .dated import in_time
from .energy import with_base_unit
from .headings import name_of, speakers_of, topic_below
from .items import spans_of_line
from .label import label_of
from .lead import LEAD
from .lexed import Lexed, lex
from .line import Line, LineKind
from .list_below import ListBelow, list_below
from .market_report import is_market_report
from .noted_sums import as_noted, in_noted_unit
from .opening_period import Opening, in_opening, opening_of
from .owner import owner_of, owner_of_heading
from .plain_text import PlainText
from .sentence import Sentence
from .sentence_reader import read_sentence
from .series import in_series
from .statement import Says, Statement, Topic
from .table_cell import Table
from .table_heads import header_of
from .table_lines import as_row, is_in_table, is_row_of_facts
from .table_reader import read_table
from .table_scale import document_scale, noted_scale
from .topics import is_proper, stems, topic_of

_CAPTION_LINES = 3
_LONGEST_NAMING = 80
_OPENER = re.compile(r"\[([A-Za-z][^\[\]\n]{2,40})\](?: |: ?)(?=\S)")
"""What opens a part of a wire story: `[Full year] Revenue rose`."""


_LONGEST_LABEL = 120
"""Characters before the colon of a label."""


class Collected:
    """The sentences and statements of a text, gathered line by line."""

    def __init__(self, plain: PlainText, reader: PeriodReader) -> None:
        self.plain = plain
        self.reader = reader
        self.sentences: list[Sentence] = []
        self.statements: list[Statement] = []
        self.heading = Topic()
        self.heading_stems: frozenset[str] = frozenset()
        self.heading_period: PeriodMark | None = None
        self.heading_basis = ""
        self.heading_owner: frozenset[str] = frozenset()
        self.scale = document_scale(plain.text)
        self.scale_found = False
        self.noted = noted_scale(plain.text[:LEAD])
        self.list_below = ListBelow()
        self.speakers = speakers_of(plain)
        self.list_metric: Metric | None = None
        """That which was spoken of where the list began."""
        self.owner: frozenset[str] = frozenset()
        self.owner_paragraph = -1
        self.opening = Opening()

    def read(self) -> None:
        """Read all lines."""
        lines = self.plain.lines
        count = 0
        fresh = Context(quoted=is_market_report(self.plain))
        context = fresh
        paragraph, in_list = -1, False
        while count < len(lines):
            line = lines[count]
            if line.kind is LineKind.ROW:
                count, context = self._rows(count, context)
                continue
            if line.kind is LineKind.HEADING and self.list_below.is_item(self.plain.text, line):
                line = line._replace(kind=LineKind.BULLET)
            if line.kind is LineKind.HEADING and not self._is_turn(line):
                context = fresh
            if line.paragraph != paragraph and line.kind is not LineKind.BULLET:
                context = context._replace(marks=frozenset())
                if self._opens_with_label(line):
                    context = context._replace(metric=None)
                if in_list:
                    # What the last item of a list was of is not spoken of behind it.
                    context = context._replace(metric=None, topic=Topic())
            paragraph = line.paragraph
            if line.kind is LineKind.BULLET and not in_list:
                self.list_metric = context.metric
            in_list = line.kind is LineKind.BULLET
            context = self._prose(line, context)
            if line.kind is LineKind.HEADING and not self.heading:
                # `Item 4. Information` heads a part of the text and names nobody whom `we` could be.
                context = context._replace(topic=Topic())
            count += 1

    def _rows(self, first: int, context: Context) -> tuple[int, Context]:
        """Read the rows from a line on; where the first line after them is, and what that can refer to."""
        lines, after = self.plain.lines, first
        while after < len(lines) and is_in_table(self.plain.text, lines, first, after):
            after += 1
        if after == first + 1 and is_row_of_facts(self.plain.text, lines[first]):
            for start, end in lines[first].cells:
                item = Line(start, end, LineKind.BULLET, lines[first].paragraph)
                context = self._prose(item, context) if end > start else context
        else:
            before = lines[max(first - _CAPTION_LINES, 0) : first]
            self._table([as_row(line) for line in lines[first:after]], before)
        return after, context

    def _prose(self, line: Line, context: Context) -> Context:
        text, published = self.plain.text, self.reader.published
        if line.kind is LineKind.HEADING:
            self._open_heading(line)
        elif opener := _OPENER.match(text, line.start, line.end):
            self.heading_period = header_of(opener[1], 0, len(opener[1]), self.reader).period
            line = line._replace(start=opener.end())
        for start, end in spans_of_line(text, line.start, line.end):
            lexed = lex(self.list_below.as_labelled(text, line, start, end), start, end, self.reader)
            lexed = in_noted_unit(lexed, self.noted)
            number = len(self.sentences)
            if start == line.start and line.kind is LineKind.BULLET:
                context = self._as_item(lexed, context)
            read = read_sentence(lexed, number, context._replace(heading=self.heading))
            context = read.context
            found = [as_noted(with_base_unit(one, lexed), self.noted) for one in read.statements]
            found = in_series(found, text, start, self.reader)
            found = [self._dated(one) for one in found]
            if line.paragraph != self.owner_paragraph or (
                line.kind is LineKind.BULLET and start == line.start
            ):
                self.owner, self.owner_paragraph = frozenset(), line.paragraph
            if line.kind is not LineKind.HEADING or (self.heading and not self._is_turn(line)):
                self.owner = self.owner or owner_of(lexed)
            self.opening = opening_of(lexed, found, line.paragraph) or self.opening
            found = [in_opening(one, self.opening, line) for one in found]
            found = [self._with_heading(one) for one in found]
            found = self.list_below.told_of(found, text, line, lexed, published)
            found = [self._dated(one) for one in found]
            self.statements.extend(in_time(one, published) for one in found)
            self._add(start, end, line, lexed, read.topic)
        return context

    def _opens_with_label(self, line: Line) -> bool:
        """Whether a paragraph says itself what its values are: `Orders by region: Europe 3 million`."""
        if ":" not in self.plain.text[line.start : min(line.end, line.start + _LONGEST_LABEL)]:
            return False
        start, end = next(iter(spans_of_line(self.plain.text, line.start, line.end)), (line.start, line.end))
        lexed = lex(self.plain.text, start, end, self.reader)
        return label_of(lexed) > 0

    def _as_item(self, lexed: Lexed, context: Context) -> Context:
        """What an item of a list can refer to: by a name only to sales and what the list is of."""
        end = label_of(lexed)
        if not end:
            return context._replace(metric=None, topic=Topic())
        is_sales = context.metric is not None and context.metric.name == "revenue"
        if not is_sales and any(is_proper(word) for word in lexed.words[:end]):
            return context._replace(metric=self.list_metric)
        return context

    def _is_turn(self, line: Line) -> bool:
        """Whether a heading only says who speaks next."""
        return name_of(self.plain.text[line.start : line.end]) in self.speakers

    def _dated(self, one: Statement) -> Statement:
        """A value without a time of its own is one of the time that the heading names, a change one against that."""
        if self.heading_basis and not one.basis and one.says in {Says.GROWTH, Says.CHANGE}:
            one = one._replace(basis=self.heading_basis)
        is_told = self.heading_period is None or one.own_period or one.period or one.former
        return one if is_told else one._replace(period=self.heading_period)

    def _with_heading(self, one: Statement) -> Statement:
        if not one.topic and self.heading:
            one = one._replace(topic=self.heading)
        return one._replace(owner=self.owner) if self.owner and not one.topic.names else one

    def _add(self, start: int, end: int, line: Line, lexed: Lexed, topic: Topic) -> None:
        places = _places(lexed)
        in_table = line.kind is LineKind.ROW
        self.sentences.append(
            Sentence(
                start,
                end,
                line.paragraph,
                stems(lexed.words),
                topic,
                lexed,
                self.heading_stems,
                places,
                in_table,
            )
        )

    def _open_heading(self, line: Line) -> None:
        """Take what a heading tells of the lines below it."""
        text = self.plain.text[line.start : line.end]
        lexed = lex(text, 0, len(text), self.reader)
        head = header_of(text, 0, len(text), self.reader)
        self.heading_stems = stems(lexed.words)
        self.heading_owner = owner_of_heading(lexed, self.reader.names)
        if any(move.meaning in UPWARD | DOWNWARD for move in lexed.moves.values()):
            # `Acme carries more passengers` says something; it heads no list of passengers.
            head = head._replace(metric=None)
        self.list_below = list_below(text, line.paragraph, head, self.heading_stems, self.reader)
        # A period told of the brackets is not that of the other values.
        self.heading_period = head.period
        self.heading_basis = basis_of_heading(lexed)
        if self.list_below.brackets_are_dated:
            bare = without_date_of_brackets(text)
            self.heading_period = header_of(bare, 0, len(bare), self.reader).period if bare != text else None
        self.heading = Topic() if self._is_turn(line) else topic_below(head, lexed)

    def _table(self, rows: Sequence[Line], before: Sequence[Line]) -> None:
        text = self.plain.text
        scale = scale_around(text, rows, before)
        table = Table(
            rows,
            caption_of(text, before, self.heading_period, self.reader),
            in_currency(text, scale or self.scale, rows, self.noted),
            scale_is_old=scale is None and self.scale_found,
        )
        if scale is not None:
            self.scale, self.scale_found = scale, True
        first = len(self.sentences)
        body = read_table(text, table, self.reader)
        heads = len(rows) - len(body)
        for line in rows[:heads]:
            self._add_row(line)
        # Where single columns are marked as estimates, the others are facts, whatever the heading says.
        is_marked = any(one.expected for _, statements in body for one in statements)
        is_outlook = self.list_below.is_outlook and not is_marked
        owner = self._owner_above(before) or self.heading_owner
        for count, (line, statements) in enumerate(body):
            number = first + heads + count
            self.statements.extend(
                one._replace(
                    sentence=number,
                    expected=one.expected or (is_outlook and not one.former),
                    owner=frozenset[str]() if one.topic.names else owner,
                )
                for one in statements
            )
            self._add_row(line)

    def _owner_above(self, before: Sequence[Line]) -> frozenset[str]:
        """Whose name opens the caption right above a table: `Acme: key figures`."""
        if (
            not before
            or before[-1].kind is LineKind.ROW
            or before[-1].end - before[-1].start > _LONGEST_NAMING
        ):
            return frozenset()
        lexed = lex(self.plain.text, before[-1].start, before[-1].end, self.reader)
        return owner_of_heading(lexed, self.reader.names)

    def _add_row(self, line: Line) -> None:
        lexed = lex(self.plain.text, line.start, line.end, self.reader)
        self._add(line.start, line.end, line, lexed, Topic())


def _places(lexed: Lexed) -> frozenset[str]:
    return topic_of(lexed.words).places
