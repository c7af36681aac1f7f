"""What is copied to be pasted elsewhere: a citation, a quotation, a value."""

from datetime import UTC, datetime, tzinfo

from ...model.claim import Citation
from ...model.period_words import day_words
from ...model.quantity import Quantity
from ...model.safe_text import safe_line
from ...model.source import Source
from .ages import local_date

_LONGEST_QUOTATION = 600


def citation_line(source: Source, accessed: datetime | None, tz: tzinfo = UTC) -> str:
    """Publisher, title, date, address and the day of reading, or that it was not read.

    `accessed` is when its text was last read, None where it never was.
    """
    title = f"“{source.title}”" if source.title else ""
    read = f"accessed {day_words(accessed.astimezone(tz).date())}" if accessed else "not read"
    parts = (source.publisher, title, source.published.words(), source.url, read)
    return safe_line(", ".join(part for part in parts if part))


def whose_citation(cited: Citation, now: datetime, tz: tzinfo = UTC) -> str:
    """Who points to the source: `cited by the report`, or `re-attributed by you, 12 Nov`."""
    if cited.reattributed_at is None:
        return "cited by the report"
    return f"re-attributed by you, {local_date(cited.reattributed_at, now, tz)}"


def quotation(passage: str, source: Source) -> str:
    """The passage in quotation marks with its source, of quotable length."""
    parts = (source.publisher, source.published.words(), source.url)
    return f"{quoted(passage, _LONGEST_QUOTATION)} ({safe_line(', '.join(part for part in parts if part))})"


def quoted(passage: str, longest: int) -> str:
    r"""The passage in quotation marks on one line, cut at a word after `longest` characters.

    >>> quoted("Revenue  grew\n26 %", 99), quoted("Revenue grew", 9)
    ('“Revenue grew 26 %”', '“Revenue …”')
    """
    words = " ".join(safe_line(passage).split())
    if len(words) > longest:
        words = words[:longest].rsplit(" ", 1)[0] + " …"
    return f"“{words}”"


def value_words(quantity: Quantity | None) -> str:
    """A value to be copied or shown, or a dash that says that there is none."""
    return "—" if quantity is None else safe_line(quantity.words())
