"""All rules together: every part of a claim must hold for it to be supported, and one that is denied denies it."""

from ..statements.document import Document
from .claim_reading import ClaimReading
from .claimed_quantities import judge_quantities, sets_off
from .denial_rule import judge_denial
from .duration_rule import judge_duration
from .event_time_rule import judge_event_time
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .guards import held_back
from .predicates import judge_predicates
from .qualitative import judge_plainly
from .relations import judge_relations
from .speaker_rule import judge_speaker
from .unknown_names import unknown_names
from .upside_rule import tells_upside


def decide(reading: ClaimReading, document: Document) -> Ground:
    """The verdict on a claim."""
    unknown = unknown_names(reading, document)
    if unknown:
        return Ground(NOT_FOUND, f"the source does not mention {', '.join(unknown)}", 0.1, unknown=True)
    foreign = judge_speaker(reading, document)
    if foreign is not None:
        return foreign
    grounds = judge_quantities(reading, document)
    if not tells_upside(reading) and not any(sets_off(one, reading) for one in reading.statements):
        # Words that set one thing off from another tell no direction, and no beaten forecast.
        related = judge_predicates(reading, document) + judge_relations(reading, document)
        grounds += [ground._replace(related=True) for ground in related]
    ground = _together(grounds) if grounds else _by_words(reading, document)
    if ground.word is NOT_FOUND and not reading.statements:
        ground = judge_denial(reading, document) or ground
    return held_back(judge_duration(ground, reading, document), reading, document)


def _by_words(reading: ClaimReading, document: Document) -> Ground:
    """The verdict on a claim that has neither quantities nor metrics to be judged by."""
    timed = judge_event_time(reading, document)
    if timed is not None:
        return timed
    return judge_plainly(reading, document)._replace(by_words=True)


def _together(grounds: list[Ground]) -> Ground:
    """One verdict of several."""
    for word in (CONTRADICTED, NOT_FOUND):
        mine = [ground for ground in grounds if ground.word is word]
        if mine:
            return max(mine, key=lambda ground: ground.strength)
    weakest = min(grounds, key=lambda ground: ground.strength)
    first = next((ground for ground in grounds if ground.sentence >= 0), weakest)
    by_words = any(ground.by_words for ground in grounds)
    return Ground(
        SUPPORTED,
        first.reason,
        weakest.strength,
        first.sentence,
        formula=any(ground.formula for ground in grounds),
        by_words=by_words,
    )
