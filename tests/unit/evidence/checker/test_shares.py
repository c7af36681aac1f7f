"""What part of a whole something is, and by how much an estimate was beaten."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

NOTE = """title: Lindgren Foods: second quarter of 2025
published: 2025-07-24

Revenue of Lindgren Foods rose 6% to $840 million in the second quarter of 2025. Analysts had expected revenue of $825
million. The frozen unit made an operating profit of $31 million.

Plant | Q2 2025 | Q2 2024
Arvika | 45.0 | 40.0
Borlänge | 30.0 | 32.0
Falun | 25.0 | 24.0
Total | 100.0 | 96.0
"""


@pytest.fixture(scope="module")
def finding():
    document = RuleChecker().read(DocumentText(NOTE, published="2025-07-24"))
    return lambda claim: document.check(ClaimText(claim))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Arvika accounted for 45% of the output.", "supported"),
        ("Falun made up a quarter of the output.", "supported"),
        ("Falun made up a third of the output.", "contradicted"),
        ("Gävle made up a third of the output.", "not_found"),
        ("Lindgren Foods beat expectations on revenue by $15 million.", "supported"),
        ("Lindgren Foods beat expectations on revenue by $40 million.", "contradicted"),
        ("Lindgren Foods missed expectations on revenue by $15 million.", "contradicted"),
    ],
)
def test_shares_and_margins_follow_from_two_values(finding, claim, expected):
    assert finding(claim).word == expected


def test_the_share_is_shown_as_a_formula(finding):
    assert "45 / 100 = 45 %" in finding("Arvika accounted for 45% of the output.").reason
