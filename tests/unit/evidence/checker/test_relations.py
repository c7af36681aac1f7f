"""Relations between the figures of one report: comparisons, orders, changes, shares, sums and margins."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

REPORT = """title: Ostrand Retail Group reports second quarter 2025
published: 2025-08-14

Ostrand Retail Group on Thursday reported revenue of EUR 5.20 billion for the second quarter of 2025, up 8% from EUR
4.81 billion a year earlier. Net profit fell to EUR 210 million from EUR 280 million. Operating margin was 6.4%, down
120 basis points from the same quarter of 2024.

Segment results
Grocery revenue rose 5% to EUR 3.12 billion, while Pharmacy revenue grew 14% to EUR 1.30 billion. Online sales more
than doubled to EUR 0.78 billion. Grocery made an operating profit of EUR 190 million; Pharmacy made EUR 120 million
and Online lost EUR 45 million.

In Germany sales rose 3%; in Poland they jumped 19%; in Spain they slipped 2%.

The group ended June with 2,140 stores, 35 more than at the end of March. Average basket size was EUR 31.20, compared
with EUR 29.50 a year ago.
Analysts polled by Verity had expected net profit of EUR 225 million.
For the full year the group now expects revenue growth of 6% to 7%, instead of 5% to 6%.
It was the fourth quarter in a row in which profit declined.
Customers: 18.4 million (17.1 million)
Complaints per 1,000 orders: 3.1 (4.2 a year ago)
The loyalty app was used by two in three customers.
"""


@pytest.fixture(scope="module")
def word():
    document = RuleChecker().read(DocumentText(REPORT, published="2025-08-14"))
    return lambda claim: document.check(ClaimText(claim)).word


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Pharmacy grew faster than Grocery.", "supported"),
        ("Grocery grew faster than Pharmacy.", "contradicted"),
        ("Grocery was more profitable than Pharmacy.", "supported"),
        ("Grocery is the largest segment by revenue.", "supported"),
        ("Online was the biggest segment.", "contradicted"),
        ("Poland was the fastest-growing market.", "supported"),
        ("Spain was the fastest-growing market.", "contradicted"),
        ("Sales grew faster in Poland than in Germany.", "supported"),
        ("Germany outgrew Poland.", "contradicted"),
        ("Net profit fell by a quarter.", "supported"),
        ("Net profit fell by a third.", "contradicted"),
        ("Net profit dropped EUR 70 million.", "supported"),
        ("Operating margin had been 7.6% a year earlier.", "supported"),
        ("Operating margin had been 5.2% a year earlier.", "contradicted"),
        ("Grocery accounted for 60% of revenue.", "supported"),
        ("Grocery accounted for about half of revenue.", "contradicted"),
        ("Grocery brought in more than twice as much revenue as Pharmacy.", "supported"),
        ("Pharmacy revenue was more than half that of Grocery.", "contradicted"),
        ("At the end of March the group had 2,105 stores.", "supported"),
        ("At the end of March the group had 2,175 stores.", "contradicted"),
        ("The average basket was EUR 1.70 larger than a year before.", "supported"),
        ("The average basket grew 5.8%.", "supported"),
        ("The average basket shrank.", "contradicted"),
        ("Net profit missed the consensus by EUR 15 million.", "supported"),
        ("Net profit beat the consensus by EUR 15 million.", "contradicted"),
        ("Profit has now fallen for four quarters in a row.", "supported"),
        ("Profit has now fallen for six quarters in a row.", "contradicted"),
        ("Grocery and Pharmacy together brought in EUR 4.42 billion.", "supported"),
        ("Grocery and Pharmacy together brought in EUR 5.2 billion.", "contradicted"),
        ("Grocery revenue was EUR 2.97 billion a year earlier.", "supported"),
        ("Sales in Spain fell.", "supported"),
        ("Sales in Spain rose.", "contradicted"),
        ("Sales in Italy rose.", "not_found"),
        ("Of the three countries only Spain declined.", "supported"),
        ("The number of customers rose 7.6%.", "supported"),
        ("The group gained 1.3 million customers.", "supported"),
        ("Complaints fell by about a quarter.", "supported"),
        ("Online sales trail those of Pharmacy.", "supported"),
        ("Pharmacy sales were ahead of Grocery's.", "contradicted"),
        ("Pharmacy's operating margin was 9.2%.", "supported"),
        ("Pharmacy's operating margin was 12%.", "contradicted"),
    ],
)
def test_what_follows_from_two_figures_is_told_from_what_does_not(word, claim, expected):
    assert word(claim) == expected
