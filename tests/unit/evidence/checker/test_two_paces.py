"""Which of two grew faster, where no sentence sets the two against each other."""

import pytest

PAGE = """title: Halvard Foods: third quarter
published: 2025-10-23

Revenue of 4.2 billion euros was 6% higher than a year before. Operating profit grew by 11% to 510 million euros.
Drinks: 33% growth in all, 28% from restaurants.
Overseas bakeries brought in 300 million euros, a gain of 20 percent, and domestic bakeries 900 million euros, a gain
of 9 percent.
Prima Frozen Foods grew 4%, its slowest pace in years. Bellini said that its ice cream business was up 14%.
Analysts had looked for 5% at Bellini. Halvard's sales rose by 7% in France and 2% in Spain.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Halvard's operating profit grew faster than its revenue.", "supported"),
        ("Halvard's operating profit grew more slowly than its revenue.", "contradicted"),
        ("Overseas bakeries grew faster than domestic bakeries.", "supported"),
        ("Overseas bakeries grew more slowly than domestic bakeries.", "contradicted"),
        ("Bellini grew faster than Prima Frozen Foods.", "supported"),
        ("Bellini grew more slowly than PFF.", "contradicted"),
        ("Bellini grew faster than Corvo.", "not_found"),
        ("Halvard grew faster in France than in Spain.", "supported"),
        ("Halvard grew faster in Spain than in France.", "contradicted"),
        ("Bellini grew faster in France than in Spain.", "not_found"),
        ("Overseas bakeries did not grow faster than Corvo.", "not_found"),
        ("Bellini grew faster than analysts had expected.", "supported"),
    ],
)
def test_the_rates_of_both_decide(word, claim, expected):
    assert word(claim) == expected
