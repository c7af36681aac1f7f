"""The verdict on a change, or on a value before it, from two values of the document, or from one and its change."""

from ..grammar.amount import COUNT, PERCENT, POINTS, TIMES, same_unit
from ..grammar.movements import Move
from ..grammar.period_mark import INSTANT, PeriodMark
from ..grammar.phrases import verb_forms
from ..statements.document import Document
from ..statements.lexed import Lexed
from ..statements.statement import Says, Statement
from .claim_reading import ClaimReading
from .ground import CONTRADICTED, SUPPORTED, Ground, by_formula
from .reading_parts import base_of, months_apart, stretch_of
from .sides import Side
from .terms import AS_TOLD
from .then_and_now import Step, steps_of
from .way_told import SIZE_WORDS
from .wording import scaled, value_words

_STRENGTH = 0.72
_CHANGES = frozenset({Says.CHANGE, Says.GROWTH})
_GO = frozenset(
    verb_forms(
        [
            "rise/rose/risen",
            "gain",
            "climb",
            "fall/fell/fallen",
            "drop",
            "decline",
            "slip",
            "jump",
        ]
    )
)


def judge_by_steps(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on a claim of a change or of the value before; None where the document gives no such pair."""
    if claim.says not in _CHANGES and not _may_be_former(claim):
        return None
    topic = reading.wanted(claim)
    noun = claim.noun if claim.amount.unit == COUNT else frozenset[str]()
    steps = _fitting(Side(topic.all | topic.places | noun, claim.metric), claim, reading, document)
    if not steps and claim.says is Says.GROWTH and not claim.metric:
        # What grew may be told by the words around its growth alone.
        steps = _fitting(Side(topic.all | topic.places | claim.noun, ""), claim, reading, document)
    if not steps:
        return None
    match claim.says:
        case Says.CHANGE:
            grounds = [_change(claim, step) for step in steps]
        case Says.GROWTH:
            grounds = [_growth(claim, step) for step in steps]
        case _:
            grounds = [_former(claim, step) for step in steps]
    told = [
        ground
        for ground, step in zip(grounds, steps, strict=True)
        if ground is not None and not (step.loose and ground.word is CONTRADICTED)
        if (step.rank, step.aside) == (steps[0].rank, steps[0].aside)
    ]
    if not told or any(ground.word is not told[0].word for ground in told[:2]):
        return None
    return told[0]


def _fitting(side: Side, claim: Statement, reading: ClaimReading, document: Document) -> list[Step]:
    """The pairs of now and before of a side whose times are those of the claim."""
    base, stretch = base_of(reading.lexed), stretch_of(reading)
    return [
        step
        for step in steps_of(side, reading, document)
        if _time_fits(claim, base, step) and _length_fits(stretch, step)
    ]


def as_change(claim: Statement, lexed: Lexed) -> Statement | None:
    """`Net profit dropped EUR 70 million`, `EUR 2 larger than`: an amount read as the change that it is."""
    if claim.says is not Says.LEVEL or claim.former or claim.expected:
        return None
    if not claim.amount.is_money and claim.amount.unit != COUNT:
        return None
    place = lexed.place_of(claim.amount) or 0
    before = lexed.moves.get(place - 1)
    goes = place > 0 and lexed.words[place - 1].form in _GO
    if goes and before is not None and before.after == place and before.meaning in {Move.UP, Move.DOWN}:
        return claim._replace(says=Says.CHANGE, sign=1 if before.meaning is Move.UP else -1)
    behind = [word.form for word in lexed.words[place + 1 : place + 3]]
    if behind[1:] == ["than"] and behind[0] in SIZE_WORDS:
        return claim._replace(says=Says.CHANGE, sign=SIZE_WORDS[behind[0]])
    return None


def _time_fits(claim: Statement, base: PeriodMark | None, step: Step) -> bool:
    """Whether a claim's base of comparison is that of the pair."""
    if claim.says in _CHANGES and not step.rank:
        return False
    if base is not None and claim.says in _CHANGES:
        return step.time is not None and (step.time.fits(base) or one_day(step.time, base))
    if claim.basis and step.basis:
        return claim.basis == step.basis
    return True


def _length_fits(stretch: int, step: Step) -> bool:
    """Whether as many months lie between two days as a claim tells a change over."""
    now = step.now.statement.period
    if not stretch or now is None or step.time is None or INSTANT not in {now.months, step.time.months}:
        return True
    return months_apart(now, step.time) == stretch


def _change(claim: Statement, step: Step) -> Ground | None:
    now = step.now.statement.amount
    points = claim.amount.unit == POINTS
    if points != (now.unit == PERCENT) or (not points and not same_unit(claim.amount.unit, now.unit)):
        return None
    change = step.now.value - step.before
    formula = f"{value_words(step.now.statement)} - {step.words} = {scaled(change)}"
    return _told(claim, change, formula, step, now.step / 2 + step.rounding)


def _growth(claim: Statement, step: Step) -> Ground | None:
    if step.before * step.now.value <= 0 or step.derived or claim.marks & AS_TOLD:
        return None
    now = step.now.statement
    if now.amount.unit == PERCENT and not claim.metric:
        # What grew is not its share of something.
        return None
    ratio = step.now.value / step.before
    slack = now.amount.step / 2 / now.amount.value + step.rounding / abs(step.before)
    if claim.amount.unit == TIMES:
        formula = f"{value_words(now)} / {step.words} = {ratio:.3g}"
        if claim.amount.is_near(ratio, slack * ratio):
            return Ground(SUPPORTED, f"it follows: {formula}", _STRENGTH, now.sentence, formula=True)
        return Ground(
            CONTRADICTED, f"the source's figures give {formula}", _STRENGTH, now.sentence, formula=True
        )
    if claim.amount.unit != PERCENT:
        return None
    percent = (ratio - 1) * 100
    formula = f"{value_words(now)} / {step.words} - 1 = {percent:+.3g} %"
    return _told(claim, percent, formula, step, slack * 100 * ratio)


def _former(claim: Statement, step: Step) -> Ground | None:
    if not same_unit(claim.amount.unit, step.now.statement.amount.unit) or not _is_former(claim, step):
        return None
    good = claim.amount.is_near(abs(step.before), min(step.rounding, claim.amount.step))
    if not good and not step.derived:
        return None
    return by_formula(step.words, step.now.statement.sentence, _STRENGTH, good=good)


def _may_be_former(claim: Statement) -> bool:
    """Whether a claim of a value names a time that may lie before now."""
    if claim.says not in {Says.LEVEL, Says.SHARE}:
        return False
    period = claim.period
    told = period is not None and (period.spans or period.fiscal or period.relation == "year_ago")
    return claim.former or bool(told)


def _is_former(claim: Statement, step: Step) -> bool:
    """Whether a claim speaks of the time before and not of now."""
    period = claim.period
    now = step.now.statement.period
    if period is not None and now is not None and now.fits(period):
        return False
    if period is not None and (period.spans or period.fiscal):
        return step.time is not None and (step.time.fits(period) or one_day(step.time, period))
    if claim.former or (period is not None and period.relation == "year_ago"):
        return (
            step.basis in {"yoy", ""}
            if period is None or period.relation == "year_ago"
            else step.basis == "qoq"
        )
    return False


def one_day(one: PeriodMark, other: PeriodMark) -> bool:
    """Whether both are the same day, or one ends the other."""
    return any(
        mine.month == theirs.month and mine.year in {theirs.year, 0} and 0 in (mine.months, theirs.months)
        for mine in one.spans
        for theirs in other.spans
        if mine.month
    )


def _told(claim: Statement, shown: float, formula: str, step: Step, slack: float) -> Ground | None:
    sentence = step.now.statement.sentence
    if claim.sign * shown < 0:
        return Ground(CONTRADICTED, f"the other way: {formula}", _STRENGTH, sentence, formula=True)
    return by_formula(formula, sentence, _STRENGTH, good=claim.amount.is_near(abs(shown), slack))
