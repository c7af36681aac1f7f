"""Whose the rows of a table are that stands under the name of a company, and of which time its columns are."""

import pytest

PAGE = """title: Castor Systems and Pellworth report
published: 2025-08-07

Castor Systems and Pellworth reported results for the second quarter of 2025 on Thursday. Sales of Pellworth fell.

Castor Systems: key figures

| | Three months ended June 30 | | Six months ended June 30 | |
| | 2025 | 2024 | 2025 | 2024 |
|---|---|---|---|---|
| Revenue, $ million | 886 | 770 | 1,702 | 1,530 |
| Operating profit, $ million | 126 | 104 | 231 | 222 |

Pellworth, results of the second quarter

| $ million | Q2 2025 | Q2 2024 | Change |
| --- | --- | --- | --- |
| Revenue | 512 | 674 | -24% |
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Pellworth's revenue fell 24%.", "supported"),
        ("Castor Systems' revenue fell 24%.", "contradicted"),
        ("Castor Systems' revenue was $886 million in the second quarter of 2025.", "supported"),
        ("Pellworth's revenue was $886 million in the second quarter of 2025.", "contradicted"),
        ("A year earlier, Castor Systems' revenue had been $770 million.", "supported"),
        ("Castor Systems' operating profit rose to $126 million in the second quarter.", "supported"),
        ("Castor Systems' operating profit fell to $126 million in the second quarter.", "contradicted"),
        ("Castor Systems' operating profit for the first half of 2024 was $222 million.", "supported"),
        ("Castor Systems' operating profit for the first half of 2024 was $104 million.", "contradicted"),
    ],
)
def test_a_row_is_of_the_company_above_its_table(word, claim, expected):
    assert word(claim) == expected
