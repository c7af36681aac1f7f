"""How far somebody's estimate, or an outlook, lies from the consensus."""

import pytest

PAGE = """title: Selborne Research on Tarn Foods
published: 2025-09-04

Tarn Foods (TRN) reported second-quarter revenue of $612m (consensus $600m). We raise our 2025 revenue estimate to
$2.52bn (consensus: $2.45bn). Ashby & Co expect Tarn to make $210m before tax this year, slightly below the consensus
of $215m.

The company guides for operating profit of $240m to $260m in 2026 (consensus: $262m).
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Selborne's revenue estimate for 2025 is $70m above consensus.", "supported"),
        ("Selborne's revenue estimate for 2025 is 3% above consensus.", "supported"),
        ("Selborne's revenue estimate for 2025 is $70m below consensus.", "contradicted"),
        ("Ashby's forecast for Tarn's pre-tax profit is $5m below the consensus.", "supported"),
        ("Ashby expects a pre-tax profit $5m above consensus.", "contradicted"),
        ("Ashby's revenue forecast is $5m below the consensus.", "not_found"),
        ("Corvid's forecast for Tarn's pre-tax profit is $5m below the consensus.", "not_found"),
        ("The midpoint of Tarn's operating profit guidance is $12m below the consensus.", "supported"),
        ("The midpoint of Tarn's operating profit guidance is $2m below the consensus.", "contradicted"),
        ("Second-quarter revenue beat the consensus by $12m.", "supported"),
    ],
)
def test_an_estimate_is_set_beside_the_consensus(word, claim, expected):
    assert word(claim) == expected
