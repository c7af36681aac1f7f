"""Noun phrases beside a place in a sentence, cut where a verb, a preposition or a sign ends them."""

import re

from ...grammar.words import words_in
from .verbs import AUXILIARIES, BASE_OF, is_finite, is_past
from .word_sets import word_set

_ENDS = word_set(
    "in on at by from to for with as than due amid while but or and which that who whose where when if "
    "because driven led versus vs against compared according despite through during over under between "
    "among across into within without per via after before since until about around including like such "
    "up down is are was were has have had will would could may might can should year-on-year "
    "year-over-year yoy this last next each every more less nearly almost not so then also both "
    "respectively"
)
_SIGNS = frozenset(',;:()[]—–-"“”|.!?')
_ADVERBS = word_set(
    "also already still now only just again once further roughly about nearly almost around sharply "
    "slightly significantly strongly steadily reportedly currently recently even"
)
_DETERMINERS = word_set("a an the its their his her our")
_MOST_WORDS = 9


def phrase_after(text: str, start: int, *, joined: bool = False, with_of: bool = True) -> str:
    """The noun phrase that begins at a place; `joined` lets `and` go on with a further noun.

    >>> phrase_after("conversion rates by 35%", 0), phrase_after("share of revenue in 2025", 0)
    ('conversion rates', 'share of revenue')
    """
    end = start
    taken = 0
    before = ""
    for word in words_in(text, start):
        lower = word.text.lower()
        if word.text == "." and re.search(r"(?:^|[\s.])[A-Z]$", text[start : word.start]):
            continue
        if taken and lower in _ADVERBS:
            break
        if taken == 0 and lower in _DETERMINERS | _ADVERBS:
            before = word.text
            continue
        if lower == "of" and with_of and taken:
            end = word.end
        elif lower == "and" and joined and taken:
            pass
        elif (
            (word.text in _SIGNS and not (word.text in '"“”' and word.end < len(text)))
            or lower in _ENDS
            or (word.text[0].isdigit() and taken == 0)
        ):
            if (
                word.text == "-"
                and text[word.start - 1 : word.start].isalnum()
                and text[word.end : word.end + 1].isalnum()
            ):
                continue
            break
        elif (
            taken
            and is_finite(word.text, before)
            and not (is_past(word.form, word.text) and before.lower() in {"of", "the", "and"})
        ):
            break
        else:
            end = word.end
        taken += 1
        before = word.text
        if taken >= _MOST_WORDS:
            break
    found = text[start:end].strip(' ,;:."“”')
    found = re.sub(r"\s+(?:of|and|or|the|a|an)$", "", found)
    return re.sub(r"^(?:the|a|an)\s+", "", found)


def phrase_before(text: str, end: int, start: int = 0) -> str:
    """The noun phrase that ends at a place, back to a verb, a preposition but `of`, or a sign.

    >>> phrase_before("In Q2 the cloud unit's adjusted EBITA rose", 38)
    "cloud unit's adjusted EBITA"
    """
    words = list(words_in(text, start, end))
    first = end
    taken = 0
    for place in range(len(words) - 1, -1, -1):
        word = words[place]
        before = words[place - 1].text if place else ""
        lower = word.text.lower()
        if text[word.start - 1 : word.start] == "-" and place and words[place - 1].end == word.start - 1:
            first = word.start
            continue
        if (
            word.text in _SIGNS
            and not _is_inner_hyphen(text, word.start, word.end)
            and word.text not in '"“”'
        ):
            break
        if lower in _ENDS and not (
            lower == "and"
            and taken
            and place
            and words[place - 1].text[0].isupper()
            and words[place + 1].text[0].isupper()
        ):
            break
        if lower == "of" and not taken:
            break
        if lower in AUXILIARIES or (
            is_finite(word.text, before)
            and lower in BASE_OF
            and not word.text[0].isupper()
            and not _adjective(words, place)
        ):
            break
        first = word.start
        taken += 1
        if (
            lower in _DETERMINERS
            and lower in {"the", "a", "an"}
            and (not place or words[place - 1].text.lower() != "of")
        ):
            break
        if taken >= _MOST_WORDS + 4:
            break
    found = text[first:end].strip(" ,;:.")
    return re.sub(r"^(?:the|a|an)\s+", "", found, flags=re.IGNORECASE)


def _adjective(words: list, place: int) -> bool:  # type: ignore[type-arg]
    """`adjusted` before a noun is no verb, nor is a participle right behind an article or an owner."""
    before = words[place - 1].text.lower() if place else ""
    return (
        words[place].text.lower()
        in word_set("adjusted related combined estimated expected used planned listed")
        or before in _DETERMINERS
    )


def _is_inner_hyphen(text: str, start: int, end: int) -> bool:
    return text[start:end] in "-–." and text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
