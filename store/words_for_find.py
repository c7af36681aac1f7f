"""The further words by which Find reaches a row: what its record says outside its own text."""

from urllib.parse import urlsplit

from ..model.claim import Claim
from ..model.company_records import CompanyRecords
from ..model.figure import Figure
from ..model.period import Period
from ..model.quantity import Quantity, is_currency
from ..model.source import Source
from ..model.subject import Subject
from .cjk import cjk_words
from .stored_values import storable


class FindWords:
    """Words for each record of one folder."""

    def __init__(self, folder: CompanyRecords) -> None:
        self._year_ends = folder.company.fiscal_year_end_month
        self._names = {one.id: _names(one) for one in folder.subjects}
        self._sources = {one.id: f"{one.publisher} {one.published.words()}" for one in folder.sources}
        self._periods: dict[Period, str] = {}

    def of_subject(self, one: Subject) -> str:
        """Its names, kind and id."""
        return _joined(one.id, one.kind, one.name, one.short_name, *one.aliases)

    def of_source(self, one: Source) -> str:
        """Who published it, where and when."""
        return words_of_source(one)

    def of_claim(self, one: Claim) -> str:
        """Its id, metric, subject, period and value."""
        period, value = self._period(one.period), _value(one.quantity)
        return _joined(one.id, one.metric, self._names[one.subject], period, value, cjk_words(one.text))

    def of_figure(self, one: Figure) -> str:
        """Its id, metric, subject, period, value and source."""
        return _joined(
            one.id,
            one.metric,
            self._names[one.subject],
            self._period(one.period),
            _value(one.quantity),
            self._sources[one.source],
        )

    def _period(self, period: Period | None) -> str:
        if period is None:
            return ""
        words = self._periods.get(period)
        if words is None:
            words = f"{period.words()} {period.fiscal_words(fiscal_year_end_month=self._year_ends)} {period.label}"
            self._periods[period] = words
        return words


def words_of_source(one: Source) -> str:
    """Who published it, where and when."""
    number = "" if one.number is None else str(one.number)
    return _joined(
        *(one.id, number, one.publisher, one.published.words(), urlsplit(one.url).netloc, one.kind),
        cjk_words(one.title),
    )


def _names(one: Subject) -> str:
    return one.name if one.short_name == one.name else f"{one.name} {one.short_name}"


def _value(quantity: Quantity | None) -> str:
    """As it is shown, with and without its currency, and as it was printed: `RMB33,398m`, `33,398m`, `33398`."""
    if quantity is None:
        return ""
    words = quantity.words()
    plain = words.replace(quantity.unit, " ", 1) if is_currency(quantity.unit) else ""
    return f"{words} {plain} {quantity.text}"


def _joined(*parts: str) -> str:
    words = " ".join(part for part in parts if part)
    return storable(f"{words} {cjk_words(words)}".rstrip())
