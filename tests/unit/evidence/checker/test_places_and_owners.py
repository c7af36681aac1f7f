"""Places and owners wherever a sentence tells them: before, behind, in a passive, or of the value before."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

PAGE = """title: Halvard Foods and Norvane report
published: 2025-08-07

Halvard Foods and Norvane reported results for the second quarter of 2025 on Thursday.

Halvard Foods posted sales of $904 million, down 28% year on year. In France, sales at Halvard Foods rose by 8.4% to
$387 million. Halvard Foods booked $304 million in sales in Spain, up 3.1%. Halvard Foods' packaging unit had sales of
$210 million, representing a fall of 6% year over year. Operating profit of $66 million, up 4%, was reported by the
packaging unit.

Sales rose by 9% to $1.2 billion at Norvane. A net profit of $167 million was reported by Norvane's software unit.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Halvard Foods' sales in France rose 8.4%.", "supported"),
        ("In France, Halvard Foods' sales reached $387 million.", "supported"),
        ("Halvard Foods' sales rose 8.4%.", "contradicted"),
        ("Halvard Foods made $387 million in sales.", "contradicted"),
        ("Halvard Foods made $304 million in sales.", "contradicted"),
        ("Halvard Foods' sales in Spain rose 3.1%.", "supported"),
        ("Halvard Foods' sales in Japan rose 8.4% to $387 million.", "not_found"),
        ("Halvard Foods' packaging unit saw its sales fall 6%.", "supported"),
        ("The packaging unit's operating profit was $66 million.", "supported"),
        ("Operating profit rose by 4% to $66 million at Halvard Foods' packaging unit.", "supported"),
        ("Sales increased by 9% to $1.2 billion at Norvane.", "supported"),
        ("Sales increased by 9% to $1.2 billion at Halvard Foods.", "contradicted"),
        ("$1.2 billion of sales was reported by Norvane.", "supported"),
        ("Norvane's software unit had a net profit of $167 million.", "supported"),
        ("Norvane's cloud unit had a net profit of $167 million.", "not_found"),
        ("Norvane's leasing unit's sales rose 9% to $1.2 billion.", "not_found"),
        ("Lindqvist posted $904 million of sales, down 28%.", "not_found"),
    ],
)
def test_what_is_told_of_a_place_or_a_part_is_told_of_no_other(word, claim, expected):
    assert word(claim) == expected


LISTED = """title: Castor and Pellworth report
published: 2025-08-07

Castor made $980 million of sales in the second quarter, of which $349 million came from advertising and $256 million
came from software. Castor's cloud and leasing units had operating profit of $33 million and $21 million respectively.
With a net profit of $12 million ($9 million a year earlier), Castor's advertising unit grew by 33%.

Pellworth sales: $512 million (+4%)
Pellworth sales, Brazil: $52 million (-6%)

At the printing division of Pellworth, sales rose 25% to $36 million.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Castor's software unit had sales of $256 million.", "supported"),
        ("Castor's software unit had sales of $349 million.", "contradicted"),
        ("Castor's advertising unit had sales of $349 million.", "supported"),
        ("The leasing unit's operating profit was $21 million.", "supported"),
        ("The leasing unit's operating profit was $33 million.", "contradicted"),
        ("Castor's advertising unit made a net profit of $12 million.", "supported"),
        ("Pellworth's sales in Brazil fell 6%.", "supported"),
        ("Sales at Pellworth's printing division rose 25%.", "supported"),
        ("Pellworth's sales rose 25%.", "contradicted"),
    ],
)
def test_each_of_a_list_has_its_own_value(claim, expected):
    document = RuleChecker().read(DocumentText(LISTED))
    assert document.check(ClaimText(claim)).word.value == expected
