"""How many times as large or as fast one is as another or as before, and which part of a whole comes from where."""

import pytest

PAGE = """title: Streaming: what the quarter tells
published: 2025-08-14

Pelago had revenue of $6.0 billion in the second quarter. Subscriptions brought in $4.4 billion and advertising
$1.6 billion. Orrin Web Services reported revenue of $3.0 billion. In vouchers, Lumo handed out 900 million dollars and
Vidaro 300 million.

Advertising revenue at Pelago jumped 44%, after growth of 22% in the March quarter.

Research firm Kestrel puts the market at $38.4 billion in the second quarter, $6.4 billion more than a year earlier. In
its first week the new series was streamed 6 million times.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Pelago's revenue was twice that of OWS.", "supported"),
        ("Pelago's revenue was five times that of OWS.", "contradicted"),
        ("Lumo's vouchers were worth three times as much as Vidaro's.", "supported"),
        ("Lumo's vouchers were worth twice as much as Vidaro's.", "contradicted"),
        ("Advertising revenue at Pelago grew twice as fast as in the March quarter.", "supported"),
        ("Advertising revenue at Pelago grew four times as fast as in the March quarter.", "contradicted"),
        ("Subscription revenue at Pelago grew twice as fast as in the March quarter.", "not_found"),
        ("The market grew by a fifth.", "supported"),
        ("The market grew by a half.", "contradicted"),
        ("Almost three-quarters of revenue came from subscriptions.", "supported"),
        ("About half of revenue came from subscriptions.", "contradicted"),
        ("About half of revenue came from merchandise.", "not_found"),
        ("In its first week the new series was streamed 6 million times.", "supported"),
        ("In its first week the new series was streamed 60 million times.", "contradicted"),
    ],
)
def test_multiples_and_parts_follow_from_values(finding, claim, expected):
    assert finding(claim).word == expected
