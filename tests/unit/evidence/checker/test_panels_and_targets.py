"""What follows from two figures of a stock page or a report: shares of a panel, upside, profit by margin, leaders."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

PAGE = """title: Merrow Tools at a glance
published: 2025-11-20

In the third quarter of 2025 Merrow's drill division had revenue of EUR 420 million, 6% more than a year earlier. The
division's EBITDA margin was 15.0%. Customers outside the group bought 9% more drills from the division.

Operations generated EUR 31 million of cash in the quarter.

Of 25 analysts, 16 rate the shares a buy, 7 say hold and 2 say sell. The mean target is EUR 58, the last close EUR 50.

Net cash stood at EUR 210 million at the end of December 2024.

Market shares in drills: Merrow 31%, Castellan 22%, Odem 12%, Brake 9%, others 26%.
"""


@pytest.fixture(scope="module")
def finding():
    document = RuleChecker().read(DocumentText(PAGE, published="2025-11-20"))
    return lambda claim: document.check(ClaimText(claim))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Nearly two-thirds of the analysts say buy.", "supported"),
        ("Nine in ten of the analysts recommend buying.", "contradicted"),
        ("One in four brokers says sell.", "contradicted"),
        ("The average target implies upside of 16%.", "supported"),
        ("The mean target implies upside of 30%.", "contradicted"),
        ("The mean target implies downside of 16%.", "contradicted"),
        ("The drill division's EBITDA was EUR 63 million.", "supported"),
        ("The drill division's EBITDA was EUR 80 million.", "contradicted"),
        ("Operating cash flow was EUR 31 million.", "supported"),
        ("Operations used up EUR 31 million of cash.", "contradicted"),
        ("The top two hold over half of the drill market.", "supported"),
        ("The top two hold three quarters of the drill market.", "contradicted"),
        ("Net cash was EUR 210 million at year-end.", "supported"),
    ],
)
def test_what_follows_from_two_figures_holds_or_not(finding, claim, expected):
    found = finding(claim)
    assert found.word == expected, found.reason


@pytest.mark.parametrize(
    ("claim", "formula"),
    [
        ("Nearly two-thirds of the analysts say buy.", "16 / 25 = 64 %"),
        ("The average target implies upside of 16%.", "/ €50 - 1 = +16 %"),
        ("The drill division's EBITDA was EUR 63 million.", "€420m × 15 %"),
    ],
)
def test_both_figures_are_shown_in_a_formula(finding, claim, formula):
    assert formula in finding(claim).reason
