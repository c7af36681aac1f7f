"""How a value is drawn up and whose it is: what it leaves out, whose whole it is of, who estimated it, and when."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

TRUE, FALSE, OPEN = "supported", "contradicted", "not_found"


def verdict(page: str, claim: str) -> str:
    return RuleChecker().read(DocumentText(page)).check(ClaimText(claim)).word.value


TRUCKS = """Kessler Trucks in the first half
Kessler Trucks reported results for the first half of 2025.
Staff costs, which exclude bonuses, came to 310 million euros.
Research spending was 45 million euros. The figure leaves out the Lodz laboratory.
Kessler took a 30% share of Ostra's cargo revenue under the joint venture.
In North America, Kessler delivered 22,000 trucks. It also sold 61,200 vans.
The company now sees a full-year operating margin of 4%, having previously guided to 6%.
EBITDA of EUR 2.9bn fell short of our EUR 3.1bn and consensus of EUR 3.0bn.
Availability was 94% at the nuclear plants against 89% at the wind farms.
"""
STORES = """Mallard Stores trading update
Mallard Stores issued a trading update for the 13 weeks to 28 December 2024.

Division | Sales £m | Total growth | LFL growth | Mix
Food | 1,240 | +5.4% | +4.1% | 58%
International | 214 | n/m | - | 10%
Group | 2,144 | +3.0% | +2.2% | 100%

- Net debt/EBITDA: 2.1
- Gross margin 31.2% (30.9%)
- Order intake food / clothing: +4% / -11%
"""
CASES = [
    (TRUCKS, "Staff costs came to 310 million euros.", TRUE),
    (TRUCKS, "Staff costs of 310 million euros include bonuses.", FALSE),
    (TRUCKS, "Research spending of 45 million euros includes the Lodz laboratory.", FALSE),
    (TRUCKS, "Kessler expects an operating margin of 4% for the full year.", TRUE),
    (TRUCKS, "Availability of the nuclear plants was 94%.", TRUE),
    (TRUCKS, "Availability of the wind farms was 94%.", FALSE),
    (STORES, "Food sales were £1,240 million.", TRUE),
    (STORES, "Food sales grew 4.1% like for like.", TRUE),
    (STORES, "Group like-for-like sales rose 3.0%.", FALSE),
    (STORES, "Net debt to EBITDA was 2.1 times.", TRUE),
    (STORES, "The gross margin was 31.2%.", TRUE),
    (STORES, "The gross margin was 30.9%.", FALSE),
    (STORES, "Clothing orders fell 11%.", TRUE),
]
NEVER = [
    (TRUCKS, "Cargo revenue made up 30% of Kessler's revenue."),
    (TRUCKS, "Kessler delivered 22,000 vans in North America."),
    (TRUCKS, "Kessler expects an operating margin of 6% for the full year."),
    (TRUCKS, "Consensus had EBITDA at EUR 3.1 billion."),
    (STORES, "Clothing orders rose 4%."),
    (STORES, "International sales grew 10%."),
]


@pytest.mark.parametrize(("page", "claim", "expected"), CASES)
def test_a_value_is_held_to_how_it_is_drawn_up(page, claim, expected):
    assert verdict(page, claim) == expected


@pytest.mark.parametrize(("page", "claim"), NEVER)
def test_a_value_drawn_up_otherwise_supports_nothing(page, claim):
    assert verdict(page, claim) != TRUE
