"""The times that a report has named so far, and the one that a clause without its own takes over."""

from collections.abc import Sequence

from ...grammar.period_mark import QUARTER, YEAR, PeriodMark
from .tense import Tense
from .times import NO_TIME, Time, names_a_time, time_of, year_time


class Timeline:
    """Feed it the marks of each sentence in order."""

    def __init__(self, published: str) -> None:
        self._published_year = int(published[:4]) if published else 0
        self._year = self._published_year
        self._stretch = NO_TIME
        """The last stretch told: what a past tense goes on with."""
        self._quarter = NO_TIME
        self._paragraph = 0
        self._paragraph_year = 0

    def hear(self, marks: Sequence[PeriodMark], paragraph: int) -> None:
        """Take in the times that a sentence names as those of facts, once its claims are read."""
        self._enter(paragraph)
        for mark in marks:
            if not names_a_time(mark):
                continue
            time = time_of(mark, year=self._year)
            if time.year and not time.is_future_mark:
                self._paragraph_year = time.year
                if not time.is_future_mark and (
                    not self._published_year or time.year <= self._published_year
                ):
                    self._year = time.year
            if time.label and (mark.months or 0) in (QUARTER, 6, 9, YEAR) and not time.is_future_mark:
                self._stretch = time
                self._quarter = time if mark.months == QUARTER else self._quarter

    def own(self, mark: PeriodMark) -> Time:
        """The time that a mark means here; `the quarter` is the one told last."""
        if mark.relation == "this":
            return self._quarter
        return time_of(mark, year=self._year)

    def taken_over(self, tense: Tense, paragraph: int, sentence_year: int) -> Time:
        """The time of a claim whose clause names none."""
        self._enter(paragraph)
        match tense:
            case Tense.PAST:
                return self._stretch
            case Tense.NOW:
                return year_time(self._published_year or sentence_year or self._year)
            case Tense.PRESENT:
                return year_time(sentence_year or self._paragraph_year)
            case _:
                return NO_TIME

    def _enter(self, paragraph: int) -> None:
        if paragraph != self._paragraph:
            self._paragraph, self._paragraph_year = paragraph, 0
