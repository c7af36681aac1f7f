"""A value before that no sentence prints, told by the value of now and the change between them."""

import pytest

PAGE = """title: Hollin half-year report
published: 2025-08-20

Hollin took in GBP 612 million in the first half of 2025, GBP 36 million more than a year before. The regulated business
earned an operating margin of 31.5%, half a point below that of the first half of 2024. Leakage fell to 402 million
litres a day, 18 million litres fewer than at the end of 2024.

The pension deficit was GBP 90 million, GBP 25 million less than last December. Sewage revenue grew 9%, a pace three
points slower than in the second half of 2024. The tap arm grew 4%.

Hollin employs 5,150 people, 350 more than twelve months ago. Net debt rose by GBP 200 million from year-end to GBP 3.4
billion. Hollin lost GBP 45 million in Wales, GBP 20 million more than in the first half of 2024. The leasing arm earned
GBP 88 million; that is GBP 8 million below the previous quarter. Earnings per share rose by 3 cents to EUR 0.43.

Share of returning customers: 64%, two percentage points above the prior-year period. The fleet counted 212 vans at the
end of June, nine more than 12 months earlier.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Hollin's revenue in the first half of 2024 was GBP 576 million.", "supported"),
        ("Hollin's revenue in the first half of 2024 was GBP 648 million.", "contradicted"),
        ("A year earlier the regulated business had an operating margin of 32%.", "supported"),
        ("A year earlier the regulated business had an operating margin of 31%.", "contradicted"),
        ("At the end of 2024 leakage had been 420 million litres a day.", "supported"),
        ("The pension deficit stood at GBP 115 million at the end of 2024.", "supported"),
        ("The pension deficit stood at GBP 65 million at the end of 2024.", "contradicted"),
        ("In the second half of 2024 sewage revenue had grown by 12%.", "supported"),
        ("In the second half of 2024 sewage revenue had grown by 6%.", "contradicted"),
        ("A year ago Hollin had 4,800 employees.", "supported"),
        ("A year ago Hollin had 5,500 employees.", "contradicted"),
        ("Net debt was GBP 3.2 billion at the end of 2024.", "supported"),
        ("Net debt was GBP 3.6 billion at the end of 2024.", "contradicted"),
        ("Hollin lost GBP 25 million in Wales in the first half of 2024.", "supported"),
        ("In the previous quarter the leasing arm had earned GBP 96 million.", "supported"),
        ("In the previous quarter the leasing arm had earned GBP 80 million.", "contradicted"),
        ("Earnings per share had been EUR 0.40 before.", "supported"),
        ("Returning customers made up 62% of the total a year earlier.", "supported"),
        ("In mid-2024 Hollin had a fleet of 203 vans.", "supported"),
    ],
)
def test_a_value_before_follows_from_the_change_since(finding, claim, expected):
    assert finding(claim).word == expected


@pytest.mark.parametrize(
    "claim",
    [
        "In the second half of 2024 the tap arm grew by 7%.",
        "In the first half of 2023 the operating margin was 32%.",
        "The leasing arm earned GBP 96 million in the first half of 2023.",
        "Leakage was 420 million litres a day at the end of 2022.",
        "The tap arm's revenue in the first half of 2024 was GBP 576 million.",
    ],
)
def test_another_time_or_another_part_is_left_open(finding, claim):
    assert finding(claim).word == "not_found"
