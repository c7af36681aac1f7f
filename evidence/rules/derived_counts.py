"""Values that no text prints, but that its own figures plainly give: they are judged before any that looks alike."""

from ..statements.document import Document
from ..statements.statement import Statement
from .balance_ratio_rule import judge_balance_ratio
from .claim_reading import ClaimReading
from .ground import SUPPORTED, Ground
from .joint_loss_rule import judge_joint_loss
from .openings_rule import judge_openings
from .ordinal_count_rule import judge_ordinal_count
from .quantity_rule import judge_quantity


def judge_counted(claim: Statement, reading: ClaimReading, document: Document) -> Ground | None:
    """A verdict on such a value; None for one of another kind, or one that the document prints after all."""
    found = (
        judge_balance_ratio(claim, reading, document)
        or judge_openings(claim, reading, document)
        or judge_ordinal_count(claim, reading, document)
        or judge_joint_loss(claim, reading, document)
    )
    if found is None or found.word is SUPPORTED:
        return found
    printed = judge_quantity(claim, document, reading.wanted(claim))
    return found if printed.word is not SUPPORTED else printed
