"""A growth rate that does not follow from the two values printed beside it."""

from collections.abc import Iterator, Sequence

from ....model.traits import Fault
from ...grammar.amount import PERCENT, Limit
from ...grammar.period_mark import YEAR
from ...rules.wording import value_words
from ...statements.document import Document
from ...statements.statement import Family, Says, Statement
from .told import about, fault

_POINTS, _PART = 0.6, 0.03
"""What a rate may be off, in points and as a part of itself: rates are worked out from values in full."""
_OTHER_TERMS = frozenset(
    {"constant", "currency", "currencies", "organic", "organically", "comparable", "like-for-like"}
)
_COUNTED = frozenset({Family.MONEY, Family.COUNT})


def growths_that_do_not_follow(document: Document) -> Iterator[Fault]:
    """Yield each rate that stands beside a new and an old value and contradicts them."""
    for said in document.by_sentence.values():
        rates = [one for one in said if one.says is Says.GROWTH and one.amount.unit == PERCENT]
        for rate in rates:
            if rate.expected or rate.former or _is_on_other_terms(rate, document):
                continue
            pair = _pair(rate, said, rates, document)
            if pair is not None and not _follows(rate, *pair):
                new, old = pair
                grown = (new.amount.value / old.amount.value - 1) * 100
                reason = (
                    f"{rate.metric} growth of {value_words(rate)} does not follow from {value_words(old)} and "
                    f"{value_words(new)}, which make {grown:+.3g} %"
                )
                yield fault(document, reason, rate, new, old)


def _is_on_other_terms(rate: Statement, document: Document) -> bool:
    """Whether the sentence speaks of rates that leave something out, which printed values never do."""
    words = {word.form for word in document.sentences[rate.sentence].lexed.words}
    return bool(words & _OTHER_TERMS) or "organic" in rate.marks


def _pair(
    rate: Statement, said: Sequence[Statement], rates: Sequence[Statement], document: Document
) -> tuple[Statement, Statement] | None:
    """The one new and the one old value that a rate stands beside; None where it is not plain which."""
    own = about(rate, document)
    levels = [
        one
        for one in said
        if one.says is Says.LEVEL
        and one.family in _COUNTED
        and one.metric == rate.metric != ""
        and about(one, document)._replace(unit=own.unit) == own
        and not one.expected
        and one.sign >= 0
        and one.amount.limit is Limit.EXACT
    ]
    if rate.in_table:
        return _in_row(rate, levels)
    alike = [one for one in rates if about(one, document) == own and one.metric == rate.metric]
    olds = [one for one in levels if one.former]
    if len(alike) != 1 or len(olds) != 1 or not _is_of(rate, olds[0], document):
        return None
    news = [one for one in levels if not one.former and one.amount.unit == olds[0].amount.unit]
    return (news[0], olds[0]) if len(news) == 1 else None


def _is_of(rate: Statement, old: Statement, document: Document) -> bool:
    """Whether the old value is what the rate is told against."""
    now = rate.period if rate.period is not None and rate.period.spans else document.main_period
    if rate.basis == "yoy" and now is not None and old.period is not None and old.period.spans:
        # `31.5, 80% more than a year earlier but less than the 38.6 of the June quarter`
        return old.period.fits(now.earlier(YEAR))
    relation = old.period.relation if old.period is not None else ""
    return (rate.basis, relation) not in {("qoq", "year_ago"), ("yoy", "previous")}


def _in_row(rate: Statement, levels: Sequence[Statement]) -> tuple[Statement, Statement] | None:
    """The values of a row in the rate's own column of time and a year before it."""
    if rate.period is None or rate.basis != "yoy":
        return None
    before = rate.period.earlier(YEAR)
    news = [one for one in levels if one.period is not None and one.period == rate.period]
    olds = [
        one
        for one in levels
        if one.period is not None and one.period.months == rate.period.months and one.period.fits(before)
    ]
    # A quarter without a year fits the one before as well as itself.
    if len(news) != 1 or len(olds) != 1 or news[0] is olds[0] or news[0].amount.unit != olds[0].amount.unit:
        return None
    return news[0], olds[0]


def _follows(rate: Statement, new: Statement, old: Statement) -> bool:
    """Whether a rate can come from the values before they were rounded."""
    if old.amount.low <= 0 or new.amount.low <= 0:
        return True
    lowest = (new.amount.low / old.amount.high - 1) * 100
    highest = (new.amount.high / old.amount.low - 1) * 100
    sign = -1 if rate.sign < 0 else 1
    told = sorted((sign * rate.amount.low, sign * rate.amount.high))
    slack = _POINTS + _PART * abs(rate.amount.value)
    return told[0] - slack <= highest and lowest <= told[1] + slack
