"""Names that the page spells out and the claim shortens, and the other way round."""

import pytest

PAGE = """title: Clouds in the third quarter
published: 2025-11-03

Amazon Web Services grew 20% to $33.0 billion. Azure and other cloud services of Microsoft were up 40%.
Lumen International Digital Commerce Group, which sells abroad, took in $4.1 billion.
TSMC made $33.1 billion in the quarter, 30% more than a year earlier.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("AWS grew 20%.", "supported"),
        ("AWS grew 40%.", "contradicted"),
        ("AWS brought in $33.0 billion.", "supported"),
        ("LIDC took in $4.1 billion.", "supported"),
        ("LIDC took in $4.8 billion.", "contradicted"),
        ("LIDX took in $4.1 billion.", "not_found"),
        ("Taiwan Semiconductor Manufacturing Company grew 30%.", "supported"),
        ("Taiwan Semiconductor Manufacturing Company made $39.1 billion in the quarter.", "contradicted"),
    ],
)
def test_initials_and_the_full_name_are_one(word, claim, expected):
    assert word(claim) == expected
