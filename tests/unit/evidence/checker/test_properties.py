"""Verdicts do not hang on typography, white space, spelling of units or the order of unrelated sentences."""

import pytest
from alimon.evidence.grammar.quantities import find_quantities
from alimon.evidence.judge import RuleChecker
from alimon.evidence.rules.wording import scaled
from alimon.model.checker import ClaimText, DocumentText
from hypothesis import given, settings
from hypothesis import strategies as st

SENTENCES = (
    "Revenue of Acme rose 12% to RMB45.2 billion in the September quarter of 2025.",
    "Net income at Acme fell 8% to RMB3.1 billion.",
    "Cloud revenue was RMB9.8 billion, up 31%.",
    "Free cash flow was an outflow of RMB1.2 billion.",
    "Gross margin was 38.5%, compared with 36.1% a year earlier.",
    "The company employed 12,400 people.",
)
CLAIMS = {
    "Acme's revenue was RMB45.2 billion.": "supported",
    "Acme's revenue fell 12%.": "contradicted",
    "Net income was RMB3.4 billion.": "contradicted",
    "Cloud revenue grew by 31%.": "supported",
    "Free cash flow was negative.": "supported",
    "Gross margin widened to 38.5%.": "supported",
    "Operating income was RMB9.8 billion.": "not_found",
}


def verdicts(text, claims=CLAIMS):
    document = RuleChecker().read(DocumentText(text, published="2025-11-20"))
    return {claim: document.check(ClaimText(claim)).word.value for claim in claims}


@given(st.permutations(SENTENCES))
@settings(max_examples=15, deadline=None)
def test_the_order_of_unrelated_sentences_does_not_matter(sentences):
    assert verdicts("\n\n".join(sentences)) == CLAIMS


@given(st.lists(st.sampled_from([" ", "  ", "\u00a0", "\u2009"]), min_size=60, max_size=60))
@settings(max_examples=15, deadline=None)
def test_white_space_does_not_matter(spaces):
    text = "\n\n".join(SENTENCES)
    words = text.split(" ")
    spaced = "".join(f"{word}{spaces[place % len(spaces)]}" for place, word in enumerate(words))
    assert verdicts(spaced) == CLAIMS


@pytest.mark.parametrize(
    ("plain", "variant"),
    [
        ("'", "\u2019"),
        ("-", "\u2011"),
        ("RMB", "CNY"),
        ("RMB45.2 billion", "45,200 million yuan"),
        ("RMB9.8 billion", "9.8bn yuan"),
        ("%", " per cent"),
        ("%", " percent"),
        (" billion", "bn"),
        ("September quarter of 2025", "three months ended 30 September 2025"),
        ("September quarter of 2025", "third quarter of 2025"),
    ],
)
def test_spelling_does_not_matter(plain, variant):
    assert verdicts("\n\n".join(SENTENCES).replace(plain, variant)) == CLAIMS
    changed = {claim.replace(plain, variant): word for claim, word in CLAIMS.items()}
    assert verdicts("\n\n".join(SENTENCES), changed) == changed


METRICS = (
    "Revenue",
    "Operating income",
    "Net income",
    "Gross profit",
    "Capital expenditure",
    "Free cash flow",
    "Cloud revenue",
)


@given(st.sampled_from(METRICS), st.integers(101, 99_999), st.sampled_from(["RMB", "US$", "€"]))
@settings(max_examples=60, deadline=None)
def test_a_claim_made_from_a_passage_is_supported_by_it(metric, tenths, currency):
    sentence = f"{metric} was {currency}{tenths / 10:.1f} billion in the quarter."
    amount = find_quantities(sentence)[0]
    claim = f"{metric} was {currency}{scaled(amount.value)}."
    assert verdicts(sentence, [claim]) == {claim: "supported"}


@given(st.sampled_from(METRICS), st.integers(101, 9_999), st.integers(2, 60), st.booleans())
@settings(max_examples=60, deadline=None)
def test_with_its_number_changed_beyond_rounding_it_is_not(metric, tenths, step, down):
    other = tenths - step if down else tenths + step
    sentence = f"{metric} was RMB{tenths / 10:.1f} billion in the quarter."
    claim = f"{metric} was RMB{other / 10:.1f} billion."
    assert verdicts(sentence, [claim]) == {claim: "contradicted"}
