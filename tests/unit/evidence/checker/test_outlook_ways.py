"""The verdict on which way something is expected to go."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

CALL = """title: Notes from the call of Harlow Freight, third quarter of 2025
published: 2025-11-06

Participants: Ines Roth, CEO; Paul Dean, CFO
Rail revenue growth was 12% in the quarter and management expects it to accelerate in the fourth quarter.
Roth expects parcel growth in the fourth quarter to be at or above this level.
Dean told analysts that the third quarter was the peak of investment in depots and that spending would come down in
December.
The operating margin of the road unit will shrink in 2026, he said.

Sea freight
Capital expenditure in the first quarter will be lower than in the fourth quarter, Dean said.
Roth does not expect rates to fall in 2026.
Fuel costs are expected to rise.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Management expects rail revenue growth to accelerate in the fourth quarter.", "supported"),
        ("Management said rail growth would slow in the fourth quarter.", "contradicted"),
        ("Roth expects parcel growth to slow in the fourth quarter.", "contradicted"),
        ("Roth expects parcel growth to accelerate in the fourth quarter.", "not_found"),
        (
            "Paul Dean said that investment in depots would go on rising in the December quarter.",
            "contradicted",
        ),
        ("Dean expects the road unit's operating margin to narrow in 2026.", "supported"),
        ("The operating margin of the road unit is expected to widen in 2026.", "contradicted"),
        ("The operating margin of the road unit will shrink in 2027.", "not_found"),
        ("Capital expenditure on sea freight will be higher in the first quarter.", "contradicted"),
        ("Roth expects rates to fall in 2026.", "contradicted"),
        ("Fuel costs will rise.", "supported"),
        ("Fuel costs are expected to decline.", "contradicted"),
        ("Labour costs are expected to rise.", "not_found"),
        ("The margin of the rail unit will shrink in 2026.", "not_found"),
        ("Rail revenue will fall in the fourth quarter.", "not_found"),
    ],
)
def test_which_way_it_will_go(claim, expected):
    document = RuleChecker().read(DocumentText(CALL, published="2025-11-06"))
    assert document.check(ClaimText(claim)).word.value == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The board gave the go-ahead for the Tarn quarry.", "contradicted"),
        ("The board put off the decision on the Tarn quarry.", "supported"),
    ],
)
def test_a_go_ahead_puts_nothing_into_order(claim, expected):
    text = "The board put off its decision on the Tarn quarry to the autumn.\n\nSlate sold well in March.\n"
    assert RuleChecker().read(DocumentText(text)).check(ClaimText(claim)).word.value == expected
