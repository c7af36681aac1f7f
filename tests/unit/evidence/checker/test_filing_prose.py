"""Filings: headings of items, counts told by a verb, losses that shrink, conversions between a value and its year."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

FILING = """title: Torvex Motors Inc. annual report
published: 2025-04-16

ITEM 3. KEY INFORMATION
Torvex Motors has lost money in each year.
Our net loss was EUR 840 million in 2023 and EUR 610 million ($660 million) in 2024.

ITEM 4. INFORMATION ON THE COMPANY
We delivered 84,200 cars in 2024, compared with 61,500 in 2023.

ITEM 5. OPERATING AND FINANCIAL REVIEW
Gross margin was 6.4%, against negative 2.1% in the year before.
"""


@pytest.fixture(scope="module")
def judged():
    document = RuleChecker().read(DocumentText(FILING))
    return lambda claim: document.check(ClaimText(claim))


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Torvex's deliveries grew by about 37% in 2024.", "supported"),
        ("Torvex's deliveries grew by about 73% in 2024.", "contradicted"),
        ("The net loss was cut by about EUR 230m in 2024.", "supported"),
        ("The net loss widened by about EUR 230m in 2024.", "not supported"),
        ("The net loss was EUR 610m in 2024.", "supported"),
        ("Gross margin was 6.4%.", "supported"),
    ],
)
def test_what_a_filing_says(judged, claim, word):
    found = judged(claim).word
    assert found != "supported" if word == "not supported" else found == word
