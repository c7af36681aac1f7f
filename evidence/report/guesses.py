"""A guess at a lost name: from the report's own words, from what it cites, and from names that go together."""

import re
from collections.abc import Mapping, Sequence

from .article import Gap

_WORD = re.compile(r"[A-Za-z][\w-]{3,}")
_GENERIC = re.compile(r"([A-Z][A-Za-z]+(?: (?:Services|Stanley|Sachs))?)")
_BEHIND = re.compile(
    r"\b(?:trail\w*|behind|rivals?|competitors?|peers?|outpac\w*|against|versus)\b", re.IGNORECASE
)
_OWN_SENTENCE = 20
_ONE_NAME = r"([A-Z][\w&.-]*(?: [A-Z][\w&.-]*)?) "


def guess_name(
    gap: Gap, *, texts: Sequence[str], main: str, known: Sequence[str], groups: Mapping[str, Sequence[str]]
) -> str:
    """The likely name; empty where nothing suggests one.

    `texts` are the report's sentences and the titles that it cites, `known` the names of a company's subjects, `groups`
    names that are often told together, by a word for them such as `chipmaker`.
    """
    head = _GENERIC.match(gap.after)
    if head is not None and head[1] not in {"And", "Or"}:
        return _before_generic(gap, head[1], texts, main, known, groups)
    return _of_group(gap, groups)


def _before_generic(
    gap: Gap,
    generic: str,
    texts: Sequence[str],
    main: str,
    known: Sequence[str],
    groups: Mapping[str, Sequence[str]],
) -> str:
    """`___ Cloud`: a name that stands before that word elsewhere."""
    told = gap.before[-40:]
    named = [name for names in groups.values() for name in names if name.endswith(f" {generic}")]
    rivals = bool(_BEHIND.search(gap.before))
    if rivals:
        choices = [
            *(
                name
                for name in [*known, *named]
                if name.endswith(f" {generic}") and not name.startswith(main or "\0")
            )
        ]
        group = next((names for names in groups.values() if sum(name in told for name in names) > 1), ())
        choices.sort(key=lambda name: name not in group)
        return next((name.removesuffix(f" {generic}") for name in choices if name not in told), "")
    sentence = {word.lower() for word in _WORD.findall(gap.before + " " + gap.after)}
    best, score = "", 0
    own = gap.before[-_OWN_SENTENCE:]
    for text in [*texts, *known]:
        if own in text:
            continue
        for match in re.finditer(_ONE_NAME + re.escape(generic) + r"\b", text):
            shared = len(sentence & {word.lower() for word in _WORD.findall(text)})
            if shared > score and match[1] not in told:
                best, score = match[1].split()[-1], shared
    return best


def _of_group(gap: Gap, groups: Mapping[str, Sequence[str]]) -> str:
    """`chipmakers like ___`: the first of that group that is not yet told."""
    for word, names in groups.items():
        if re.search(rf"\b{re.escape(word)}s?\s+(?:like|such as|including)\s*$", gap.before, re.IGNORECASE):
            return next((name for name in names if name not in gap.before + gap.after), "")
    return ""
