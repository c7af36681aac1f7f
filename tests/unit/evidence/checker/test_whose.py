"""Whose a value or an act is where a page tells of several companies, by town, ticker, kind or unit."""

import pytest

PAGE = """title: Two brewers report
published: 2025-08-07

Halvard Breweries said sales in the quarter rose 3.4% to $912 million. Pre-tax profit was $84 million. The brewer lifted
its dividend to 12 cents.

Castor plc, the Norwich-based maker of cider, saw sales fall 6.1% to $240 million and made a pre-tax loss of $9 million.
Ines Marlow, who joined in March, leads the company. The firm paid a dividend of 4 cents. It sold its bottling plant to
Halvard for $15 million. Its soft drinks unit did better: sales there went up 5.2%.

Castor (CSTR) plans 12 new pubs. Castor's Ireland unit grew sales by 8.8% in the quarter.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("The Norwich company's sales fell 6.1%.", "supported"),
        ("The Norwich-based group's sales rose 3.4%.", "contradicted"),
        ("Halvard's sales rose 3.4%.", "supported"),
        ("Castor paid a dividend of 4 cents.", "supported"),
        ("Halvard paid a dividend of 4 cents.", "contradicted"),
        ("CSTR's sales fell 6.1%.", "supported"),
        ("CSTR's sales rose 3.4%.", "contradicted"),
        ("Sales of Castor's soft drinks unit went up 5.2%.", "supported"),
        ("Castor's sales went up 5.2%.", "contradicted"),
        ("Castor as a whole grew sales by 8.8%.", "contradicted"),
        ("Castor sold its bottling plant to Halvard.", "supported"),
        ("Halvard sold its bottling plant to Castor.", "contradicted"),
        ("Castor plans 12 new pubs.", "supported"),
        ("Halvard plans 12 new pubs.", "not_found"),
        ("Ines Marlow leads Halvard.", "not_found"),
    ],
)
def test_what_is_told_of_one_company_is_not_told_of_another(word, claim, expected):
    assert word(claim) == expected
