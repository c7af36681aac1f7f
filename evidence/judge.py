"""The verdict: a claim read by the grammar, held against a document read by the same grammar, rule by rule."""

from datetime import date

from ..model.finding import ClaimText, Finding
from ..model.snapshot import Passage
from .rules.claim_reading import ClaimReading, read_claim
from .rules.decide import decide
from .rules.ground import Ground
from .statements.document import Document, read_document
from .statements.topics import stem_of

CHECKER = "rules 1"
"""Who found it, with the version of the rules; raised when verdicts may turn."""


class RuleChecker:
    """Judges claims by rules alone: no network, no clock, the same answer every time."""

    name = CHECKER

    def prepare(self, text: str, published: date | None = None) -> Document:
        """Read a document once for many claims."""
        return read_document(text, published)

    def check(self, claim: ClaimText, document: Document) -> Finding:
        """The verdict on a claim."""
        reading = read_claim(claim, document)
        ground = decide(reading, document)
        return _finding(reading, ground, document)


def _finding(reading: ClaimReading, ground: Ground, document: Document) -> Finding:
    passage = None
    if 0 <= ground.sentence < len(document.sentences):
        sentence = document.sentences[ground.sentence]
        start, end = document.plain.span_in_source(sentence.start, sentence.end)
        passage = Passage(start, end, ground.strength, _marks(reading, ground, document))
    reason = f"{ground.reason[:1].upper()}{ground.reason[1:].rstrip('.')}."
    return Finding(ground.word, reason, ground.strength, passage, ("formula",) if ground.formula else ())


def _marks(reading: ClaimReading, ground: Ground, document: Document) -> tuple[tuple[int, int], ...]:
    """The numbers and the shared words inside the passage, for highlighting."""
    sentence = document.sentences[ground.sentence]
    spans = [(one.amount.start, one.amount.end) for one in document.by_sentence.get(ground.sentence, ())]
    spans += [(word.start, word.end) for word in sentence.lexed.words if stem_of(word) in reading.stems]
    inside = sorted({span for span in spans if sentence.start <= span[0] < span[1] <= sentence.end})
    return tuple(document.plain.span_in_source(*span) for span in inside)
