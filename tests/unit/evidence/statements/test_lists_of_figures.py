"""Lists as notes and data files print them: pairs between slashes, shortened words, fact sheets, lines with commas."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.evidence.statements.document import read_document
from alimon.evidence.statements.statement import Says
from alimon.model.checker import ClaimText, DocumentText

NOTES = """title: LRK Mar qtr, quick notes
published: 2024-05-14

Mar qtr = 3Q FY24. GBP unless stated. y/y unless stated.

Group
* Rev 812m, +4%; like-for-like +6%
* Op. income 61m, -9%
* Non-GAAP NI 48m, -11%

Units (rev / adj. EBITDA)
* Bakeries: 505m (+7%) / 62m (-12%), margin 12.3%
  - bread 311m, +3%
* Mills: 214m (-5%) / -9m (yr ago: -31m)
"""

SHEET = """title: Harrow Kilns fact sheet
published: 2024-10-02

subject: Harrow Kilns, a maker of tiles (not listed)
revenue 2022: 88 m euros
revenue 2023: 94 m euros
staff: 410 at the end of 2023
kiln capacity, Harrow 2.1: 6,000 tiles an hour
remark: the figures are the owner's own
"""

RATINGS = """title: Ratings of the week, 14 June 2024
published: 2024-06-14

ticker,broker,date,rating,previous rating,target,previous target
LRK,Ashby,2024-06-11,Buy,Hold,US$41,US$33
LRK,Morland & Co,2024-06-12,Sell,Hold,US$22,US$27
TMB,Ashby,2024-06-12,Hold,Hold,US$15,US$16
"""


def _read(text):
    return read_document(DocumentText(text)).statements


@pytest.mark.parametrize(
    ("value", "metric", "says", "sign"),
    [
        (505e6, "revenue", Says.LEVEL, 0),
        (62e6, "EBITDA", Says.LEVEL, 0),
        (12, "EBITDA", Says.GROWTH, -1),
        (7, "revenue", Says.GROWTH, 1),
        (12.3, "margin", Says.LEVEL, 0),
        (311e6, "revenue", Says.LEVEL, 0),
        (9e6, "EBITDA", Says.LEVEL, -1),
    ],
)
def test_values_between_slashes_have_the_metrics_of_their_heading(value, metric, says, sign):
    found = [one for one in _read(NOTES) if one.amount.value == value and one.topic.words - {"incom"}]

    assert [(one.metric, one.says, one.sign) for one in found] == [(metric, says, sign)]


def test_value_before_stands_in_brackets():
    before = {one.amount.value: one.former for one in _read(NOTES) if one.topic.words & {"mill"}}

    assert before == {214e6: False, 5.0: False, 9e6: False, 31e6: True}


@pytest.mark.parametrize(
    ("document", "claim", "word"),
    [
        (NOTES, "Group revenue rose 4% to GBP 812 million.", "supported"),
        (NOTES, "Operating income was GBP 61 million.", "supported"),
        (NOTES, "Operating income was US$61 million.", "contradicted"),
        (NOTES, "Adjusted EBITDA of Bakeries fell 12%.", "supported"),
        (NOTES, "Adjusted EBITDA of Bakeries rose 7%.", "contradicted"),
        (NOTES, "Adjusted net income was GBP 48 million.", "supported"),
        (SHEET, "Revenue in 2023 was 94 million euros.", "supported"),
        (SHEET, "Revenue in 2022 was 94 million euros.", "contradicted"),
        (RATINGS, "Ashby's price target for LRK is US$41.", "supported"),
    ],
)
def test_lists_are_read_as_notes_print_them(document, claim, word):
    assert RuleChecker().read(DocumentText(document)).check(ClaimText(claim)).word == word


def test_each_line_of_a_fact_sheet_stands_for_itself():
    periods = [one.period.label for one in _read(SHEET) if one.metric == "revenue" and one.period]

    assert periods == ["2022", "2023"]


def test_lines_divided_by_commas_are_rows():
    found = [
        (one.metric, one.former, one.amount.value) for one in _read(RATINGS) if one.topic.names & {"tmb"}
    ]

    assert found == [("price target", False, 15.0), ("price target", True, 16.0)]


STATION = """title: Stennick Power: output in the second quarter of 2024
published: 2024-07-24

Output by source, GWh (Q2 2023 in brackets)
Wind 2,310 (2,020)
Peat 140 (195)
Tide 85 (70)

- Operating profit: SEK 248 million (Q2 2023: SEK 231 million)
- Revenue: SEK 1.3 billion (second quarter of 2024, up 4%)
- Capex outlook for 2024: SEK 910 million, previously SEK 850 million
- Trailing P/E: 11.4
- Forward P/E (2025): 9.8
"""


def test_short_number_behind_the_name_of_an_item_is_its_value():
    found = {one.amount.value: one.former for one in _read(STATION) if one.topic.words & {"peat", "tide"}}

    assert found == {140e3: False, 195e3: True, 85e3: False, 70e3: True}


@pytest.mark.parametrize(
    ("value", "label", "former"),
    [
        (248e6, "", False),
        (231e6, "Q2 2023", True),
        (1.3e9, "second quarter of 2024", False),
        (850e6, "2024", True),
    ],
)
def test_period_in_brackets_is_that_of_the_value_with_it(value, label, former):
    one = next(one for one in _read(STATION) if one.amount.value == value)

    assert (one.period.label if one.period else "", one.former) == (label, former)


def test_former_outlook_of_an_item_is_an_outlook():
    found = [(one.expected, one.topic.words) for one in _read(STATION) if one.metric == "capex"]

    assert found == [(True, frozenset()), (True, frozenset())]


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The trailing P/E is 11.4.", "supported"),
        ("The trailing P/E is 9.8.", "contradicted"),
        ("The operating profit of Stennick was SEK 231 million.", "contradicted"),
    ],
)
def test_claims_on_items(claim, word):
    assert RuleChecker().read(DocumentText(STATION)).check(ClaimText(claim)).word == word
