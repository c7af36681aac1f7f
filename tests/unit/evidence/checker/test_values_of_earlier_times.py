"""What had been: a year ago, before something happened, or in the sentence behind that of today."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

TRUE, FALSE, OPEN = "supported", "contradicted", "not_found"


def verdict(page: str, claim: str) -> str:
    return RuleChecker().read(DocumentText(page)).check(ClaimText(claim)).word.value


PAGE = """Ostrava Grid carries more power but earns less
Ostrava Grid reported results for the second quarter of 2025.
Revenue was 1.31 billion euros. A year earlier it had been 1.24 billion.
Net profit came to 48 million euros; a year ago the second quarter had ended with a loss of 71 million.
Before the closure of its Brno plant, Ostrava employed 9,800 people; now it employs 8,900.
"""
CASES = [
    ("Revenue was 1.31 billion euros in the second quarter of 2025.", TRUE),
    ("In the second quarter of 2024 revenue was 1.24 billion euros.", TRUE),
    ("Revenue was 1.24 billion euros in the second quarter of 2025.", FALSE),
    ("A year earlier the second quarter had brought a net loss of 71 million euros.", TRUE),
    ("Ostrava had a net loss of 71 million euros in the second quarter of 2025.", FALSE),
    ("Ostrava employed 9,800 people before the closure of the Brno plant.", TRUE),
    ("Ostrava employs 8,900 people.", TRUE),
    ("Ostrava employs 9,800 people.", FALSE),
    ("Revenue was 1.24 billion euros in 2022.", OPEN),
]


@pytest.mark.parametrize(("claim", "expected"), CASES)
def test_a_value_of_before_is_none_of_now(claim, expected):
    assert verdict(PAGE, claim) == expected
