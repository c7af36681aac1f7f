"""What follows from the times of a table: sums and rests of quarters, changes of margins and of what stands."""

import pytest

PAGE = """title: Vantor interim report, nine months 2025
published: 2025-10-29

Consolidated income statement (EUR million)

| | Q3 2025 | Q3 2024 | 1-9/2025 | 1-9/2024 | 2024 |
| --- | --- | --- | --- | --- | --- |
| Revenue | 412.6 | 371.0 | 1,180.4 | 1,094.2 | 1,476.9 |
| Industrial | 120.5 | 122.7 | 361.5 | 366.4 | 489.9 |
| Research and development | -52.3 | -47.9 | -153.0 | -141.0 | -190.2 |
| Operating profit | 61.4 | 38.8 | 151.2 | 120.6 | 160.0 |
| Net profit | 47.2 | -4.4 | 112.0 | 61.9 | 88.8 |

Balance sheet (EUR million)

| | 30 Sep 2025 | 31 Dec 2024 |
| --- | --- | --- |
| Inventories | 254.0 | 221.5 |

Daily views went from 1.5 billion minutes in January to 4.8 billion minutes in June. The Alder models handled more than
30 trillion tokens a day in September, up from 16.4 trillion in May.

| Vendor | Share Q3 2025 | Share Q3 2024 |
| --- | --- | --- |
| Vantor | 22% | 20% |
| Corvo | 11% | 14% |
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("In the first half of 2025 revenue was EUR 767.8m.", "supported"),
        ("In the first half of 2025 revenue was EUR 807.8m.", "contradicted"),
        ("In the fourth quarter of 2024 revenue came to EUR 382.7m.", "supported"),
        ("In the first half of 2025 industrial revenue was EUR 241.0m.", "supported"),
        ("Revenue was EUR 1,180.4m in the first nine months of 2025.", "supported"),
        ("Revenue was EUR 1,180.4m in the full year 2025.", "not_found"),
        ("In the first quarter of 2025 revenue was EUR 380m.", "not_found"),
    ],
)
def test_a_stretch_is_what_others_leave(finding, claim, expected):
    assert finding(claim).word == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The third-quarter operating margin rose by about 4.4 percentage points.", "supported"),
        ("The third-quarter operating margin rose by about 6.4 percentage points.", "contradicted"),
        ("The third-quarter operating margin fell by about 4.4 percentage points.", "contradicted"),
        ("In the third quarter the operating margin widened to 14.9% from 10.5%.", "supported"),
        ("In the third quarter Vantor swung from a net loss of EUR 4.4m to a net profit of EUR 47.2m.", "supported"),
        ("Research and development took about 13% of third-quarter revenue.", "supported"),
        ("Research and development took about 23% of third-quarter revenue.", "contradicted"),
        ("Industrial revenue slipped by EUR 2.2m in the quarter.", "supported"),
        ("Industrial revenue rose by EUR 2.2m in the quarter.", "contradicted"),
        ("Inventories grew by EUR 32.5m over nine months.", "supported"),
        ("Inventories grew by EUR 52.5m over nine months.", "contradicted"),
        ("Inventories grew by EUR 32.5m over six months.", "not_found"),
        ("Vantor's share was two points higher than a year before.", "supported"),
        ("Corvo's share was two points higher than a year before.", "contradicted"),
    ],
)  # fmt: skip
def test_a_change_is_one_between_two_columns(finding, claim, expected):
    assert finding(claim).word == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Daily views more than tripled between January and June.", "supported"),
        ("Daily views doubled between January and June.", "contradicted"),
        ("Tokens handled a day by the Alder models rose by more than 80% between May and September.", "supported"),
        ("Tokens handled a day by the Alder models rose by more than 80% between June and September.", "not_found"),
        ("Tokens handled a day by the Birch models rose by more than 80% between May and September.", "not_found"),
    ],
)  # fmt: skip
def test_a_growth_between_two_months_is_that_of_their_values(finding, claim, expected):
    assert finding(claim).word == expected
