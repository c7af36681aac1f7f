"""Values that stand before what they are told of, orders in money, and companies called by their kind."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

PAGE = """title: Dunmore Energy reports second-quarter results
published: 2025-08-07

Dunmore Energy, the utility, reported results for the second quarter of 2025 on Thursday.

Dunmore Energy's gross margin was 33.3%, compared with 31.6% in the same period of last year. Falling 4.8% from $333
million a year ago, revenue at the retail segment was $317 million. The utility's net profit came in at $77 million.

Dunmore Energy's revenue was $940 million, compared with $870 million a year earlier. Dunmore Energy reported a 25% jump
in orders to $1,161 million. Its customers rose 13.1% to 3.55 million. Its operating profit was $88 million.

By segment, cloud had operating profit of $35 million, pharmacy had operating profit of $21 million and leasing $15
million. Capital expenditure of $28 million came from the leasing segment. Dunmore Energy's home appliances segment had
revenue of $172 million.

Revenue fell by 22% in the first half to $1,630 million.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The retail segment's revenue fell 4.8%.", "supported"),
        ("Dunmore Energy's gross margin went up.", "supported"),
        ("Dunmore Energy's gross margin fell 4.8%.", "contradicted"),
        ("Dunmore Energy's net profit was $77 million.", "supported"),
        ("Dunmore Energy's orders rose 25% to $1,161 million.", "supported"),
        ("Dunmore Energy's revenue rose 25% to $1,161 million.", "contradicted"),
        ("Dunmore Energy's revenue rose.", "supported"),
        ("Dunmore Energy's revenue fell.", "contradicted"),
        ("Dunmore Energy's customers fell to 3.55 million.", "contradicted"),
        ("Dunmore Energy's operating profit was $88 million.", "supported"),
        ("The pharmacy segment's operating profit was $21 million.", "supported"),
        ("The pharmacy segment's operating profit was $35 million.", "contradicted"),
        ("The leasing segment's operating profit was $15 million.", "supported"),
        ("The leasing segment's capital expenditure was $28 million.", "supported"),
        ("Dunmore Energy's revenue was $172 million.", "contradicted"),
    ],
)
def test_each_value_is_read_of_what_it_is_told_of(word, claim, expected):
    assert word(claim) == expected


TWO = """title: Bellini and Castor report
published: 2025-08-07

Bellini and Castor reported results for the second quarter of 2025 on Thursday.

(in $ million)     Q2 2025   Q2 2024
Castor revenue         842       735
  Lighting             371       294
  Germany               39        41

Bellini's revenue rose to $556 million. Bellini's retailer chain opened no shops.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Bellini's revenue was $556 million.", "supported"),
        ("Castor's revenue was $556 million.", "contradicted"),
        ("Castor's lighting revenue was $371 million.", "supported"),
        ("Bellini's revenue was $842 million.", "contradicted"),
    ],
)
def test_two_companies_of_one_title_are_two(claim, expected):
    document = RuleChecker().read(DocumentText(TWO))
    assert document.check(ClaimText(claim)).word.value == expected


THIRD = """title: Norvane reports second-quarter results
published: 2025-08-07

Norvane, the software maker, reported results for the second quarter of 2025 on Thursday.

Norvane, which opened a new site in May, reported sales in India of $69 million, 15% higher than a year ago. Last year
Norvane had capital expenditure of $79 million in the second quarter; this year it was $59 million. Research and
development spending - down 11% - was $105 million. Its net profit was $97 million.

The company lifted its orders by 16%. Norvane's customers rose to 5.4 million from 5.1 million. Operating profit dropped
to $44 million from $61 million a year earlier.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Norvane's sales in India were $69 million in the second quarter of 2025.", "supported"),
        ("Sales growth at Norvane in India was 15%.", "supported"),
        ("Norvane's capital expenditure was $59 million.", "supported"),
        ("Norvane's capital expenditure was $79 million in the second quarter of 2025.", "contradicted"),
        ("A year earlier, Norvane's capital expenditure was $79 million.", "supported"),
        ("Norvane grew research and development costs by 11%.", "contradicted"),
        ("Norvane's net profit was just over $96 million.", "supported"),
        ("Norvane's net profit was just over $80 million.", "contradicted"),
        ("Norvane's software unit had a net profit of $97 million.", "not_found"),
    ],
)
def test_times_and_bounds_are_those_of_the_value_itself(claim, expected):
    document = RuleChecker().read(DocumentText(THIRD))
    assert document.check(ClaimText(claim)).word.value == expected


FOURTH = """title: Halvard reports second-quarter results
published: 2025-08-07

Halvard, the software maker, reported results for the second quarter of 2025 on Thursday.

Halvard's turnover was $963 million, up from $908 million. While demand was weak in most markets, net profit at the
company fell 12% to $88 million. Falling 10% from $1,931 million a year ago, turnover at the software maker was $1,738
million in the first half. Orders in the second quarter climbed 17%, helped by prices, to $1,098 million.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Halvard's net profit fell 12% to $88 million.", "supported"),
        ("Halvard's turnover fell from $1,931 million to $1,738 million in the first half.", "supported"),
        (
            "Halvard's turnover of $1,738 million in the first half compares with $1,931 million a year before.",
            "supported",
        ),
        ("A year earlier, Halvard's turnover was $908 million.", "supported"),
        ("Halvard's turnover was $1,738 million in the first half.", "supported"),
        ("Halvard's orders rose 17% to $1,098 million.", "supported"),
        ("Halvard's turnover rose 17% to $1,098 million.", "contradicted"),
    ],
)
def test_a_half_year_is_compared_with_a_half_year(claim, expected):
    document = RuleChecker().read(DocumentText(FOURTH))
    assert document.check(ClaimText(claim)).word.value == expected
