"""The verdict on making money or losing it, said without an amount."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

NOTES = """title: Orlin Group: notes on the third quarter of 2025
published: 2025-11-20

Orlin posted revenue of $4.1 billion in the third quarter of 2025.
The ferry arm lost money again, while the terminal business was in the black.
Net profit of the group was $212 million, 40% lower than a year earlier.

Parcel lockers
Revenue grew 12%. The unit is still in the red and is expected to turn profitable in 2027.

Leasing
It made a small profit in the second quarter only.

Outlook: the company expects the core tug segment to stay in the red in the fourth quarter.
CFO Ida Berg sees the salvage unit returning to profit next year.
The drone venture has made losses in every year since it was founded.
"""
REPORT = """title: Kvarn Foods annual report 2024
published: 2025-03-02

Five-year summary (EUR million)
| | 2024 | 2023 |
| Revenue | 812 | 790 |
| Operating income | -12 | 31 |
| Net income | -20 | 18 |

Segments, operating income (EUR million)
| Segment | 2024 | 2023 |
| Bakery | 44 | 40 |
| Dairy | -6 | 5 |
| Frozen | 3 | -9 |
"""


def _word(text: str, claim: str) -> str:
    return RuleChecker().read(DocumentText(text)).check(ClaimText(claim)).word


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The ferry arm made a loss.", "supported"),
        ("The ferry arm was profitable in the third quarter.", "contradicted"),
        ("Orlin's terminal business was profitable.", "supported"),
        ("The terminal business was loss-making.", "contradicted"),
        ("Orlin as a group stayed in profit.", "supported"),
        ("Orlin made a loss in the third quarter.", "contradicted"),
        ("Parcel lockers are not yet profitable.", "supported"),
        ("Parcel lockers are profitable.", "contradicted"),
        ("Parcel lockers are expected to turn a profit in 2027.", "supported"),
        ("Parcel lockers are expected to be profitable in 2026.", "contradicted"),
        ("Leasing was in the black in the second quarter.", "supported"),
        ("Leasing was profitable in the third quarter of 2025.", "contradicted"),
        ("The company expects tugs to make a loss in the fourth quarter.", "supported"),
        ("Management expects the tug segment to return to profit in the fourth quarter.", "contradicted"),
        ("Ida Berg expects the salvage unit to be profitable next year.", "supported"),
        ("The drone venture made a profit in 2023.", "contradicted"),
        ("The drone venture is expected to make a profit in 2028.", "not_found"),
        ("The catering arm was profitable.", "not_found"),
        ("The ferry arm was profitable in 2019.", "not_found"),
    ],
)
def test_states_that_sentences_tell(claim, expected):
    assert _word(NOTES, claim) == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Dairy made an operating loss in 2024.", "supported"),
        ("Dairy made an operating profit in 2024.", "contradicted"),
        ("Kvarn Foods was in the black in 2024.", "contradicted"),
        ("Frozen was back in the black in 2024.", "supported"),
        ("Kvarn swung to a net loss in 2024.", "supported"),
        ("Bakery swung to a loss in 2024.", "contradicted"),
        ("Bakery remained profitable.", "supported"),
        ("Kvarn Foods expects to make a profit in 2025.", "not_found"),
        ("Pasta made a loss in 2024.", "not_found"),
    ],
)
def test_states_that_the_signs_of_values_tell(claim, expected):
    assert _word(REPORT, claim) == expected
