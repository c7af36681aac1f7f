"""Reasons name things in the words of the page, not by their stems."""

import pytest

PAGE = """title: Vestra: results for 2024
published: 2025-02-20

Vestra installed 45 wind turbines in 2024. It opened 31 charging stations, and its three factories built 900 batteries.
"""


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (
            "Vestra installed 40 wind turbines in 2024.",
            "The source gives 45 for wind turbines (2024), not 40.",
        ),
        ("Vestra opened 40 charging stations in 2024.", "The source gives 31 for charging stations, not 40."),
        ("Vestra has five factories.", "The source gives 3 for factories, not 5."),
    ],
)
def test_what_is_counted_is_named_as_it_stands_in_the_page(finding, claim, reason):
    assert finding(claim).reason == reason


@pytest.mark.parametrize(
    "claim", ["Vestra sold 12 ferries in 2024.", "Vestra planted 700 chestnuts in Germany."]
)
def test_no_mark_of_a_stem_is_left_in_a_reason(finding, claim):
    assert finding(claim).reason.isprintable()
