"""The figures that a company has reported in XBRL, as the SEC's EDGAR gives them under `companyfacts`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from ...model.months import MONTHS
from ..dateline import written_day
from ..document import Document
from ..edgar import cik_of
from ..extracted import Extracted, UnreadableDocument
from ..strict_json import JsonValue
from ..table_text import plain_table_lines
from . import SHAPE, Reader, register

_HEADER = ("What", "Period", "Value", "Filed")
_DAYS_OF_MONTH = 30.44
_CURRENCY_LETTERS = 3
_DAY_LENGTH = 10


class _Fact(NamedTuple):
    start: str
    end: str
    value: int | float
    filed: str
    form: str


def _recognises(document: Document) -> bool:
    value = document.json
    return (
        isinstance(value, dict)
        and isinstance(value.get("facts"), dict)
        and cik_of(value.get("cik")) is not None
    )


def _read(document: Document) -> Extracted:
    value = document.json
    told = value.get("facts") if isinstance(value, dict) else None
    if not isinstance(value, dict) or not isinstance(told, dict):
        raise UnreadableDocument("it is a list of reported facts without facts")
    name = str(value.get("entityName") or f"CIK {value.get('cik')}")
    title = f"Facts reported by {name}"
    lines, newest = [title], ""
    for taxonomy, concepts in told.items():
        for concept, about in concepts.items() if isinstance(concepts, dict) else ():
            rows = list(_rows(concept, about)) if isinstance(about, dict) else []
            if rows:
                lines += plain_table_lines(
                    _HEADER, (row for row, _ in rows), caption=f"{taxonomy}: {concept}"
                )
                newest = max(newest, *(filed for _, filed in rows))
    if len(lines) == 1:
        raise UnreadableDocument("it is a list of reported facts without facts")
    return Extracted(text="\n".join(lines).rstrip("\n"), title=title, published=newest, publisher="SEC EDGAR")


def _rows(concept: str, about: Mapping[str, JsonValue]) -> Iterator[tuple[Sequence[str], str]]:
    """A row for each value of each period, the one that was filed last first, with the day of its filing."""
    label = about.get("label")
    what = " ".join(label.split()) if isinstance(label, str) and label.strip() else _words(concept)
    units = about.get("units")
    for unit, told in units.items() if isinstance(units, dict) else ():
        for fact in _facts(told):
            row = (
                what,
                _period(fact.start, fact.end),
                _value(fact.value, unit),
                f"{fact.form} of {fact.filed}",
            )
            yield row, fact.filed


def _facts(told: JsonValue) -> Iterator[_Fact]:
    """The values of each period, oldest period first. A value that several filings repeat is that of the last."""
    by_period: defaultdict[tuple[str, str], dict[int | float, _Fact]] = defaultdict(dict)
    for row in told if isinstance(told, list) else ():
        fact = _fact(row)
        if fact is None:
            continue
        values = by_period[fact.end, fact.start]
        known = values.get(fact.value)
        if known is None or known.filed < fact.filed:
            values[fact.value] = fact
    for period in sorted(by_period):
        yield from sorted(by_period[period].values(), key=_filed, reverse=True)


def _fact(row: JsonValue) -> _Fact | None:
    if not isinstance(row, dict):
        return None
    value, end, start = row.get("val"), _day(row.get("end")), _day(row.get("start"))
    if isinstance(value, bool) or not isinstance(value, int | float) or not end:
        return None
    return _Fact(start, end, value, _day(row.get("filed")), str(row.get("form") or "filing"))


def _filed(fact: _Fact) -> str:
    return fact.filed


def _day(value: JsonValue) -> str:
    """A whole day, or nothing."""
    day = written_day(value) if isinstance(value, str) else ""
    return day if len(day) == _DAY_LENGTH else ""


def _words(concept: str) -> str:
    """A concept without a label as words: `ProfitLoss` is `Profit Loss`."""
    return "".join(f" {letter}" if letter.isupper() else letter for letter in concept).strip()


def _period(start: str, end: str) -> str:
    """As reports write it: `3 months ended June 30, 2025`, or `June 30, 2025` for a balance."""
    last = date.fromisoformat(end)
    words = f"{MONTHS[last.month]} {last.day}, {last.year}"
    if not start:
        return words
    months = round((last + timedelta(days=1) - date.fromisoformat(start)).days / _DAYS_OF_MONTH)
    return f"{months} months ended {words}" if months > 0 else f"{start} to {end}"


def _value(value: float, unit: str) -> str:
    """A value with its unit: `CNY 941,168,000,000`, `0.89 USD/shares`, `49,854 shares`, `0.25`."""
    printed = f"{value:,}" if isinstance(value, int) else f"{value:,.10f}".rstrip("0").rstrip(".")
    if len(unit) == _CURRENCY_LETTERS and unit.isupper():
        return f"{unit} {printed}"
    return printed if unit == "pure" else f"{printed} {unit}"


register(Reader("edgar companyfacts", SHAPE, _recognises, _read))
