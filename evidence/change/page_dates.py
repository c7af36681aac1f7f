"""Dates and times that belong to the page and not to what it says: `Updated 25 Nov 2025, 14:02`, `3 hours ago`."""

import re

_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"""
    \b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b,?
    |\b\d{{1,2}}(?:st|nd|rd|th)?\ {_MONTH}(?:,?\ \d{{4}})?\b
    |\b{_MONTH}\ \d{{1,2}}(?:st|nd|rd|th)?(?:,?\ \d{{4}})?\b
    |\b\d{{4}}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?:t[\d:.]+z?)?\b
    |\b\d{{1,2}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}\b
    |\d{{4}}\ ?年\ ?\d{{1,2}}\ ?月\ ?\d{{1,2}}\ ?日
    |\b\d{{1,2}}:\d{{2}}(?::\d{{2}})?(?:\ ?[ap]\.?m\b\.?)?
    |\b(?:\d+|an?|one)\ ?(?:s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?|months?)\ ago\b
    |\d+\ ?(?:秒|分钟|小时|天)前
    |\b(?:just\ now|yesterday|today)\b
    |\b(?:gmt|utc|[cpem][ds]t|et|bst|cet|hkt|sgt)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
_OF_THE_MATTER = re.compile(
    r"\b(?:quarters?|months?|years?|ended|ending|half|fiscal|period|as of|as at)\b|季|截至", re.IGNORECASE
)
_MOST_WORDS = 6
"""Words that may stand beside the date in a line that only dates its page."""
_MASK = "\x00"


def only_page_dates_differ(old: str, new: str) -> bool:
    """Whether two lines are the same but for the date of the page.

    >>> only_page_dates_differ("Updated 25 Nov 2025, 14:02 GMT", "Updated 26 Nov 2025, 09:10 GMT")
    True
    >>> only_page_dates_differ("Quarter ended June 30, 2025", "Quarter ended September 30, 2025")
    False
    """
    masked = _DATE.sub(_MASK, old)
    if _MASK not in masked or _OF_THE_MATTER.search(_DATE.sub(" ", old)):
        return False
    words = [word for word in masked.replace(_MASK, " ").split() if any(map(str.isalpha, word))]
    return len(words) <= _MOST_WORDS and _squeezed(masked) == _squeezed(_DATE.sub(_MASK, new))


def _squeezed(masked: str) -> str:
    """One mask for a date and a time that stand together."""
    return re.sub(rf"{_MASK}(?:[\s,·|-]*{_MASK})*", _MASK, masked)
