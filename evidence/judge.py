"""The verdict: a claim and a document read by one grammar, held against each other by rules and then by weights."""

from collections.abc import Sequence
from itertools import islice

from ..model.checker import ClaimText, DocumentText, Finding, KnownFigure
from ..model.snapshot import Passage
from ..model.traits import Fault
from .filed_figures import against_filings
from .flags.faults import faults
from .rules.claim_reading import ClaimReading, read_claim
from .rules.complement import told_of_the_rest, with_the_rest
from .rules.decide import decide
from .rules.exclusion_rule import with_exclusions
from .rules.ground import Ground
from .rules.nowhere_told import kept_open
from .rules.own_part_rule import with_own_part
from .rules.printed_words import in_printed_words
from .statements.document import Document, read_document
from .statements.topics import stem_of
from .weighing.two_paces import with_paces
from .weighing.two_times import with_times
from .weighing.weigh import weigh

CHECKER = "rules 5"
"""Who found it, with the version of the rules; raised when verdicts may turn."""


_MOST_FILED = 4


class JudgedDocument:
    """A document that was read once."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def check(self, claim: ClaimText) -> Finding:
        """The verdict on a claim; the same answer every time."""
        reading = read_claim(claim, self.document)
        ground = _weighed(reading, self.document)
        if rest := told_of_the_rest(reading, self.document):
            other = read_claim(claim._replace(text=rest.text), self.document)
            ground = with_the_rest(ground, _weighed(other, self.document), rest, self.document)
        return _finding(reading, ground, self.document)

    def faults(self, known: Sequence[KnownFigure]) -> tuple[Fault, ...]:
        """Where the document contradicts itself, or figures that are known."""
        return (*faults(self.document, known), *islice(against_filings(self.check, known), _MOST_FILED))


class RuleChecker:
    """Judges claims by rules and fixed weights: no network, no clock, no language model."""

    version = CHECKER

    def read(self, document: DocumentText) -> JudgedDocument:
        """Read a document; a head such as `published: 2025-11-25` in its first lines counts as told."""
        return JudgedDocument(read_document(document))


def _weighed(reading: ClaimReading, document: Document) -> Ground:
    """What rules and weights say together."""
    ground = with_own_part(decide(reading, document), reading, document)
    ground = weigh(reading, ground, document)
    ground = with_times(with_paces(ground, reading, document), reading, document)
    ground = with_own_part(ground, reading, document)
    return kept_open(with_exclusions(ground, reading, document), reading, document)


def _finding(reading: ClaimReading, ground: Ground, document: Document) -> Finding:
    passage = None
    if 0 <= ground.sentence < len(document.sentences):
        sentence = document.sentences[ground.sentence]
        start, end = document.plain.span_in_source(sentence.start, sentence.end)
        passage = Passage(start, end, ground.strength, _marks(reading, ground, document))
    told = in_printed_words(ground.reason, reading, document, ground.sentence)
    reason = f"{told[:1].upper()}{told[1:].rstrip('.')}."
    return Finding(ground.word, reason, ground.strength, passage)


def _marks(reading: ClaimReading, ground: Ground, document: Document) -> tuple[tuple[int, int], ...]:
    """The numbers and the shared words inside the passage, for highlighting."""
    sentence = document.sentences[ground.sentence]
    spans = [(one.amount.start, one.amount.end) for one in document.by_sentence.get(ground.sentence, ())]
    spans += [(word.start, word.end) for word in sentence.lexed.words if stem_of(word) in reading.stems]
    inside = sorted({span for span in spans if sentence.start <= span[0] < span[1] <= sentence.end})
    return tuple(document.plain.span_in_source(*span) for span in inside)
