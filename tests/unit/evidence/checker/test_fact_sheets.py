"""Sheets of facts: a line that says whose sheet it is, one that sets the unit, labels with bare numbers, lists."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

SHEET = """title: Quarterly sheet 4471.T
published: 2025-11-10

issuer: Harlow Pumps Holdings plc
fiscal_year_end: 31 March
quarter: Q2 FY2026 (July to September 2025)
units: EUR million unless a line says otherwise

## cash

net_debt: 1,204
free_cash_flow: 88 (Q2 FY25: 131)
capex_quarter: 212 (Q1 FY26: 240)
staff: 9,410 persons

## remarks

- Carden and Moss were sold; without Carden and Moss sales would have been 7% higher.

## Share of the pump market, H1 2025 (H2 2024 in brackets)

1. Harlow Pumps (HPH) – 31.5% (28.0%)
2. Brackley – 22.0% (24.5%)
"""


@pytest.fixture(scope="module")
def finding():
    document = RuleChecker().read(DocumentText(SHEET))
    return lambda claim: document.check(ClaimText(claim))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Harlow's net debt stood at EUR 1.2 billion.", "supported"),
        ("Harlow's net debt stood at EUR 1.2 million.", "contradicted"),
        ("Free cash flow fell to EUR 88m from EUR 131m a year earlier.", "supported"),
        (
            "Harlow's free cash flow was EUR 131 million in the third quarter of calendar 2025.",
            "contradicted",
        ),
        ("Between July and September 2025 Harlow spent EUR 212 million on capex.", "supported"),
        ("Harlow has 9.4 million employees.", "contradicted"),
        ("Harlow Pumps had 31.5% of the pump market in the first half of 2025.", "supported"),
        ("Brackley had 24.5% of the pump market in the first half of 2025.", "contradicted"),
        ("Harlow's dividend was EUR 88 million.", "not_found"),
    ],
)
def test_a_line_is_read_in_the_unit_of_the_sheet(finding, claim, expected):
    found = finding(claim)
    assert found.word == expected, found.reason


BROKERS = """title: Orrin Freight: targets cut after weak quarter
published: 2025-12-01

Orrin (4410.T) was 2.6% lower at the midday break. Amounts in euros.

PELHAM stays at Overweight, target EUR 120 (EUR 135).

SANDOW SECURITIES, Buy, EUR 118 (EUR 110). Likes the new terminals.

KELSO, Neutral, EUR 133, no change.

Revenue was 32.7 billion in the third quarter. Road freight dropped 16% to 15.1 billion. eFreight added 6.8 billion.
"""


@pytest.fixture(scope="module")
def brokers():
    document = RuleChecker().read(DocumentText(BROKERS, published="2025-12-01"))
    return lambda claim: document.check(ClaimText(claim))


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Pelham cut its target to EUR 120.", "supported"),
        ("Pelham raised its target to EUR 120.", "contradicted"),
        ("Sandow Securities raised its price target to EUR 118.", "supported"),
        ("Sandow Securities trimmed its price target to EUR 118.", "contradicted"),
        ("Kelso trimmed its price target to EUR 133.", "contradicted"),
        ("Kelso kept its price target at EUR 133.", "supported"),
        ("Orrin's shares were down 2.6% by midday.", "supported"),
        ("Road freight revenue was EUR 15.1 billion.", "supported"),
        ("Road freight revenue was EUR 6.8 billion.", "contradicted"),
    ],
)
def test_a_broker_s_line_gives_rating_and_target(brokers, claim, expected):
    found = brokers(claim)
    assert found.word == expected, found.reason


def test_nothing_is_said_of_somebody_whom_the_page_never_names(brokers):
    found = brokers("Road freight of Brackley Holm dropped 16%.")
    assert found.word == "not_found", found.reason
    assert "Holm" in found.reason
