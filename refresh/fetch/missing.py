"""Telling a page that says it is not there, or is broken, though it was answered as if all were well.

As with walls, a heading that says so counts only where there is next to no text below it.
"""

import re

from .page_words import PageWords

_THIN_CHARACTERS = 1000
_VERY_THIN_CHARACTERS = 300
_ONE_LINE = 30
_MOST_WORDS = 14
_NO_SUCH_PAGE = (
    r"(?:page|file|document|site|article|story|content|url)(?: you (?:requested|(?:are|were) looking for))?"
    r"(?: was| is| could| can)?(?: ?no|')?(?:t|n't) (?:be )?(?:found|available)(?! in\b)"
    r"|(?:could|can)(?: ?not|n?'t)(?: seem to)? find (?:the|that|this|your|what) (?:page|file|document|article"
    r"|story|one|you)"
    r"|page (?:you (?:requested|(?:are|were) looking for) )?(?:has moved or )?(?:does not|doesn't|no longer) exists?"
    r"|(?:page|article|story|content) (?:is |has been |was |has expired and is )(?:no longer available|removed"
    r"|deleted|unavailable)"
    r"|(?:page|article|story|content) no longer available|nothing was found at this location"
    r"|seite (?:wurde |konnte )?(?:nicht gefunden|existiert nicht)|page (?:introuvable|non trouvée)"
    r"|p[áa]gina no encontrada"
    r"|页面(?:不存在|未找到|找不到|已删除)|頁面(?:不存在|未找到)|(?:找不到|无法找到)(?:该|此|您)?(?:页面|网页)"
    r"|ページ[はが]見つかりません"
)
_SAYS_SO = re.compile(_NO_SUCH_PAGE, re.IGNORECASE)
_OPENS_SO = re.compile(
    rf"(?:(?:sorry|oops|error|404|the|this|that|we|our|your|requested|http|status|is|are|\W)\s*)*(?:{_NO_SUCH_PAGE})",
    re.IGNORECASE,
)
_NAME_OF_SITE = 4
"""Words that a heading may have beside `404`."""
_BARE = re.compile(
    r"(?:http |error |status |sorry,? |oops!? )*(?:404(?: error)?(?: not found| page not found)?"
    r"|not found)(?: error)?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s[|–—-]\s|[|:!.,–—]")
_BROKEN = re.compile(
    r"^\W*(?:(?:http |error )?50\d\b|internal server error|service (?:temporarily )?unavailable|bad gateway"
    r"|web server is down"
    r"|(?:site|scheduled) maintenance|(?:(?:we(?:'ll| will)|will) )?be (?:right back|back soon)|under maintenance"
    r"|gateway time-?out)"
    r"|\berror 5\d\d\b|\b5\d\d:? (?:internal server error|web server is down|bad gateway)",
    re.IGNORECASE,
)
_FOR_SALE = re.compile(
    r"\b(?:domain|\.[a-z]{2,6}) (?:name )?is (?:for sale|parked)|buy this domain|parked free", re.IGNORECASE
)


def says_it_is_missing(page: PageWords) -> bool:
    """Whether a page says that there is no such page.

    >>> from .page_words import page_words
    >>> says_it_is_missing(page_words(b"<title>Page not found | Example</title><p>Sorry.", "Sorry."))
    True
    """
    headings = [page.title, *page.headings]
    if page.headings and _heads_so(page.title) and _says_only_so(page.headings[0]):
        # Where title and heading say so, what follows are other stories.
        return True
    if len(page.text) >= _THIN_CHARACTERS:
        return False
    if not any(headings) and len(page.text) < _ONE_LINE:
        headings = [page.text]
    is_bare = len(page.text) < _VERY_THIN_CHARACTERS
    lines = [" ".join(line.split()) for line in page.text.split("\n")]
    # What a heading says was looked at as such.
    text = " ".join(line for line in lines if line not in headings or line == page.text)
    for_sale = is_bare and _FOR_SALE.search(f"{page.title} {text}") is not None
    return any(map(_heads_so, headings)) or (is_bare and _SAYS_SO.search(text) is not None) or for_sale


def says_it_is_broken(page: PageWords) -> bool:
    """Whether a page says that its server is at fault or under repair, and tells nothing else."""
    headings = [page.title, *page.headings[:1]]
    return len(page.text) < _VERY_THIN_CHARACTERS and any(map(_BROKEN.search, headings))


def _says_only_so(heading: str) -> bool:
    """Whether a heading says it and nothing more, as that of an article about missing pages does not."""
    return len([part for part in _PARTS.split(heading) if part.strip()]) == 1 and _heads_so(heading)


def _heads_so(heading: str) -> bool:
    """Whether a heading, or the part of it beside the name of the site, says nothing else."""
    parts = [part.strip() for part in _PARTS.split(heading) if part.strip()]
    words = [len(part.split()) for part in parts]
    return any(
        (_BARE.fullmatch(part) is not None and sum(words) - count <= _NAME_OF_SITE)
        or (count <= _MOST_WORDS and _OPENS_SO.match(part) is not None)
        for part, count in zip(parts, words, strict=True)
    )
