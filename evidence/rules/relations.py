"""What a claim says of how values of a document stand to each other: comparisons, orders, sums."""

from ..grammar.amount import COUNT, PERCENT, RANK, STREAK, TIMES
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Statement
from .beat_by import judge_beat_by
from .before_rule import judge_before
from .change_by_steps import judge_by_steps
from .claim_reading import ClaimReading
from .combined_rule import judge_combined
from .comparison import judge_comparison
from .comparison_words import comparison_in
from .difference_rule import judge_difference
from .forecast_rule import judge_forecast
from .ground import NOT_FOUND, SUPPORTED, Ground
from .holder_rule import judge_by_holder
from .movement import judge_movement
from .pace_multiple_rule import judge_pace_multiple
from .pace_rule import judge_pace
from .part_of_whole import as_loss
from .peak_rule import judge_peak
from .per_unit_rule import judge_per_unit
from .quantity_rule import judge_quantity
from .reading_parts import is_of_year_ago, names_stand_by
from .revision_rule import judge_revision
from .streak_rule import judge_streak
from .sum_rule import Parts, judge_sum, parts_in
from .superlative import judge_superlative

_AMONG = frozenset({"of", "among", "amongst", "all", "between"})


def judge_relations(reading: ClaimReading, document: Document) -> list[Ground]:
    """The verdicts on relations that a claim states without a value of its own."""
    units = {one.amount.unit for one in reading.statements}
    alone = judge_pace(reading, document) or judge_peak(reading, document)
    if alone is not None:
        return [alone]
    found = [judge_combined(reading, document) or judge_comparison(reading, document)]
    if RANK not in units:
        found.append(judge_superlative(reading, document))
    if STREAK not in units:
        found.append(judge_streak(reading, document))
    if not reading.lexed.metrics and not any(found):
        found.append(judge_movement(reading, document))
    return [ground for ground in found if ground is not None]


def quantity_in_relation(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """The verdict on a value that only counts how two things stand to each other; None for all others."""
    forecast = judge_forecast(reading, document, claim)
    if forecast is not None:
        return forecast
    if claim.amount.unit == RANK:
        return _rank(claim, reading, document)
    if claim.amount.unit == COUNT and _counts_a_group(claim, reading.lexed):
        found = next(iter(judge_relations(reading, document)), None)
        # How many there are is no value of the source: the relation itself decides.
        return found._replace(formula=True) if found is not None else None
    apiece = judge_per_unit(claim, reading, document)
    if apiece is not None and names_stand_by(reading, apiece.sentence, document):
        return apiece
    revised = judge_revision(claim, reading, document)
    if revised is not None:
        return revised
    difference = judge_difference(claim, reading, document)
    if difference is not None:
        named = judge_quantity(claim, document, reading.wanted(claim))
        return named if named.word is SUPPORTED else difference
    before = judge_before(claim, document, reading.wanted(claim))
    if before is not None and not names_stand_by(reading, before.sentence, document):
        before = None
    if before is None and (claim.former or _of_year_ago(claim)):
        before = judge_by_steps(claim, reading, document)
    if before is not None and judge_quantity(claim, document, reading.wanted(claim)).word is not SUPPORTED:
        return before
    if claim.amount.unit == STREAK:
        return judge_pace(reading, document) or judge_streak(reading, document)
    loss = as_loss(claim, reading.lexed)
    if loss is not None:
        fallen = judge_quantity(loss, document, reading.wanted(loss))
        return fallen if fallen.word is not NOT_FOUND else judge_by_holder(loss, reading, document) or fallen
    beaten = judge_beat_by(claim, reading, document)
    if beaten is not None:
        return beaten
    parts = parts_in(reading.lexed)
    if parts is not None and claim.amount.unit != TIMES:
        if is_of_year_ago(reading.lexed):
            return Ground(NOT_FOUND, "the source's parts are not of that time", 0.2)
        return _sum(claim, parts, reading, document)
    if claim.amount.unit in {TIMES, PERCENT}:
        told = comparison_in(reading.lexed)
        if told is not None and told.multiple is not None and told.multiple.start == claim.amount.start:
            return judge_comparison(reading, document)
        return judge_pace_multiple(claim, reading, document)
    return None


def _sum(claim: Statement, parts: Parts, reading: ClaimReading, document: Document) -> Ground:
    """The sum that the document prints, else that of its parts; a count of the parts stands for the sum itself."""
    if parts.first and claim.amount.unit == COUNT and claim.amount.value == parts.first:
        others = [one for one in reading.statements if one is not claim]
        claim = others[-1] if others else claim
    named = judge_quantity(claim, document, reading.wanted(claim))
    return named if named.word is SUPPORTED else judge_sum(claim, parts, reading, document)


def _of_year_ago(claim: Statement) -> bool:
    return claim.period is not None and claim.period.relation == "year_ago"


def _rank(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A place that the document names goes before one that its list only shows, unless it is in another order."""
    named = judge_quantity(claim, document, reading.wanted(claim))
    if named.word is SUPPORTED:
        return named
    shown = judge_superlative(reading, document)
    if shown is None or (named.word is not NOT_FOUND and shown.word is not SUPPORTED):
        return named
    return shown


def _counts_a_group(claim: Statement, lexed: Lexed) -> bool:
    """Whether a number only says among how many: `of the five biggest`."""
    place = lexed.place_of(claim.amount) or 0
    before = [word.form for word in lexed.words[max(place - 2, 0) : place]]
    return bool(before) and (before[0] in _AMONG or before[-1] in _AMONG)
