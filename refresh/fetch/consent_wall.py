"""Telling a request for consent that stands in place of a page."""

import re

from .page_words import PageWords, rest_without, tells_figures

_STORY, _A_LINE = 250, 100
_LONGEST = 6000
_HOST = re.compile(r"(?:consent|guce)\.")
_MARK = re.compile(
    rb"<form[^>]{1,300}action=[\"']?[^\"'>]{0,300}consent|collectconsent|consent-page"
    rb"|(?:id|class)=[\"'][^\"']{0,200}(?:cookie|consent)[-_]?(?:wall|gate|page|overlay)"
)
_HEADING = re.compile(
    r"^\W*(?:we value your privacy|before you continue|your privacy|cookie consent|nutzung mit werbung"
    r"|mit werbung (?:weiter)?lesen|avant de continuer)",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"\b(?:cookies?|consent|privacy|(?:\d+ |our )?partners|vendors|personal(?:is|iz)ed|personal data|accept all"
    r"|reject all|more options"
    r"|advertising|ads\b|tracking|your device|services we|our sites|spam|audience|family of brands"
    r"|precise geolocation"
    r"|werbung|zustimmung|einwilligung|datenschutz\w*|tracker\w*|werbe\w*|abo\b|personenbezogene|privatsphäre"
    r"|akzeptieren"
    r"|publicité|consentement|vie privée|partenaires)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 3


def is_consent_wall(host: str, page: PageWords) -> bool:
    """Whether a page asks for consent and tells nothing else."""
    if len(page.text) > _LONGEST:
        return False
    rest = rest_without(page.text, _WORDS)
    if len(rest) >= _STORY + len(page.text) // 3 or tells_figures(rest):
        return False
    headed = any(_HEADING.search(words) for words in (page.title, *page.headings[:2]))
    marked = bool(_HOST.match(host)) or headed or _MARK.search(page.markup) is not None
    spoken = len(_WORDS.findall(page.text))
    if marked:
        return len(rest) < _A_LINE or (spoken > _FEWEST_WORDS and len(rest) < len(page.text) // 2)
    # Without a mark a page has to speak of little else.
    return len(page.text) > 0 and spoken > 2 * _FEWEST_WORDS and spoken * _CHARACTERS_A_WORD > len(page.text)


_CHARACTERS_A_WORD = 60
"""How far apart the words of consent stand at most in a text that is of nothing else."""
