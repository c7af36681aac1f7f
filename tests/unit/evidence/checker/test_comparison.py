"""The verdict on one thing being more than another, and on places in an order."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

NOTE = """title: Ferrum Research: container lines, second quarter of 2025
published: 2025-08-20

Alba Shipping led the market in the second quarter of 2025 with 31%, followed by Brio Lines (22%) and Cora Marine (9%).
Volumes at Alba Shipping grew 4%, while Brio Lines grew 11% and Cora Marine shrank by 2%.
Lotte Maas, who counts ships and not boxes, put Brio Lines ahead of Alba Shipping.

Revenue by region
Northern routes: $4.2bn (+3%)
Southern routes: $2.9bn (+8%)
Arctic routes: $0.4bn (-12%)

Terminal | Q2 2025 | Q2 2024 | Change
Dover | 120.4 | 131.0 | -8.1%
Esbjerg | 61.3 | 48.8 | +25.6%
Faro | 27.7 | 27.5 | +0.7%
Gent | 88.0 | 87.1 | +1.0%
"""


@pytest.fixture(scope="module")
def word():
    document = RuleChecker().read(DocumentText(NOTE, published="2025-08-20"))
    return lambda claim: document.check(ClaimText(claim)).word


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Brio Lines grew faster than Alba Shipping.", "supported"),
        ("Alba Shipping grew faster than Brio Lines.", "contradicted"),
        ("Cora Marine trails Brio Lines.", "supported"),
        ("Cora Marine was ahead of Brio Lines.", "contradicted"),
        ("Esbjerg grew faster than Gent.", "supported"),
        ("Dover was smaller than Gent.", "contradicted"),
        ("Dover was larger than Gent.", "supported"),
        ("Dover handled more than four times as much as Faro.", "supported"),
        ("Dover handled twice as much as Faro.", "contradicted"),
        ("Dover was larger than Hamburg.", "not_found"),
        ("Lotte Maas has Brio Lines in front of Alba Shipping.", "supported"),
    ],
)
def test_two_things_are_compared_by_their_own_values(word, claim, expected):
    assert word(claim) == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Esbjerg was the fastest-growing terminal.", "supported"),
        ("Gent was the fastest-growing terminal.", "contradicted"),
        ("The smallest region was Arctic routes.", "supported"),
        ("The largest region was Southern routes.", "contradicted"),
        ("Brio Lines ranked second.", "supported"),
        ("Cora Marine ranked second.", "contradicted"),
        ("Cora Marine leads the market.", "contradicted"),
        ("Hamburg was the largest terminal.", "not_found"),
        ("Dover had never before been the largest terminal.", "not_found"),
    ],
)
def test_a_place_in_an_order_is_read_from_the_list(word, claim, expected):
    assert word(claim) == expected
