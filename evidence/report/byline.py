"""Title, author and date of a report: from its head, from labelled lines, or from the page's own head."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...model.months import MONTHS
from ...model.published import Published
from .boilerplate import is_furniture
from .page_text import PageHead
from .paragraphs import goes_on

_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS[1:]) + "|Sept"
_DAY = re.compile(
    rf"\b(?P<month>{_MONTH})\.?\s*(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\.?\s+(?P<month2>{_MONTH})\.?,?\s+(?P<year2>(?:19|20)\d\d)\b"
    rf"|\b(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?!\d)"
    rf"|(?P<han>(?:19|20)\d\d)年(?P<han_month>\d{{1,2}})月(?P<han_day>\d{{1,2}})日"
    rf"|\b(?P<month3>{_MONTH})\.?\s+(?P<year3>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(
    r"^\W*(?:(?:first |originally )?(?:published|posted|updated|last updated|date|dated|as of|"
    r"publication date|time)"
    r"(?: on| at)?\s*[:|]?\s*)",
    re.IGNORECASE,
)
_TITLE_LABEL = re.compile(r"^\W*(?:title|headline|subject)\s*:\s*(.+)$", re.IGNORECASE)
_AUTHOR_LABEL = re.compile(
    r"^\W*(?:author|written by|reported by|analyst|reporter)s?\s*:?\s+(.{2,80})$", re.IGNORECASE
)
_BY = re.compile(
    r"^\W*by:?\s+(?P<name>(?:[A-ZÀ-Þ][\w.'’-]*|de|van|von|der|la|and|&|,)(?:[\s,]+(?:[A-ZÀ-Þ][\w.'’-]*|de|"
    r"van|von|der|la|and|&))*)",
    re.IGNORECASE,
)
_ABOUT_AUTHOR = re.compile(
    r"^(?P<name>(?:[A-ZÀ-Þ][\w.'’-]*\s?){1,6}?)\s*(?:\([^)]*\)\s*)?,?\s*(?:specializing in|"
    r"specialising in|is an? |covers |writes |"
    r"has covered |has been (?:covering|writing))"
)
_LOOKED_AT = 25
_FEW_WORDS = 6
"""A time, a place or a section that stand beside a date."""
_LEAST_TITLE_WORDS = 3
_LONGEST_TITLE = 220
_LONGEST_LINE = 140
_CAPITAL = re.compile(r"\b[A-Z][A-Za-z]{2,}")
_FRONT = re.compile(r"^(title|date|published|author|authors|by)\s*:\s*[\"']?(.*?)[\"']?\s*$", re.IGNORECASE)


class Head(NamedTuple):
    """What the head of a report tells, and which of its first lines are no prose."""

    title: str
    author: str
    published: str
    lines: frozenset[int]


class _Found:
    """The parts while they are looked for."""

    def __init__(self) -> None:
        self.title = self.author = self.published = ""
        self.titles: list[str] = []
        """Lines that may be the title; a masthead may be among them."""
        self.short: list[str] = []
        """Lines of a word or two: a title where a byline or a date follows, and else a masthead."""
        self.lines: set[int] = set()


def head_of(body: Sequence[str], below: Sequence[str], page: PageHead) -> Head:
    """Find title, author and date: above the first sentence, below the sources, or in the page's head."""
    found = _Found()
    start = _front_matter(body, found)
    filled = [place for place, line in enumerate(body) if place >= start and line.strip()][:_LOOKED_AT]
    for place in filled:
        line = body[place].strip()
        if is_furniture(line) and not _DAY.search(line):
            found.lines.add(place)
            continue
        following = body[place + 1] if place + 1 < len(body) else ""
        if _is_prose(line) or (not line.startswith("#") and goes_on(line, following)):
            break
        found.lines.add(place)
        if not is_furniture(line) or _DAY.search(line):
            _read_line(line, found)
    author = found.author or page.author or _author_below(below)
    if not found.titles and (found.author or found.published):
        found.titles += found.short[:1]
    return Head(
        title=_bare(found.title or _title_of(page, found.titles, body)),
        author=_bare(author),
        published=day_in(page.published) or found.published or _labelled_below(below),
        lines=frozenset(found.lines),
    )


def _title_of(page: PageHead, titles: Sequence[str], body: Sequence[str]) -> str:
    """The page's own title, else the line above the text that shares most names with it, the first of equals."""
    if page.title or not titles:
        return page.title
    text = " ".join(line for line in body if line.strip("#*_ ") not in titles)
    return max(titles, key=lambda title: sum(name in text for name in set(_CAPITAL.findall(title))))


def _front_matter(body: Sequence[str], found: _Found) -> int:
    """Read the block between two `---` lines at the top; the number of the first line after it."""
    if not body or body[0].strip() != "---":
        return 0
    for place, line in enumerate(body[1:], start=1):
        found.lines.add(place)
        if line.strip() == "---":
            found.lines.add(0)
            return place + 1
        if (entry := _FRONT.match(line)) is not None:
            name, value = entry[1].lower(), entry[2]
            if name == "title":
                found.title = value
            elif name in ("date", "published"):
                found.published = day_in(value)
            else:
                found.author = value.strip("[]")
    return 0


def _is_prose(line: str) -> bool:
    """Whether a line is a sentence of the article and no title, byline or date."""
    if line.startswith("#") or re.match(r"^\W*by\s", line, re.IGNORECASE):
        return False
    if len(line) < _LONGEST_LINE and _DAY.search(line) and _DATE_LABEL.match(line):
        return False
    if len(line) > _LONGEST_TITLE:
        return True
    stop = _STOP.search(line)
    is_question = line.rstrip("*_ ").endswith("?") and line.count(".") == 0
    return stop is not None and not is_question


_MARKS = r"(?:\s*(?:\[\^?[\d\s,–-]+\]|【[^】]*】|[¹²³⁴-⁹⁰]+|\^\d+))*"
_STOP = re.compile(rf"[a-z0-9%\])】¹²³⁴-⁹⁰][.!?。][\"'”’)]*{_MARKS}(?:\s|$)")


def _read_line(line: str, found: _Found) -> None:
    bare = line.lstrip("#> ").strip("*_ ")
    if (titled := _TITLE_LABEL.match(line)) is not None:
        found.title = titled[1]
        return
    date = day_in(bare) if len(bare) <= _LONGEST_LINE else ""
    by = _BY.match(bare) or _AUTHOR_LABEL.match(bare)
    if by is not None:
        name = re.split(r"\s*[|·•–—]\s*|,?\s+(?:on|at|for|published|updated)\b", by[1])[0]
        name = _DAY.sub("", name).strip(" ,|")
        if name and not found.author:
            found.author = name
        found.published = found.published or date
        return
    rest = _DAY.sub("", _DATE_LABEL.sub("", bare))
    if date and len(re.findall(r"[^\W\d_]{2,}", rest)) <= _FEW_WORDS:
        found.published = found.published or date
        return
    if found.title or is_furniture(bare):
        return
    words = len(re.findall(r"[^\W\d_]{2,}|[\u3400-\u9fff]", bare))
    if words >= _LEAST_TITLE_WORDS:
        found.titles.append(bare.strip("*_ "))
    elif words:
        found.short.append(bare.strip("*_ "))


def day_in(text: str) -> str:
    """The first day, or month, that a text names, as `Published.text`; empty for none.

    >>> day_in("Published Aug. 29, 2025 at 9:30"), day_in("3 March 2024"), day_in("2025-03-04T10:00:00Z")
    ('2025-08-29', '2024-03-03', '2025-03-04')
    """
    match = _DAY.search(text)
    if match is None:
        return ""
    if match["iso"]:
        return _valid(match["iso"])
    if match["han"]:
        return _valid(f"{match['han']}-{int(match['han_month']):02}-{int(match['han_day']):02}")
    month = _month(match["month"] or match["month2"] or match["month3"])
    year = match["year"] or match["year2"] or match["year3"]
    day = match["day"] or match["day2"]
    return _valid(f"{year}-{month:02}" + (f"-{int(day):02}" if day else ""))


def _month(word: str) -> int:
    return next(
        number for number, month in enumerate(MONTHS) if number and month[:3].lower() == word[:3].lower()
    )


def _valid(text: str) -> str:
    try:
        return Published(text).text
    except ValueError:
        return ""


def _author_below(below: Sequence[str]) -> str:
    for line in below:
        if (about := _ABOUT_AUTHOR.match(line.strip())) is not None:
            return about["name"].strip()
    return ""


def _labelled_below(below: Sequence[str]) -> str:
    """A date below the sources counts with a label alone: bare ones there belong to other articles."""
    for line in below:
        if len(line) <= _LONGEST_LINE and re.match(
            r"^\W*(?:first |originally )?published\b", line, re.IGNORECASE
        ):
            return day_in(line)
    return ""


def _bare(text: str) -> str:
    return " ".join(text.split()).strip("*_ ")[:_LONGEST_TITLE]
