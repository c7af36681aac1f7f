"""Counts before openings and closures, ordinals, ratios of a balance sheet, shares of a joint loss."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

PAGE = """title: Brackwater Coffee: second-quarter update
published: 2025-08-14

Brackwater closed 14 cafes in the quarter and opened 31, which leaves 846. In May it opened its sixth roastery in
Poland. It also launched its third lab in Cork. Two bakeries were shut and the company now runs 37 bakeries.

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
        ("Brackwater has three labs in Cork.", "supported"),
        ("Brackwater has four labs in Cork.", "contradicted"),
        ("Brackwater has three labs in Galway.", "not_found"),
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


REST = """title: Ilmari Paper: half-year report
published: 2025-08-20

Ilmari Paper had sales of EUR 1,200m in the first half, of which packaging brought in EUR 780m. Four in ten tonnes went
to customers outside Europe. Nine in ten mills use its Kuura software.
"""


@pytest.fixture(scope="module")
def rest_word():
    document = RuleChecker().read(DocumentText(REST))
    return lambda claim: document.check(ClaimText(claim)).word.value


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Packaging brought in 65% of sales.", "supported"),
        ("65% of sales came from packaging.", "supported"),
        ("Half of sales came from packaging.", "contradicted"),
        ("Businesses other than packaging brought in 35% of sales.", "supported"),
        ("Businesses other than packaging brought in 65% of sales.", "contradicted"),
        ("35% of sales came from outside packaging.", "supported"),
        ("One in ten mills does not use its Kuura software.", "supported"),
        ("35% of sales came from outside pulp.", "not_found"),
    ],
)
def test_a_part_is_told_by_the_rest(rest_word, claim, expected):
    assert rest_word(claim) == expected
