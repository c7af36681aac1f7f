"""How long the source spreads a sum is told in its reason."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText
from alimon.model.words import VerdictWord

CLAIM = "Tarn plans to spend 90 million euros within three years on sensors."


@pytest.mark.parametrize(
    ("stretch", "told"),
    [
        ("over 18 months", "the source spreads it over 18 months"),
        ("over two years", "the source spreads it over 2 years"),
        ("over one year", "the source spreads it over 12 months"),
    ],
)
def test_a_denial_tells_over_how_long_the_source_spreads_a_sum(stretch, told):
    page = f"Tarn plans to spend 90 million euros {stretch} on sensors."
    found = RuleChecker().read(DocumentText(page)).check(ClaimText(CLAIM))
    assert (found.word, found.reason.lower().rstrip(".")) == (VerdictWord.CONTRADICTED, told)
