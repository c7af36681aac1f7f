"""What two or three named values come to: added up, taken from each other, or one held against the sum of others."""

import pytest

PAGE = """title: Bramley: annual results
published: 2025-05-22

Bramley had net sales of EUR 9.40 billion in the year to March 2025. Grocery sales came to EUR 5.10 billion, fashion
sales to EUR 2.20 billion and electronics sales to EUR 2.10 billion. Sales at home were EUR 6.60 billion and sales
abroad EUR 2.80 billion. Analysts had expected net sales of EUR 9.25 billion.

Net cash from operations was EUR 905 million; capital expenditure came to EUR 385 million. Trade receivables stood at
EUR 310 million and inventories at EUR 1.25 billion, while trade payables were EUR 980 million.

Bramley Plus has 48 million members. Orrin Club has 24 million and Vidaro 15 million. Onshore wind gave 210 GWh,
offshore wind 90 GWh.

| EUR million | 2024/25 | 2023/24 |
| --- | --- | --- |
| Cash and cash equivalents | 640 | 585 |
| Short-term deposits | 220 | 140 |
| Borrowings | 1,450 | 1,520 |
| Lease liabilities | 730 | 745 |
| Current assets | 2,510 | 2,380 |
| Current liabilities | 1,990 | 2,050 |
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Fashion and electronics combined brought in EUR 4.3 billion.", "supported"),
        ("Fashion and electronics combined brought in EUR 5.3 billion.", "contradicted"),
        ("Sales at home and abroad added up to EUR 9.4 billion.", "supported"),
        ("Sales at home and abroad added up to EUR 8.4 billion.", "contradicted"),
        ("Cash and cash equivalents and short-term deposits added up to EUR 860 million.", "supported"),
        ("Borrowings and lease liabilities together amounted to EUR 2.18 billion.", "supported"),
        ("Borrowings and lease liabilities together amounted to EUR 2.58 billion.", "contradicted"),
        ("Orrin Club and Vidaro together have 39 million members.", "supported"),
        ("Orrin Club and Vidaro together have 49 million members.", "contradicted"),
        ("Wind on land and at sea together gave 300 GWh.", "supported"),
    ],
)
def test_a_sum_is_that_of_its_parts(finding, claim, expected):
    assert finding(claim).word == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Grocery sales exceeded fashion sales by EUR 2.9 billion.", "supported"),
        ("Grocery sales exceeded fashion sales by EUR 3.9 billion.", "contradicted"),
        ("Current assets were EUR 520 million higher than current liabilities.", "supported"),
        ("Current assets were EUR 720 million higher than current liabilities.", "contradicted"),
        ("Trade payables were higher than receivables by EUR 670 million.", "supported"),
        ("After capital expenditure EUR 520 million of the cash from operations remained.", "supported"),
        ("After capital expenditure EUR 620 million of the cash from operations remained.", "contradicted"),
        ("Free cash flow, that is cash from operations less capital expenditure, was EUR 520 million.", "supported"),
        ("Free cash flow, that is cash from operations less capital expenditure, was EUR 590 million.", "contradicted"),
        ("Bramley came in EUR 150 million above what analysts had expected.", "supported"),
        ("Bramley beat expectations by EUR 150 million.", "supported"),
        ("Bramley beat expectations by EUR 350 million.", "contradicted"),
        ("Bramley came in EUR 250 million above what analysts had expected.", "contradicted"),
    ],
)  # fmt: skip
def test_a_difference_is_that_of_two_named_values(finding, claim, expected):
    assert finding(claim).word == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Grocery sales were larger than fashion and electronics sales combined.", "supported"),
        ("Fashion and electronics sales combined were larger than grocery sales.", "contradicted"),
        ("Grocery sold more than fashion and electronics put together.", "supported"),
        ("Bramley Plus has more members than Orrin Club and Vidaro combined.", "supported"),
        ("Bramley Plus has fewer members than Orrin Club and Vidaro combined.", "contradicted"),
    ],
)
def test_one_is_held_against_the_sum_of_others(finding, claim, expected):
    assert finding(claim).word == expected


@pytest.mark.parametrize(
    "claim",
    [
        "Grocery and pharmacy together came to EUR 5.4 billion.",
        "After dividends EUR 520 million of the cash from operations remained.",
        "Grocery sales exceeded pharmacy sales by EUR 2.9 billion.",
        "Grocery sold more than fashion and pharmacy put together.",
        "Orrin Club and Lumo together have 39 million members.",
    ],
)
def test_a_missing_part_leaves_the_claim_open(finding, claim):
    assert finding(claim).word == "not_found"
