"""One thing at two times, where no sentence sets the two against each other."""

import pytest

PAGE = """title: Cloud market, third quarter of 2025
published: 2025-11-05

Share of the market
Provider       Q1 2025   Q2 2025   Q3 2025
Corvo          22%       20%       20%
Lumen          12%       13%       14%

Corvo's backlog was $41 billion at the end of September 2025. Lumen's headcount was 4,100 in the third quarter of 2025
and 3,900 in the third quarter of 2024.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Corvo's share was higher in the third quarter than in the first.", "contradicted"),
        ("Corvo's share was lower in the third quarter than in the first quarter of 2025.", "supported"),
        ("Lumen's market share was higher in the third quarter than in the second quarter.", "supported"),
        ("Lumen's market share was smaller in the third quarter than in the first quarter.", "contradicted"),
        ("Aldo's share was higher in the third quarter than in the first.", "not_found"),
        ("Corvo's backlog was higher in the third quarter than in the first.", "not_found"),
    ],
)
def test_the_values_of_both_times_decide(word, claim, expected):
    assert word(claim) == expected
