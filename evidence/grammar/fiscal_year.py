"""When a company's fiscal year ends, as its documents tell or show it."""

import re

from .month_names import ANY_MONTH, month_of

_TOLD = re.compile(
    rf"""(?:fiscal|financial)\ years?(?:[\ -]end(?:s|ed|ing)?)?\s*(?:\([^)]{{0,12}}\))?\s*(?:[:=]\s*)?
         (?:(?:which|that|is|ends?|ended|ending|closes?|runs?\ to|runs?\ until|on|in|to|the)\s+){{0,4}}
         (?:\d{{1,2}}(?:st|nd|rd|th)?\ )?({ANY_MONTH})\b""",
    re.IGNORECASE | re.VERBOSE,
)
_YEAR_ENDED = re.compile(
    rf"\b(?:fiscal|financial|full)[ -]years? (?:20\d\d )?(?:ended|ending) (?:on )?(?:\d{{1,2}} )?({ANY_MONTH})\b",
    re.IGNORECASE,
)
_BY_NUMBER = re.compile(r"\bFY ?(1[0-2]|[1-9])/\d\d\b")
"""`FY3/26`: the fiscal year that ends in March 2026."""
_ORDINAL = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_FISCAL_QUARTER = re.compile(
    r"""\bfiscal\ (first|second|third|fourth)[\ -]quarter|\b(first|second|third|fourth)\ (?:fiscal|financial)\ quarter
       |\b(first|second|third|fourth)\ quarter\ of\ (?:the\ |its\ )?(?:fiscal|financial)(?:\ year)?
       |\bfiscal\ Q([1-4])|\bQ([1-4])\ (?:of\ )?(?:fiscal|FY)|\bFY\ ?'?(?:20)?\d\d\ ?Q([1-4])
       |\bfiscal\ (?:year\ )?20\d\d\ (first|second|third|fourth)\ quarter""",
    re.IGNORECASE | re.VERBOSE,
)
_ENDED = re.compile(
    r"\b(?:(?:three months|quarter|13 weeks|thirteen weeks) (?:that )?(?:ended|ending|to|through|until|up to) (?:on )?"
    rf"(?:\d{{1,2}} )?|(?:, |which |and )?ended (?:on )?(?:\d{{1,2}} )?)({ANY_MONTH})\b"
    rf"|\b({ANY_MONTH})[ -]quarter",
    re.IGNORECASE,
)
_NEAR = 240
_LEAD = 20_000


def fiscal_year_end(text: str) -> int | None:
    """The month in which the fiscal year of a document's company ends; None where the text does not show it.

    >>> fiscal_year_end("Fiscal year-end: March 31"), fiscal_year_end("fiscal second quarter, to September 30")
    (3, None)
    >>> fiscal_year_end("the fiscal second quarter, the three months ended September 30, 2025")
    3
    """
    lead = text[:_LEAD]
    told = _TOLD.search(lead) or _YEAR_ENDED.search(lead)
    if told is not None:
        return month_of(told[1])
    if (numbered := _BY_NUMBER.search(lead)) is not None:
        return int(numbered[1])
    for match in _FISCAL_QUARTER.finditer(lead):
        quarter = _ORDINAL[next(group for group in match.groups() if group).lower()]
        ended = _nearest_end(lead, match.start(), match.end())
        if ended is not None:
            return (ended - 3 * quarter - 1) % 12 + 1
    return _by_title(lead)


_QUARTER_OF_TITLE = re.compile(r"\bQ([1-4])\b(?! ?(?:of )?(?:CY|calendar))")
_OPENING = 1500


def _by_title(lead: str) -> int | None:
    """By a title that numbers its quarter, `Q2 results`, and a text that says when the quarter ended."""
    told = _QUARTER_OF_TITLE.search(lead.partition("\n")[0])
    ended = _ENDED.search(lead[:_OPENING]) if told else None
    if told is None or ended is None:
        return None
    return (month_of(ended[1] or ended[2]) - 3 * int(told[1]) - 1) % 12 + 1


def _nearest_end(text: str, start: int, end: int) -> int | None:
    after = _ENDED.search(text, end, end + _NEAR)
    if after is not None:
        return month_of(after[1] or after[2])
    before = list(_ENDED.finditer(text, max(start - _NEAR, 0), start))
    return month_of(before[-1][1] or before[-1][2]) if before else None
