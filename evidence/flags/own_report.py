"""Whether a source speaks of the very report that cites it."""

import re

from ...model.report import Report
from ..folding import fold

_LEAST_TITLE = 4
"""Words of a title that make it one: "Results" names nothing."""


def names_report(text: str, report: Report) -> bool:
    """Whether a text gives the address of a report, or its whole title."""
    plain = " ".join(fold(text)[0].casefold().split())
    address = _bare(report.url)
    title = " ".join(fold(report.title)[0].casefold().split())
    return ("/" in address and address in plain) or (len(title.split()) >= _LEAST_TITLE and title in plain)


def _bare(url: str) -> str:
    """An address without what its copies differ in: scheme, `www.`, query and the slash at the end."""
    return re.sub(r"^https?://(?:www\.)?|[?#].*$", "", url.strip().casefold()).rstrip("/")
