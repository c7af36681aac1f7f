"""Whether two statements are of one time."""

from functools import lru_cache

from ..grammar.metrics import Kind
from ..grammar.period_mark import QUARTER, YEAR, FiscalSpan, PeriodMark, Span
from ..statements.dated import LONGER
from ..statements.document import Document
from ..statements.statement import Says, Statement
from .kept import kept_of


def period_likeness(claim: Statement, source: Statement, document: Document) -> int:
    """2 where the periods plainly agree, 1 where one is left to be understood, 0 where they differ."""
    wanted = claim.period
    relation = wanted.relation if wanted is not None else ""
    told = wanted is not None and bool(wanted.spans or wanted.fiscal)
    if not told:
        if relation == "this" and wanted is not None and "quarter" in wanted.label.lower():
            length = source.period.months if source.period is not None else None
            if (length or 0) > QUARTER:
                return 0
            if length == QUARTER and _ends_with_main(source, document):
                return 2
        if claim.former or relation in {"year_ago", "previous"}:
            return _is_before(source, document)
        if claim.expected and source.expected:
            # An outlook that names no time may be that for any.
            return max(_is_current(source, document), 1)
        return _is_current(source, document)
    assert wanted is not None  # noqa: S101 - told says so
    if relation == "year_ago" and any(span.months == 0 and span.month == 0 for span in wanted.spans):
        return 2 if source.former or (source.period and _same_year(wanted, source.period)) else 0
    mine = source.period
    if (
        _is_stretch_alone(wanted)
        and source.kind is Kind.COUNT
        and source.says is claim.says is not Says.GROWTH
    ):
        # How long something took dates no stock of staff or stores: `shrank by 40 in three months to 900`.
        return 1
    if mine is not None and (mine.spans or mine.fiscal) and not mine.trailing:
        if not claim.former and _is_long_past(wanted, mine, document):
            return 0
        if _is_of_main_year(mine, wanted, document):
            return 0
        return 2 if _is_one_time(mine.spans, mine.fiscal, wanted.spans, wanted.fiscal) else 0
    if mine is not None and mine.trailing:
        return 1 if wanted.trailing else 0
    if wanted.trailing:
        return 0
    relation = mine.relation if mine is not None else ""
    if relation == "previous" and document.main_period is not None and not source.in_table:
        # `After 10% in the previous quarter`, in a text about the quarter behind it.
        return 2 if document.main_period.before().fits(wanted) else 0
    if source.former:
        main = document.main_period
        # A quarter without a year is the one that the text is about, not that of the year before.
        before = main is not None and main.earlier(YEAR).fits(wanted) and not main.fits(wanted)
        return 1 if before else 0
    return _main_fits(wanted, document, source)


def _is_stretch_alone(wanted: PeriodMark) -> bool:
    """Whether a time only says how long it was, and not from when: `three months`, not `the first three months`."""
    untold = all(span.months and not span.year and not span.month for span in wanted.spans)
    return bool(wanted.spans) and untold and "first" not in wanted.label.lower()


def _ends_with_main(source: Statement, document: Document) -> bool:
    """Whether a quarter is the last of the time that the text is about."""
    main = document.main_period
    return main is not None and _end(source.period) == _end(main) != (0, 0)


def _is_long_past(wanted: PeriodMark, mine: PeriodMark, document: Document) -> bool:
    """Whether a claim that names no year can only mean a later time: the third quarter, but not that a year ago."""
    main = document.main_period
    return main is not None and _is_a_year_before(mine.spans, main.spans, wanted.spans)


_Spans = frozenset[Span]


@lru_cache(maxsize=4096)
def _is_a_year_before(mine: _Spans, main: _Spans, wanted: _Spans) -> bool:
    if not wanted or any(span.year or not span.month for span in wanted):
        return False
    ends = [max((span.year * YEAR + span.month for span in spans if span.year and span.month), default=0)
            for spans in (main, mine)]  # fmt: skip
    return 0 not in ends and ends[0] - ends[1] >= YEAR


@lru_cache(maxsize=16384)
def _is_one_time(mine: _Spans, fiscal: FiscalSpan | None, wanted: _Spans, asked: FiscalSpan | None) -> bool:
    """Whether a told time is the one asked for; a text has few times, which are compared again and again."""
    one, other = PeriodMark(0, 0, mine, fiscal), PeriodMark(0, 0, wanted, asked)
    return one.fits(other) or _instant_fits(one, other)


def _is_of_main_year(mine: PeriodMark, wanted: PeriodMark, document: Document) -> bool:
    """Whether a time that names no year is the one that the text is about, and the claim names another year."""
    main = document.main_period
    if main is None or any(span.year for span in mine.spans) or not mine.spans:
        return False
    return main.fits(mine) and not main.fits(wanted) and main.months == wanted.months


def _main_fits(wanted: PeriodMark, document: Document, source: Statement) -> int:
    main = document.main_period
    if main is None:
        published = document.reader.published
        if published is None:
            return 1
        return (
            1
            if any(
                span.year in {0, published.year} or (span.year == published.year - 1 and span.month > 6)
                for span in wanted.spans
            )
            else 0
        )
    if _is_one_time(main.spans, main.fiscal, wanted.spans, wanted.fiscal):
        return 1 if source.inherited else 2
    # A year named for a share or a count that the text gives without a date.
    if (
        source.says in {Says.SHARE, Says.RANK}
        and main.months == QUARTER
        and any(span.months == YEAR for span in wanted.spans)
        and any(span.year == mine.year for span in wanted.spans for mine in main.spans)
    ):
        return 1
    return 0


def _instant_fits(one: PeriodMark, other: PeriodMark) -> bool:
    """Whether a day ends the other stretch, or a year holds a month."""
    for mine in one.spans:
        for theirs in other.spans:
            if (
                0 in (mine.months, theirs.months)
                and mine.month == theirs.month
                and (mine.year == theirs.year or 0 in (mine.year, theirs.year))
            ):
                return True
    return False


def _same_year(one: PeriodMark, other: PeriodMark) -> bool:
    return bool({span.year for span in one.spans} & {span.year for span in other.spans})


def _is_before(source: Statement, document: Document) -> int:
    main = document.main_period
    if source.former:
        # A value of a year ago is of the stretch that the text is about, unless it is dated otherwise.
        longer = main is not None and source.period is not None and source.period.months in LONGER
        return 0 if longer and main is not None and main.months not in LONGER else 2
    if source.period is not None and main is not None and source.period.spans:
        if source.period.fits(main):
            # A quarter without a year is the one that the text is about.
            return 0
        return (
            2 if source.period.fits(main.earlier(YEAR)) else (1 if source.period.fits(main.before()) else 0)
        )
    return 0


@kept_of
def _is_current(source: Statement, document: Document) -> int:
    """Whether a statement is about the time that a claim without a period means."""
    if source.former:
        return 0
    mine, main = source.period, document.main_period
    if mine is not None and mine.relation == "last_year" and _has_later_beside(source, document):
        return 0
    if mine is None or not (mine.spans or mine.fiscal):
        return 2
    if source.metric == "share price" and mine.relation == "this_year":
        # A claim that names no time means the day.
        return 0
    if mine.relation == "last_year" and main is not None and not mine.fits(main):
        return 0
    if main is None or mine.fits(main) or _instant_fits(mine, main):
        return 2
    if mine.trailing or not source.in_table:
        return 1
    if mine.months == QUARTER and (main.months or 0) > QUARTER and _ends_with_main(source, document):
        # The report on a half-year tells of its last quarter, too.
        return 1
    return 1 if _latest_of_row(source, document) else 0


def _has_later_beside(source: Statement, document: Document) -> bool:
    """Whether the sentence tells of another time as well: `6% last year, 5% now`."""
    return any(
        other.metric == source.metric
        and other.says is source.says
        and not other.former
        and (other.period is None or other.period.relation != "last_year")
        for other in document.by_sentence.get(source.sentence, ())
    )


def _latest_of_row(source: Statement, document: Document) -> bool:
    """Whether no other cell of the row is for a later time."""
    mine = _end(source.period)
    row = [other for other in document.by_sentence.get(source.sentence, ()) if other.says is source.says]
    fitting = [
        other
        for other in row
        if document.main_period is not None
        and other.period is not None
        and other.period.fits(document.main_period)
    ]
    if fitting:
        return False
    return mine > (0, 0) and all(_end(other.period) <= mine for other in row)


def _end(period: PeriodMark | None) -> tuple[int, int]:
    if period is None:
        return (0, 0)
    return max(
        ((span.year, span.month) for span in period.spans),
        default=(period.fiscal.year, period.fiscal.place) if period.fiscal else (0, 0),
    )
