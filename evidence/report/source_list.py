"""The list of sources at the end of a report: where it begins and ends, and what its entries say."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .addresses import clean_address, find_addresses
from .article import CitedSource
from .markers import PLAIN_DIGITS

_HEADING = re.compile(
    r"^[\s#*_>=-]*(?:\d+\.\s+)?(?:(?:data |list of |cited |key |all |article )?(?:sources?|references?|"
    r"citations?|"
    r"footnotes?|endnotes?|works cited|bibliography|reference list|sources? (?:cited|list|and notes|used|"
    r"links)"
    r"|notes?(?: and (?:sources|references))?|links|quellen|fuentes|参考资料|来源))\s*[*_]*\s*(?P<stop>[:：]|$|"
    r"(?=\[\^?1\]))"
    r"[*_\s]*",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"^[\s>*_-]*(?:\[?\[\^?(?P<square>\d{1,3})\^?\]:?(?:\](?=\())?|\((?P<round>\d{1,3})\)|"
    r"(?P<plain>\d{1,3})(?:[.):]|\s+[-–—](?=\s))"
    r"|(?P<raised>[¹²³⁴-⁹⁰]{1,3})|\^(?P<caret>\d{1,3})\^?|(?P<bare>\d{1,3})(?=\s+(?:[A-Z\[\"“]|"
    r"https?://)))\s*[*_]*\s*"
)
_INLINE = re.compile(r"\[\^?(\d{1,3})\]:?\s*")
_INLINE_PLAIN = re.compile(r"(?:(?<=\s)|^)[(]?(\d{1,3})[.)]\s+")
_BULLET = re.compile(r"^\s*[-*•–·▪]\s+")
_MARKDOWN_LINK = re.compile(
    r"\[((?:[^\[\]]|"
    r"\[[^\[\]]*\])*)\]\(\s*<?([^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)>?(?:\s+\"[^\"]*\")?\s*\)"
)
_EDGES = " \t\"'“”‘’«»*_|,;:.()[]<>-–—→↗"
_LONGEST_TITLE_LINE = 300
_LEAST_RUN = 2


class Split(NamedTuple):
    """The lines of a report apart: the article proper, its list of sources, and what comes below."""

    body: tuple[str, ...]
    sources: tuple[CitedSource, ...]
    below: tuple[str, ...]


def split_sources(lines: Sequence[str]) -> Split:
    """Find the list of sources, under a heading or as a run of numbered lines, and read it.

    A report without one is all body.
    """
    for place in reversed(range(len(lines))):
        heading = _HEADING.match(lines[place])
        if heading is None:
            continue
        rest = lines[place][heading.end() :]
        listed = [rest, *lines[place + 1 :]] if rest.strip(" *_") else [*lines[place + 1 :]]
        taken = _extent(listed)
        entries = _entries(listed[:taken])
        if entries and _is_list(listed[:taken], entries, has_heading=True):
            start = place + (0 if rest.strip(" *_") else 1)
            return Split(tuple(lines[:place]), entries, tuple(lines[start + taken :]))
    return _run_without_heading(lines)


def _run_without_heading(lines: Sequence[str]) -> Split:
    """A run of numbered lines with addresses, or Markdown's footnotes, wherever it stands last."""
    for place, line in enumerate(lines):
        numbered = _NUMBERED.match(line)
        if numbered is None or (_number(numbered) != 1 and not line.startswith("[^")):
            continue
        taken = _extent(lines[place:])
        entries = _entries(lines[place : place + taken])
        if _is_list(lines[place : place + taken], entries, has_heading=False):
            return Split(tuple(lines[:place]), entries, tuple(lines[place + taken :]))
    return Split(tuple(lines), (), ())


def _is_list(lines: Sequence[str], entries: Sequence[CitedSource], *, has_heading: bool) -> bool:
    addressed = sum(bool(entry.url) for entry in entries)
    if has_heading:
        return addressed > 0 or any(_NUMBERED.match(line) for line in lines)
    footnotes = sum(line.lstrip().startswith("[^") for line in lines)
    return footnotes > 0 or (addressed >= min(_LEAST_RUN, len(entries)) and addressed * 2 > len(entries))


def _extent(lines: Sequence[str]) -> int:
    """How many of the lines belong to the list that begins with the first of them."""
    end = 0
    is_complete = False
    has_numbers = any(_NUMBERED.match(line) for line in lines if line) or any(
        len(_INLINE.findall(line)) >= _LEAST_RUN for line in lines
    )
    was_empty = False
    for place, line in enumerate(lines):
        if not line.strip():
            was_empty = True
            continue
        addressed = any(find_addresses(line, bare=len(line) <= _LONGEST_TITLE_LINE))
        begins = bool(_NUMBERED.match(line) or _BULLET.match(line) or _INLINE.match(line))
        if line.startswith("#") or (_HEADING.match(line) and not addressed and end):
            break
        may_title = len(line) <= _LONGEST_TITLE_LINE and _title_of_next(lines, place)
        goes_on = not is_complete and end > 0 and not (was_empty and has_numbers and not addressed)
        if not (begins or addressed or may_title or (goes_on and len(line) <= _LONGEST_TITLE_LINE)):
            break
        if begins and not addressed and not has_numbers and was_empty and is_complete:
            break
        end, is_complete, was_empty = place + 1, addressed, False
    return end


def _title_of_next(lines: Sequence[str], place: int) -> bool:
    """Whether the next filled line is an address alone: this line is then its title."""
    following = next((line for line in lines[place + 1 : place + 3] if line.strip()), "")
    found = next(find_addresses(following, bare=True), None)
    return found is not None and not following[: found.start].strip(_EDGES)


def _number(match: re.Match[str]) -> int:
    text = next(group for group in match.groups() if group is not None)
    return int(text.translate(PLAIN_DIGITS))


def _entries(lines: Sequence[str]) -> tuple[CitedSource, ...]:
    pieces = [*_numbered_pieces(lines)] or [*enumerate(_unnumbered_pieces(lines), start=1)]
    found: dict[int, CitedSource] = {}
    for number, piece in pieces:
        title, url = _title_and_address(piece)
        if (title or url) and number not in found:
            found[number] = CitedSource(number=number, title=title, url=url)
    return tuple(found[number] for number in sorted(found))


def _numbered_pieces(lines: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The entries by their numbers: at the starts of lines, or many on one line."""
    starts = [_NUMBERED.match(line) for line in lines]
    ordered = [int(number) for number in _INLINE_PLAIN.findall(" ".join(lines))]
    if len(ordered) > max(sum(map(bool, starts)), 1) and ordered == list(range(1, len(ordered) + 1)):
        yield from _apart(" ".join(lines), _INLINE_PLAIN)
        return
    one_line = [line for line in lines if len(_INLINE.findall(_without_links(line))) >= _LEAST_RUN]
    if one_line and sum(map(bool, starts)) <= len(one_line):
        yield from _apart(" ".join(lines), _INLINE)
        return
    number, piece = 0, ""
    for line, start in zip(lines, starts, strict=True):
        if start is not None:
            if number:
                yield number, piece
            number, piece = _number(start), line[start.end() :]
        elif number:
            piece += "\n" + line
    if number:
        yield number, piece


def _without_links(line: str) -> str:
    return _MARKDOWN_LINK.sub("", line)


def _apart(text: str, marker: re.Pattern[str]) -> Iterator[tuple[int, str]]:
    found = [match for match in marker.finditer(text) if not text[match.end() :].startswith("(")]
    for here, there in pairwise([*found, None]):
        if here is not None:
            yield int(here[1]), text[here.end() : there.start() if there else len(text)]


def _unnumbered_pieces(lines: Sequence[str]) -> Iterator[str]:
    """One entry a bullet; without bullets, what ends with an address; on one line, what commas or bars part."""
    filled = [line for line in lines if line.strip()]
    if any(_BULLET.match(line) for line in filled):
        piece = ""
        for line in filled:
            if _BULLET.match(line):
                if piece:
                    yield piece
                piece = _BULLET.sub("", line, count=1)
            else:
                piece += "\n" + line
        yield piece
        return
    pending = ""
    for line in filled:
        links = [*_MARKDOWN_LINK.finditer(line)]
        if len(links) > 1:
            yield from (link[0] for link in links)
            continue
        addresses = [*find_addresses(line, bare=True)]
        if not addresses:
            pending = f"{pending}\n{line}" if pending else line
            continue
        start = 0
        for address in addresses:
            end = _closing(line, address.end)
            yield (pending + "\n" if pending else "") + line[start:end]
            pending, start = "", end
    if pending:
        yield pending


def _closing(line: str, end: int) -> int:
    """Past the brackets that close an address."""
    while end < len(line) and line[end] in ")]>":
        end += 1
    return end


def _title_and_address(piece: str) -> tuple[str, str]:
    link = _MARKDOWN_LINK.search(piece)
    if link is not None and (link[2].startswith("http") or "." in link[2]):
        beside = f"{piece[: link.start()]} {piece[link.end() :]}"
        title = link[1] if not next(find_addresses(link[1], bare=True), None) else ""
        return _title(title or beside), clean_address(link[2])
    found = next(find_addresses(piece), None) or next(find_addresses(piece, bare=True), None)
    if found is None:
        return _title(piece), ""
    before, after = piece[: found.start], piece[found.end :]
    title = _title(before)
    return title or _title(after), found.url


def _title(text: str) -> str:
    line = " ".join(text.split())
    line = re.sub(
        r"(?:\b(?:available at|retrieved from|accessed(?: on)? [^,;]*|url|link|via|at|"
        r"from))?[\s:,;.|–—-]*$",
        "",
        line,
        flags=re.IGNORECASE,
    )
    bare = line.strip()
    for _ in range(3):
        stripped = bare.strip(" \t*_|,;:<>→↗-–—")
        if stripped[:1] in "\"“'‘«" and stripped[-1:] in "\"”'’»" and len(stripped) > 1:
            stripped = stripped[1:-1]
        if stripped.startswith("(") and stripped.endswith(")"):
            stripped = stripped[1:-1]
        stripped = re.sub(r"^[\s)\]]+|[\s,;:(\[]+$", "", stripped)
        if stripped == bare:
            break
        bare = stripped
    return bare
