"""What a sentence of a document lacks, or has besides, although its quantity is the claim's: a plan, a denial."""

from ..grammar.movements import Move
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.sentence import Sentence
from ..statements.statement import Statement
from .asked import Asked
from .surroundings import Surroundings

_TO_COME = frozenset(
    [
        "will",
        "would",
        "plan",
        "plans",
        "planned",
        "planning",
        "aim",
        "aims",
        "target",
        "targets",
        "could",
        "may",
        "might",
        "expect",
        "expects",
        "expected",
        "forecast",
        "weigh",
        "weighing",
        "consider",
        "considering",
        "considered",
        "want",
        "wants",
        "hope",
        "hopes",
        "talks",
        "seek",
        "seeks",
        "seeking",
        "propose",
        "proposed",
        "intends",
        "intend",
        "pledge",
        "pledged",
        "asked",
        "apply",
        "applied",
    ]
)


def guards(asked: Asked, source: Statement, around: Surroundings, document: Document) -> dict[str, float]:
    """The numbers that speak against taking a sentence for the claim, those that are not 0."""
    lexed = document.sentences[source.sentence].lexed
    mine, theirs = _is_to_come(asked.reading.lexed), _is_to_come(lexed)
    near = document.sentences[max(source.sentence - 1, 0) : source.sentence + 2]
    far = [
        name
        for name in asked.further_names
        if not any(_is_named(name, sentence, document) for sentence in near)
    ]
    silent = bool(asked.speakers) and all(asked.speakers.isdisjoint(sentence.stems) for sentence in near)
    found = {
        "only source is to come": float(theirs and not mine),
        "only claim is to come": float(mine and not theirs),
        "one is denied": float(_is_denied(asked.reading.lexed) != _is_denied(lexed)),
        "speaker far": float(silent),
        "uncovered": around.uncovered(source.sentence),
        "other bounds": float(asked.claim.amount.limit != source.amount.limit),
        "names far": float(bool(far)),
    }
    return {name: value for name, value in found.items() if value}


def _is_named(name: str, sentence: Sentence, document: Document) -> bool:
    """Whether a sentence, or what stands over it, has a name or another one of the same."""
    same = {name} | document.aliases.get(name, frozenset())
    return not (same.isdisjoint(sentence.stems) and same.isdisjoint(sentence.heading))


def _is_to_come(lexed: Lexed) -> bool:
    return any(word.form in _TO_COME for word in lexed.words)


def _is_denied(lexed: Lexed) -> bool:
    return sum(move.meaning is Move.NOT for move in lexed.moves.values()) % 2 == 1
