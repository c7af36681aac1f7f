"""Which rating a broker gives, and whether it moved: only the broker's own clause tells."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

NOTE = """title: What brokers make of Tessel
published: 2025-09-30

Corvane lifted its target from €40 to €52 on Monday but kept its Hold rating; Adler stayed at Buy and went to €60.
Bramhall upgraded Tessel to Overweight from Neutral. Seldon downgraded Tessel to Sell.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Corvane upgraded Tessel to Buy.", "contradicted"),
        ("Corvane kept its Hold rating.", "supported"),
        ("Corvane downgraded Tessel to Hold.", "contradicted"),
        ("Adler rates Tessel a Buy.", "supported"),
        ("Adler upgraded Tessel to Buy.", "contradicted"),
        ("Bramhall upgraded Tessel to Overweight.", "supported"),
        ("Bramhall downgraded Tessel to Neutral.", "contradicted"),
        ("Seldon upgraded Tessel to Sell.", "contradicted"),
        ("Seldon downgraded Tessel to Sell.", "supported"),
        ("Morrow upgraded Tessel to Buy.", "not_found"),
    ],
)
def test_a_rating_is_that_of_its_broker(claim, expected):
    document = RuleChecker().read(DocumentText(NOTE, published="2025-09-30"))
    assert document.check(ClaimText(claim)).word.value == expected
