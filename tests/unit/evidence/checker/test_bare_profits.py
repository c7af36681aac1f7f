"""A bare profit or margin is any that the page gives: where all go one way, that decides; else none."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

ONE_WAY = """title: Calder Mills, third quarter
published: 2025-11-10

Operating income fell to EUR 40 million from EUR 52 million a year earlier. Net income fell to EUR 25 million from
EUR 31 million. The gross margin was 31.0%, after 29.5% in the second quarter.
"""
BOTH_WAYS = """title: Orrin Mills, third quarter
published: 2025-11-10

Operating income fell to EUR 40 million from EUR 52 million a year earlier. Net income rose to EUR 35 million from
EUR 31 million.
"""


@pytest.mark.parametrize(
    ("page", "claim", "expected"),
    [
        (ONE_WAY, "Profit shrank from a year earlier.", "supported"),
        (ONE_WAY, "Profit grew from a year earlier.", "contradicted"),
        (ONE_WAY, "Compared with the quarter before, the margin got thinner.", "contradicted"),
        (BOTH_WAYS, "Profit grew from a year earlier.", "not_found"),
        (BOTH_WAYS, "Profit shrank from a year earlier.", "not_found"),
    ],
)
def test_a_bare_profit_goes_the_way_of_all_that_are_told(page, claim, expected):
    found = RuleChecker().read(DocumentText(page)).check(ClaimText(claim))
    assert found.word == expected, found.reason
