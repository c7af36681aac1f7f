"""A claim's names written as the document writes them: `AWS` for `Amazon Web Services`, and the other way round."""

import re
from collections.abc import Mapping

from ...model.checker import ClaimText
from ..statements.document import Document
from ..statements.main_subject import initials, names_in
from ..stems import stem
from .kept import kept_whole

_SHORT = re.compile(r"\b[A-Z]{3,6}\b")
_FULL = re.compile(r"\b[A-Z][\w-]+(?: (?:of |and |& )?[A-Z][\w-]+){2,5}")
_LEGAL = frozenset(
    {"group", "holding", "holdings", "company", "corp", "corporation", "inc", "ltd", "plc", "limited"}
)
_FEWEST, _MOST = 3, 6
"""Letters of initials: two stand for too much."""


def spelt_as_in(claim: ClaimText, document: Document) -> ClaimText:
    """The claim with initials spelt out, or full names shortened, where the document only has the other."""
    text = _SHORT.sub(lambda found: _full(found[0], document), claim.text)
    text = _FULL.sub(lambda found: _short(found[0], document), text)
    return claim._replace(text=text) if text != claim.text else claim


def _full(short: str, document: Document) -> str:
    """The one name of the document with these initials; the initials themselves where it has them, or several."""
    return short if stem(short.lower()) in document.stems else _full_names(document).get(short, short)


def _short(full: str, document: Document) -> str:
    """The initials, where the document has them and not the name that they stand for."""
    forms = next(iter(names_in(full)), ())
    short = initials(forms).upper()
    is_told = _FEWEST <= len(short) <= _MOST and stem(short.lower()) in document.stems
    return short if is_told and not {stem(form) for form in forms} <= document.stems else full


@kept_whole
def _full_names(document: Document) -> Mapping[str, str]:
    """By their initials the names of several words, but for initials that several names share."""
    found: dict[str, set[str]] = {}
    for run in names_in(document.plain.text):
        forms = run[:-1] if run[-1] in _LEGAL else run
        if _FEWEST <= len(forms) <= _MOST:
            found.setdefault(initials(forms).upper(), set()).add(
                " ".join(form.capitalize() for form in forms)
            )
    return {short: next(iter(names)) for short, names in found.items() if len(names) == 1}
