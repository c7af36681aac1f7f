"""Citations within a paragraph: numbers in brackets, raised numbers, links, footnote signs and `ibid.`."""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from .addresses import clean_address, find_addresses, same_address
from .article import CitedSource

MARK = "\uf8f0"
"""Stands in a paragraph for one citation while its sentences are found; of the private use area."""
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
PLAIN_DIGITS = str.maketrans(_RAISED, "0123456789")
_NUMBERS = r"\^?\d{1,3}\^?(?:\s*(?:[,;&]|and|[-–—])\s*\^?\d{1,3}\^?)*"
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(
    r"\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(\s*<?(https?://[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?[^()]*\)"
)
_MARKER = re.compile(
    rf"\[(?P<square>{_NUMBERS})\]"
    rf"|【(?P<lens>\d{{1,3}})[^】]*】"
    rf"|(?<![\s(\[])(?P<raised>[{_RAISED}]{{1,3}}(?:[,⁻–-][{_RAISED}]{{1,3}})*)"
    r"|(?<=[\w%.,;:)\"”’])\^(?P<caret>\d{1,3})(?:\^|\b)"
    r"|[\[(](?P<ibid>(?:see )?ibid(?:em)?\.?(?:,? p+\. ?\d+)?)[\])]|(?P<bare_ibid>\bIbid(?:em)?\.?)(?=\s|"
    r"$)",
    re.IGNORECASE,
)
_ROUND = re.compile(r"(?<![(\d])\((\d{1,2}(?:\s*[,;]\s*\d{1,2})*)\)")
_DROPPED = re.compile(r"(?<=[a-z%)\"”][.,])(\d{1,2})(?=\s+[A-Z\"“]|\s*$)|(?<=[a-z])(\d{1,2})(?=[.,](?:\s|$))")
_AREA = re.compile(r"(?:\b|\d)(?:[kcm]?m|ft|in|yd)$", re.IGNORECASE)
_WRAPPED_MARKS = re.compile(
    rf"\(\s*(?:see|sources?:?|cf\.?|via|per|ref\.?)?\s*({MARK}(?:[\s,;]*(?:and )?{MARK})*)\s*\)",
    re.IGNORECASE,
)
_EMPHASIS = re.compile(
    r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\w*])([*_])(?=\S)(?!\3)(.+?)(?<=\S)\3(?![\w*])|`([^`]+)`"
)
_WIDEST_RANGE = 60
_FIRST_SIGN = 0xE000
"""The private use area: a sign for each citation while the paragraph is worked on."""
_MOST_MARKS = 6000


class Mark(NamedTuple):
    """One citation where it stands."""

    shown: str
    """As the report writes it; empty where words are the link."""
    numbers: tuple[int, ...]
    is_link: bool = False


class Numbering:
    """The numbers of a report's sources. Links get numbers where the report itself gives none."""

    def __init__(self, listed: Iterable[CitedSource], *, numbers_in_text: bool) -> None:
        self.sources: dict[int, CitedSource] = {source.number: source for source in listed}
        self._is_numbered = numbers_in_text
        self.last: tuple[int, ...] = ()
        """What was cited last: `ibid.` means it."""

    def of_link(self, url: str, words: str) -> tuple[int, ...]:
        """The number of an address; empty where a link is no citation because the report cites by numbers."""
        for source in self.sources.values():
            if source.url and same_address(source.url, url):
                return (source.number,)
        if self._is_numbered:
            return ()
        number = max(self.sources, default=0) + 1
        self.sources[number] = CitedSource(number=number, title=words, url=url)
        return (number,)

    def with_address(self, number: int, url: str) -> None:
        """Note the address that a number in the text links to."""
        known = self.sources.get(number)
        if known is None:
            self.sources[number] = CitedSource(number=number, title="", url=url)
        elif not known.url:
            self.sources[number] = known._replace(url=url)


def cites_by_number(text: str) -> bool:
    """Whether a text holds numbers in brackets or raised ones."""
    return any(
        match["square"] or match["lens"] or match["raised"] or match["caret"]
        for match in _MARKER.finditer(text)
    )


def signed(paragraph: str, numbering: Numbering, *, loose: bool) -> tuple[str, list[Mark]]:
    """Return the paragraph with one `MARK` for each citation, and the citations in order.

    `loose` takes `(1)` and digits that were raised once for citations too, where such a source is listed.
    """
    found: list[Mark] = []

    def keep(mark: Mark) -> str:
        if mark.numbers:
            numbering.last = mark.numbers
        if len(found) == _MOST_MARKS:
            return mark.shown
        found.append(mark)
        return chr(_FIRST_SIGN + len(found) - 1)

    text = _IMAGE.sub("", paragraph)
    text = _LINK.sub(lambda link: _of_link(link[1], clean_address(link[2]), numbering, keep), text)
    text = _addresses_signed(text, numbering, keep)
    text = _MARKER.sub(lambda match: _of_marker(match, numbering, keep), text)
    if loose:
        text = _ROUND.sub(lambda match: _of_listed(match, numbering, keep), text)
        text = _DROPPED.sub(lambda match: _of_listed(match, numbering, keep), text)
    text = _without_emphasis(text)
    signs = range(_FIRST_SIGN, _FIRST_SIGN + len(found))
    order = [ord(one) - _FIRST_SIGN for one in text if ord(one) in signs]
    text = "".join(MARK if ord(one) in signs else one for one in text)
    return _WRAPPED_MARKS.sub(lambda match: MARK * match[1].count(MARK), text), [
        found[place] for place in order
    ]


def _without_emphasis(text: str) -> str:
    for _ in range(2):
        text = _EMPHASIS.sub(lambda match: match[2] or match[4] or match[5], text)
    return text.replace("**", "")


def _of_link(words: str, url: str, numbering: Numbering, keep: Callable[[Mark], str]) -> str:
    number = re.fullmatch(r"\W*(\d{1,3})\W*", words)
    if number is not None:
        numbering.with_address(int(number[1]), url)
        return keep(Mark(f"[{number[1]}]", (int(number[1]),)))
    numbers = numbering.of_link(url, " ".join(words.split()))
    if not numbers:
        return words
    return words + keep(Mark("", numbers, is_link=True))


def _addresses_signed(text: str, numbering: Numbering, keep: Callable[[Mark], str]) -> str:
    pieces, end = [], 0
    for address in find_addresses(text):
        numbers = numbering.of_link(address.url, "")
        pieces += [text[end : address.start], keep(Mark("", numbers, is_link=True)) if numbers else ""]
        end = address.end
    return "".join([*pieces, text[end:]])


def _of_marker(match: re.Match[str], numbering: Numbering, keep: Callable[[Mark], str]) -> str:
    if match["ibid"] or match["bare_ibid"]:
        return keep(Mark(match[0], numbering.last)) if numbering.last else match[0]
    if match["raised"]:
        if _AREA.search(match.string[: match.start()]):
            return match[0]
        numbers = _raised(match["raised"], numbering)
        return keep(Mark(match[0], numbers))
    written = match["square"] or match["lens"] or match["caret"]
    return keep(Mark(match[0], _expanded(written)))


def _of_listed(match: re.Match[str], numbering: Numbering, keep: Callable[[Mark], str]) -> str:
    numbers = _expanded(next(group for group in match.groups() if group))
    return keep(Mark(match[0], numbers)) if all(one in numbering.sources for one in numbers) else match[0]


def _raised(written: str, numbering: Numbering) -> tuple[int, ...]:
    """`¹²` is twelve where there is a twelfth source, else the first and the second."""
    plain = written.translate(PLAIN_DIGITS).replace("⁻", "-")
    if plain.isdigit() and len(plain) > 1 and int(plain) not in numbering.sources:
        apart = tuple(int(digit) for digit in plain)
        if all(digit in numbering.sources for digit in apart):
            return apart
    return _expanded(plain)


def _expanded(written: str) -> tuple[int, ...]:
    """The numbers of `3, 4` and of `1-3`, each once, in the order of writing.

    >>> _expanded("1-3, 7"), _expanded("^2")
    ((1, 2, 3, 7), (2,))
    """
    numbers: list[int] = []
    for part in re.split(r"[,;&]|\band\b", written.replace("^", "")):
        ends = [int(end) for end in re.split(r"\s*[-–—]\s*", part.strip()) if end]
        if len(ends) == 2 and 0 <= ends[1] - ends[0] <= _WIDEST_RANGE:  # noqa: PLR2004 (a range has two ends)
            numbers += range(ends[0], ends[1] + 1)
        else:
            numbers += ends
    return tuple(dict.fromkeys(numbers))
