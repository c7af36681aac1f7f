"""Claims without numbers: what is ahead of what, what was put off, denied or is still to come."""

import pytest

PAGE = """title: Norvell Retail (NRV) third quarter: grocery holds up
published: 2025-11-12

Norvell Retail raised its profit outlook after a third quarter in which grocery sales outpaced the market. Online sales
were flat. The operating margin edged up to 4.8% from 4.5%.

A final decision on a distribution centre in Lyon has been put off because building costs had not come down. The
Porto centre, which is fully permitted, will open in spring. The group would close fashion stores next year and had no
plans to sell the fashion business.

Its loyalty app has more members than Quickbasket's but fewer than Farlo's. Kepler
Securities kept its Hold rating.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Norvell's grocery business grew faster than the market.", "supported"),
        ("Norvell's grocery business lagged the market.", "contradicted"),
        ("Norvell's loyalty app has more members than that of Quickbasket.", "supported"),
        ("Farlo's loyalty app has fewer members than Norvell's.", "contradicted"),
        ("Norvell's loyalty app has more members than Brackley's.", "not_found"),
        ("Online sales did not grow.", "supported"),
        ("Online sales grew.", "contradicted"),
        ("The decision on the Lyon distribution centre was postponed.", "supported"),
        ("Norvell has decided to build a distribution centre in Lyon.", "contradicted"),
        ("Norvell plans to sell its fashion business.", "contradicted"),
        ("Kepler Securities upgraded the shares to Buy.", "contradicted"),
        ("Norvell's grocery margin widened.", "not_found"),
    ],
)
def test_what_a_sentence_says_of_two_or_of_an_act(finding, claim, expected):
    found = finding(claim)
    assert found.word == expected, found.reason
