"""Which way something went, told against a time that the claim names or over several times."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

PAGE = """title: Orvik Steel: third quarter of 2025
published: 2025-11-04

(All amounts in thousands of EUR; three months ended)

                               Sep 30, 2024    Jun 30, 2025    Sep 30, 2025
Capital expenditure                  84,310          71,905          77,240
Inventories                         402,115         388,960         391,002

# Revenue by quarter, EUR m

| Unit | Q4 2024 | Q1 2025 | Q2 2025 | Q3 2025 |
| --- | --- | --- | --- | --- |
| Wire | 61 | 64 | 66 | 71 |
| Tubes | 48 | 45 | 47 | 52 |
"""


def word(claim):
    return RuleChecker().read(DocumentText(PAGE, published="2025-11-04")).check(ClaimText(claim)).word.value


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Capital expenditure was lower than in the third quarter of 2024.", "supported"),
        ("Capital expenditure was higher than in the third quarter of 2024.", "contradicted"),
        ("Capital expenditure was higher than in the second quarter of 2025.", "supported"),
        ("Inventories were lower than in the second quarter of 2025.", "contradicted"),
    ],
)
def test_a_size_is_compared_with_the_named_time(claim, expected):
    assert word(claim) == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Revenue of the wire unit rose quarter after quarter.", "supported"),
        ("Revenue of the tubes unit rose quarter after quarter.", "contradicted"),
    ],
)
def test_quarter_after_quarter_is_each_of_them(claim, expected):
    assert word(claim) == expected
