"""Values of several times in one breath, and of the time before and after something."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

TRUE, FALSE, OPEN = "supported", "contradicted", "not_found"


def verdict(page: str, claim: str) -> str:
    return RuleChecker().read(DocumentText(page)).check(ClaimText(claim)).word.value


PAGE = """Tarn Mutual in the first nine months
Tarn Mutual reported results for the first nine months of 2025.
In the first nine months, operating cash flow was $402m. That compares with $377m in the same period of 2024.
The solvency ratio was 212% before the dividend, and 204% after it.
Claims inflation: 6% last year, running at 5% now, 4% assumed for 2026.
Buyback: $300m done, $200m to go.
Gross written premiums rose 7% at constant FX.
It had forecast revenue of $5.5bn for 2025 and now expects $5.4bn.
"""
CASES = [
    ("Operating cash flow was $402 million in the first nine months of 2025.", TRUE),
    ("In the first nine months of 2024 operating cash flow was $377 million.", TRUE),
    ("Operating cash flow was $377 million in the first nine months of 2025.", FALSE),
    ("The company has bought back $300 million of shares.", TRUE),
    ("Gross written premiums rose 7% in constant currency.", TRUE),
]
NEVER = [
    "The solvency ratio was 212% after the dividend.",
    "Claims inflation is running at 6%.",
    "The company has bought back $200 million of shares.",
    "Tarn expects revenue of $5.5 billion for 2025.",
    "Operating cash flow was $377 million in the first half of 2025.",
]


@pytest.mark.parametrize(("claim", "expected"), CASES)
def test_each_value_is_of_its_own_time(claim, expected):
    assert verdict(PAGE, claim) == expected


@pytest.mark.parametrize("claim", NEVER)
def test_the_value_of_another_time_supports_nothing(claim):
    assert verdict(PAGE, claim) != TRUE
