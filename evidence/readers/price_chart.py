"""Prices of a security by session, as the chart service of Yahoo Finance gives them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from ..document import Document
from ..extracted import Extracted, UnreadableDocument
from ..strict_json import JsonValue
from ..table_text import plain_table_lines
from . import SHAPE, Reader, register

_PRICES = ("open", "high", "low", "close")
_HEADER = ("Session", "Open", "High", "Low", "Close", "Adjusted close", "Volume")
_EARLIEST, _LATEST = datetime(1900, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
_DAILY = frozenset("dwmoky")
"""Last letters of steps of a day and more: `1d`, `1wk`, `3mo`."""


def _recognises(document: Document) -> bool:
    value = document.json
    chart = value.get("chart") if isinstance(value, dict) else None
    return isinstance(chart, dict) and "result" in chart and "error" in chart


def _read(document: Document) -> Extracted:
    chart = _dict(_dict(document.json).get("chart"))
    error = _dict(chart.get("error"))
    if error:
        told = error.get("description") or error.get("code") or "no reason"
        raise UnreadableDocument(f"the price service answers with an error: {str(told)[:200]}")
    result = _dict(next(iter(_list(chart.get("result"))), None))
    meta = _dict(result.get("meta"))
    rows = list(_rows(result, meta))
    if not rows:
        raise UnreadableDocument("it is a chart without prices")
    name, currency = str(meta.get("symbol") or "?"), str(meta.get("currency") or "?")
    full = str(meta.get("longName") or meta.get("shortName") or name)
    title = f"Prices of {full} ({name}) in {currency}"
    table = plain_table_lines(_HEADER, rows)
    return Extracted(text="\n".join((title, *table)).rstrip("\n"), title=title, published=rows[-1][0][:10])


def _rows(result: Mapping[str, JsonValue], meta: Mapping[str, JsonValue]) -> Iterator[Sequence[str]]:
    """The sessions that have a price, in the order of the service."""
    indicators = _dict(result.get("indicators"))
    quote = _dict(next(iter(_list(indicators.get("quote"))), None))
    adjusted = _dict(next(iter(_list(indicators.get("adjclose"))), None))
    columns = [_list(quote.get(name)) for name in _PRICES]
    columns += [_list(adjusted.get("adjclose")), _list(quote.get("volume"))]
    by_day = str(meta.get("dataGranularity") or "1d")[-1] in _DAILY
    for place, stamp in enumerate(_list(result.get("timestamp"))):
        session = _session(stamp, meta.get("gmtoffset"), by_day=by_day)
        values = [_number(column[place] if place < len(column) else None) for column in columns]
        if session and any(values):
            yield session, *values


def _session(stamp: JsonValue, offset: JsonValue, *, by_day: bool) -> str:
    """The day of a session at its exchange, with the time where it is shorter than a day."""
    if isinstance(stamp, bool) or not isinstance(stamp, int | float):
        return ""
    shift = offset if isinstance(offset, int) and abs(offset) < timedelta(days=1).total_seconds() else 0
    try:
        at = datetime.fromtimestamp(stamp, UTC) + timedelta(seconds=shift)
    except (ValueError, OverflowError, OSError):
        return ""
    if not _EARLIEST <= at < _LATEST:
        return ""
    return f"{at:%Y-%m-%d}" if by_day else f"{at:%Y-%m-%d %H:%M}"


def _number(value: JsonValue) -> str:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return ""
    return f"{value:,}" if isinstance(value, int) else f"{value:,.6f}".rstrip("0").rstrip(".")


def _dict(value: JsonValue) -> Mapping[str, JsonValue]:
    return value if isinstance(value, dict) else {}


def _list(value: JsonValue) -> list[JsonValue]:
    return value if isinstance(value, list) else []


register(Reader("price chart", SHAPE, _recognises, _read))
