"""A value drawn up on other terms is another value, whatever its name and digits."""

import pytest
from alimon.evidence.grammar.quantities import find_quantities
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

NOTE = """title: Marlow Freight third quarter 2025
published: 2025-10-30

Revenue of Marlow rose 14% from a year earlier to $5.20 billion.
Order backlog was $8.40 billion, up 6% from the quarter before.
Net income was $412 million; net income attributable to shareholders was $398 million.
A strike weighed on the quarter; leaving that out, the operating margin would have been 21.4% instead of 18.2%.
Canal tolls: 6.12 dollars, +4.4%; at constant currency +2.7%.

Tonnage (million tons) | Q3 2025 | Q3 2024 | Change
Harbour | 121.0 | 110.0 | +10.0%
"""


@pytest.fixture(scope="module")
def judged():
    document = RuleChecker().read(DocumentText(NOTE, published="2025-10-30"))
    return lambda claim: document.check(ClaimText(claim)).word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The backlog grew 6% quarter on quarter.", "supported"),
        ("The backlog grew 6% year on year.", "contradicted"),
        ("Marlow's revenue rose 14% year on year.", "supported"),
        ("Marlow's revenue rose 14% quarter on quarter.", "contradicted"),
    ],
)
def test_a_change_is_against_one_time_only(judged, claim, word):
    assert judged(claim) == word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Net income was $412 million.", "supported"),
        ("Net income attributable to shareholders was $398 million.", "supported"),
        ("Net income attributable to shareholders was $412 million.", "contradicted"),
    ],
)
def test_what_falls_to_the_owners_is_not_the_whole(judged, claim, word):
    assert judged(claim) == word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Without the strike the operating margin would have been 21.4%.", "supported"),
        ("The operating margin was 18.2%.", "supported"),
        ("The operating margin was 21.4%.", "contradicted"),
    ],
)
def test_what_would_have_been_is_not_what_was(judged, claim, word):
    assert judged(claim) == word


def test_no_growth_without_a_part_follows_from_figures_with_it(judged):
    assert judged("Harbour tonnage grew 10%.") == "supported"
    assert judged("Harbour tonnage grew 10% even without its new quay.") != "supported"


NEWS = """title: Tarn Energy: half-year update
published: 2025-08-20

Costs were flat; the cost-income ratio improved by 2.0 percentage points to 61.5%.
The undrawn part of the revolving facility was $640 million.
Tarn 4 runs at 220 megawatts; Tarn 2 ran at 90 megawatts.
Revenue per passenger was $84, and revenue rose 9% to $3.10 billion.
The Coastal Herald reported on Tuesday that Tarn was in talks over a second dam in Chile. Tarn declined to comment.
"We will not sell the mine," chief executive Ada Holm said.
In the DELTA trial the drug did not differ from placebo, and the main goal was missed.

Outlook for 2025 (previous outlook in brackets)
Output growth: about 5% (about 7%)
"""


@pytest.fixture(scope="module")
def told():
    document = RuleChecker().read(DocumentText(NEWS, published="2025-08-20"))
    return lambda claim: document.check(ClaimText(claim)).word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("The cost-income ratio fell to 61.5%.", "supported"),
        ("The cost-income ratio rose to 61.5%.", "contradicted"),
        ("The undrawn part of the revolving facility was $640 million.", "supported"),
        ("Tarn confirmed that it is negotiating about a second dam in Chile.", "contradicted"),
        ("DELTA met its main goal.", "contradicted"),
        ("Tarn expects output growth of about 5% this year.", "supported"),
        ("Tarn expects output growth of about 7% this year.", "contradicted"),
    ],
)
def test_words_that_turn_a_value_or_an_act_into_its_opposite(told, claim, word):
    assert told(claim) == word


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Tarn 2 ran at 90 megawatts.", "supported"),
        ("Tarn 4 runs at 90 megawatts.", "contradicted"),
        ("Revenue per passenger was $84.", "supported"),
        ("Revenue was $84.", "contradicted"),
    ],
)
def test_a_version_or_a_unit_belongs_to_the_name(told, claim, word):
    assert told(claim) == word


def test_a_word_and_its_opposite_are_no_match(told):
    assert told("The drawn part of the revolving facility was $640 million.") != "supported"


def test_words_of_nobody_else_stand_for_a_named_speaker(told):
    assert told("Ada Holm said that the mine will not be sold.") != "contradicted"
    assert told("Tarn's mine chief Bo Lund said that output growth of about 5% is expected.") != "supported"


FULL_NAME = """title: Brightwater Robotics: results for the third quarter of 2025
published: 2025-11-06

Brightwater Robotics reported third-quarter revenue of $2.41 billion, up 11% from a year earlier; organic growth was 7%.
The company did not close its plant in Ohio and has not bought Velox.
More than 90% of orders came from existing customers.
"""


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Brightwater's revenue was $2.41 billion in the third quarter.", "supported"),
        ("On an organic basis revenue grew 7%.", "supported"),
        ("Revenue grew 7%.", "contradicted"),
        ("The company closed its plant in Ohio.", "contradicted"),
        ("Brightwater bought Velox.", "contradicted"),
        ("Over 90% of orders came from existing customers.", "supported"),
        ("Exactly 90% of orders came from existing customers.", "not_found"),
    ],
)
def test_names_in_full_denials_and_bounds(claim, word):
    document = RuleChecker().read(DocumentText(FULL_NAME, published="2025-11-06"))
    assert document.check(ClaimText(claim)).word == word


FOOD = """title: Orin Foods slows as costs bite
published: 2025-07-24

Orin Foods said that net sales rose 3.4% in the second quarter, slower than the 5.1% of the first quarter.
Volumes fell 0.8% and prices added 4.2%. In North America sales increased 6%, while Europe was flat.
Orin cut its full-year forecast for organic growth to 3% to 4% from 4% to 5% but kept its margin target of 12.5%.
Orin employs 14,200 people, 600 fewer than at the end of 2024. Net debt stood at EUR 1.1 billion, or 2.3 times EBITDA.
Kestrel 3 sold more than 2 million boxes; it sold over 2 million Kestrel 3 boxes after 1.1 million Kestrel 2 boxes.
Without the write-down of EUR 35 million, operating income would have been EUR 22.6 million.
"""


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("Volumes rose 4.2%.", "contradicted"),
        ("Prices added 4.2%.", "supported"),
        ("Orin cut its margin target.", "contradicted"),
        ("Orin cut its forecast for organic growth.", "supported"),
        ("Orin employs 600 people.", "contradicted"),
        ("Excluding the write-down, operating income was EUR 22.6 million.", "supported"),
    ],
)
def test_each_clause_tells_of_its_own_subject(claim, word):
    document = RuleChecker().read(DocumentText(FOOD, published="2025-07-24"))
    assert document.check(ClaimText(claim)).word == word


@pytest.mark.parametrize(
    ("claim", "never"),
    [
        ("Sales in North America were flat.", "supported"),
        ("Orin employed 14,200 people at the end of 2024.", "supported"),
        ("Orin sold over 2 million Kestrel 2 boxes.", "supported"),
        ("Net debt was 2.3 times EBITDA.", "contradicted"),
    ],
)
def test_no_value_goes_to_a_neighbour(claim, never):
    document = RuleChecker().read(DocumentText(FOOD, published="2025-07-24"))
    assert document.check(ClaimText(claim)).word != never


CARS = """title: Solara Motors first-half results
published: 2025-08-28

Solara said it would recall 12,000 cars in Norway. Founder Wei Han said: "We aim to break even in the fourth quarter."
The battery supplier Kexin holds 6.2% of Solara, and Solara owns 51% of the charging joint venture.
"""


@pytest.mark.parametrize(
    "claim",
    [
        "Solara recalled 12,000 cars in Norway.",
        "Solara will recall 12,000 cars in Sweden.",
        "Solara broke even in the fourth quarter.",
        "Kexin owns 51% of the charging joint venture.",
    ],
)
def test_neither_plans_nor_other_places_nor_other_holders_bear_a_claim_out(claim):
    document = RuleChecker().read(DocumentText(CARS, published="2025-08-28"))
    assert document.check(ClaimText(claim)).word != "supported"


def test_a_plan_bears_out_a_plan():
    document = RuleChecker().read(DocumentText(CARS, published="2025-08-28"))
    assert document.check(ClaimText("Solara will recall 12,000 cars in Norway.")).word == "supported"


@pytest.mark.parametrize(
    "text", ["to ordinary shareholders RMB43,116 million", "Customers $2.0 billion", "Orders Rs 5 million"]
)
def test_a_plural_in_front_is_no_currency(text):
    assert [found.unit for found in find_quantities(text)] in (["RMB"], ["US$"], ["₹"])


def test_group_wide_is_of_the_whole_group():
    note = (
        "title: Orrin delivery costs rise\n\nIn the quarter to the end of September, adjusted EBITA at Orrin's parcel "
        "group fell 71% to EUR 1.5 billion, even though the group's revenue went up 16% to EUR 13.6 billion.\n\n"
        "The group-wide figures look no better: adjusted EBITA dropped 78% to EUR 0.9 billion, and free cash flow "
        "was an outflow of EUR 2 billion."
    )
    document = RuleChecker().read(DocumentText(note, published="2025-11-03"))

    assert document.check(ClaimText("Group adjusted EBITA fell 78%.")).word == "supported"
    assert document.check(ClaimText("Group adjusted EBITA fell 71%.")).word != "supported"
