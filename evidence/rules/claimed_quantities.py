"""The verdicts on the quantities of a claim, each by the first rule that says anything of it."""

from ..grammar.words import JOINTLY
from ..statements.document import Document
from ..statements.statement import Says, Statement, Topic
from .arithmetic import judge_by_arithmetic
from .before_rule import judge_told_growth
from .change_by_steps import as_change, judge_by_steps
from .claim_reading import ClaimReading
from .counted_share_rule import denies_all, judge_counted_share
from .derived_counts import judge_counted
from .difference_rule import difference_in
from .estimate_gap_rule import judge_gap
from .ground import CONTRADICTED, NOT_FOUND, SUPPORTED, Ground
from .growth_by_words_rule import judge_growth_by_words
from .holder_rule import judge_by_holder
from .margin_change_rule import judge_margin_change
from .neighbour_rule import judge_neighbour
from .no_fact import is_no_fact
from .none_rule import judge_none
from .of_which_rule import judge_of_which
from .panel_rule import judge_panel
from .part_of_whole import judge_part
from .period_parts_rule import judge_by_parts
from .quantity_rule import judge_quantity
from .reading_parts import leaves_out, names_stand_by, with_base
from .relations import quantity_in_relation
from .revision_rule import shift_in
from .rivalry_rule import judge_by_rivalry
from .slip_rule import judge_slip
from .upside_rule import judge_upside
from .words_rule import judge_by_words


def judge_quantities(reading: ClaimReading, document: Document) -> list[Ground]:
    """The verdict on each quantity that states a fact."""
    grounds: list[Ground] = []
    for told in reading.statements:
        claim = as_change(told, reading.lexed) or told
        if not _has_rate_before(reading):
            claim = with_base(claim, reading.lexed, document)
        if is_no_fact(claim):
            continue
        apart = judge_gap(told, reading, document) or judge_counted(told, reading, document)
        grounds.append(apart or _judged(claim, reading, document))
    return grounds


def _has_rate_before(reading: ClaimReading) -> bool:
    """Whether a rate is compared with one before: `to 26% from 18% in the March quarter` names that one's time."""
    return any(one.former and one.says is Says.GROWTH for one in reading.statements)


def _judged(claim: Statement, reading: ClaimReading, document: Document) -> Ground:
    """The verdict on a quantity, by a value that the source gives, else by one that follows from others."""
    wanted = reading.wanted(claim)
    ground = quantity_in_relation(claim, reading, document) or judge_quantity(claim, document, wanted)
    if ground.word is NOT_FOUND:
        ground = judge_none(claim, document, wanted) or ground
    if ground.word is NOT_FOUND and not leaves_out(reading.lexed) and not sets_off(claim, reading):
        ground = _derived(claim, reading, document, wanted) or ground
    joint = any(word.form in JOINTLY for word in reading.lexed.words)
    if joint and ground.word is CONTRADICTED and not (ground.formula or ground.related):
        return Ground(NOT_FOUND, "the source gives the parts, not their sum", 0.2, ground.sentence)
    if ground.word is SUPPORTED and denies_all(claim, reading.lexed, ground.sentence, document):
        reason = "the source says so of some of them only"
        return Ground(CONTRADICTED, reason, 0.7, ground.sentence, formula=True)
    return ground


def sets_off(claim: Statement, reading: ClaimReading) -> bool:
    """Whether an amount is the distance between two values that the claim names, and tells nothing else."""
    return difference_in(claim, reading.lexed) is not None or shift_in(claim, reading.lexed) is not None


def _derived(claim: Statement, reading: ClaimReading, document: Document, wanted: Topic) -> Ground | None:
    """What the first rule says by which the quantity follows from other values, or from words."""
    ground = (
        judge_panel(claim, reading, document)
        or judge_upside(claim, reading, document)
        or judge_of_which(claim, reading, document)
        or judge_counted_share(claim, reading, document)
        or judge_by_arithmetic(claim, document, wanted)
        or judge_told_growth(claim, document, wanted)
        or judge_by_steps(claim, reading, document)
        or judge_growth_by_words(claim, reading, document)
        or judge_by_parts(claim, document, wanted)
        or judge_margin_change(claim, document, wanted)
        or judge_by_holder(claim, reading, document)
        or judge_part(claim, reading, document)
        or judge_by_words(claim, reading, document, wanted)
    )
    if ground is not None and ground.formula and not _is_told_of(ground, reading, document):
        ground = None
    if ground is None or ground.word is NOT_FOUND:
        ground = judge_by_rivalry(claim, reading, document) or ground
    if ground is None or ground.word is NOT_FOUND:
        mixed_up = judge_neighbour(claim, reading, document) or judge_slip(claim, reading, document)
        return mixed_up or ground
    return ground


def _is_told_of(ground: Ground, reading: ClaimReading, document: Document) -> bool:
    """Whether whomever a claim names stands by the values that a formula takes."""
    return ground.sentence < 0 or names_stand_by(reading, ground.sentence, document)
