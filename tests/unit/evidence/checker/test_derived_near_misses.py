"""A formula must not bear out what is told of another company, thing or time than that of its values."""

import pytest

PAGE = """title: Streaming wars: what the quarter tells
published: 2025-08-14

Pelago ended June with 48 million subscribers, up from 32 million a year before. Orrin has 24 million and Vidaro 15
million.

Advertising revenue at Pelago jumped 44%, after growth of 22% in the March quarter. A football season costs it $320
million for 80 matches.

Research firm Kestrel puts the market at $38.4 billion in the second quarter, $6.4 billion more than a year earlier.
Pelago had 26% of it, three points more than in the second quarter of 2024. Orrin held 14% and Vidaro 9%. Kestrel
expects the market to reach $160 billion for the whole of 2025; in March its forecast had been $152 billion.

Pelago spent $1.2 billion on content, of which $480 million went to sport. Daily viewing on phones went from 1.5 billion
minutes in January to 4.8 billion minutes in June.
"""


@pytest.mark.parametrize(
    "claim",
    [
        "Orrin's subscribers rose by half within a year.",
        "A year earlier Vidaro's share was 6%.",
        "In the first quarter of 2024 Pelago's share was 23%.",
        "In the March quarter advertising revenue at Orrin grew 22%.",
        "Orrin's advertising revenue grew twice as fast as in the March quarter.",
        "Kestrel raised its market forecast for 2026 by $8 billion.",
        "Daily viewing on televisions more than tripled between January and June.",
        "Daily viewing on phones more than tripled between March and June.",
        "A cricket match costs Pelago $4 million.",
        "Two-fifths of Orrin's content spending went to sport.",
        "A year earlier Orrin and Vidaro together had 39 million subscribers.",
    ],
)
def test_another_subject_or_time_is_not_borne_out(finding, claim):
    assert finding(claim).word == "not_found"


@pytest.mark.parametrize(
    "claim",
    [
        "Kestrel raised its market forecast for 2025 by $8 billion.",
        "Daily viewing on phones more than tripled between January and June.",
        "A football match costs Pelago $4 million.",
        "Two-fifths of Pelago's content spending went to sport.",
        "Orrin and Vidaro together have 39 million subscribers.",
        "In the second quarter of 2024 Pelago's share was 23%.",
    ],
)
def test_the_same_of_the_right_one_is(finding, claim):
    assert finding(claim).word == "supported"
