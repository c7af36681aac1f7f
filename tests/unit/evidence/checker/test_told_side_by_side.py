"""Values that a page tells side by side: each is of its own part, time or condition."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

TRUE, FALSE, OPEN = "supported", "contradicted", "not_found"


def verdict(page: str, claim: str) -> str:
    return RuleChecker().read(DocumentText(page)).check(ClaimText(claim)).word.value


AIRLINE = """Norvald Air in the second quarter
OSLO, 24 July 2025 - Norvald Air had 7.4 million passengers, ahead of Baltia (4.2 million) and Skyfin (2.8 million).
The load factor on short routes was 86.4% and on long routes 79.9%.
Unit revenue fell 3.2% in euros but rose 1.1% in constant currency.
Outside Scandinavia it had 1.9 million passengers, up 14%.
"""
DRUGS = """Verax Pharma speaks to analysts
Verax Pharma spoke to analysts after the second quarter of 2025.
In patients under 65 the drug cut relapses by 41%; in patients over 65 by 18%.
Side effects were seen in 7% of those on Lomirel and 4% of those on placebo.
Verax has 34% of the US market for migraine drugs by prescriptions and 28% by value.
Lomirel brought in $640 million, including $90 million from the stocking of wholesalers.
"""
BANK = """Helmond Bank: results at a glance

Helmond Bank reported results for the third quarter of 2025 (EUR m).

Third quarter compared with second quarter
- Net interest income +2% to 812
- Staff: 11,240 (11,310)

Key points
- Deposits: EUR 118bn -> EUR 121bn
- Return on equity: 9.8% / 11.4% / 13% (2024 / 2025 / target 2026)
- Cost to serve ratio: 41%
"""
CASES = [
    (AIRLINE, "Baltia carried 4.2 million passengers.", TRUE),
    (AIRLINE, "Skyfin carried 4.2 million passengers.", FALSE),
    (AIRLINE, "The load factor on long routes was 79.9%.", TRUE),
    (AIRLINE, "The load factor on short routes was 79.9%.", FALSE),
    (AIRLINE, "Unit revenue fell 3.2% in constant currency.", FALSE),
    (AIRLINE, "Norvald had 1.9 million passengers outside Scandinavia.", TRUE),
    (DRUGS, "The drug cut relapses by 41% in patients under 65.", TRUE),
    (DRUGS, "Verax holds 34% of the US migraine market by prescriptions.", TRUE),
    (DRUGS, "Verax holds 34% of the US migraine market by value.", FALSE),
    (DRUGS, "Lomirel brought in $640 million.", TRUE),
    (BANK, "Net interest income rose 2% from the second quarter.", TRUE),
    (BANK, "Net interest income rose 2% year on year.", FALSE),
    (BANK, "Deposits rose from 118 billion to 121 billion euros.", TRUE),
    (BANK, "Deposits stand at 118 billion euros.", FALSE),
    (BANK, "Return on equity was 11.4% in 2025.", TRUE),
    (BANK, "Helmond targets a return on equity of 13% in 2026.", TRUE),
    (BANK, "Return on equity was 41%.", FALSE),
    (BANK, "Helmond has 11,240 staff.", TRUE),
]
NEVER = [
    (AIRLINE, "Norvald had 1.9 million passengers in Germany."),
    (DRUGS, "The drug cut relapses by 41% in patients over 65."),
    (DRUGS, "Side effects were seen in 4% of those on Lomirel."),
    (DRUGS, "Lomirel brought in $90 million."),
    (BANK, "Helmond has 11,310 staff."),
    (BANK, "Deposits fell to 118 billion euros."),
]


@pytest.mark.parametrize(("page", "claim", "expected"), CASES)
def test_each_value_of_a_list_is_of_its_own_part(page, claim, expected):
    assert verdict(page, claim) == expected


@pytest.mark.parametrize(("page", "claim"), NEVER)
def test_the_value_of_another_part_supports_nothing(page, claim):
    assert verdict(page, claim) != TRUE
