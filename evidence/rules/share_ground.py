"""The verdict on a share that follows from a part and its whole, with the formula that shows it."""

from ..statements.statement import Statement
from .ground import CONTRADICTED, SUPPORTED, Ground
from .wording import value_words

_STRENGTH = 0.72


def ground_of_share(claim: Statement, share: float, part: Statement, whole: Statement) -> Ground:
    """Whether the claim states the share, in per cent, that `part` is of `whole`."""
    formula = f"{value_words(part)} / {value_words(whole)} = {share:.3g} %"
    if claim.amount.holds(share) or claim.amount.holds(round(share, 1)):
        return Ground(SUPPORTED, f"it follows: {formula}", _STRENGTH, part.sentence, formula=True)
    reason = f"the source's figures give another share: {formula}"
    return Ground(CONTRADICTED, reason, _STRENGTH, part.sentence, formula=True)
