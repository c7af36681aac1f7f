"""Reasons in the words of a text: rules name what has no metric by the stems of its words, which nobody writes."""

import re
from collections.abc import Iterator, Sequence

from ..grammar.words import Word
from ..statements.document import Document
from ..stems import stem
from .claim_reading import ClaimReading
from .wording import CLOSES, OPENS

_STEMS = re.compile(f"{OPENS}([^{CLOSES}]*){CLOSES}")
_MOST_WORDS = 4


def in_printed_words(reason: str, reading: ClaimReading, document: Document, sentence: int) -> str:
    """The reason with words in place of stems, as the sentence that decides has them, else the claim or the text."""
    if OPENS not in reason:
        return reason

    def printed(match: re.Match[str]) -> str:
        wanted = frozenset(match[1].split())
        texts = _texts(reading, document, sentence, wanted)
        return next((" ".join(run) for words in texts if (run := _run(words, wanted))), match[1])

    return _STEMS.sub(printed, reason)


def _texts(
    reading: ClaimReading, document: Document, sentence: int, wanted: frozenset[str]
) -> Iterator[Sequence[Word]]:
    """Yield the words of where the stems may stand, the likeliest place first."""
    places = [frozenset(document.by_stem.get(one, ())) for one in wanted]
    having = sorted(frozenset.intersection(*places)) if places else []
    if sentence in having:
        yield document.sentences[sentence].lexed.words
    yield from (words for words in (reading.lexed.words,) if wanted <= {stem(one.form) for one in words})
    yield from (document.sentences[place].lexed.words for place in having[:1])


def _run(words: Sequence[Word], wanted: frozenset[str]) -> tuple[str, ...]:
    """The first of the longest runs of neighbouring words that have one of the stems each."""
    best: tuple[str, ...] = ()
    run: list[str] = []
    for word in words:
        run = [*run, word.text] if stem(word.form) in wanted else []
        best = tuple(run) if len(run) > len(best) else best
    return best[:_MOST_WORDS]
