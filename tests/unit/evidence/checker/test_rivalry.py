"""Claims that no place of a text fits in every part are judged by the place that is ahead of all others."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

NOTES = """title: Reports of the day
published: 2025-11-20

Makers shipped 81.4 million readers in the third quarter of 2025, 3.5% more than a year before, by our count.
"""
NORVIK = """title: Norvik results
published: 2025-11-20

Norvik Web revenue was $33.0 billion in the third quarter of 2025, up 20.2%. Norvik's stores grew 9%.
"""
SKARN = """title: Skarn Cloud grows
published: 2025-11-20

Skarn posted its results for the quarter to 30 September 2025. Cloud sales were up 33%. The 33% pace compares with 27%
in the June quarter, so growth has accelerated.
"""


@pytest.fixture(scope="module")
def judged():
    checker = RuleChecker()
    texts = {text: checker.read(DocumentText(text)) for text in (NOTES, NORVIK, SKARN)}
    return lambda text, claim: texts[text].check(ClaimText(claim)).word


def test_a_short_name_is_the_name_that_it_is_short_for(judged):
    assert judged(NORVIK, "NW revenue reached $33bn in Q3 2025, growth of about 20%.") == "supported"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (NOTES, "The reader market contracted by 3.5%."),
        (SKARN, "Cloud growth slowed from 33% in the June quarter to 27% in the September quarter."),
    ],
)
def test_the_place_far_ahead_of_all_others_denies_another_value(judged, text, claim):
    assert judged(text, claim) == "contradicted"


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (NOTES, "The market for pens contracted by 3.5%."),
        (NORVIK, "NW employs 33 thousand people."),
        (NORVIK, "NW revenue is forecast to reach $33bn in 2026."),
    ],
)
def test_a_place_for_something_else_decides_nothing(judged, text, claim):
    assert judged(text, claim) == "not_found"
