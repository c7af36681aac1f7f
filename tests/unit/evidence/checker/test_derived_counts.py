"""Counts before openings and closures, ordinals, ratios of a balance sheet, shares of a joint loss."""

import pytest

PAGE = """title: Brackwater Coffee: second-quarter update
published: 2025-08-14

Brackwater closed 14 cafes in the quarter and opened 31, which leaves 846. In May it opened its sixth roastery in
Poland. Two bakeries were shut and the company now runs 37 bakeries.

Operating profit by division
- Cafes EUR 61m (EUR 55m)
- Trucks EUR -9m (EUR -14m)
- Machines EUR -6m (EUR -2m)

Balance sheet, EUR m
| | June 2025 | December 2024 |
| Current assets | 420 | 400 |
| Total assets | 1,600 | 1,500 |
| Current liabilities | 280 | 320 |
| Total equity | 640 | 570 |
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Brackwater had 829 cafes before the quarter.", "supported"),
        ("Brackwater had 863 cafes before the quarter.", "contradicted"),
        ("Brackwater ended the quarter with 17 more cafes than it began with.", "supported"),
        ("Brackwater has six roasteries in Poland.", "supported"),
        ("Brackwater now has seven roasteries in Poland.", "contradicted"),
        ("Brackwater has six roasteries in Spain.", "not_found"),
        ("The current ratio was 1.5 in June.", "supported"),
        ("The current ratio was 1.25 at the end of December 2024.", "supported"),
        ("The current ratio was 1.2 in June.", "contradicted"),
        ("The equity ratio was 40%.", "supported"),
        ("The equity ratio was 38%.", "contradicted"),
        ("The equity ratio was 40% in March 2024.", "not_found"),
        ("Trucks accounted for 60% of the combined loss of the two loss-making divisions.", "supported"),
        ("Machines accounted for 60% of the combined loss of the two loss-making divisions.", "contradicted"),
        ("Trucks made an operating loss of EUR 9m, after EUR 14m a year ago.", "supported"),
    ],
)
def test_what_the_figures_give_is_told(word, claim, expected):
    assert word(claim) == expected
