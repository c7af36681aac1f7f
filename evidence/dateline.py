"""The day of publication as a text tells it at its top, where the document's head does not."""

import re
from collections.abc import Iterable
from itertools import islice

from ..model.months import SHORT_MONTHS
from ..model.published import Published

_LINES = 25
_LONGEST_LINE = 100
"""A longer line is prose; only a day at its very beginning is its dateline."""
_DATELINE = 60
_MONTH = "(?P<{0}>" + "|".join(SHORT_MONTHS[1:]) + r")[a-z]{{0,6}}\.?"
_DAY = re.compile(
    rf"\b{_MONTH.format('month')} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?, (?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?P<day2>\d{{1,2}}) {_MONTH.format('month2')},? (?P<year2>(?:19|20)\d\d)\b"
    r"|(?P<year3>(?:19|20)\d\d) ?年 ?(?P<month3>\d{1,2}) ?月 ?(?P<day3>\d{1,2}) ?日"
    r"|\b(?P<year4>(?:19|20)\d\d)-(?P<month4>\d\d)-(?P<day4>\d\d)\b"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
"""What every day has; most lines have none, and this is found out sooner."""
_OTHER_DAY = re.compile(
    r"\b(?:ended|ending|as of|since|until|through|from|at|on|by|to|截至|截止)\s*$", re.IGNORECASE
)
"""What leads to the day of something else."""
_WRITTEN = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?![\d-])")


def dateline(lines: Iterable[str]) -> str:
    """The first day that stands alone in a short line, or begins a paragraph, as `Published.text`; else empty.

    >>> dateline(["Acme results", "BEIJING, Aug. 29, 2025 -- Acme said on Friday", "Year ended June 30, 2025"])
    '2025-08-29'
    """
    for line in islice(lines, _LINES):
        if line.count("|") > 1:
            continue
        end = _LONGEST_LINE if len(line) <= _LONGEST_LINE else _DATELINE
        found = _DAY.search(line, 0, end) if _YEAR.search(line, 0, end) else None
        if found is None or _OTHER_DAY.search(line[: found.start()]):
            continue
        day = _published(found)
        if day:
            return day
    return ""


def _published(found: re.Match[str]) -> str:
    told = {name.rstrip("234"): value for name, value in found.groupdict().items() if value}
    month = told["month"]
    number = int(month) if month.isdigit() else SHORT_MONTHS.index(month[:3].title())
    try:
        return Published(f"{told['year']}-{number:02}-{int(told['day']):02}").text
    except ValueError:
        return ""


def written_day(text: str) -> str:
    """The day, month or year with which a date of ISO 8601 begins, as `Published.text`; empty for anything else.

    >>> written_day("2025-8-29T10:00:00Z"), written_day("2025-08"), written_day("yesterday")
    ('2025-08-29', '2025-08', '')
    """
    found = _WRITTEN.match(text)
    if found is None:
        return ""
    parts = [found[1], *(part.zfill(2) for part in found.groups()[1:] if part)]
    try:
        return Published("-".join(parts)).text
    except ValueError:
        return ""


def written_date(text: str) -> str:
    """The day that a date in any usual form names, in the place where it was written; empty where there is none.

    >>> written_date("Tue, 25 Nov 2025 23:24:00 -0500"), written_date("2025-08-29T10:00:00Z")
    ('2025-11-25', '2025-08-29')
    """
    return written_day(text) or dateline([text.strip()])
