"""The register of a company's filings, as the SEC's EDGAR gives it under `submissions`."""

import re
from collections.abc import Iterator, Mapping

from ...model.feed_item import FeedItem
from ..dateline import written_day
from ..document import Document
from ..edgar import archive_address, cik_of
from ..extracted import Extracted, UnreadableDocument
from ..feed_text import MOST_ITEMS
from ..strict_json import JsonValue
from ..table_text import plain_table_lines
from . import SHAPE, Reader, register

_NEEDED = ("accessionNumber", "filingDate", "form")
_HEADER = ("Form", "Filed", "Period to", "What", "Accession number")
_ACCESSION = re.compile(r"\d{10}-\d{2}-\d{6}", re.ASCII)


def _recognises(document: Document) -> bool:
    value = document.json
    return isinstance(value, dict) and _recent(value) is not None


def _recent(value: Mapping[str, JsonValue]) -> Mapping[str, JsonValue] | None:
    """The columns of the newest filings, in a register of any company or on a page with older ones."""
    filings = value.get("filings")
    recent = filings.get("recent") if isinstance(filings, dict) else None
    if not isinstance(recent, dict) or cik_of(value.get("cik")) is None:
        return None
    return recent if all(isinstance(recent.get(name), list) for name in _NEEDED) else None


def _read(document: Document) -> Extracted:
    value = document.json
    recent = _recent(value) if isinstance(value, dict) else None
    if not isinstance(value, dict) or recent is None:
        raise UnreadableDocument("it is a register of filings without filings")
    cik, name = cik_of(value.get("cik")) or 0, str(value.get("name") or f"CIK {value.get('cik')}")
    rows = list(_rows(recent))
    kept = rows[:MOST_ITEMS]
    table = plain_table_lines(
        _HEADER,
        (
            (row["form"], row["filingDate"], row["reportDate"], _what(row), row["accessionNumber"])
            for row in kept
        ),
    )
    return Extracted(
        text="\n".join((f"Filings of {name}", *table)).rstrip("\n"),
        title=f"Filings of {name}",
        published=max((written_day(row["filingDate"]) for row in kept), default=""),
        publisher="SEC EDGAR",
        items=tuple(_item(row, cik) for row in kept),
        left_out=_left_out(value, len(rows)),
    )


def _rows(recent: Mapping[str, JsonValue]) -> Iterator[dict[str, str]]:
    """The filings, newest first as they come; a row that lacks number, form or day is none."""
    columns = {name: values for name, values in recent.items() if isinstance(values, list)}
    names = (*_NEEDED, "reportDate", "primaryDocument", "primaryDocDescription", "items")
    for place in range(min(len(columns[name]) for name in _NEEDED)):
        row = {name: _cell(columns.get(name), place) for name in names}
        if _ACCESSION.fullmatch(row["accessionNumber"]) and row["form"] and written_day(row["filingDate"]):
            yield row


def _cell(column: list[JsonValue] | None, place: int) -> str:
    value = column[place] if column is not None and place < len(column) else ""
    return " ".join(value.split()) if isinstance(value, str) else ""


def _what(row: Mapping[str, str]) -> str:
    described = row["primaryDocDescription"]
    items = f"Items {row['items']}" if row["items"] else ""
    return ", ".join(part for part in ("" if described == row["form"] else described, items) if part)


def _item(row: Mapping[str, str], cik: int) -> FeedItem:
    what, period = _what(row), f"for the period to {row['reportDate']}" if row["reportDate"] else ""
    return FeedItem(
        id=row["accessionNumber"],
        link=archive_address(cik, row["accessionNumber"], row["primaryDocument"]),
        title=" ".join(part for part in (row["form"], period) if part),
        published=written_day(row["filingDate"]),
        text=what,
    )


def _left_out(value: Mapping[str, JsonValue], found: int) -> str:
    filings = value.get("filings")
    files = filings.get("files") if isinstance(filings, dict) else None
    if found > MOST_ITEMS:
        return f"filings after the newest {MOST_ITEMS:,}"
    return "older filings, which are in files of their own" if files else ""


register(Reader("edgar submissions", SHAPE, _recognises, _read))
