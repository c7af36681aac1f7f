"""Near misses that share nearly all words with a sentence: another part, role, party, extent or name."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

PAGE = """title: Tolvan Group: nine-month update
published: 2025-11-06

Tolvan Energi sold its pump factory to Brekke Industries. Tolvan has moved 12 of its 18 plants to green power.
Tolvan Nett grew revenue by 9% to EUR 410m. The Logistics division opened a hub in Lyon in June. 34% of orders came
from outside Europe. In July Tolvan cut the monthly fee by 20% to 8 euros.

Elsewhere, Marsh Bank said pre-tax profit was EUR 88m. The lender's return on equity was 11.2%.

Contacts: Mia Lund (CFO), Jon Aker (head of investor relations)

Carrier | Passengers (m) | Change
Larkair | 6.8 | +5%
Pinto | 2.3 | -3%

Larkair is to cut 400 jobs.
"""


@pytest.fixture(scope="module")
def word():
    document = RuleChecker().read(DocumentText(PAGE))
    return lambda claim: document.check(ClaimText(claim)).word.value


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Tolvan sold its pump factory to Brekke.", "supported"),
        ("Brekke is selling its pump factory to Tolvan.", "contradicted"),
        ("Tolvan has moved all 18 of its plants to green power.", "contradicted"),
        ("Tolvan Nett's revenue grew by 9%.", "supported"),
        ("The Health division opened a hub in Lyon in June.", "not_found"),
        ("Most orders came from outside Europe.", "not_found"),
        ("Before July the monthly fee had been 9.60 euros.", "contradicted"),
        ("Marsh Bank's return on equity was 11.2%.", "supported"),
        ("Tolvan's return on equity was 11.2%.", "not_found"),
        ("Mia Lund is the finance chief.", "supported"),
        ("Jon Aker is the finance chief.", "not_found"),
        ("Larkair plans to cut 400 jobs.", "supported"),
        ("Pinto plans to cut 400 jobs.", "not_found"),
    ],
)
def test_shared_words_are_not_enough(word, claim, expected):
    assert word(claim) == expected
