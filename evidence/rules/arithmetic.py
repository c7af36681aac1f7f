"""What follows by one step of arithmetic from the document's own figures, shown as a formula."""

from ..grammar.amount import PERCENT, POINTS, TIMES, Amount, Limit, same_unit
from ..grammar.metrics import MARGIN_OF, Kind
from ..statements.document import Document
from ..statements.statement import Says, Statement, Topic
from .conversion_rule import judge_converted
from .ground import CONTRADICTED, SUPPORTED, Ground, by_formula
from .likeness import likeness
from .series import Pair, levels, pair
from .terms import AS_TOLD
from .wording import scaled, value_words

_STRENGTH = 0.75
_NEARLY_HALVED = 0.85


def judge_by_arithmetic(claim: Statement, document: Document, wanted: Topic) -> Ground | None:
    """A verdict from two figures of the document; None where they do not give one."""
    match claim.says:
        case Says.GROWTH:
            return _growth(claim, document, wanted)
        case Says.CHANGE:
            return _change(claim, document, wanted)
        case Says.SHARE:
            return _share(claim, document, wanted)
    if claim.metric in MARGIN_OF:
        return _ratio(claim, document, wanted, MARGIN_OF[claim.metric], "revenue")
    if claim.metric == "tax rate":
        return _ratio(claim, document, wanted, "income tax", "pre-tax profit")
    if claim.amount.is_money:
        return judge_converted(claim, document, wanted) or _by_margin(claim, document, wanted)
    return None


def _growth(claim: Statement, document: Document, wanted: Topic) -> Ground | None:
    if claim.marks & AS_TOLD:
        return None
    found = pair(claim, document, wanted)
    if found is None or found.before.value == 0 or found.before.value * found.now.value <= 0:
        return None
    ratio = found.now.value / found.before.value
    formula = f"{value_words(found.now)} / {value_words(found.before)} = {ratio:.3g}"
    slack = _slack(found.now.amount, found.before.amount)
    if claim.amount.unit == TIMES and 0 < claim.amount.value < 1 and claim.amount.limit is Limit.NEARLY:
        good = 1 <= ratio / claim.amount.value <= 1 / _NEARLY_HALVED
        return by_formula(formula, found.now.sentence, _STRENGTH, good=good)
    if claim.amount.unit == TIMES:
        good = claim.amount.holds(ratio) or (
            claim.amount.holds(ratio * (1 + slack)) and claim.amount.holds(ratio * (1 - slack))
        )
        return by_formula(formula, found.now.sentence, _STRENGTH, good=good)
    percent = (ratio - 1) * 100
    formula = f"{value_words(found.now)} / {value_words(found.before)} - 1 = {percent:+.3g} %"
    if claim.sign * percent < 0:
        return Ground(CONTRADICTED, f"the other way: {formula}", _STRENGTH, found.now.sentence, formula=True)
    good = _near(claim.amount, abs(percent), slack * 100 * abs(ratio))
    return by_formula(formula, found.now.sentence, _STRENGTH, good=good)


def _slack(*amounts: Amount) -> float:
    """By what share the inputs may be off, since they are rounded."""
    return sum(one.step / 2 / (abs(one.value) or 1.0) for one in amounts)


def _near(claim: Amount, value: float, slack: float) -> bool:
    """Whether the value, or one within the rounding of its inputs, is what the claim says."""
    return (
        claim.holds(value)
        or claim.holds(value + min(slack, claim.step))
        or claim.holds(value - min(slack, claim.step))
    )


def _change(claim: Statement, document: Document, wanted: Topic) -> Ground | None:
    found = (
        _against_estimate(claim, document, wanted)
        if "vs estimate" in claim.marks
        else pair(claim, document, wanted)
    )
    if found is None:
        return None
    points = claim.amount.unit == POINTS
    if points != (found.now.amount.unit == PERCENT) or (
        not points and not same_unit(claim.amount.unit, found.now.amount.unit)
    ):
        return None
    change = found.now.value - found.before.value
    formula = (
        f"{value_words(found.now)} - {value_words(found.before)} = {change:+.4g}"
        if points
        else (f"{value_words(found.now)} - {value_words(found.before)} = {scaled(change)}")
    )
    way = change
    if found.now.value < 0 and found.before.value < 0:
        # A loss that was cut went down, though the result went up; `improved` tells the result, and is left open.
        way = -change
        if claim.sign > 0 > way:
            return None
    if claim.sign * way < 0:
        return Ground(CONTRADICTED, f"the other way: {formula}", _STRENGTH, found.now.sentence, formula=True)
    good = _near(claim.amount, abs(change), found.now.amount.step)
    return by_formula(formula, found.now.sentence, _STRENGTH, good=good)


def _against_estimate(claim: Statement, document: Document, wanted: Topic) -> Pair | None:
    """Fact and estimate of one metric."""
    bare = claim._replace(marks=claim.marks - {"vs estimate"})
    for fact in levels(bare, document, wanted):
        for other in document.by_metric.get(claim.metric, ()):
            same = other.expected and other.says is Says.LEVEL and other.amount.unit == fact.amount.unit
            if (
                same
                and likeness(
                    bare._replace(says=Says.LEVEL, expected=True, noun=frozenset()), other, document, wanted
                ).holds
            ):
                return Pair(fact, other)
    return None


def _share(claim: Statement, document: Document, wanted: Topic) -> Ground | None:
    whole_name = next(
        (mark[3:] for mark in sorted(claim.marks) if mark.startswith("of ")),
        claim.metric if claim.kind is Kind.MONEY else "",
    )
    if not whole_name:
        return None
    part_claim = claim._replace(
        says=Says.LEVEL,
        marks=frozenset(mark for mark in claim.marks if not mark.startswith("of ")),
        noun=frozenset(),
    )
    parts = levels(part_claim, document, wanted)
    if claim.metric == whole_name and not wanted:
        return None
    whole_claim = part_claim._replace(metric=whole_name, kind=Kind.MONEY, marks=frozenset())
    wholes = sorted(levels(whole_claim, document, Topic()), key=lambda one: -one.amount.value)
    denied: Ground | None = None
    for part in parts:
        for whole in wholes:
            if (
                whole.topic
                or whole.amount.unit != part.amount.unit
                or whole is part
                or not whole.amount.value
            ):
                continue
            if not _same_time(part, whole, document) or part.amount.value > whole.amount.value:
                continue
            share = part.amount.value / whole.amount.value * 100
            formula = f"{value_words(part)} / {value_words(whole)} = {share:.3g} %"
            if _near(claim.amount, share, 0.05):
                return Ground(SUPPORTED, f"it follows: {formula}", _STRENGTH, part.sentence, formula=True)
            if denied is None and part.in_table and whole.in_table:
                reason = f"the source's figures give another share: {formula}"
                denied = Ground(CONTRADICTED, reason, _STRENGTH, part.sentence, formula=True)
    return denied


def _same_time(one: Statement, other: Statement, document: Document) -> bool:
    mine, theirs = one.period or document.main_period, other.period or document.main_period
    return mine is None or theirs is None or mine.fits(theirs)


def _ratio(claim: Statement, document: Document, wanted: Topic, upper: str, lower: str) -> Ground | None:
    base = claim._replace(says=Says.LEVEL, kind=Kind.MONEY)
    for part in levels(base._replace(metric=upper), document, wanted):
        for whole in levels(base._replace(metric=lower, marks=frozenset()), document, wanted):
            if (
                whole.amount.unit != part.amount.unit
                or not _same_time(part, whole, document)
                or not whole.amount.value
                or (whole.topic.all, whole.topic.places) != (part.topic.all, part.topic.places)
            ):
                continue
            ratio = part.value / whole.value * 100
            formula = f"{value_words(part)} / {value_words(whole)} = {ratio:.3g} %"
            good = _near(claim.amount, abs(ratio), 0.05) and (claim.sign < 0) == (ratio < 0)
            return by_formula(formula, part.sentence, _STRENGTH, good=good)
    return None


def _by_margin(claim: Statement, document: Document, wanted: Topic) -> Ground | None:
    """A profit from the margin and the revenue of the same subject."""
    names = [name for name, profit in MARGIN_OF.items() if profit == claim.metric]
    bare = claim._replace(kind=Kind.RATIO)
    for margin in (one for name in names for one in levels(bare._replace(metric=name), document, wanted)):
        whole = claim._replace(metric="revenue", marks=frozenset())
        for revenue in levels(whole, document, wanted):
            if not same_unit(revenue.amount.unit, claim.amount.unit) or not _same_time(
                margin, revenue, document
            ):
                continue
            value = revenue.value * margin.value / 100
            formula = f"{value_words(revenue)} × {value_words(margin)} = {scaled(value)}"
            slack = abs(value) * _slack(revenue.amount, margin.amount)
            good = claim.sign * value >= 0 and _near(claim.amount, abs(value), slack)
            return by_formula(formula, margin.sentence, _STRENGTH, good=good)
    return None
