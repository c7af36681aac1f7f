"""Where a text speaks of a claim. This is retrieval, not a verdict: a number that occurs supports nothing.

Each sentence is scored by what it shares with the claim: the value in whatever scale and words, the subject by one of
its names, the words of the metric, the words of the claim, and the period.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from ..model.claim import Claim
from ..model.snapshot import Passage
from ..model.subject import Subject
from .passage_marks import marks_of
from .sought import Sought, sought_of
from .text_index import TextIndex, index_text

__all__ = ["TextIndex", "find_passages", "index_text"]

_MOST_PASSAGES = 5
_NUMBER, _NAME, _METRIC, _WORDS, _PERIOD = 0.38, 0.17, 0.2, 0.15, 0.1
_LEAST_STRENGTH = 0.34
_ENOUGH_WORDS = 0.6
"""Share of a claim's words that make a sentence speak of it even without a value."""
_NAME_NEARBY = 0.6
"""What a name in the sentence before counts: texts go on with `it` and `the unit`."""
_NAME_SOMEWHERE = 0.35
"""What a name elsewhere in the text counts: a page about one company does not repeat its name."""
_NAME_NOWHERE = 0.5
"""What its absence from the whole text costs: risks are named by the report alone."""
_LEAST_SUBJECT_MATTER = 0.25
"""Share of the metric or of the words that a sentence has to hold: a number or a name alone says nothing."""


def find_passages(claim: Claim, subject: Subject, text: str | TextIndex) -> tuple[Passage, ...]:
    """Return at most five passages that speak of `claim`, best first; empty where the text does not.

    `subject` is the claim's. For several claims on one text, give its `index_text`. Takes time linear in the
    text for the index, and in the sentences that share anything with the claim after that.
    """
    index = index_text(text) if isinstance(text, str) else text
    sought = sought_of(claim, subject, index)
    scored = _scored(sought, index)
    best = sorted(scored.items(), key=lambda pair: (-pair[1], pair[0]))[:_MOST_PASSAGES]
    return tuple(_passage(sentence, strength, sought, index) for sentence, strength in best)


def _scored(sought: Sought, index: TextIndex) -> dict[int, float]:
    """Strength, 0 to 1, of each sentence that speaks of the claim."""
    metric = _shares(sought.metric, index)
    words = _weighted(sought.words, index)
    parts = [(_METRIC, metric)] * bool(sought.metric) + [(_WORDS, words)] * bool(sought.words)
    parts += [(_PERIOD, _shares(sought.period, index))] * bool(sought.period)
    parts += [(_NUMBER, sought.numbers)] * sought.has_value
    whole = sum(weight for weight, _ in parts) + _NAME * (1.0 if sought.names else _NAME_NOWHERE)
    strength: dict[int, float] = {}
    for sentence in {one for _, shares in parts for one in shares}:
        matter = max(metric.get(sentence, 0.0), words.get(sentence, 0.0))
        if matter < _LEAST_SUBJECT_MATTER or not _says_a_value(sentence, sought, index, words):
            continue
        total = _NAME * _name_share(sentence, sought.names)
        total += sum(weight * shares.get(sentence, 0.0) for weight, shares in parts)
        if total / whole >= _LEAST_STRENGTH:
            strength[sentence] = min(total / whole, 1.0)
    return strength


def _says_a_value(sentence: int, sought: Sought, index: TextIndex, words: Mapping[int, float]) -> bool:
    """Whether a sentence gives some value, where the claim is one; a heading does not."""
    if not sought.has_value or sentence in sought.numbers or sentence in index.sentences_of_numbers:
        return True
    return words.get(sentence, 0.0) >= _ENOUGH_WORDS


def _name_share(sentence: int, names: frozenset[int]) -> float:
    if sentence in names:
        return 1.0
    if sentence - 1 in names:
        return _NAME_NEARBY
    return _NAME_SOMEWHERE if names else 0.0


def _shares(groups: Iterable[frozenset[str]], index: TextIndex) -> dict[int, float]:
    """What share of the groups of stems each sentence holds a member of."""
    wanted = list(groups)
    shares: dict[int, float] = defaultdict(float)
    for group in wanted:
        for sentence in {one for word in group for one in index.by_stem.get(word, ())}:
            shares[sentence] += 1 / len(wanted)
    return shares


def _weighted(words: Mapping[str, float], index: TextIndex) -> dict[int, float]:
    """What share of the words each sentence holds, rare words counting more."""
    whole = sum(words.values()) or 1.0
    shares: dict[int, float] = defaultdict(float)
    for word, weight in words.items():
        for sentence in index.by_stem.get(word, ()):
            shares[sentence] += weight / whole
    return shares


def _passage(sentence: int, strength: float, sought: Sought, index: TextIndex) -> Passage:
    start, end = index.starts[sentence], index.ends[sentence]
    spans = marks_of(start, end, sought, index)
    first, last = index.span_in_text(start, end)
    marks = tuple(index.span_in_text(*span) for span in spans)
    return Passage(start=first, end=last, strength=round(strength, 3), marks=marks)
