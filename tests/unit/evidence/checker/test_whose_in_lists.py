"""Whose a value is where a list, an opener or the kind of metric tells it, and what moved to a percentage."""

import pytest

PAGE = """title: Parcel carriers in the third quarter of 2025
published: 2025-11-06

Halvor Post carried more parcels in the third quarter of 2025. Its share of all parcels slipped to about 50% from more
than 65% a year ago; Tornio's rose to around 42%.

In daily parcels that is about 94 million for Halvor, 68 million for Tornio and perhaps 20 million for Juno.

With a backlog of EUR 392 million, Brenner has more contracted business than either rival. Juno's backlog was EUR 155
million.

Freight rates for parcels were weak. The board left the buyback at EUR 500 million a year.

RevPAR in Halvor's hotels rose 4.6%. Europe did 7.1% and the Americas 1.2%, while Asia was down 2.8%.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Tornio carries 68 million parcels a day.", "supported"),
        ("Tornio carries 94 million parcels a day.", "contradicted"),
        ("Juno carries 68 million parcels a day.", "contradicted"),
        ("Brenner's backlog was EUR 392 million.", "supported"),
        ("Juno's backlog was EUR 392 million.", "contradicted"),
        ("With a backlog of EUR 155 million, Brenner has more contracted business than either rival.",
         "contradicted"),
        ("The buyback was doubled to EUR 1 billion a year.", "contradicted"),
        ("The buyback is EUR 500 million a year.", "supported"),
        ("In the Americas RevPAR rose 1.2%.", "supported"),
        ("In the Americas RevPAR fell 2.8%.", "contradicted"),
        ("RevPAR in Africa fell 2.8%.", "not_found"),
    ],
)  # fmt: skip
def test_a_value_is_whose_the_list_says(word, claim, expected):
    assert word(claim) == expected
