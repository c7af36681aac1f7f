"""Whom a report speaks of most."""

import re
from collections import Counter
from collections.abc import Sequence

from ..grammar.metrics import METRIC_PHRASES
from ..grammar.words import words_in
from .claims.word_sets import word_set

_LONGEST_NAME = 3
NAME = re.compile(
    r"(?<![\w.])(?:[A-Z][\w&]*(?:[.'’&-](?!s\b)[A-Za-z]\w*)*)(?:\s+(?:(?:of|and|&|"
    r"de)\s+)?(?:[A-Z][\w&]*(?:[.-]\w+)*))*"
)
"""A name: words with capitals, `of` and `and` within."""
_FIRST_WORDS = word_set(
    "the a an in on at by for with from to of and but or if as it its this that these those while "
    "although though despite however yet still when after before since because such according meanwhile "
    "moreover furthermore additionally investors analysts is are does do can will has was were american "
    "british chinese danish european german french japanese korean indian dutch swiss swedish italian "
    "spanish asian canadian australian brazilian us uk eu china europe asia america q1 q2 q3 "
    "q4 h1 h2 january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday no there here both all each every most many some globally "
    "overall free net gross adjusted total operating revenue sales earnings shares shareholders capital "
    "what why how where who he she they we our his her their looking ahead one two three first second "
    "third last next year quarter fiscal management key"
)


def main_name(sentences: Sequence[str], title: str) -> str:
    """The name that a report speaks of most, its title counting more; empty where it names nobody."""
    counts: Counter[str] = Counter()
    whole: Counter[str] = Counter()
    for text, weight in [(title, 2), *((sentence, 1) for sentence in sentences)]:
        for match in NAME.finditer(text):
            words = match[0].split()
            while words and words[0].lower() in _FIRST_WORDS:
                words = words[1:]
            if words and text is title and _is_common(words[0], sentences):
                continue
            if words and METRIC_PHRASES.find(tuple(words_in(" ".join(words)))):
                continue
            if words and len(words[0]) > 1 and text[match.end() : match.end() + 1] != ":":
                is_owner = text[match.end() : match.end() + 1] in ("'", "’")
                counts[words[0]] += 2 * weight + (len(words) > 1 or is_owner)
                if len(words) <= _LONGEST_NAME and "and" not in words:
                    whole[" ".join(words)] += weight if text is not title else 1
    if not counts:
        return ""
    best = counts.most_common(1)[0][0]
    forms = {name: count for name, count in whole.items() if name.split()[0] == best}
    return max(forms, key=lambda name: (forms[name], len(name))) if forms else best


def _is_common(word: str, sentences: Sequence[str]) -> bool:
    """Whether a capital of the title is no name: the sentences write the word small, and never else."""
    text = " ".join(sentences)
    return word not in text and re.search(rf"\b{re.escape(word.lower())}\b", text) is not None
