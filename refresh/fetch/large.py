"""Documents that honestly take long: PDF files, and registers of filings."""

from collections.abc import Mapping

from .sec import is_sec_host
from .url import Address


def is_large_document(address: Address, headers: Mapping[str, str]) -> bool:
    """Whether an answer, of which the headers are there, may take the time of large documents."""
    label = headers.get("content-type", "").partition(";")[0].strip().lower()
    return (
        label == "application/pdf" or address.url.path.lower().endswith(".pdf") or is_sec_host(address.host)
    )
