"""What is said of each of several times, and is told by the columns of a row."""

import pytest

PAGE = """title: Sael Mining Data Pack
published: 2026-02-12

| US$ million | Q4 2024 | Q1 2025 | Q2 2025 | Q3 2025 | Q4 2025 |
| --- | --- | --- | --- | --- | --- |
| Revenue | 804 | 831 | 842 | 861 | 878 |
| Net income | 104 | 71 | -18 | 121 | 163 |

| US$ million | FY2023 | FY2024 | FY2025 |
| --- | --- | --- | --- |
| EBITDA | 1,020 | 1,190 | 1,075 |
| Operating income | -80 | -151 | -21 |
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The company made a net profit in every quarter of 2025.", "contradicted"),
        ("Revenue rose in every quarter of 2025.", "supported"),
        ("Revenue grew from quarter to quarter through 2025.", "supported"),
        ("Net income rose in every quarter of 2025.", "contradicted"),
        ("EBITDA rose in both fiscal 2024 and fiscal 2025.", "contradicted"),
        ("EBITDA rose in both years after FY2023.", "contradicted"),
        ("The operating loss narrowed from US$151m in FY2024 to US$21m in FY2025.", "supported"),
    ],
)
def test_every_column_counts(word, claim, expected):
    assert word(claim) == expected
