"""A document read once for many claims: its sentences and rows, and all that they state."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from ...model.checker import DocumentText
from ..grammar.amount import COUNT
from ..grammar.common_words import SEGMENT_WORDS
from ..grammar.fiscal_year import fiscal_year_end
from ..grammar.metrics import Kind, Metric
from ..grammar.movements import Move
from ..grammar.period_mark import QUARTER, YEAR, PeriodMark, Span
from ..grammar.periods import PeriodReader
from ..grammar.words import form_of
from ..published_day import day_of
from ..sentences import sentence_spans
from ..stems import stem
from .brackets import (
    as_outlook,
    before_in_brackets,
    is_outlook,
    own_periods,
    says_brackets_are_before,
    says_period_of_brackets,
)
from .context import Context
from .energy import in_base_unit, with_base_unit
from .label import label_of
from .lexed import Lexed, lex
from .main_subject import aliases_in, initials, main_names, names_in
from .metric_choice import MARKET_SHARE
from .plain_text import Line, LineKind, PlainText, plain_text
from .sentence_reader import read_sentence
from .slash_pairs import in_pairs, metrics_of_pair
from .speech import is_by_role
from .statement import Family, Says, Statement, Topic
from .table_heads import Header, header_of
from .table_reader import Table, read_table
from .table_scale import TableScale, currency_in, noted_scale, scale_in
from .topics import marked, stem_of, stems, topic_of

_LEAD = 2500
_CAPTION_LINES = 3
_LONGEST_SECTION = 80
_FIRST_FEW = 8
_LONGEST_ITEM = 60
_FEWEST_ITEMS = 3
_ITEM = re.compile(
    r"(?P<item>[A-Za-z][A-Za-z&'/-]*(?: [A-Za-z&'/-]+){0,4}:? [-+]?\d[\d.]*(?: ?%| ?m| ?bn)?(?: \([-+]?[\d.]+ ?%?\))?)"
    r"(?:[,;] |[.;]?$|[.]?(?=\n))"
)
"""One of several in a line: `diesel 7.4% (9.3%), `."""
_FIRST_DIGIT = re.compile(r"\d")
_SUMS = frozenset({Kind.MONEY, Kind.COST})
_SECTION_WORDS = frozenset(
    [
        "financial",
        "performance",
        "highlight",
        "outlook",
        "result",
        "analysi",
        "summary",
        "overview",
        "guidance",
        "balance",
        "sheet",
        "cash",
        "flow",
        "statement",
        "income",
        "key",
        "fact",
        "figure",
        "takeaway",
        "tldr",
        "tl",
        "dr",
        "note",
        "about",
        "discussion",
        "management",
        "point",
        "point",
        "progress",
        "update",
        "background",
        "introduction",
        "q&a",
        "consolidated",
        "condensed",
        "comment",
        "tldr",
        "zinger",
        "point",
        "fact",
        "recap",
        "bullet",
        "brief",
        "release",
        "quarter",
        "quarterly",
        "annual",
        "half",
        "first",
        "second",
        "third",
        "fourth",
        "earnings",
        "growth",
        "segment",
        "revenue",
        "profit",
        "loss",
        "valuation",
        "strategy",
        "company",
        "what",
        "how",
        "why",
        "new",
        "this",
        "next",
        "forward",
        "looking",
        "non-gaap",
        "reconciliation",
        "conclusion",
        "snapshot",
        "business",
        "core",
        "view",
        "table",
        "metric",
        "availability",
        "risk",
        "detail",
        "information",
        "review",
        "prospect",
        "item",
        "liquidity",
        "resource",
        "disclosure",
        "bit",
        "tl",
        "dr",
        "remark",
        "operation",
        "data",
    ]
)
_INNER_NAME = re.compile(r"(?<=[a-z0-9,;:(%] )[A-Z][\w&'-]+")
_SECTION_STEMS = frozenset(stem(form_of(word)) for word in _SECTION_WORDS)


_ROLES = frozenset(
    {"ceo", "cfo", "coo", "cto", "chair", "chairman", "president", "officer", "analyst", "director"}
)
"""A heading that names who speaks names no subject."""
_MOST_WORDS_OF_NAME = 4


def _name_of(heading: str) -> str:
    """A heading without the role behind a name: `Mara Lind, Chief Executive Officer`."""
    return re.split(r"[,(:]| - ", heading, maxsplit=1)[0].strip()


def _speakers(plain: PlainText) -> frozenset[str]:
    """Headings of a transcript: names that head more than one stretch, or stand there with a role."""
    heads = [plain.text[line.start : line.end] for line in plain.lines if line.kind is LineKind.HEADING]
    counts = Counter(_name_of(head) for head in heads)
    with_role = {_name_of(head) for head in heads if set(head.lower().replace(",", " ").split()) & _ROLES}
    told = {name for name, count in counts.items() if count > 1} | with_role
    return frozenset(
        name
        for name in told
        if name == name.title() and 0 < len(name.split()) <= _MOST_WORDS_OF_NAME and len(with_role) > 0
    )


_FAINT_STEMS = frozenset(stem(word) for word in ("core", "new", "business", "segment", "operation"))
"""What stands in headings of sections and in names of units alike."""


def _is_unit(words: frozenset[str]) -> bool:
    """Whether a heading that looks like one of a section names a unit: `Core home insurance`."""
    rest = words - _FAINT_STEMS
    return bool(rest) and rest != words and not rest & _SECTION_STEMS


class Sentence(NamedTuple):
    """A sentence or a row of a table."""

    start: int
    end: int
    paragraph: int
    stems: frozenset[str]
    """Of all its telling words."""
    topic: Topic
    lexed: Lexed
    heading: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    in_table: bool = False


class Document(NamedTuple):
    """What a text states. Offsets are those of `plain.text`; `plain.span_in_source` brings them back."""

    plain: PlainText
    sentences: Sequence[Sentence]
    statements: Sequence[Statement]
    by_metric: dict[str, list[Statement]]
    by_family: dict[tuple[str | None, Family], list[Statement]]
    """By metric and what they are counted in; under None those of all metrics."""
    by_sentence: dict[int, list[Statement]]
    by_stem: dict[str, list[int]]
    """The sentences of each stem."""
    main: frozenset[str]
    """The stems of the name of whom the text is about."""
    main_rest: frozenset[str]
    """The stems of the other words of that name in full, unless they name a part of it."""
    aliases: dict[str, frozenset[str]]
    """Other name words by a name word."""
    main_period: PeriodMark | None
    reader: PeriodReader
    stems: frozenset[str]
    places: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    """Stems that stand side by side."""
    values: dict[Family, tuple[Sequence[float], Sequence[Statement]]]
    """By what they are counted in, the values in ascending order with their statements."""
    current: dict[int, int]
    """What was found of statements by their identity: whether they are about the time that the text is for."""


def read_document(source: DocumentText) -> Document:
    """Read a document; takes time linear in its length."""
    plain = plain_text(source.text)
    header = plain.header
    title = source.title or header.get("title", "")
    published = day_of(source.published) or day_of(header.get("published", ""))
    year_end = fiscal_year_end(f"{title}\n{plain.text}") or source.year_end_month
    reader = PeriodReader(year_end, published)
    main = main_names(plain.text, title)
    own = {form for run in names_in(f"{title}\n{plain.text[:_LEAD]}") for form in run if stem(form) in main}
    inner = {form_of(found) for found in _INNER_NAME.findall(plain.text)}
    reader.names = frozenset(inner | own) - SEGMENT_WORDS
    collected = _Collected(plain, reader)
    collected.read()
    by_metric: dict[str, list[Statement]] = defaultdict(list)
    by_sentence: dict[int, list[Statement]] = defaultdict(list)
    by_family: dict[tuple[str | None, Family], list[Statement]] = defaultdict(list)
    for one in collected.statements:
        by_metric[one.metric].append(one)
        by_sentence[one.sentence].append(one)
        by_family[one.metric, one.family].append(one)
        by_family[None, one.family].append(one)
    by_stem: dict[str, list[int]] = defaultdict(list)
    for number, sentence in enumerate(collected.sentences):
        for found in sentence.stems:
            by_stem[found].append(number)
    title_stems = stems(lex(title, 0, len(title), reader).words) if title else frozenset[str]()
    every = frozenset(by_stem) | title_stems | {stem(form) for run in names_in(title) for form in run}
    places = frozenset(place for sentence in collected.sentences for place in sentence.places)
    return Document(
        plain=plain,
        sentences=collected.sentences,
        statements=collected.statements,
        by_metric=by_metric,
        by_family=by_family,
        by_sentence=by_sentence,
        by_stem=by_stem,
        main=main,
        main_rest=_main_rest(main, title, plain.text, collected.statements),
        aliases=_alias_map(plain.text, title),
        main_period=_main_period(collected, title, reader, published),
        reader=reader,
        stems=every,
        places=places,
        pairs=_pairs(collected.sentences),
        values=_values(by_family),
        current={},
    )


def _values(
    by_family: dict[tuple[str | None, Family], list[Statement]],
) -> dict[Family, tuple[Sequence[float], Sequence[Statement]]]:
    found: dict[Family, tuple[Sequence[float], Sequence[Statement]]] = {}
    for (metric, family), statements in by_family.items():
        if metric is None:
            ordered = sorted(statements, key=lambda one: one.amount.value)
            found[family] = ([one.amount.value for one in ordered], ordered)
    return found


def _pairs(sentences: Sequence[Sentence]) -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for sentence in sentences:
        row = [stem_of(word) for word in sentence.lexed.words]
        found.update(pair for pair in pairwise(row) if all(pair))
    return frozenset(found)


def _main_rest(
    main: frozenset[str], title: str, text: str, statements: Sequence[Statement]
) -> frozenset[str]:
    parts = {word for one in statements for word in one.topic.words} | _named_parts(main, statements)
    rest: set[str] = set()
    for run in names_in(f"{title}\n{text[:_LEAD]}"):
        stemmed = {stem(form) for form in run}
        if len(run) < 5 and stem(run[0]) in main and not (stemmed - main) & parts:
            rest |= stemmed - main
    return frozenset(rest)


def _named_parts(main: frozenset[str], statements: Sequence[Statement]) -> frozenset[str]:
    """What follows the main name in several rows of a table, each a part: `Acme Retail`, `Acme Freight`."""
    rows = {one.topic.names - main for one in statements if one.in_table and one.topic.names & main}
    words = {one.topic.all - main for one in statements if one.in_table and one.topic.names & main}
    return frozenset[str]().union(*rows) if len(words - {frozenset()}) > 1 else frozenset()


class _Collected:
    """The sentences and statements of a text, gathered line by line."""

    def __init__(self, plain: PlainText, reader: PeriodReader) -> None:
        self.plain = plain
        self.reader = reader
        self.sentences: list[Sentence] = []
        self.statements: list[Statement] = []
        self.heading = Topic()
        self.heading_stems: frozenset[str] = frozenset()
        self.heading_period: PeriodMark | None = None
        self.scale = _document_scale(plain.text)
        self.scale_found = False
        self.noted = noted_scale(plain.text[:_LEAD])
        self.list_metric: Metric | None = None
        """The metric of the heading right above a list, in the paragraph of that heading."""
        self.list_paragraph = -1
        self.list_units: frozenset[str] = frozenset()
        self.pair: tuple[Header, ...] = ()
        """The metrics of values between slashes, where the heading of a list names them."""
        self.is_outlook = False
        self.brackets_are_before = False
        self.brackets_are_dated = False
        self.speakers = _speakers(plain)
        self.owner: frozenset[str] = frozenset()
        self.owner_paragraph = -1

    def read(self) -> None:
        """Read all lines."""
        lines = self.plain.lines
        count = 0
        context = Context()
        paragraph = -1
        while count < len(lines):
            line = lines[count]
            if line.kind is LineKind.ROW:
                last = count
                while last < len(lines) and _in_table(lines, count, last):
                    last += 1
                if last == count + 1 and _is_row_of_facts(self.plain.text, line):
                    for start, end in line.cells:
                        item = Line(start, end, LineKind.BULLET, line.paragraph)
                        context = self._prose(item, context) if end > start else context
                    count = last
                    continue
                self._table(
                    [_as_row(line) for line in lines[count:last]],
                    lines[max(count - _CAPTION_LINES, 0) : count],
                )
                count = last
                continue
            if line.kind is LineKind.HEADING and self._is_item(line):
                line = line._replace(kind=LineKind.BULLET)
            if line.kind is LineKind.HEADING and not self._is_turn(line):
                context = Context()
            if line.paragraph != paragraph and line.kind is not LineKind.BULLET:
                context = context._replace(marks=frozenset())
            paragraph = line.paragraph
            context = self._prose(line, context)
            if line.kind is LineKind.HEADING and not self.heading:
                # `Item 4. Information` heads a part of the text and names nobody whom `we` could be.
                context = context._replace(topic=Topic())
            count += 1

    def _prose(self, line: Line, context: Context) -> Context:
        text = self.plain.text
        if line.kind is LineKind.HEADING:
            self._open_list(line)
        for start, end in _spans(text, line.start, line.end):
            lexed = lex(self._as_labelled(line, start, end), start, end, self.reader)
            number = len(self.sentences)
            if start == line.start and not label_of(lexed) and line.kind is LineKind.BULLET:
                context = context._replace(metric=None, topic=Topic())
            read = read_sentence(lexed, number, context._replace(heading=self.heading))
            context = read.context
            found = [self._noted(with_base_unit(one, lexed)) for one in read.statements]
            if self.heading_period is not None:
                found = [
                    one
                    if one.own_period or one.period or one.former
                    else one._replace(period=self.heading_period)
                    for one in found
                ]
            if line.paragraph != self.owner_paragraph or line.kind is LineKind.BULLET:
                self.owner, self.owner_paragraph = frozenset(), line.paragraph
            if line.kind is not LineKind.HEADING or (self.heading and not self._is_turn(line)):
                self.owner = self.owner or _owner(lexed)
            found = [self._with_heading(one) for one in found]
            self.statements.extend(self._in_time(one) for one in self._as_told_above(found, line, lexed))
            self._add(start, end, line, lexed, read.topic)
        return context

    def _open_list(self, line: Line) -> None:
        """Take what a heading tells of the list below it."""
        heading = self.plain.text[line.start : line.end]
        self._open_heading(line)
        self.is_outlook = is_outlook(heading)
        self.brackets_are_before = says_brackets_are_before(heading)
        self.brackets_are_dated = says_period_of_brackets(heading)
        if self.brackets_are_dated:
            # The period is that of the values in brackets.
            self.heading_period = None

    def _as_told_above(self, found: list[Statement], line: Line, lexed: Lexed) -> list[Statement]:
        """The statements of a line with what its label and the heading of its list tell of them."""
        text = self.plain.text
        if line.kind is LineKind.BULLET:
            found = own_periods(found, text, self.reader.published)
            label = label_of(lexed)
            if label and is_outlook(text[lexed.words[0].start : lexed.words[label].start]):
                found = as_outlook(found)
        if self.is_outlook:
            found = [one if one.former else one._replace(expected=True) for one in found]
        is_listed = line.paragraph == self.list_paragraph
        if self.brackets_are_before or (self.brackets_are_dated and is_listed):
            found = before_in_brackets(found, text)
        if self.pair and line.kind is not LineKind.HEADING:
            found = in_pairs(found, text, lexed, self.pair)
        if is_listed and lexed.words and lexed.words[-1].end - lexed.words[0].start < _LONGEST_ITEM:
            found = [self._listed(one) for one in found]
        return found

    def _as_labelled(self, line: Line, start: int, end: int) -> str:
        """The text; in a list under a metric an item `Solar 140 (95)` reads as `Solar:140 (95)`."""
        text = self.plain.text
        item = _ITEM.fullmatch(text, start, end)
        is_listed = self.list_metric is not None and line.paragraph == self.list_paragraph
        if item is None or not is_listed or line.kind is LineKind.HEADING or ":" in item[0]:
            return text
        digit = _FIRST_DIGIT.search(text, start)
        gap = digit.start() - 1 if digit else start
        return f"{text[:gap]}:{text[gap + 1 : end]}" if text[gap] == " " else text

    def _in_time(self, one: Statement) -> Statement:
        """A fact of a month or a quarter without a year is one of the last before the text was published."""
        published, period = self.reader.published, one.period
        if (
            published is None
            or period is None
            or one.expected
            or one.former
            or period.fiscal
            or period.relation
        ):
            return one
        spans = frozenset(_dated(span, published) for span in period.spans)
        return one if spans == period.spans else one._replace(period=period._replace(spans=spans))

    def _is_turn(self, line: Line) -> bool:
        """Whether a heading only says who speaks next."""
        return _name_of(self.plain.text[line.start : line.end]) in self.speakers

    def _is_item(self, line: Line) -> bool:
        """Whether a short line is no heading but one of the list that a heading with a metric opened."""
        shown = self.plain.text[line.start : line.end].rstrip(")%")
        return self.list_metric is not None and line.paragraph == self.list_paragraph and shown[-1:].isdigit()

    def _noted(self, one: Statement) -> Statement:
        """A sum without a currency or a scale has those that the text sets for all: `RMB bn unless noted`."""
        noted, amount = self.noted, one.amount
        if noted is None or amount.unit != COUNT or one.kind not in _SUMS or one.noun:
            return one
        if one.says not in {Says.LEVEL, Says.CHANGE} or amount.in_words:
            return one
        times = 1.0 if amount.scaled else noted.one
        top = amount.top * times if amount.top is not None else None
        scaled = amount.scaled or times > 1
        unit = noted.currency if scaled else amount.unit
        value, step = amount.value * times, amount.step * times
        return one._replace(amount=amount._replace(value=value, step=step, top=top, unit=unit, scaled=scaled))

    def _listed(self, one: Statement) -> Statement:
        """A bare number of a list has the metric and the unit of the heading right above it."""
        metric = self.list_metric
        if metric is None or one.noun:
            return one
        if metric is MARKET_SHARE and one.says is Says.SHARE and (one.inherited or not one.metric):
            return one._replace(metric=metric.name, kind=metric.kind, inherited=False)
        if one.metric or one.amount.unit != COUNT or one.says is not Says.LEVEL:
            return one
        amount, noun = in_base_unit(one.amount, self.list_units)
        return one._replace(metric=metric.name, kind=metric.kind, amount=amount, noun=noun)

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
        text = self.plain.text[line.start : line.end]
        lexed = lex(text, 0, len(text), self.reader)
        head = header_of(text, 0, len(text), self.reader)
        self.heading_stems = stems(lexed.words)
        self.heading_period = head.period
        self.list_metric, self.list_paragraph = head.metric, line.paragraph
        self.list_units = self.heading_stems
        self.pair = metrics_of_pair(text, self.reader)
        words = head.topic.all
        is_section = (
            bool(words & _SECTION_STEMS) or not head.topic or head.metric is not None or lexed.amounts
        )
        of_person = any(word.form in _ROLES for word in lexed.words) or self._is_turn(line)
        is_bare = (is_section and not _is_unit(words)) or of_person or len(head.topic.all) > 4
        self.heading = Topic() if is_bare else head.topic

    def _table(self, rows: Sequence[Line], before: Sequence[Line]) -> None:
        text = self.plain.text
        nearest = before[-1] if before and before[-1].kind is not LineKind.ROW else None
        told = (
            header_of(text, nearest.start, nearest.end, self.reader)
            if nearest and nearest.end - nearest.start < 160
            else Header()
        )
        scale = None
        for line in (*reversed(before), *rows[:2]):
            scale = scale or scale_in(text[line.start : line.end])
        for line in rows[:1]:
            if line.cells:
                scale = scale_in(text[slice(*line.cells[0])]) or scale
        table = Table(
            rows,
            self._caption(told),
            self._in_currency(scale or self.scale, rows),
            scale_is_old=scale is None and self.scale_found,
        )
        if scale is not None:
            self.scale, self.scale_found = scale, True
        first = len(self.sentences)
        body = read_table(text, table, self.reader)
        heads = len(rows) - len(body)
        for line in rows[:heads]:
            self._add(line.start, line.end, line, lex(text, line.start, line.end, self.reader), Topic())
        for count, (line, statements) in enumerate(body):
            number = first + heads + count
            self.statements.extend(one._replace(sentence=number) for one in statements)
            self._add(line.start, line.end, line, lex(text, line.start, line.end, self.reader), Topic())

    def _in_currency(self, scale: TableScale, rows: Sequence[Line]) -> TableScale:
        """The scale of a table whose caption names no currency: that of its first row of values, or of the text."""
        if scale.currency:
            return scale
        text = self.plain.text
        printed = {
            currency_in(text[slice(*cell)].strip()[:4]) for line in rows for cell in line.cells[1:]
        } - {""}
        noted = self.noted.currency if self.noted else ""
        return scale._replace(currency=printed.pop() if len(printed) == 1 else noted)

    def _caption(self, told: Header) -> Header:
        """What stands right above a table; without metric and period only the words and a stretch of time."""
        if told.metric or told.period:
            return told
        return Header(topic=told.topic, words=told.words, period=self.heading_period, ended=told.ended)


_ROLE_REACH = 4


def _owner(lexed: Lexed) -> frozenset[str]:
    """The stems of the name that a sentence begins with: the paragraph goes on about it."""
    if is_by_role(lexed, 0, _ROLE_REACH):
        return frozenset()
    metrics = {n for phrase in lexed.metrics for n in range(phrase.first, phrase.after)} | marked(lexed)
    names = topic_of(word for n, word in enumerate(lexed.words[:4]) if n not in metrics).names
    first = lexed.words[0].text[:1].isupper() or lexed.words[0].form in reader_names(lexed)
    return names if first else frozenset()


def reader_names(lexed: Lexed) -> frozenset[str]:
    """The forms of the first words, where a title or article comes before the name."""
    return frozenset({"the", "at"}) if lexed.words else frozenset()


def _in_table(lines: Sequence[Line], first: int, last: int) -> bool:
    """Whether a line still belongs to the table: no blank line before a new head.

    A line without columns within it is the heading of the rows below.
    """
    if last == first:
        return True
    if lines[last].kind is not LineKind.ROW:
        follows = last + 1 < len(lines) and lines[last + 1].kind is LineKind.ROW
        together = follows and lines[last + 1].paragraph == lines[last].paragraph == lines[last - 1].paragraph
        return together and lines[last].end - lines[last].start < _LONGEST_SECTION
    return lines[last].paragraph == lines[last - 1].paragraph or len(lines[last].cells) == len(
        lines[first].cells
    )


def _is_row_of_facts(text: str, line: Line) -> bool:
    """Whether a line divided by bars is no row of a table: each part is words with or without a number."""
    parts = [text[start:end] for start, end in line.cells if end > start]
    return len(parts) > 1 and all(part[0].isalpha() and len(part.split()) > 1 for part in parts)


def _as_row(line: Line) -> Line:
    return line if line.cells else line._replace(cells=((line.start, line.end),))


def _spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a line; of one that only lists `name 4.1% (3.9%)` by name, the items."""
    items = [*_ITEM.finditer(text, start, end)]
    listed = "".join(text[one.start() : one.end()] for one in items)
    if len(items) >= _FEWEST_ITEMS and listed == text[start:end]:
        return [one.span("item") for one in items]
    return [(start + first, start + after) for first, after in sentence_spans(text[start:end])]


def _places(lexed: Lexed) -> frozenset[str]:
    return topic_of(lexed.words).places


def _document_scale(text: str) -> TableScale:
    """The scale that a note sets for all tables."""
    noted = noted_scale(text[:4000])
    if noted is not None and noted.one > 1:
        return noted
    for line in text[:4000].split("\n"):
        if (
            "table" in line.lower()
            or "unless" in line.lower()
            or "amounts in" in line.lower()
            or "figures in" in line.lower()
        ):
            found = scale_in(line)
            if found is not None:
                return found
    return TableScale()


def _alias_map(text: str, title: str) -> dict[str, frozenset[str]]:
    """For each word of a name the words that mean the same."""
    found: dict[str, set[str]] = defaultdict(set)
    for group in aliases_in(text, title):
        stemmed = {stem(form) for form in group}
        for one in stemmed:
            found[one] |= stemmed - {one}
    for run in names_in(text):
        if 1 < len(run) < 6:
            short = stem(initials(run))
            if len(short) > 1:
                found[short] |= {stem(form) for form in run}
    return {name: frozenset(others) for name, others in found.items()}


def _main_period(
    collected: _Collected, title: str, reader: PeriodReader, published: date | None
) -> PeriodMark | None:
    """The period that a text is about where it says nothing else: a quarter or a year named early and told as past."""
    text = collected.plain.text
    marks = [mark for mark in reader.find(title) if not _SINCE.search(title[: mark.start])] + [
        mark
        for sentence in collected.sentences
        if sentence.start < _LEAD
        for mark in sentence.lexed.periods.values()
        if not _SINCE.search(text[max(mark.start - _BEFORE, 0) : mark.start])
        and (mark.months != YEAR or mark.start < _YEAR_LEAD)
    ]
    whole = [
        mark
        for mark in marks
        if mark.months in {3, 6, 9, 12}
        and not mark.relation
        and not mark.trailing
        and _is_past(mark, published)
    ]
    if not whole:
        return None
    if published is not None:
        whole = [
            mark._replace(spans=frozenset(_dated(span, published) for span in mark.spans)) for mark in whole
        ]
    named = {mark.label for mark in reader.find(title)}
    titled = [mark for mark in whole if mark.label in named]
    quarters = [mark for mark in (titled or whole) if mark.months == QUARTER] or titled or whole
    sharp = [mark for mark in quarters if any(span.year for span in mark.spans) and len(mark.spans) == 1]
    chosen = (
        max(sharp[:_FIRST_FEW], key=_end) if sharp and not titled and published is not None else quarters[0]
    )
    later = [mark for mark in whole if mark.fits(chosen)]
    sharp = [mark for mark in later if mark.spans and all(span.year and span.month for span in mark.spans)]
    best = min(sharp, key=lambda mark: len(mark.spans)) if sharp else chosen
    if all(span.year for span in best.spans) or published is None:
        return best
    return best._replace(spans=frozenset(_dated(span, published) for span in best.spans))


_SINCE = re.compile(r"\b(?:since|until|than in|beyond|by|before)\s+(?:the\s+)?$", re.IGNORECASE)
"""What leads to another time than the one that a text is about."""
_BEFORE = 14
_YEAR_LEAD = 800
"""How far into a text a year can be named that it is about: those further on are asides."""


def _end(mark: PeriodMark) -> tuple[int, int]:
    return max(((span.year, span.month) for span in mark.spans), default=(0, 0))


def _is_past(mark: PeriodMark, published: date | None) -> bool:
    """Whether a period was over when the text was published, as far as both are known."""
    if published is None:
        return True
    if not mark.spans and mark.fiscal is not None:
        return mark.fiscal.year <= published.year + (mark.fiscal.months != YEAR)
    return not mark.spans or any(
        (span.year, span.month or 1) <= (published.year, published.month) for span in mark.spans
    )


def _dated(span: Span, published: date) -> Span:
    """The last such stretch that was over when the text was published."""
    if span.year or not span.month:
        return span
    year = published.year if span.month < published.month else published.year - 1
    return span._replace(year=year)


__all__ = ["YEAR", "Document", "Move", "Says", "Sentence", "read_document"]
