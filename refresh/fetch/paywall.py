"""Telling a page that shows only its beginning to those who did not pay."""

import re

from .page_words import PageWords

_TEASER, _WITH_MARK = 1500, 2500
_LONGEST_PROMPT = 160
_MARK = re.compile(
    rb"\"isaccessibleforfree\"\s{0,20}:\s{0,20}\"?false"
    rb"|(?:class|id)=[\"'](?:[^\"']{0,200}[\s_-])?(?<!no-)paywall(?!-free)"
)
_MARKED_TEASER = 1200
_PROMPT = re.compile(
    r"subscribe(?: now| today)? (?:to|for) (?:continue|read|unlock|keep|all of|full)|already a subscriber\b"
    r"|to continue reading"
    r"|(?:register|sign up|log in|sign in) to (?:read|continue)|limit of free articles|free articles? (?:left"
    r"|remaining)"
    r"|(?:is|are) (?:only )?(?:for|available to|reserved for) (?:our )?(?:subscribers|paying members"
    r"|premium members)(?: only)?\W*$"
    r"|^\W*(?:for )?subscribers only\b|subscriber[- ]only|become a member to"
    r"|mit einem abo|jetzt weiterlesen|bereits abonnent|nur für abonnenten|réservé aux abonnés|abonnez-vous pour"
    r"|付费文章|付费阅读|订阅后|開通會員|开通会员|有料会員",
    re.IGNORECASE | re.MULTILINE,
)
_BODY_PROMPT = re.compile(
    rb"subscribe(?: now| today)? to (?:continue|read|unlock|keep)|this article is for subscribers"
    rb"|already a subscriber"
)
_STORY = 900


def is_teaser(page: PageWords) -> bool:
    """Whether a page shows a beginning and asks for money for the rest."""
    marked = _MARK.search(page.markup) is not None
    if marked and len(page.text) < _MARKED_TEASER:
        return True
    if len(page.text) >= (_WITH_MARK if marked else _TEASER):
        return False
    return _asks_at_end(page.text) or (
        len(page.text) < _STORY and _BODY_PROMPT.search(page.markup) is not None and _is_short_of_end(page)
    )


def _asks_at_end(text: str) -> bool:
    """Whether the last lines of a text ask to subscribe; an article may speak of subscribers before."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    return any(_PROMPT.search(line) and len(line) <= _LONGEST_PROMPT for line in lines[-3:])


def _is_short_of_end(page: PageWords) -> bool:
    """Whether what was read is too short for a story, or the page has no more of it than a paragraph."""
    return page.text.count("\n") < 2 or len(page.text) < _STORY // 3  # noqa: PLR2004 - a heading and a paragraph
