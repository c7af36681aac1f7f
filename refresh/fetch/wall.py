"""Telling a wall from a page: bot checks, consent, logins and paywalls that stand before the text.

A wall is a mark plus thin text, never a word alone: long articles speak of robots and subscriptions too.
"""

from collections.abc import Mapping

from .consent_wall import is_consent_wall
from .login_wall import is_login
from .page_words import PageWords, page_words
from .paywall import is_teaser
from .robot_check import CHALLENGE, WORDS, is_robot_check

ASKED_TOO_OFTEN = "The site says that it was asked too often (status 429)."
_STATUSES: Mapping[int, str] = {
    401: "The site asks for a login (status 401).",
    402: "The site asks for a payment (status 402).",
    403: "The site refuses to show the page to programs or strangers (status 403).",
    407: "A proxy asks for a login (status 407).",
    429: ASKED_TOO_OFTEN,
    451: "The site withholds the page for legal reasons (status 451).",
    999: "The site refuses to show the page to programs (status 999).",
}


def wall_by_status(status: int, headers: Mapping[str, str], body: bytes) -> str:
    """What stands before the page, told by its status and headers; empty where nothing does."""
    if headers.get("cf-mitigated", "").lower() == "challenge" or "x-amzn-waf-action" in headers:
        return f"The site checks for robots first (status {status})."
    if status == 503 and _speaks_of_robots(body):  # noqa: PLR2004 - as in the table above
        return "The site checks for robots first (status 503)."
    return _STATUSES.get(status, "")


def _speaks_of_robots(body: bytes) -> bool:
    head = page_words(body, "").markup
    return bool(CHALLENGE.search(head) or WORDS.search(head.decode("utf-8", "replace")))


def wall_by_content(host: str, page: PageWords) -> str:
    """What stands before the text of a page that was answered as if all were well; empty where nothing does."""
    if is_robot_check(page):
        return "The site shows a check for robots in place of the page."
    if is_consent_wall(host, page):
        return "The site shows a request for consent in place of the page."
    if is_login(page):
        return "The site shows a login in place of the page."
    if is_teaser(page):
        return "The site shows only the beginning of the page to those who did not pay."
    return ""
