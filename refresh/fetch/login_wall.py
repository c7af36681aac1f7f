"""Telling a login that stands in place of a page."""

import re

from .page_words import PageWords, rest_without, tells_figures

_THIN, _STORY = 600, 80
_PASSWORD = re.compile(rb"<input[^>]{1,300}type=[\"']?password|authwall")
_HEADING = re.compile(r"^\W*(?:log ?in|sign ?in|join linkedin|anmelden|connexion)\b", re.IGNORECASE)
_WORDS = re.compile(
    r"\b(?:log ?in|sign ?in|sign ?up|log on|password|e-?mail|forgot|remember me|register|create (?:an"
    r"|a free) account|new to|join"
    r"|by clicking|user agreement|user name|username|anmelden|passwort|mot de passe)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"(?:sign in|log in|join|register|create a free account)(?: now| or \w+)? to (?:view|see|continue|read|unlock"
    r"|access)",
    re.IGNORECASE,
)


def is_login(page: PageWords) -> bool:
    """Whether a page asks to log in and tells nothing else."""
    if len(page.text) >= _THIN or "|" in page.text:
        # A table is something that is told.
        return False
    rest = rest_without(page.text, _WORDS)
    headed = any(_HEADING.search(words) for words in (page.title, *page.headings[:1]))
    asks = headed or _PASSWORD.search(page.markup) is not None or _ASKS.search(page.text) is not None
    return asks and len(rest) < _STORY and not tells_figures(rest)
