"""The verdict on by how many points a margin moved, where the document gives profit and revenue for both times."""

from ..grammar.amount import POINTS
from ..grammar.metrics import MARGIN_OF, Kind
from ..statements.document import Document
from ..statements.statement import Says, Statement, Topic
from .ground import Ground, by_formula
from .series import before_of, levels
from .terms import AS_TOLD
from .wording import value_words

_STRENGTH = 0.72


def judge_margin_change(claim: Statement, document: Document, wanted: Topic) -> Ground | None:
    """A verdict on such a change; None where one of the four values is missing."""
    profit = MARGIN_OF.get(claim.metric)
    if (
        profit is None
        or claim.says is not Says.CHANGE
        or claim.amount.unit != POINTS
        or claim.marks & AS_TOLD
    ):
        return None
    base = claim._replace(says=Says.LEVEL, kind=Kind.MONEY)
    for part in levels(base._replace(metric=profit), document, wanted):
        before = before_of(part, claim.basis, document)
        for whole in levels(base._replace(metric="revenue", marks=frozenset()), document, wanted):
            earlier = before_of(whole, claim.basis, document)
            if before is not None and earlier is not None and _is_of_one_time(part, whole):
                return _judged(claim, (part, whole), (before, earlier))
    return None


def _is_of_one_time(part: Statement, whole: Statement) -> bool:
    same = part.period is None or whole.period is None or part.period.label == whole.period.label
    return same and part.topic == whole.topic and bool(whole.value)


def _judged(
    claim: Statement, now: tuple[Statement, Statement], then: tuple[Statement, Statement]
) -> Ground | None:
    if not then[1].value or now[0].amount.unit != now[1].amount.unit:
        return None
    shares = [part.value / whole.value * 100 for part, whole in (now, then)]
    shown = shares[0] - shares[1]
    words = " - ".join(f"{value_words(part)} / {value_words(whole)}" for part, whole in (now, then))
    formula = f"{words} = {shown:+.3g} points"
    sentence = now[0].sentence
    good = claim.sign * shown >= 0 and claim.amount.is_near(abs(shown), claim.amount.step / 2)
    return by_formula(formula, sentence, _STRENGTH, good=good)
