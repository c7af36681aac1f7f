"""Telling a check for robots that stands in place of a page."""

import re

from .page_words import PageWords, rest_without, tells_figures

_THIN, _STORY, _A_LINE = 600, 100, 60
_LONGEST = 2000
# Quantifiers are bounded: a page may repeat the beginning of a mark a hundred thousand times.
CHALLENGE = re.compile(
    rb"cf-chl-|_cf_chl_opt|/cdn-cgi/challenge-platform/h/|_incapsula_resource|captcha-delivery\.com|awswaf|datadome"
    rb"|ddos-guard|sec-if-cpt|sec-cpt|/_sec/cp_challenge|px-captcha|_pxappid|anubis_challenge"
)
"""What only a check itself has. Its beacon, `challenge-platform/scripts`, stands in ordinary pages too."""
_WIDGET = re.compile(
    rb"hcaptcha\.com|cf-turnstile|challenges\.cloudflare\.com|(?:id|class|name|action|src)=[\"'][^\"']{0,200}captcha"
)
"""What a check may have, and a form for a newsletter as well."""
_TITLE = re.compile(
    r"undeclared automated tool|unavailable (?:due to|for) legal reasons|not available in your (?:country|region)"
    r"|(?:^|[-|–—:])\W*(?:just a moment|one moment|attention required|are you (?:a )?(?:human|robot)"
    r"|robot (?:check|or human)"
    r"|security check"
    r"|pardon our interruption|human verification|bot verification|access to this page has been denied|please wait"
    r"|verifying|checking your browser|making sure you're not a bot|request rejected|too many requests|rate limit"
    r"|ddos[- ]guard)|security checkpoint\W*$|\baccess denied\W*$|^\W*access denied\b|website firewall",
    re.IGNORECASE,
)
WORDS = re.compile(
    r"(?:verify|verifying|confirm|prove|making sure) (?:that )?you(?:'re| are) (?:a |not a )?(?:human|robot|bot)"
    r"|checking (?:if the site connection|your browser)|enable javascript and cookies|complete the security check"
    r"|unusual (?:traffic|activity) from|undeclared automated tool|too many requests|rate limit|access denied"
    r"|\b(?:ray|incident|reference|event|block) (?:id|number|#)|you have been blocked|request has been blocked"
    r"|web ?site firewall|security checkpoint|captcha|not a (?:ro)?bot\b|legal reasons|in your (?:country|region)"
    r"|滑动验证|安全验证|请完成验证|人机验证|滑块",
    re.IGNORECASE,
)


def is_robot_check(page: PageWords) -> bool:
    """Whether a page is a check for robots, or says that it is not for this reader, and tells nothing else."""
    if len(page.text) > _LONGEST:
        return False
    rest = rest_without(page.text, WORDS)
    headed = any(_TITLE.search(words) for words in (page.title, *page.headings[:1]))
    if headed and len(rest) < _THIN:
        return True
    if len(page.text) < _THIN and CHALLENGE.search(page.markup):
        return True
    said = WORDS.search(page.text) is not None
    if len(rest) >= _STORY or len(page.text) >= _THIN or tells_figures(rest):
        return False
    return said or (_WIDGET.search(page.markup) is not None and len(page.text) < _A_LINE)
