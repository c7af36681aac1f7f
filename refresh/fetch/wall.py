"""Telling a wall from a page: bot checks, consent, logins and paywalls that stand before the text.

A wall is a mark plus thin text, never a word alone: long articles speak of robots and subscriptions too.
"""

import re
from collections.abc import Mapping

_LOOKED_AT = 200_000
# Quantifiers are bounded: a page may repeat the beginning of a mark a hundred thousand times.
_THIN_CHARACTERS = 600
_TEASER_CHARACTERS = 1200
_FEW_WORDS_CHARACTERS = 400
"""Below this a mark may be words; above it an article may well use them."""
_SHORT_TEASER_CHARACTERS = 900

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
    rb"cf-chl-|/cdn-cgi/challenge-platform|_incapsula_resource|captcha-delivery\.com|awswaf|datadome|hcaptcha\.com"
    rb"|cf-turnstile|challenges\.cloudflare\.com|ddos-guard|(?:id|class|name|action|src)=[\"'][^\"']{0,200}captcha"
    rb"|<title>\s*(?:just a moment|attention required|access denied|are you a robot|robot check|security check"
    rb"|pardon our interruption|human verification|bot verification|access to this page has been denied)"
)
_CHALLENGE_WORDS = re.compile(
    rb"(?:verify|verifying|confirm|prove) (?:that )?you(?:'re| are) (?:a |not a )?(?:human|robot|bot)"
    rb"|checking (?:if the site connection|your browser)|enable javascript and cookies to continue"
    rb"|complete the security check|unusual (?:traffic|activity) from"
    rb"|" + "滑动验证|安全验证|请完成验证|人机验证".encode()
)
_CONSENT = re.compile(
    rb"<form[^>]{1,300}action=[\"']?[^\"'>]{0,300}consent|<title>\s*(?:before you continue|cookie consent|your privacy)"
    rb"|collectconsent|consent-page|(?:id|class)=[\"'][^\"']{0,200}(?:cookie|consent)[-_]?(?:wall|gate|page)"
    rb"|<h[12][^>]{0,200}>\s*(?:we value your privacy|before you continue|your privacy choices|cookie consent)"
)
_CONSENT_HOST = re.compile(r"(?:consent|guce)\.")
_LOGIN = re.compile(
    rb"<input[^>]{1,300}type=[\"']?password|<title>\s*(?:log ?in|sign ?in)\b|<h1[^>]{0,200}>\s*(?:log ?in|sign ?in)\b"
)
_PAYWALL = re.compile(
    rb"\"isaccessibleforfree\"\s{0,20}:\s{0,20}\"?false|(?:class|id)=[\"'][^\"']{0,200}paywall"
)
_PAYWALL_WORDS = re.compile(
    rb"subscribe(?: now| today)? to (?:continue|read|unlock|keep)|already a subscriber|to continue reading"
    rb"|(?:for|available to|reserved for) (?:our )?(?:subscribers|paying members)(?: only)?\b|subscriber[- ]only"
)


def wall_by_status(status: int, headers: Mapping[str, str], body: bytes) -> str:
    """What stands before the page, told by its status and headers; empty where nothing does."""
    if headers.get("cf-mitigated", "").lower() == "challenge" or "x-amzn-waf-action" in headers:
        return f"The site checks for robots first (status {status})."
    head = body[:_LOOKED_AT].lower()
    if status == 503 and (_CHALLENGE.search(head) or _CHALLENGE_WORDS.search(head)):  # noqa: PLR2004 - as in the table above
        return "The site checks for robots first (status 503)."
    return _STATUSES.get(status, "")


def wall_by_content(host: str, body: bytes, text_characters: int) -> str:
    """What stands before the text of a page that was answered as if all were well; empty where nothing does.

    `text_characters` is the length of the text that could be read from `body`.
    """
    head = body[:_LOOKED_AT].lower()
    if text_characters < _THIN_CHARACTERS:
        words_count = text_characters < _FEW_WORDS_CHARACTERS
        if _CHALLENGE.search(head) or (words_count and _CHALLENGE_WORDS.search(head)):
            return "The site shows a check for robots in place of the page."
        if _CONSENT_HOST.match(host) or _CONSENT.search(head):
            return "The site shows a request for consent in place of the page."
        if _LOGIN.search(head):
            return "The site shows a login in place of the page."
    is_teaser = text_characters < _TEASER_CHARACTERS and _PAYWALL.search(head)
    if is_teaser or (text_characters < _SHORT_TEASER_CHARACTERS and _PAYWALL_WORDS.search(head)):
        return "The site shows only the beginning of the page to those who did not pay."
    return ""
