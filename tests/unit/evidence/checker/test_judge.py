"""The verdict on claims of a few sentences, one thing that could lead astray at a time."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

RELEASE = """Acme Group reports its third quarter of 2025

Revenue of Acme rose 12% to RMB45.2 billion in the three months ended September 30, 2025, from RMB40.4 billion a
year earlier. Net income fell 8% to RMB3.1 billion. Analysts had expected revenue of RMB46.0 billion.
Cloud revenue was RMB9.8 billion, up 31%. Free cash flow was an outflow of RMB1.2 billion.

(In RMB millions)
Item | Three months ended September 30, 2024 | Three months ended September 30, 2025
Research and development | (2,110) | (2,654)
"""


@pytest.fixture(scope="module")
def judged():
    document = RuleChecker().read(DocumentText(RELEASE, published="2025-11-20"))
    return lambda claim: document.check(ClaimText(claim))


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Acme's revenue was RMB45,200 million.", "supported"),
        ("Acme's revenue was RMB42.5 billion.", "contradicted"),
        ("Acme's revenue was RMB40.4 billion in the September 2025 quarter.", "contradicted"),
        ("Acme's revenue fell 12%.", "contradicted"),
        ("Cloud revenue grew by almost a third.", "supported"),
        ("Cloud revenue was RMB45.2 billion.", "contradicted"),
        ("Revenue missed the consensus of RMB46 billion.", "supported"),
        ("Revenue beat the consensus of RMB46 billion.", "contradicted"),
        ("Free cash flow was negative.", "supported"),
        ("Research and development spending rose by about a quarter.", "supported"),
        ("Gross margin was 31%.", "not_found"),
        ("Zenith's revenue was RMB45.2 billion.", "not_found"),
    ],
)
def test_a_number_supports_only_what_it_is_said_of(judged, claim, word):
    assert judged(claim).word == word


def test_the_passage_is_a_span_of_the_given_text(judged):
    found = judged("Cloud revenue was RMB9.8 billion.").passage
    assert RELEASE[found.start : found.end].startswith("Cloud revenue was RMB9.8 billion")


def test_a_value_supports_nothing_of_another_quarter(judged):
    assert judged("In the second quarter of 2025 revenue was RMB45.2 billion.").word != "supported"
