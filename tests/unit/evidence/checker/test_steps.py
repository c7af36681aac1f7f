"""Changes, earlier values and sums that follow from two values of a source, or from one and its change."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

NOTE = """title: Havel Ferries: half-year report 2025
published: 2025-08-12

The fleet counted 48 ships at the end of June, six fewer than a year ago.
The punctuality ratio improved by 2.5 percentage points to 91.0%;
the cost ratio improved by 1.2 percentage points to 63.0%.
The number of ports reached 131, a net increase of 7 in the half-year.

Traffic by route (a year ago in brackets)
Northern route 420 (350)
Southern route 260 (280)

Route | H1 2025 | H1 2024 | Change
Alder | 120.0 | 100.0 | +20.0%
Birch | 80.0 | 90.0 | -11.1%
Cedar | 55.0 | 50.0 | +10.0%
"""


@pytest.fixture(scope="module")
def finding():
    document = RuleChecker().read(DocumentText(NOTE, published="2025-08-12"))
    return lambda claim: document.check(ClaimText(claim))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("A year earlier the fleet had counted 54 ships.", "supported"),
        ("A year earlier the fleet had counted 42 ships.", "contradicted"),
        ("The punctuality ratio had been 88.5% a year earlier.", "supported"),
        ("The cost ratio had been 64.2% a year earlier.", "supported"),
        ("The cost ratio had been 61.8% a year earlier.", "contradicted"),
        ("Traffic on the Northern route grew 20%.", "supported"),
        ("Traffic on the Southern route grew 7%.", "contradicted"),
        ("Birch carried fewer cars than a year earlier.", "supported"),
        ("Cedar carried fewer cars than a year earlier.", "contradicted"),
        ("Dogwood carried fewer cars than a year earlier.", "not_found"),
        ("Birch alone declined.", "supported"),
        ("Cedar alone declined.", "contradicted"),
    ],
)
def test_a_change_follows_from_the_values_of_both_times(finding, claim, expected):
    assert finding(claim).word == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Alder and Birch together carried 200 cars.", "supported"),
        ("Alder, Birch and Cedar combined carried 255 cars.", "supported"),
        ("Alder and Birch together carried 230 cars.", "contradicted"),
        ("Alder and Dogwood together carried 200 cars.", "not_found"),
    ],
)
def test_a_sum_is_that_of_the_parts(finding, claim, expected):
    assert finding(claim).word == expected


def test_the_formula_is_in_the_reason(finding):
    assert "48 + 6 = 54" in finding("A year earlier the fleet had counted 54 ships.").reason
