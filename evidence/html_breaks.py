"""Line breaks and spaces that a page sets by hand: which of them part lines, and which only lay the text out."""

import re

from .html_tables import BREAK, LINE, SPACE

_BLANK = r"[ \t\n\r\f\v\xa0]*"
_BREAKS = re.compile(f"{_BLANK}{BREAK}(?:{_BLANK}{BREAK})*{_BLANK}")
_GOES_ON = re.compile("[a-zà-öø-ÿ](?![^\uf8fb-\uf8fe]{0,30}:)")
"""A line that begins as the middle of a sentence does, and does not name a value."""
_BREAKS_OFF = re.compile(r"[^\W\d_][,’')\]]?\Z|[%€$)],?\Z")
"""How a line ends within a sentence: with a word, not with the value of a list."""
_LOOKED_BACK = 4
_IN_PRE = re.compile(
    r"<[^<>]*>|(?:^|(?<=\n))(?:[ \t\xa0]|&nbsp;)+|(?:[ \xa0]|&nbsp;){2,}|[ \xa0]?\t[ \t\xa0]*"
)
_TAB = 8
_WIDEST = 200


def with_breaks(text: str) -> str:
    """A text in which each `<br>` is the end of a line, or a space where a sentence goes on after it.

    Two of them part paragraphs.
    """

    def end(match: re.Match[str]) -> str:
        is_single = match[0].count(BREAK) == 1
        before = text[max(0, match.start() - _LOOKED_BACK) : match.start()]
        goes_on = is_single and _BREAKS_OFF.search(before) and _GOES_ON.match(text, match.end())
        return " " if goes_on else LINE

    return _BREAKS.sub(end, text)


def preformatted(element: re.Match[str]) -> str:
    """A `<pre>` whose lines and spaces are marked, so that columns stand below each other and items stay indented."""
    return _IN_PRE.sub(_spaces, element[0]).replace("\n", LINE)


def _spaces(match: re.Match[str]) -> str:
    found = match[0]
    if found.startswith("<"):
        return found
    return SPACE * min(len(found.replace("&nbsp;", " ").replace("\t", " " * _TAB)), _WIDEST)
