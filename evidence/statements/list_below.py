"""What a heading tells of the list below it: the metric of its values, and what its brackets and slashes mean."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from ..grammar.amount import COUNT
from ..grammar.metrics import Kind, Metric
from ..grammar.periods import PeriodReader
from .bare_brackets import with_before
from .brackets import (
    as_outlook,
    before_in_brackets,
    is_outlook,
    own_periods,
    says_brackets_are_before,
    says_period_of_brackets,
)
from .energy import in_base_unit
from .items import ITEM, with_label, with_sum
from .label import label_of
from .lexed import Lexed
from .line import Line, LineKind
from .market_metric import MARKET_SHARE
from .past_tense import tells_what_was
from .slash_pairs import in_pairs, metrics_of_pair
from .statement import Says, Statement
from .table_heads import Header

_LONGEST_ITEM = 60
_FIRST_DIGIT = re.compile(r"\d")


class ListBelow(NamedTuple):
    """What the heading read last tells of the lines below it."""

    metric: Metric | None = None
    """The metric of the heading right above a list."""
    marks: frozenset[str] = frozenset()
    """How the heading says that its metric is drawn up."""
    paragraph: int = -1
    units: frozenset[str] = frozenset()
    pair: Sequence[Header] = ()
    """The metrics of values between slashes, where the heading of a list names them."""
    is_outlook: bool = False
    brackets_are_before: bool = False
    brackets_are_dated: bool = False

    def is_item(self, text: str, line: Line) -> bool:
        """Whether a short line is no heading but one of the list that a heading with a metric opened."""
        shown = text[line.start : line.end].rstrip(")%")
        is_near = line.paragraph in (self.paragraph, self.paragraph + 1)
        return self.metric is not None and is_near and shown[-1:].isdigit()

    def holds(self, line: Line) -> bool:
        """Whether a line is one of the list: in the paragraph of the heading, or an item of the one below it."""
        below = line.kind is LineKind.BULLET and line.paragraph == self.paragraph + 1
        return line.paragraph == self.paragraph or below

    def as_labelled(self, text: str, line: Line, start: int, end: int) -> str:
        """The text; in a list under a metric an item `Solar 140 (95)` reads as `Solar:140 (95)`."""
        item = ITEM.fullmatch(text, start, end)
        if line.kind is LineKind.BULLET or (self.holds(line) and line.kind is not LineKind.HEADING):
            dashed = with_label(text, start, end)
            if dashed is not text:
                return dashed
        is_listed = self.metric is not None and self.holds(line)
        if is_listed and line.kind is LineKind.BULLET and self._counts_money():
            summed = with_sum(text, start, end)
            if summed is not text:
                return summed
        if item is None or not is_listed or line.kind is LineKind.HEADING or ":" in item[0]:
            return text
        digit = _FIRST_DIGIT.search(text, start)
        gap = digit.start() - 1 if digit else start
        return f"{text[:gap]}:{text[gap + 1 : end]}" if text[gap] == " " else text

    def _counts_money(self) -> bool:
        return self.metric is not None and self.metric.kind in {Kind.MONEY, Kind.COST}

    def told_of(
        self, found: list[Statement], text: str, line: Line, lexed: Lexed, published: date | None
    ) -> list[Statement]:
        """The statements of a line with what its label and the heading of its list tell of them."""
        found = with_before(found, text)
        if line.kind is LineKind.BULLET:
            found = own_periods(found, text, published)
            label = label_of(lexed)
            if label and is_outlook(text[lexed.words[0].start : lexed.words[label].start]):
                found = as_outlook(found)
        if self.is_outlook and not tells_what_was(lexed):
            found = [one if one.former else one._replace(expected=True) for one in found]
        is_listed = self.holds(line)
        if self.brackets_are_before or (self.brackets_are_dated and is_listed):
            found = before_in_brackets(found, text)
        if self.pair and line.kind is not LineKind.HEADING:
            found = in_pairs(found, text, lexed, self.pair)
        if is_listed and lexed.words and lexed.words[-1].end - lexed.words[0].start < _LONGEST_ITEM:
            found = [self._listed(one) for one in found]
        return found

    def _listed(self, one: Statement) -> Statement:
        """A bare number of a list has the metric and the unit of the heading right above it."""
        metric = self.metric
        if metric is None or one.noun:
            return one
        if metric is MARKET_SHARE and one.says is Says.SHARE and (one.inherited or not one.metric):
            return one._replace(metric=metric.name, kind=metric.kind, inherited=False)
        if one.amount.is_money and self._counts_money() and (one.inherited or not one.metric):
            return one._replace(metric=metric.name, kind=metric.kind, marks=one.marks | self.marks)
        if one.metric or one.amount.unit != COUNT or one.says is not Says.LEVEL:
            return one
        amount, noun = in_base_unit(one.amount, self.units)
        return one._replace(metric=metric.name, kind=metric.kind, amount=amount, noun=noun)


def list_below(
    heading: str, paragraph: int, head: Header, units: frozenset[str], reader: PeriodReader
) -> ListBelow:
    """What a heading tells of the list below it; `units` are the stems of its words."""
    return ListBelow(
        metric=head.metric,
        marks=head.marks,
        paragraph=paragraph,
        units=units,
        pair=metrics_of_pair(heading, reader),
        is_outlook=is_outlook(heading),
        brackets_are_before=says_brackets_are_before(heading),
        brackets_are_dated=says_period_of_brackets(heading),
    )
