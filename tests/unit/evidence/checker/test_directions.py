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

SEGMENTS = """title: Saltmarsh Group: second half of 2025
published: 2026-02-12

Saltmarsh's toll roads earned an operating profit of $3.7 million, 75.6% less than a year ago; their operating margin
dropped to 5.7% from 25.1%.
Ferries lost an estimated 21 million dollars in the fourth quarter of 2025, after about 36 million dollars in the third
quarter, so the worst seems over.

Segments
Harbour Services: revenue $31.7 million (+29%); adjusted EBITA loss $2.9 million (loss of $0.4 million).
Airport Parking: revenue $17.7 million (+14%); adjusted EBITA loss $391,000 (loss of $2.6 million).
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


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The margin of Saltmarsh's toll roads shrank.", "supported"),
        ("The margin of the toll roads widened.", "contradicted"),
        ("The toll roads' profit fell.", "supported"),
        ("Profit at the toll roads rose.", "contradicted"),
        ("The loss of Harbour Services widened.", "supported"),
        ("The loss of Harbour Services narrowed.", "contradicted"),
        ("Airport Parking's loss narrowed.", "supported"),
        ("The ferry loss narrowed from the third quarter.", "supported"),
        ("The ferry loss widened from the third quarter.", "contradicted"),
        ("The loss of the bridges narrowed.", "not_found"),
        ("The group's margin fell.", "not_found"),
    ],
)
def test_a_bare_loss_or_margin_is_any_that_the_source_gives(claim, expected):
    document = RuleChecker().read(DocumentText(SEGMENTS, published="2026-02-12"))
    assert document.check(ClaimText(claim)).word.value == expected
