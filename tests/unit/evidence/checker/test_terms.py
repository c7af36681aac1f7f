"""A value drawn up on other terms is another value, whatever its name and digits."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

NOTE = """title: Marlow Freight third quarter 2025
published: 2025-10-30

Revenue of Marlow rose 14% from a year earlier to $5.20 billion.
Order backlog was $8.40 billion, up 6% from the quarter before.
Net income was $412 million; net income attributable to shareholders was $398 million.
A strike weighed on the quarter; leaving that out, the operating margin would have been 21.4% instead of 18.2%.
Canal tolls: 6.12 dollars, +4.4%; at constant currency +2.7%.

Tonnage (million tons) | Q3 2025 | Q3 2024 | Change
Harbour | 121.0 | 110.0 | +10.0%
"""


@pytest.fixture(scope="module")
def judged():
    document = RuleChecker().read(DocumentText(NOTE, published="2025-10-30"))
    return lambda claim: document.check(ClaimText(claim)).word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The backlog grew 6% quarter on quarter.", "supported"),
        ("The backlog grew 6% year on year.", "contradicted"),
        ("Marlow's revenue rose 14% year on year.", "supported"),
        ("Marlow's revenue rose 14% quarter on quarter.", "contradicted"),
    ],
)
def test_a_change_is_against_one_time_only(judged, claim, word):
    assert judged(claim) == word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Net income was $412 million.", "supported"),
        ("Net income attributable to shareholders was $398 million.", "supported"),
        ("Net income attributable to shareholders was $412 million.", "contradicted"),
    ],
)
def test_what_falls_to_the_owners_is_not_the_whole(judged, claim, word):
    assert judged(claim) == word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Without the strike the operating margin would have been 21.4%.", "supported"),
        ("The operating margin was 18.2%.", "supported"),
        ("The operating margin was 21.4%.", "contradicted"),
    ],
)
def test_what_would_have_been_is_not_what_was(judged, claim, word):
    assert judged(claim) == word


def test_no_growth_without_a_part_follows_from_figures_with_it(judged):
    assert judged("Harbour tonnage grew 10%.") == "supported"
    assert judged("Harbour tonnage grew 10% even without its new quay.") != "supported"
