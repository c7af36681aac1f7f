"""What follows from a row of times, from two rows, from a part named in passing, or from how a sum is spread."""

import pytest

PAGE = """title: Tarn Robotics: third quarter of fiscal 2026
published: 2025-12-02

Tarn Robotics plans to spend 90 million euros over three years, of which 54 million would go to sensors. For next year
the budget is 40 million euros. Of that sum some 10 million is meant for software.

Earnings per ADS were EUR 1.20; each ADS stands for two shares. The stock trades at 22 times forward earnings, and net
debt is 1.4 times EBITDA.

Results (EUR million)

| | Q3 2024 | Q4 2024 | Q1 2025 | Q2 2025 | Q3 2025 |
| --- | --- | --- | --- | --- | --- |
| Revenue | 80.0 | 84.0 | 78.0 | 88.0 | 90.0 |
| Gross profit | 40.0 | 40.0 | 38.0 | 43.0 | 42.0 |
| Operating income | 9.0 | 12.0 | 7.0 | 11.0 | 10.0 |

Deliveries by month

| Month | 2025 | 2024 |
| --- | --- | --- |
| July | 410 | 300 |
| August | 420 | 390 |
| September | 480 | 350 |
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Operating income was the highest in the fourth quarter of 2024.", "supported"),
        ("Operating income was the highest in Q3 2025.", "contradicted"),
        ("Revenue was lowest in Q1 2025.", "supported"),
        ("The gross margin improved on the year.", "contradicted"),
        ("Three-fifths of the spending would go to sensors.", "supported"),
        ("A quarter of the budget is for software.", "supported"),
        ("Half of the budget is for software.", "contradicted"),
        ("Tarn plans to spend 90 million euros within three years.", "supported"),
        ("Tarn plans to spend 90 million euros within one year.", "contradicted"),
        ("Tarn plans to spend 90 million euros a year.", "contradicted"),
        ("Earnings were EUR 1.20 per share.", "contradicted"),
        ("Earnings were EUR 1.20 per ADS.", "supported"),
        ("The stock trades at 22 times forward earnings.", "supported"),
        ("Deliveries were 420 in August 2025.", "supported"),
        ("Deliveries were 420 in August 2024.", "contradicted"),
    ],
)
def test_what_follows_from_several_values(finding, claim, expected):
    found = finding(claim)
    assert found.word == expected, found.reason
