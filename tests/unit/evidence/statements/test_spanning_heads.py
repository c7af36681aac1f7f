"""Heads of tables that stand over several columns, in the forms of filings and releases."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import DocumentText

PIPES_WITH_BLANKS = """| EUR m | Three months ended | | Nine months ended | |
| | Sep 27, 2025 | Sep 28, 2024 | Sep 27, 2025 | Sep 28, 2024 |
| Net sales | 412 | 438 | 1,214 | 1,251 |
"""
PIPES = """| EUR m | Three months ended September 30, | Nine months ended September 30, |
| | 2025 | 2024 | 2025 | 2024 |
| Net sales | 412 | 438 | 1,214 | 1,251 |
"""
SPACED = """                 Three Months Ended September 30,      Nine Months Ended September 30,
EUR m                2025          2024                    2025          2024
Net sales             412           438                   1,214         1,251
"""
SPACED_DAYS = """(in EUR millions)
                 Three Months Ended               Nine Months Ended
                 Sept. 27, 2025  Sept. 28, 2024   Sept. 27, 2025  Sept. 28, 2024
Net sales        412             438              1,214           1,251
"""
CORNER = """Net sales             Three months ended            Nine months ended
                 Sep 30, 2025  Sep 30, 2024   Sep 30, 2025  Sep 30, 2024
                           (EUR million)
Shops            412           438            1,214         1,251
"""


@pytest.mark.parametrize("table", [PIPES_WITH_BLANKS, PIPES, SPACED, SPACED_DAYS, CORNER])
def test_each_column_has_the_length_of_the_head_above_it(table):
    text = f"title: Kuura in the third quarter\npublished: 2025-10-30\n\nResults\n\n{table}"
    found = RuleChecker().read(DocumentText(text)).document.statements

    told = [
        (one.metric, one.amount.value, one.period.months, {span.year for span in one.period.spans})
        for one in found
    ]
    assert told == [
        ("revenue", 412e6, 3, {2025}),
        ("revenue", 438e6, 3, {2024}),
        ("revenue", 1214e6, 9, {2025}),
        ("revenue", 1251e6, 9, {2024}),
    ]


CHANGES = """                     Third quarter             First nine months
                     2025    2024    +/- %     2025    2024    +/- %
Net sales, EUR m     412     438     -6        1,214   1,251   -3
"""


def test_a_column_of_changes_is_one_of_the_head_above_it():
    text = f"title: Kuura in the third quarter\npublished: 2025-10-30\n\nResults\n\n{CHANGES}"
    found = RuleChecker().read(DocumentText(text)).document.statements

    rates = [(one.value, one.period.months) for one in found if one.amount.unit == "%"]
    assert rates == [(-6.0, 3), (-3.0, 9)]


LIST_ABOVE = """- Net sales rose 4% to SEK 1,846 million (1,792).
- Operating cash flow SEK 398 million (346).

SEK m               Q3 2025   Q3 2024   Organic
Nordics             812       790       3%
Group               1,846     1,792     4%
"""


def test_the_last_item_of_a_list_heads_no_table():
    text = f"title: Kuura in the third quarter\npublished: 2025-10-30\n\n{LIST_ABOVE}"
    found = RuleChecker().read(DocumentText(text)).document.statements

    in_table = [one for one in found if one.in_table]
    assert all(one.metric != "operating cash flow" for one in in_table)
    assert [(one.metric, one.value) for one in in_table if one.amount.unit == "%"] == [
        ("revenue", 3.0),
        ("revenue", 4.0),
    ]
