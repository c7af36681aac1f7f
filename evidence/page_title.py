"""The title of a page: the one that it gives itself, unless that says nothing or only whose site it is."""

import html
import re
from collections.abc import Collection, Iterable, Iterator, Mapping

_LONGEST = 300
_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,2000})<", re.IGNORECASE)
_HEADING = re.compile(r"<h1(?:\s[^<>]{0,500})?>((?:[^<]|<(?!/?h1\b)){1,3000})</h1\s*>", re.IGNORECASE)
_BREAK = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_SAYS_NOTHING = re.compile(
    r"(?:untitled )?document|untitled(?:[- ]?(?:\d+|page))?|exhibit\s*[\d.]*|ex-?[\d.]*|home|index|",
    re.IGNORECASE,
)
_TOLD = ("og:title", "twitter:title", "dc.title")
_PARTING = re.compile(r"\s+[-–—|·»]\s+|\s*[|｜_]\s*")
"""What parts the headline from the name of the site."""


def page_title(markup: str, meta: Mapping[str, str], sites: Collection[str]) -> str:
    """The title that says most; empty where none says anything. `sites` are names of the site."""
    own = next(map(_plain, _TITLE.findall(markup)), "")
    headings = [*map(_plain, _HEADING.findall(markup))]
    names = {_collapsed(site).casefold() for site in sites if site.strip()}
    told = [*_says_something(_collapsed(meta.get(name, "")) for name in _TOLD)]
    others = [*_says_something((own, *headings))]
    last = _last_part(own, names)
    for title in told:
        if title in headings or not (title.casefold() in names or _is_called(title, last)):
            return title
    return next((title for title in others if title.casefold() not in names), (*told, *others, "")[0])


def _says_something(titles: Iterable[str]) -> Iterator[str]:
    return (title for title in titles if not _SAYS_NOTHING.fullmatch(title))


def _last_part(own: str, names: set[str]) -> str:
    """The name of the site with which the page's title ends, unless another part of it is the site's."""
    parts = [part.casefold() for part in _PARTING.split(own) if part]
    return parts[-1] if len(parts) > 1 and names.isdisjoint(parts[:-1]) else ""


def _is_called(title: str, site: str) -> bool:
    """Whether a title is the name of the site, or that with a word behind: `Acme News` where it ends in `Acme`."""
    folded = title.casefold()
    return bool(site) and site in {folded, " ".join(folded.split()[:-1])}


def _plain(markup: str) -> str:
    return _collapsed(html.unescape(_TAG.sub("", _BREAK.sub(" ", markup))))


def _collapsed(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]
