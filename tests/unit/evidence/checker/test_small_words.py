"""Small words that decide what a value is: after, from, since, of which, of what it was, without what was sold."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

RESULTS = """title: Ostrava Glass: fourth quarter and year 2025
published: 2026-02-19

Sales of Ostrava Glass were EUR 412 million in October-December, 3% more than a year earlier. Without Lumo, which was
sold in May, sales would have risen by 8%. Profit was about half of what it had been a year earlier.

The coatings division took in EUR 96 million, a rise of 21%, after 18% in the September quarter and 12% in the June
quarter. Coatings made EUR 30 million, or 24% of core sales. Finance chief Jana Novak told analysts that capital
expenditure had been EUR 33 million.

Value-added services brought in EUR 40 million, of which repairs EUR 22 million (+9%) and training EUR 18 million (+2%).

The old mainstay, bottle glass, lost 6% and stood at EUR 120 million. It has now shrunk for five quarters in a row.

Ostrava's American depositary receipts fell 4% after sales missed forecasts. They have gained 15% since the start of the
year. The free cash flow was an outflow of EUR 12 million, against an inflow of EUR 7 million a year before.

Weight on glass comes from carmakers (48% of demand), followed by builders (21%) and bottlers (9%). The margin edged up
to 9.4% from 8.8%.
"""
MARKET = """title: Coated glass in Europe in the first half of 2025
published: 2025-09-30

Europe's coated glass market reached EUR 2.4 billion in the first half of 2025, up 12% from a year earlier, says Prism
Research. It put 2024 at EUR 4.5 billion. Prism expects the market to grow to EUR 9 billion by 2029.

Makers, share of coated glass sales

| Maker | H1 2025 | H1 2024 |
| Ostrava | 27.5% | 25.0% |
| Vetra | 16.0% | 18.5% |
| Nordlys | 11.5% | 11.0% |
| Others | 45.0% | 45.5% |
"""


@pytest.fixture(scope="module")
def verdict():
    documents = {
        name: RuleChecker().read(DocumentText(text))
        for name, text in (("results", RESULTS), ("market", MARKET))
    }
    return lambda name, claim: documents[name].check(ClaimText(claim)).word.value


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Sales were EUR 412 million in the final quarter of 2025.", "supported"),
        ("Organic sales rose 8%.", "supported"),
        ("On a like-for-like basis sales rose 3%.", "contradicted"),
        ("Profit halved.", "supported"),
        ("Coatings sales were EUR 96 million in the June quarter.", "not_found"),
        ("Coatings sales grew 12% in the June quarter.", "supported"),
        ("Growth of the coatings division has accelerated for two quarters in a row.", "supported"),
        ("Growth of the coatings division slowed.", "contradicted"),
        ("Coatings sales grew more slowly than in the quarter before.", "contradicted"),
        ("Coatings were 24% of group sales.", "contradicted"),
        ("Capital expenditure was EUR 33 million.", "supported"),
        ("Repairs brought in EUR 22 million, up 9%.", "supported"),
        ("Training grew by 9%.", "contradicted"),
        ("Bottle glass fell for a fifth consecutive quarter.", "supported"),
        ("The shares fell 4%.", "supported"),
        ("The shares have gained 15% this year.", "supported"),
        ("The company burned EUR 12 million of free cash; a year earlier it had generated EUR 7 million.", "supported"),
        ("The margin was 9.4%.", "supported"),
        ("The margin was 8.8%.", "contradicted"),
    ],
)  # fmt: skip
def test_a_report_of_results_is_read_by_its_small_words(verdict, claim, expected):
    assert verdict("results", claim) == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        (
            "The European market for coated glass was worth EUR 2.4 billion in the first half of 2025.",
            "supported",
        ),
        ("The market was worth EUR 4.5 billion in 2024.", "supported"),
        ("The market shrank by 12%.", "contradicted"),
        ("Prism Research expects a market of EUR 9 billion in 2029.", "supported"),
        ("Ostrava's market share was 27.5% in the first half of 2025.", "supported"),
        ("Ostrava has 25% of the market.", "contradicted"),
        ("The top two hold less than half of the market.", "supported"),
        ("In the second half of 2025 Ostrava's share was 27.5%.", "not_found"),
    ],
)
def test_the_size_of_a_market_and_its_shares_are_told_apart(verdict, claim, expected):
    assert verdict("market", claim) == expected
