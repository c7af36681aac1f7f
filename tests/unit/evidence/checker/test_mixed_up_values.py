"""Values of a neighbour: another time, part, basis or plan beside the claim's own; and digits with another scale."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

QUARTER = """title: Tornio Marine: third quarter 2025
published: 2025-10-28

Sales of Tornio Marine came to EUR 318 million in the July-September quarter. The December quarter had brought in 344.6
million and the June quarter 291.4 million.

Outlook for 2026: investment about EUR 140m (2025: EUR 96m), operating margin 11-12%.

Gross margin was 41.3% on an adjusted basis and 37.8% as reported.

Winches: revenue EUR 88.4 million, up 6%; adjusted EBITA loss of EUR 7.2 million, after a loss of EUR 19.8 million in
the third quarter of 2024.

Of the four regions Norway grew by 14.7%, Poland by 5.2% and Italy by 1.9%, while Greece slipped by 3.6%.

On-time deliveries: 88.4% (Q3 2024: 93.7%)

The shipyard delivered 1,240 hulls, down from 1,415 in the third quarter of 2024.

The order intake rose 9.4% in constant currencies, 6.1% in euros.

Deck robots have brought in EUR 46 million of recurring revenue, on the way to a goal of EUR 150 million by 2027.
"""
HALF = """title: Havel Foods: half year 2025
published: 2025-08-12

Havel Foods spent CZK 4.7 billion on new ovens in the half-year. Its subsidy for farmers is worth CZK 380 million.

Havel has sold more than 630,000 smart ovens to date. The board declared an interim dividend of 2.45 crowns a share.

Havel bought back shares for about 1.8 billion euros.

Combined daily customers of Havel and Blok stood at 2.36 million.

Research and development: CZK 72 million (CZK 61 million), +18%.

Net loss was CZK 6.4 million, compared with CZK 812 million a year earlier.

The pilot line makes 4,500 loaves an hour; the plant in Brno makes 45,000 rolls an hour.
"""


@pytest.fixture(scope="module")
def verdict():
    documents = {
        name: RuleChecker().read(DocumentText(text)) for name, text in (("quarter", QUARTER), ("half", HALF))
    }
    return lambda name, claim: documents[name].check(ClaimText(claim)).word.value


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Sales of Tornio Marine were EUR 291.4 million in the third quarter of 2025.", "contradicted"),
        ("Tornio plans to invest EUR 96m in 2026.", "contradicted"),
        ("Reported gross margin was 41.3%.", "contradicted"),
        ("Adjusted gross margin was 37.8%.", "contradicted"),
        ("Gross margin was 37.8% as reported.", "supported"),
        ("The winch business made an adjusted EBITA loss of EUR 19.8 million in the third quarter of 2025.",
         "contradicted"),
        ("Winches lost EUR 7.2 million at the adjusted EBITA level.", "supported"),
        ("Poland grew by 14.7%.", "contradicted"),
        ("Greece grew by 1.9%.", "contradicted"),
        ("Sweden grew by 5.2%.", "not_found"),
        ("93.7% of deliveries were on time in the third quarter of 2025.", "contradicted"),
        ("The shipyard delivered 1,415 hulls in the third quarter of 2025.", "contradicted"),
        ("The repair dock delivered 1,415 boats in the third quarter of 2025.", "not_found"),
        ("In constant currencies the order intake rose 6.1%.", "contradicted"),
        ("The order backlog rose 6.1%.", "not_found"),
        ("Deck robots already bring in EUR 150 million of recurring revenue.", "contradicted"),
        ("Deck robots bring in EUR 46 million of recurring revenue.", "supported"),
        ("Tornio spent EUR 46 million on research.", "not_found"),
    ],
)  # fmt: skip
def test_a_neighbours_value_denies_a_claim_whose_own_stands_beside_it(verdict, claim, expected):
    assert verdict("quarter", claim) == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Havel spent CZK 47 billion on new ovens in the half-year.", "contradicted"),
        ("Havel's subsidy for farmers is worth CZK 380 billion.", "contradicted"),
        ("Havel has sold some 63,000 smart ovens so far.", "contradicted"),
        ("Havel spent about CZK 1.8 billion on share buybacks.", "contradicted"),
        ("Havel and Blok together had 236 million daily customers.", "contradicted"),
        ("Havel put CZK 7.2 billion into research and development.", "contradicted"),
        ("R&D came to CZK 72 million.", "supported"),
        ("Havel made a net loss of CZK 6.4 billion.", "contradicted"),
        ("Havel sold 63,000 bicycles.", "not_found"),
        ("Havel's debt is CZK 1.8 billion.", "not_found"),
        ("The farmers received CZK 4.7 million.", "not_found"),
        ("Blok has 236,000 suppliers.", "not_found"),
    ],
)
def test_digits_with_another_scale_or_currency_deny_a_claim_of_the_same_thing(verdict, claim, expected):
    assert verdict("half", claim) == expected
