"""Streaks, and what is said of every one of several times."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

NOTE = """title: Norden Glass: third quarter of fiscal 2025
published: 2025-10-30

Sales of flat glass rose 4%, the fifth quarter of growth in a row. Bottle sales shrank 3%, the second decline running.
Orders from China fell for the seventh consecutive month.

Line item | Q4 FY24 | Q1 FY25 | Q2 FY25 | Q3 FY25 | Q4 FY25
Gross margin (%) | 30.1 | 30.4 | 31.0 | 31.9 | 32.2
Operating margin (%) | 9.1 | 9.4 | 9.0 | 9.8 | 9.9
Free cash flow | 12 | 8 | 3 | 5 | 9
Net income | 4 | 6 | -2 | 5 | 7
"""


@pytest.fixture(scope="module")
def word():
    document = RuleChecker().read(DocumentText(NOTE, published="2025-10-30"))
    return lambda claim: document.check(ClaimText(claim)).word


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Flat glass sales have been growing for five quarters without a break.", "supported"),
        ("Flat glass sales rose for the sixth straight quarter.", "contradicted"),
        ("Bottle sales fell for the second quarter in succession.", "supported"),
        ("Bottle sales fell for the fourth quarter in succession.", "contradicted"),
        ("Orders from China have now shrunk for seven months running.", "supported"),
        ("Orders from Japan have now shrunk for seven months running.", "not_found"),
        ("Gross margin widened in each quarter of fiscal 2025.", "supported"),
        ("Operating margin widened in each quarter of fiscal 2025.", "contradicted"),
        ("Free cash flow was positive in all four quarters of fiscal 2025.", "supported"),
        ("Net income was positive in every quarter of fiscal 2025.", "contradicted"),
    ],
)
def test_streaks_and_quantifiers_are_counted(word, claim, expected):
    assert word(claim) == expected
