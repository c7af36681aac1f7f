"""A company's own forecast against that of the analysts, and facts against estimates."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

WIRE = """title: Kessel Optics sees record spring
published: 2025-10-23

Kessel Optics on Thursday forecast revenue of $6.4 billion for the fourth quarter.
Analysts had on average expected $6.1 billion for the fourth quarter, according to FactPoint.
The company posted an adjusted net loss of $90 million for the third quarter, compared with a profit of $25 million.
Analysts polled by FactPoint had expected a loss of $70 million.
"""
SHARES = """title: Shares of the ferry market, second quarter of 2025
published: 2025-08-11

| Line | Share Q2 2025 | Share Q2 2024 |
| --- | --- | --- |
| Nordvik | 31% | 30% |
| Salto | 12% | 12% |
"""


def word(claim, text=WIRE):
    return RuleChecker().read(DocumentText(text, published="2025-10-24")).check(ClaimText(claim)).word.value


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The fourth-quarter forecast was above the analysts' average of $6.1bn.", "supported"),
        ("The fourth-quarter forecast was below the analysts' average of $6.1bn.", "contradicted"),
        ("The fourth-quarter forecast was above the analysts' average of $6.3bn.", "contradicted"),
        ("Kessel's guidance is $0.3bn above what analysts had expected.", "supported"),
        ("Kessel's guidance is $0.6bn above what analysts had expected.", "contradicted"),
    ],
)
def test_a_forecast_is_held_against_that_of_the_analysts(claim, expected):
    assert word(claim) == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The loss was larger than analysts had expected.", "supported"),
        ("The loss was smaller than analysts had expected.", "contradicted"),
    ],
)
def test_a_loss_is_of_the_profit_that_has_an_estimate(claim, expected):
    assert word(claim) == expected


def test_a_share_that_stays_does_not_tell_growth():
    assert word("Salto grew 14% in the quarter.", SHARES) == "not_found"
