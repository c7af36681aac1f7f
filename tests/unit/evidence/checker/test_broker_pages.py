"""The verdict on ratings that nobody gives, and on prices against targets and averages."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

PAGES = {
    "ratings_0": """title: Calder Marine: what brokers think
published: 2025-09-02

Of the 21 analysts who cover the stock, 18 rate it a buy, three a hold and none a sell.
The mean target is $42.
""",
    "ratings_1": """Tolva Group (TLV)

Recommendation breakdown
Buy 12
Outperform 4
Hold 3
Sell 1
""",
    "ratings_2": """Ferro plc: analyst ratings

| Rating | Analysts |
| Buy | 9 |
| Hold | 4 |
| Sell | 0 |
""",
    "ratings_3": """Ferro plc: news

Analysts at Delta said that no holder would sell before May.
""",
    "values_0": """title: Holm Brewing: valuation
published: 2025-10-02

Valuation: 14.6 times 2026 earnings, versus a five-year average of 18.3.
The dividend yield is 3.9%, compared with a ten-year average of 3.1%.
The share closed at $50.40 on Wednesday.
The mean target is $58, the lowest $47 and the highest $71.
""",
    "values_1": """Snapshot of Orla Foods (ORL)

Forward P/E (FY2027): 17.4
Forward P/E, ten-year average: 20.6
Last close                  141.30 EUR
Average target price        189.65 EUR
Spread / lowest target      -8.99%
Spread / highest target     +61.20%
""",
}


@pytest.mark.parametrize(
    ("page", "claim", "expected"),
    [
        ("ratings_0", "Not one of the analysts covering Calder has a sell rating on it.", "supported"),
        ("ratings_0", "No analyst recommends selling.", "supported"),
        ("ratings_0", "No analyst says hold.", "contradicted"),
        ("ratings_0", "None of the brokers rates the stock a buy.", "contradicted"),
        ("ratings_1", "Not one of the analysts recommends selling.", "contradicted"),
        ("ratings_1", "No broker says hold.", "contradicted"),
        ("ratings_2", "No analyst has a sell rating on Ferro.", "supported"),
        ("ratings_2", "No analyst has a buy rating on Ferro.", "contradicted"),
        ("ratings_3", "No analyst has a sell rating on Ferro.", "not_found"),
        ("values_0", "The stock trades below its five-year average multiple.", "supported"),
        ("values_0", "The stock trades above its five-year average multiple.", "contradicted"),
        ("values_0", "The dividend yield is above its ten-year average.", "supported"),
        ("values_0", "The dividend yield is below its own ten-year average.", "contradicted"),
        ("values_0", "The average price target is below the share price.", "contradicted"),
        ("values_0", "The average price target is above the current share price.", "supported"),
        ("values_0", "The margin is below its five-year average.", "not_found"),
        ("values_1", "The forward multiple is below Orla's own ten-year average.", "supported"),
        ("values_1", "The forward P/E is higher than its ten-year average.", "contradicted"),
        (
            "values_1",
            "Even the most cautious price target lies above the current share price.",
            "contradicted",
        ),
        ("values_1", "The average price target is above the last close.", "supported"),
        ("values_1", "The highest price target is above the share price.", "supported"),
        ("values_1", "The price-to-book ratio is below its ten-year average.", "not_found"),
    ],
)
def test_what_brokers_and_prices_say(page, claim, expected):
    assert RuleChecker().read(DocumentText(PAGES[page])).check(ClaimText(claim)).word.value == expected
