"""News of results and of a market: whom `the unit` means, rates and their times, captions with units, contrasts."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

NEWS = """title: Solvik shares climb as its data unit quickens
published: 2025-08-28

Solvik on Thursday reported June quarter results that missed forecasts but showed a pickup in its data unit.
Revenue: 31.4 billion crowns, compared with 32.6 billion crowns expected.

Solvik's data services group posted revenue of 4.4 billion crowns, up 27% from a year earlier and faster than the 19%
seen in the March quarter. Sensor product revenue grew at a triple-digit pace. The unit's adjusted EBITA was 0.39
billion crowns.

Solvik is also building a new controller. It is being tested and is made by a Polish company, whereas an earlier one was
made by Brandt.
"""
MARKET = """title: Who leads in voice chips
published: 2025-11-12

Maker revenue, US$ million
Maker             H1 2024   H1 2025   Growth
Orlan Voice           362       647      79%
Tessel                171       454     165%
"""


def word_of(page, claim):
    return RuleChecker().read(DocumentText(page)).check(ClaimText(claim)).word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Solvik's revenue was above the expected 32.6 billion crowns.", "contradicted"),
        ("Revenue growth of data services quickened to 27% from 19% in the March quarter.", "supported"),
        ("Data services made an adjusted EBITA of 390 million crowns.", "supported"),
    ],
)
def test_news_of_results(claim, word):
    assert word_of(NEWS, claim) == word


def test_a_name_in_a_clause_of_contrast_is_of_the_other():
    assert word_of(NEWS, "Solvik's new controller is made by Brandt.") != "supported"


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Orlan Voice had revenue of $647 million in H1 2025.", "supported"),
        ("Orlan Voice had revenue of $362 million in H1 2025.", "contradicted"),
    ],
)
def test_the_line_over_a_table_tells_its_unit(claim, word):
    assert word_of(MARKET, claim) == word
