"""How the SEC's EDGAR names companies and addresses filings. Source: its page on accessing EDGAR data."""

import re
from urllib.parse import quote

from .strict_json import JsonValue

_CIK = re.compile(r"(?:CIK)?0*(\d{1,10})", re.ASCII)
_MOST = 10**10


def cik_of(value: JsonValue) -> int | None:
    """A company's number, which comes as an integer or as a string with or without leading zeros; else None.

    >>> cik_of("0001577552"), cik_of(1577552), cik_of("Acme")
    (1577552, 1577552, None)
    """
    if isinstance(value, int) and not isinstance(value, bool):
        return value if 0 < value < _MOST else None
    found = _CIK.fullmatch(value.strip()) if isinstance(value, str) else None
    return int(found[1]) or None if found else None


def archive_address(cik: int, accession: str, document: str = "") -> str:
    """Where a filing's main document lies, or the index of the filing where it names none."""
    folder = f"https://www.sec.gov/Archives/edgar/data/{cik}/{accession.replace('-', '')}"
    return f"{folder}/{quote(document)}" if document else f"{folder}/{accession}-index.htm"
