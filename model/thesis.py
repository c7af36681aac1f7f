"""A forward-looking claim made testable."""

from datetime import date
from typing import NamedTuple

from .ids import ClaimId, CompanyId, SubjectId, ThesisId
from .quantity import Quantity
from .words import Comparison


class Thesis(NamedTuple):
    """`metric` of `subject` shall stand in `comparison` to `threshold` by `deadline`."""

    id: ThesisId
    company: CompanyId
    text: str
    claim: ClaimId | None
    subject: SubjectId
    metric: str
    comparison: Comparison
    threshold: Quantity
    deadline: date | None
    note: str = ""
    retired: bool = False
