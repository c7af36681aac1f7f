"""A digest of a quarter: who estimates, what there was none of, the quarter before, the same basis, firsts in time."""

import pytest

PAGE = """title: Merrow Tools: drills ease, services speed up (December quarter 2025)
published: 2026-02-20

- Revenue of EUR 289.6 million was 3.4% higher than a year ago.
- The rental arm lost around EUR 17 million, we estimate. Management gives no figure.

Services grew 36% to EUR 43.2 million, their best pace in more than four years. Sales of drills climbed 4%, after 10% in
the previous quarter.

Non-GAAP net income was EUR 19.5 million (EUR 51.1 million). Diluted earnings per share on the same basis amounted to
EUR 8.21, where analysts had hoped for EUR 10.05. There were no buybacks. Delta pencils in capex
of EUR 48 million for 2026.

We keep our Buy rating and move the target from EUR 198 to EUR 205.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Merrow disclosed that the rental arm lost EUR 17 million.", "contradicted"),
        ("The rental arm lost about EUR 17 million.", "supported"),
        ("Services growth was the fastest of all parts in every year.", "not_found"),
        ("Drill sales grew 10% in the September quarter.", "supported"),
        ("Drill sales grew 10% in the December quarter.", "contradicted"),
        ("Non-GAAP earnings per share were EUR 8.21.", "supported"),
        ("Merrow bought back shares worth EUR 19 million in the quarter.", "contradicted"),
        ("Merrow paid a dividend of EUR 19 million.", "not_found"),
        ("Delta expects capex of EUR 48 million in 2026.", "supported"),
        ("The author raised the price target to EUR 205.", "supported"),
        ("The author cut the price target to EUR 205.", "contradicted"),
    ],
)
def test_what_a_digest_says_and_does_not(finding, claim, expected):
    found = finding(claim)
    assert found.word == expected, found.reason
