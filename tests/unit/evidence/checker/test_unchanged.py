"""What stayed as it was neither rose nor fell."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

PAGE = """title: Orin Freight: third quarter of 2025
published: 2025-11-06

Orin Freight said on Thursday that revenue was $1.2 billion. The operating margin was 8%, unchanged from a year
earlier. Gross margin rose to 31%.
"""


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The operating margin widened to 8%.", "contradicted"),
        ("The operating margin fell.", "contradicted"),
        ("Gross margin rose to 31%.", "supported"),
        ("The operating margin was 8%.", "supported"),
    ],
)
def test_a_margin_that_stayed_did_not_move(claim, word):
    document = RuleChecker().read(DocumentText(PAGE))
    assert document.check(ClaimText(claim)).word == word
