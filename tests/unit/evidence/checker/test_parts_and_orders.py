"""Parts of a whole, things in order, several together: whose each value is."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

TRUE, FALSE, OPEN = "supported", "contradicted", "not_found"


def verdict(page: str, claim: str) -> str:
    return RuleChecker().read(DocumentText(page)).check(ClaimText(claim)).word.value


BREWER = """Halden Brewing in the first half
Halden Brewing reported results for the first half of 2025.
Cider and soft drinks, together 11% of sales, grew 15% and 22% respectively.
The company employs 18,200 people, 2,300 of them in Asia.
Halden is cutting 450 jobs in Britain.
Power used: breweries 21.3 GWh (22.0), offices 4.8 GWh (5.1).
"""
GRID = """Ostrava Grid - data pack FY2024
All figures in EUR million unless stated. Year to 31 December 2024.

Key figures | 2024 | 2023
Revenue | 9,812 | 11,204
Net result | 402 | (118)
Net debt / EBITDA (x) | 3.1 | 2.9
Dividend per share (EUR) | 0.62 | 0.58

Outages: 14 minutes per customer -> 12 minutes
Smart meters installed: 78% of households / 91% of businesses
"""
MOTORS = """Meridian Motors holds its target
DETROIT - Meridian Motors reported earnings of $2.31 a share for the third quarter of 2025.
Wall Street was looking for $2.08.
Sales of pickups, which carry the fattest margins, slipped 6%.
The margin would have been 9.0% rather than the 6.2% reported.
Credit arm Halden Finance earned $804 million before tax.
Dealer stocks stood at 48 days, against 66 days at rival Corvus.
"""
CASES = [
    (MOTORS, "Meridian earned $2.31 per share in the third quarter of 2025.", TRUE),
    (MOTORS, "Pickup sales fell 6%.", TRUE),
    (MOTORS, "The margin was 6.2%.", TRUE),
    (MOTORS, "Dealer stocks stood at 48 days.", TRUE),
    (BREWER, "Soft drinks grew 22%.", TRUE),
    (BREWER, "Cider sales grew 15%.", TRUE),
    (BREWER, "Cider and soft drinks together made up 11% of sales.", TRUE),
    (BREWER, "Halden employs 18,200 people.", TRUE),
    (BREWER, "Halden employs 18,200 people in Asia.", FALSE),
    (GRID, "In 2023 Ostrava made a net loss of 118 million euros.", TRUE),
    (GRID, "The dividend was 0.62 euros per share.", TRUE),
    (GRID, "The dividend for 2024 was 0.58 euros per share.", FALSE),
    (GRID, "91% of businesses have smart meters installed.", TRUE),
    (GRID, "78% of businesses have smart meters installed.", FALSE),
]
NEVER = [
    (MOTORS, "Meridian earned $2.08 per share."),
    (MOTORS, "Meridian earned $804 million before tax."),
    (MOTORS, "Corvus had dealer stocks of 48 days."),
    (BREWER, "Soft drinks grew 15%."),
    (BREWER, "Cider made up 11% of sales."),
    (BREWER, "Halden employs 450 people."),
    (BREWER, "Offices used 21.3 GWh of power."),
    (GRID, "Outages rose to 14 minutes per customer."),
]


@pytest.mark.parametrize(("page", "claim", "expected"), CASES)
def test_each_value_is_of_its_own_thing(page, claim, expected):
    assert verdict(page, claim) == expected


@pytest.mark.parametrize(("page", "claim"), NEVER)
def test_the_value_of_another_thing_supports_nothing(page, claim):
    assert verdict(page, claim) != TRUE
