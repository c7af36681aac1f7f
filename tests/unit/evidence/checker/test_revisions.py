"""By how much an outlook or a price target was revised, at which end of its range, and what it leaves to gain."""

import pytest

PAGE = """title: Analysts turn to Norvik
published: 2025-11-12

Norvik raised its outlook on Tuesday: it now sees EBITDA of $820 million to $860 million in 2025, having guided to $780
million to $860 million before. Capital expenditure of $240 million is planned for the year, down from the $265 million
forecast in August.

Brokers reacted. Harlan Bank lifted its target by $3 to $41; Corby Securities cut its target to $30 from $34 and keeps
its Hold. Pell Research stays at Buy with a target of $44. My fair value is $49. The stock closed at $35. The average
price target is $42.

The trade body expects 4.2% more containers this year; in June its forecast had been growth of 3.5%.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Norvik raised the bottom of its 2025 EBITDA range by $40 million.", "supported"),
        ("Norvik raised the bottom of its 2025 EBITDA range by $60 million.", "contradicted"),
        ("Norvik raised the upper end of its EBITDA guidance by $40 million.", "contradicted"),
        ("The midpoint of the EBITDA guidance is $840 million.", "supported"),
        ("The capital expenditure plan for 2025 was cut by $25 million.", "supported"),
        ("The capital expenditure plan for 2025 was raised by $25 million.", "contradicted"),
        ("The capital expenditure plan for 2025 was cut by $45 million.", "contradicted"),
        ("The trade body raised its forecast by 0.7 percentage points.", "supported"),
        ("The trade body raised its forecast by 0.7 of a percentage point.", "supported"),
        ("The trade body raised its forecast by 1.7 percentage points.", "contradicted"),
    ],
)
def test_by_how_much_an_outlook_was_moved(finding, claim, expected):
    assert finding(claim).word == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Harlan Bank's target is $41.", "supported"),
        ("Harlan Bank's target had been $38 before.", "supported"),
        ("Harlan Bank's target had been $44 before.", "contradicted"),
        ("Corby Securities lowered its target by $4.", "supported"),
        ("Corby Securities lowered its target by $6.", "contradicted"),
        ("Corby took its target down from $34 to $30.", "supported"),
        ("Corby took its target down from $44 to $30.", "contradicted"),
        ("Pell Research's target is $41.", "contradicted"),
    ],
)
def test_a_target_is_that_of_its_broker(finding, claim, expected):
    assert finding(claim).word == expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The average target implies an upside of 20%.", "supported"),
        ("The average target implies an upside of 40%.", "contradicted"),
        ("Pell's target implies upside of about a quarter.", "supported"),
        ("Pell's target implies upside of about a half.", "contradicted"),
        ("Corby's target implies a downside of 14%.", "supported"),
    ],
)
def test_what_a_target_leaves_to_gain(finding, claim, expected):
    assert finding(claim).word == expected


@pytest.mark.parametrize(
    "claim",
    [
        "Pell Research raised its target by $3.",
        "Norvik raised its revenue guidance by $40 million.",
        "Norvik raised the bottom of its 2026 EBITDA range by $40 million.",
    ],
)
def test_an_outlook_that_is_not_told_is_left_open(finding, claim):
    assert finding(claim).word == "not_found"
