"""The verdict on a quantity whose metric the grammar does not know: the words around it have to be the claim's."""

from typing import NamedTuple

from ..grammar.amount import COUNT, TIMES, Agreement
from ..statements.document import Document
from ..statements.statement import Says, Statement, Topic
from ..stems import stem
from .alignment import coverage, nearness
from .candidates import with_value
from .claim_reading import ClaimReading
from .compared import compared, sign_differs
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .holders import held_in
from .likeness import is_taken_back
from .marks_likeness import marks_likeness
from .near_words import spread
from .period_likeness import period_likeness
from .topic_likeness import topic_likeness
from .wording import metric_words, value_words

_MOST_SENTENCES = 12
_ENOUGH, _PLENTY = 0.85, 0.8
_HALF = 0.5
_NEAR, _PLAINLY_NEAR = 0.4, 0.42


class Slot(NamedTuple):
    """A quantity of the document where the claim's could stand."""

    statement: Statement
    covered: float
    near: float
    agrees: Agreement | None
    sign_differs: bool

    @property
    def score(self) -> float:
        """How well its place fits the claim."""
        return self.covered + self.near


def judge_by_words(
    claim: Statement, reading: ClaimReading, document: Document, wanted: Topic
) -> Ground | None:
    """A verdict by the words around; None where no place fits well enough."""
    slots = find_slots(claim, reading, document, wanted)
    if not slots:
        return None
    best = max(slots, key=lambda slot: slot.score)
    agreeing = [slot for slot in slots if slot.agrees is Agreement.AGREES and not slot.sign_differs]
    if agreeing:
        mine = max(agreeing, key=lambda slot: slot.score)
        rival = max((slot.score for slot in slots if slot not in agreeing), default=0.0)
        if _is_anothers(mine.statement, wanted, document):
            return None
        if mine.covered >= _ENOUGH and mine.near >= _NEAR and mine.score >= rival - 0.02:
            return Ground(
                SUPPORTED,
                f"the source says so: {value_words(mine.statement)}",
                round(0.5 * mine.covered + 0.2, 2),
                mine.statement.sentence,
                by_words=True,
            )
    if (
        best.covered >= _PLENTY
        and best.near >= _PLAINLY_NEAR
        and (best.agrees is Agreement.DIFFERS or best.sign_differs)
        and (TIMES in {claim.amount.unit, best.statement.amount.unit})
        == (claim.amount.unit == best.statement.amount.unit == TIMES)
        and not _counts_other_things(claim, best.statement)
        and not _stands_elsewhere(claim, reading, best, document)
    ):
        what = metric_words(best.statement)
        return Ground(
            CONTRADICTED,
            f"the source gives {value_words(best.statement)} for {what}, not {value_words(claim)}",
            round(0.5 * best.covered + 0.2, 2),
            best.statement.sentence,
        )
    if best.covered >= _ENOUGH:
        return Ground(
            NOT_FOUND, "the source comes near but does not plainly say it", 0.3, best.statement.sentence
        )
    return None


def _is_anothers(mine: Statement, wanted: Topic, document: Document) -> bool:
    """Whether a word of the claim's subject stands with another value of the sentence, and not with this one."""
    row = held_in(mine.sentence, document)
    own = next((one.label for one in row if one.statement.amount.start == mine.amount.start), None)
    if own is None:
        return False
    lost = (wanted.all - document.main) - spread(own | mine.noun)
    return any(lost & one.label for one in row if one.label != own)


_TIMES = frozenset(stem(word) for word in ("year", "month", "week", "day", "hour", "quarter", "minute"))


def _counts_other_things(claim: Statement, source: Statement) -> bool:
    """Whether a source counts years or days and the claim something else: so many years deny no number of plants."""
    counted = claim.amount.unit == source.amount.unit == COUNT and bool(claim.noun)
    return counted and not source.noun.isdisjoint(_TIMES) and claim.noun.isdisjoint(_TIMES)


def _stands_elsewhere(claim: Statement, reading: ClaimReading, best: Slot, document: Document) -> bool:
    """Whether the value is given in another sentence that has half the claim's words: of it, most likely."""
    return any(
        one.sentence != best.statement.sentence and coverage(reading.telling, one.sentence, document) >= _HALF
        for one in with_value(claim, document)
    )


def find_slots(claim: Statement, reading: ClaimReading, document: Document, wanted: Topic) -> list[Slot]:
    """The quantities of one kind with the claim's, in the sentences that hold its words."""
    words, named = reading.telling, wanted._replace(words=frozenset())
    slots = []
    for number in reading.nearest[:_MOST_SENTENCES]:
        for source in document.by_sentence.get(number, ()):
            agrees = compared(claim, source)
            if agrees is None or not _may_stand(claim, source, document, named):
                continue
            covered, near = coverage(words, number, document), nearness(words, source, document)
            slots.append(Slot(source, covered, near, agrees, sign_differs(claim, source)))
    return slots


def _may_stand(claim: Statement, source: Statement, document: Document, wanted: Topic) -> bool:
    if claim.metric and source.metric and claim.metric != source.metric and not source.inherited:
        return False
    kinds = {claim.says, source.says}
    if len(kinds) > 1 and kinds != {Says.LEVEL, Says.SHARE}:
        return False
    if claim.expected != source.expected or is_taken_back(claim, source):
        return False
    if claim.former != source.former and period_likeness(claim, source, document) == 0:
        return False
    if not marks_likeness(claim, source, document) or not period_likeness(claim, source, document):
        return False
    return bool(topic_likeness(wanted, claim, source, document))
