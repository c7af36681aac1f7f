"""The verdict on a share that follows from a part and its whole, with the formula that shows it."""

from ..statements.statement import Statement
from .ground import Ground, by_formula
from .wording import value_words

_STRENGTH = 0.72


def ground_of_share(claim: Statement, share: float, part: Statement, whole: Statement) -> Ground:
    """Whether the claim states the share, in per cent, that `part` is of `whole`."""
    formula = f"{value_words(part)} / {value_words(whole)} = {share:.3g} %"
    good = claim.amount.holds(share) or claim.amount.holds(round(share, 1))
    return by_formula(formula, part.sentence, _STRENGTH, good=good, what="share")
