"""What follows from two counts, or from a count and a sum: the price of one, a share of things, a part in words."""

import pytest

PAGE = """title: Logistics notes for the week
published: 2025-10-10

Calder bought 120 trucks for EUR 18 million. The group spent EUR 45 million on buying back 1.5 million shares in the
quarter. A new depot with 200 docks costs EUR 60 million. A quay at Gdansk cost EUR 5 million.

Of the 4,000 drivers, 1,000 are women. Six of the eight terminals made a profit. Of the order book of EUR 625 million,
45% comes from one customer. Load factor on the Baltic ferries was 83.4%.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Each truck cost EUR 150,000 on average.", "supported"),
        ("Each truck cost EUR 250,000 on average.", "contradicted"),
        ("The shares bought back cost EUR 30 each on average.", "supported"),
        ("The shares bought back cost EUR 45 each on average.", "contradicted"),
        ("A dock at the new depot costs EUR 300,000.", "supported"),
        ("A quay at Gdansk cost EUR 5 million.", "supported"),
        ("Each trailer cost EUR 150,000 on average.", "not_found"),
    ],
)
def test_the_price_of_one_follows_from_all(finding, claim, expected):
    assert finding(claim).word == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("One in four drivers is a woman.", "supported"),
        ("A quarter of the drivers are women.", "supported"),
        ("Half of the drivers are women.", "contradicted"),
        ("Three-quarters of the terminals made a profit.", "supported"),
        ("Half of the terminals made a profit.", "contradicted"),
        ("A quarter of the mechanics are women.", "not_found"),
        ("A little under half of the order book comes from one customer.", "supported"),
        ("Roughly five of every six seats on the Baltic ferries were taken.", "supported"),
    ],
)
def test_a_share_follows_from_two_counts(finding, claim, expected):
    assert finding(claim).word == expected
