"""Rates told by their number of digits: `double-digit growth` is from 10 to under 100 per cent."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

PAGE = """Harrow Freight results

Revenue of the parcel arm rose 7%; it was the fifth quarter in a row of triple-digit growth for drone deliveries.

The app saw double-digit growth in users. Bookings of berths grew at a triple-digit rate.
"""


@pytest.fixture(scope="module")
def judged():
    document = RuleChecker().read(DocumentText(PAGE, published="2025-08-20"))
    return lambda claim: document.check(ClaimText(claim))


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The parcel arm's drone deliveries rose by more than 100%.", "supported"),
        ("Drone deliveries grew by 60%.", "contradicted"),
        ("Users of the app grew by 22%.", "supported"),
        ("Users of the app grew by 140%.", "contradicted"),
    ],
)
def test_a_rate_is_held_against_its_digits(judged, claim, word):
    assert judged(claim).word == word


def test_the_reason_shows_both_ends_of_the_range(judged):
    assert "+10 to under 100 %" in judged("Users of the app grew by 140%.").reason
