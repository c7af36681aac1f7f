"""Which way a value went where only the values are told, and of which time a change is one."""

import pytest

PAGE = """title: Castor reports
published: 2025-08-07

Castor reported results for the second quarter of 2025 on Thursday.

Castor generated revenue of $426 million in the second quarter, compared with $552 million a year before. Net profit of
Castor rose 12% from a year earlier to $44 million in the second quarter.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Castor's revenue declined to $426 million.", "supported"),
        ("Castor's net profit declined to $44 million.", "contradicted"),
        ("Castor's revenue was down from $552 million a year before.", "supported"),
        ("Castor's revenue was up from $552 million a year before.", "contradicted"),
        (
            "Castor's net profit was 12% higher than a year earlier in the second quarter of 2025.",
            "supported",
        ),
        (
            "Castor's net profit was 12% higher than a year earlier in the fourth quarter of 2023.",
            "not_found",
        ),
    ],
)
def test_a_value_that_fell_did_not_rise(word, claim, expected):
    assert word(claim) == expected
