"""The day of publication as a text tells it at its top, where the document's head does not."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from ..model.months import SHORT_MONTHS
from ..model.published import Published
from .numeric_days import DayOrder, spelled

_LINES = 25
_LONGEST_LINE = 100
"""A longer line is prose; only a day at its very beginning is its dateline."""
_DATELINE = 60
_MOST_BESIDE = 16
"""Characters that may stand beside a day in a line that tells nothing else: a weekday, an hour."""
_LONGEST_LEAD = 30
"""Of a line that only leads to the day below it, as "Last updated on"."""
_MONTH = "(?P<{0}>" + "|".join(name for month in SHORT_MONTHS[1:] for name in (month, month.upper())) + ")"
_MONTH += r"[A-Za-z]{{0,6}}\.?"
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
_APPEARED = re.compile(
    r"\b(?:first )?(?:published|posted|released|issued|发布)(?:\s+(?:on|at))?\s*[:：]?\s*$", re.IGNORECASE
)
_CHANGED = re.compile(
    r"(?:\b(?:updated?|modified|revised|last edited)\b|更新|修改)[^|·•/]{0,25}$", re.IGNORECASE
)
"""What leads to the day of a later version."""
_WRITTEN = re.compile(
    r"\s*(?P<year>\d{4})(?:(?P<sign>[-/.])(?P<month>\d{1,2})(?:(?P=sign)(?P<day>\d{1,2}))?)?(?![\d-]|/\d)"
    r"|\s*(?P<year2>(?:19|20)\d\d)(?P<month2>\d\d)(?P<day2>\d\d)(?!\d)"
)


def dateline(lines: Iterable[str], above: str = "", order: DayOrder = DayOrder.UNKNOWN) -> str:
    """The first day that stands alone in a short line, or begins a paragraph, as `Published.text`; else empty.

    The day of a later version counts where no other is told. `above` is the line before the first, `order` how days
    in numbers are written here.

    >>> dateline(["Acme results", "BEIJING, Aug. 29, 2025 -- Acme said on Friday", "Year ended June 30, 2025"])
    '2025-08-29'
    """
    changed = ""
    for told in islice(lines, _LINES):
        line = spelled(told, order)
        if not line.strip() or line.count("|") > 1:
            continue
        for found, lead in _days(line, above):
            day = _published(found)
            if day and not _CHANGED.search(lead):
                return day
            changed = changed or day
        above = line
    return changed


def says_when_it_appeared(line: str) -> bool:
    """Whether a line begins by saying that a day follows on which the text appeared."""
    line = spelled(line)
    found = _DAY.search(line, 0, _LONGEST_LINE)
    return found is not None and bool(_APPEARED.match(line[: found.start()].lstrip()))


def without_days(line: str) -> str:
    """A line without the days that it tells."""
    return _DAY.sub(" ", line)


def tells_nothing_but_a_day(line: str) -> bool:
    """Whether a line has hardly more than its day: a weekday or an hour."""
    found = _DAY.search(line)
    return found is not None and len(line) - len(found[0]) <= _MOST_BESIDE


def _days(line: str, above: str) -> Iterator[tuple[re.Match[str], str]]:
    """The first day of a line that may be its dateline, with what leads to it, and those after one of a change."""
    end = _LONGEST_LINE if len(line) <= _LONGEST_LINE else _DATELINE
    if not _YEAR.search(line, 0, end):
        return
    at = 0
    for found in _DAY.finditer(line, 0, end):
        lead = line[at : found.start()]
        if not at and not lead.strip():
            # The line above may lead to it: "Quarter ended".
            lead = "" if _DAY.search(above) else above
            lead = lead if len(lead) <= _LONGEST_LEAD or _OTHER_DAY.search(lead) else ""
        if _OTHER_DAY.search(lead) and not (_APPEARED.search(lead) or _CHANGED.search(lead)):
            return
        yield found, lead
        at = found.end()


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

    So with a date of the same order with slashes or dots, or with nothing between.

    >>> written_day("2025-8-29T10:00:00Z"), written_day("2025-08"), written_day("yesterday")
    ('2025-08-29', '2025-08', '')
    >>> written_day("2025/08/29 10:00"), written_day("20250829")
    ('2025-08-29', '2025-08-29')
    """
    found = _WRITTEN.match(text)
    if found is None:
        return ""
    told = found["year"], found["month"], found["day"]
    compact = found["year2"], found["month2"], found["day2"]
    parts = [part.zfill(2) for part in (*told, *compact) if part]
    try:
        return Published("-".join(parts)).text
    except ValueError:
        return ""


def written_date(text: str, order: DayOrder = DayOrder.UNKNOWN) -> str:
    """The day that a date in any usual form names, in the place where it was written; empty where there is none.

    >>> written_date("Tue, 25 Nov 2025 23:24:00 -0500"), written_date("2025-08-29T10:00:00Z")
    ('2025-11-25', '2025-08-29')
    """
    return written_day(text) or dateline([text.strip()], order=order)
