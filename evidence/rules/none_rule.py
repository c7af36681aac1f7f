"""The verdict on an amount of what the source says there was none of: `no buybacks`, `dividend: none`."""

from ..grammar.amount import COUNT
from ..grammar.metrics import Kind, Metric
from ..grammar.phrases import Phrase
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement, Topic
from .ground import CONTRADICTED, Ground
from .kept import kept_whole

_NO = frozenset({"no", "zero", "nil"})
_NONE = frozenset({"none", "nil", "zero"})
_WHICH = frozenset(
    {"new", "further", "share", "stock", "special", "interim", "final", "cash", "more", "additional"}
)
_OF_DEEDS = frozenset({"buyback", "dividend", "impairment", "revenue", "debt", "layoffs", "capital returns"})
"""Metrics of which there can be none at all."""
_STRENGTH = 0.7


def judge_none(claim: Statement, document: Document, wanted: Topic) -> Ground | None:
    """A denial where the document says that there was none of what a claim gives an amount of; else None."""
    if (
        claim.says is not Says.LEVEL
        or claim.metric not in _OF_DEEDS
        or claim.expected
        or not claim.amount.value
    ):
        return None
    if claim.kind not in {Kind.MONEY, Kind.COST, Kind.PER_SHARE, Kind.ANY} and claim.amount.unit != COUNT:
        return None
    for number in _told_none(document).get(claim.metric, ()):
        sentence = document.sentences[number]
        if not _is_of_time(claim, sentence.lexed, document):
            continue
        if (wanted.all - document.main - document.main_rest) - sentence.stems - sentence.heading:
            continue
        reason = f"the source says that there was no {claim.metric}"
        return Ground(CONTRADICTED, reason, _STRENGTH, number, related=True)
    return None


@kept_whole
def _told_none(document: Document) -> dict[str, list[int]]:
    """The sentences that say that there was none of a metric, by its name."""
    found: dict[str, list[int]] = {}
    for number, sentence in enumerate(document.sentences):
        for phrase in sentence.lexed.metrics:
            if _is_none(sentence.lexed, phrase):
                found.setdefault(phrase.meaning.name, []).append(number)
    return found


def _is_none(lexed: Lexed, phrase: Phrase[Metric]) -> bool:
    at = phrase.first - 1
    while at >= 0 and lexed.words[at].form in _WHICH:
        at -= 1
    if at >= 0 and lexed.words[at].form in _NO:
        return True
    behind = [word.form for word in lexed.words[phrase.after : phrase.after + 4]]
    return ":" in behind and behind[-1:] != [":"] and behind[behind.index(":") + 1] in _NONE


def _is_of_time(claim: Statement, lexed: Lexed, document: Document) -> bool:
    """Whether what a sentence says is of the claim's time."""
    told = [mark for mark in lexed.periods.values() if mark.spans]
    asked = claim.period if claim.period is not None and claim.period.spans else document.main_period
    main = document.main_period
    if asked is None:
        return not told
    return any(mark.fits(asked) for mark in told) if told else main is None or main.fits(asked)
