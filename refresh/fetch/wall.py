"""Telling a wall from a page: bot checks, consent, logins and paywalls that stand before the text.

A wall is a mark plus thin text, never a word alone: long articles speak of robots and subscriptions too.
"""

import re
from collections.abc import Mapping

_LOOKED_AT = 200_000
# Quantifiers are bounded: a page may repeat the beginning of a mark a hundred thousand times.
_THIN_CHARACTERS = 600
_TEASER_CHARACTERS = 1200

_STATUSES: Mapping[int, str] = {
    401: "The site asks for a login (status 401).",
    402: "The site asks for a payment (status 402).",
    403: "The site refuses to show the page to programs or strangers (status 403).",
    407: "A proxy asks for a login (status 407).",
    429: "The site says that it was asked too often (status 429).",
    451: "The site withholds the page for legal reasons (status 451).",
    999: "The site refuses to show the page to programs (status 999).",
}

_CHALLENGE = re.compile(
    rb"cf-chl-|/cdn-cgi/challenge-platform|_incapsula_resource|captcha-delivery\.com|px-captcha|g-recaptcha"
    rb"|h-captcha|hcaptcha\.com|awswaf|datadome|<title>\s*(?:just a moment|attention required|access denied"
    rb"|are you a robot|robot check|security check)|verify(?:ing)? (?:that )?you are (?:a |not a )?(?:human|robot)"
    rb"|enable javascript and cookies to continue|unusual traffic|cf-turnstile|challenges\.cloudflare\.com|ddos-guard"
    rb"|" + "滑动验证|安全验证|请完成验证|人机验证".encode()
)
_CONSENT = re.compile(
    rb"<form[^>]{1,300}action=[\"']?[^\"'>]{0,300}consent|<title>\s*before you continue|collectconsent|consent-page"
)
_CONSENT_HOST = re.compile(r"(?:consent|guce)\.")
_LOGIN = re.compile(rb"<input[^>]{1,300}type=[\"']?password")
_PAYWALL = re.compile(
    rb"\"isaccessibleforfree\"\s{0,20}:\s{0,20}\"?false|(?:class|id)=[\"'][^\"']{0,200}paywall"
    rb"|subscribe to (?:continue|read|unlock)"
    rb"|already a subscriber|for subscribers only|to continue reading"
)


def wall_by_status(status: int, headers: Mapping[str, str], body: bytes) -> str:
    """What stands before the page, told by its status and headers; empty where nothing does."""
    if headers.get("cf-mitigated", "").lower() == "challenge" or "x-amzn-waf-action" in headers:
        return f"The site checks for robots first (status {status})."
    if status == 503 and _CHALLENGE.search(body[:_LOOKED_AT].lower()):  # noqa: PLR2004 - as in the table above
        return "The site checks for robots first (status 503)."
    return _STATUSES.get(status, "")


def wall_by_content(host: str, body: bytes, text_characters: int) -> str:
    """What stands before the text of a page that was answered as if all were well; empty where nothing does.

    `text_characters` is the length of the text that could be read from `body`.
    """
    head = body[:_LOOKED_AT].lower()
    if text_characters < _THIN_CHARACTERS:
        if _CHALLENGE.search(head):
            return "The site shows a check for robots in place of the page."
        if _CONSENT_HOST.match(host) or _CONSENT.search(head):
            return "The site shows a request for consent in place of the page."
        if _LOGIN.search(head):
            return "The site shows a login in place of the page."
    if text_characters < _TEASER_CHARACTERS and _PAYWALL.search(head):
        return "The site shows only the beginning of the page to those who did not pay."
    return ""
