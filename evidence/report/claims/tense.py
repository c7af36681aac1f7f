"""Tense and mood of a clause: what it takes over as its time, and how firmly it speaks."""

import re
from enum import StrEnum

from ....model.words import Modality
from .verbs import BASE_OF


class Tense(StrEnum):
    """What a clause's verb says of when."""

    PAST = "past"
    PRESENT = "present"
    NOW = "now"
    PERFECT = "perfect"
    OPEN = "open"
    """A modal, a plan or a wish: of no time but the one it names."""


_NOW = re.compile(r"\b(?:now|currently|today|these days|to date|so far this year)\b", re.IGNORECASE)
_PERFECT = re.compile(
    r"\b(?:has|have|['’]ve)\s+(?:\w+ly\s+|already\s+|also\s+|now\s+|since\s+|not\s+)*(\w+)", re.IGNORECASE
)
_MODAL = re.compile(r"\b(?:could|may|might|would|should|can)\b", re.IGNORECASE)
_WILL = re.compile(
    r"\b(?:will|shall|is set to|are set to|is poised to|are poised to|is on track to|are on track to)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"\b(?:aim(?:s|ed|ing)?|plan(?:s|ned|ning)? to|intend(?:s|ed)?|target(?:s|ed|ing)?|seeks?|hopes? to|"
    r"pledge[sd]?|vow(?:s|ed)? to|goal|"
    r"committed to|commits to|wants?|ambition)\b",
    re.IGNORECASE,
)
_EXPECTED = re.compile(
    r"\b(?:expect\w*|forecast\w*|project(?:s|ed|ion|ions)|guid(?:es|ed|ance)|anticipat\w+|estimat\w+|"
    r"predict\w*|consensus|outlook|"
    r"sees|likely|analysts?[^.]{0,30}(?:see|think|"
    r"believe))\b",
    re.IGNORECASE,
)
_OUTLOOK = re.compile(r"\b(?:expects?|forecasts?|projects|guides|anticipates?)\b", re.IGNORECASE)
_IF = re.compile(r"^\s*(?:if|unless|should)\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:is|are|remains?|stays?|holds?|has|have|accounts?|serves?|operates?|employs?|owns?|controls?|"
    r"leads?|outpaces?|"
    r"represents?|contributes?|comprises?|underscores?|stands?|boasts?|commands?|"
    r"dominates?|trails?|faces?|powers?|makes?|runs?|uses?|includes?)\b"
)


def tense_of(clause: str) -> Tense:
    """The tense of a clause, by its first verb that tells.

    >>> [tense_of(text).value for text in ("profit rose", "it remains at 4%", "have improved rates", "could reach 30%")]
    ['past', 'present', 'perfect', 'open']
    """
    if _NOW.search(clause):
        return Tense.NOW
    if _OUTLOOK.search(clause) or _MODAL.search(clause) or _WILL.search(clause) or _WISH.search(clause):
        return Tense.OPEN
    perfect = _PERFECT.search(clause)
    if perfect is not None and perfect[1].lower() in BASE_OF and perfect[1].lower() != "remain":
        return Tense.PERFECT
    for word in re.findall(r"[A-Za-z]+", clause):
        lower = word.lower()
        if lower in {"was", "were", "had", "did"}:
            return Tense.PAST
        if _PRESENT.fullmatch(word):
            return Tense.PRESENT
        if lower in BASE_OF and (
            lower.endswith("ed") or (BASE_OF[lower] != lower and not lower.endswith(("ing", "s")))
        ):
            return Tense.PAST
    return Tense.PRESENT


def modality_of(clause: str, sentence: str) -> Modality:
    """How a claim is put: as a fact, an estimate or a target. `sentence` tells whether it hangs on an `if`."""
    if _WISH.search(clause):
        return Modality.TARGET
    if _MODAL.search(clause) or _WILL.search(clause) or _EXPECTED.search(clause) or _IF.match(sentence):
        return Modality.ESTIMATE
    return Modality.REPORTED
