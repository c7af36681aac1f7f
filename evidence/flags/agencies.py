"""The news agencies whose words a text passes on."""

import re

from ..folding import fold
from .text_ends import text_ends

_AGENCIES = {
    "reuters": "Reuters", "thomson reuters": "Reuters", "associated press": "The Associated Press",
    "ap": "The Associated Press", "afp": "AFP", "agence france-presse": "AFP", "agence france presse": "AFP",
    "xinhua": "Xinhua", "bloomberg": "Bloomberg", "dow jones newswires": "Dow Jones", "dow jones": "Dow Jones",
    "dpa": "dpa", "kyodo": "Kyodo", "yonhap": "Yonhap", "pti": "PTI", "ani": "ANI", "ians": "IANS",
    "pa media": "PA Media", "efe": "EFE", "ansa": "ANSA",
}  # fmt: skip
"""By the names under which they are credited. Who passes on anybody's releases for a fee is none."""
_AGENCY = "|".join(
    re.escape(name) for name in sorted(_AGENCIES, key=lambda name: (len(name), name), reverse=True)
)
_CREDIT = re.compile(
    rf"\((?P<line>{_AGENCY})\)\s*(?:-{{1,2}}|—)"
    rf"|/\s?(?P<slashed>{_AGENCY})\s?/"
    rf"|^\W*(?:source|credit|by|from|via|originally (?:published|appeared) (?:by|in|on)|syndicated (?:by|from)|"
    rf"(?:provided|distributed|supplied) by)\s*:?\s*(?:the )?(?P<said>{_AGENCY})\W*$"
    rf"|(?:©|\(c\)|copyright)[^.\n]{{0,20}}?\b(?P<right>{_AGENCY})\b"
    rf"|\b(?:content|article|story|report) (?:is |was )?(?:syndicated|distributed|provided|supplied) by (?:the )?"
    rf"(?P<fed>{_AGENCY})\b",
    re.IGNORECASE | re.MULTILINE,
)


def wires_in(text: str) -> tuple[str, ...]:
    """The news agencies that a text credits for all of it: in its dateline, a line of its own, or its copyright.

    >>> wires_in("OSLO, Aug 29 (Reuters) - Acme said"), wires_in("Analysts polled by Reuters expected more.")
    (('Reuters',), ())
    """
    found = {
        _AGENCIES[next(filter(None, one.groups())).casefold()]
        for part in text_ends(fold(text)[0])
        for one in _CREDIT.finditer(part)
    }
    return tuple(sorted(found))


def agency_named(publisher: str) -> str:
    """The news agency that a publisher is; empty for any other.

    >>> agency_named("Thomson Reuters"), agency_named("CNBC")
    ('Reuters', '')
    """
    return _AGENCIES.get(publisher.strip().casefold(), "")
