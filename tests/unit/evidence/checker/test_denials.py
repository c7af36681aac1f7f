"""The denial of plain claims by sentences that say no, or not yet."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.model.checker import ClaimText, DocumentText

MEETING = """title: Brill Foods: what the annual meeting heard
published: 2025-05-14

Brill Foods, which runs bakeries all over Spain, will start up a mill in Portugal next year.
There are no plants in Italy.
Brill bought the brand Tono and did not pay in shares.
Chief executive Ana Sol is to retire in May.

The refinery in Cadiz supplies its bakeries with sugar. A pipeline to the port has not been approved yet.
The lawsuit of the growers goes on; no damages have been awarded.
Tests of a vegan cheese are due to begin in Lyon in the autumn.
The agreement with Corva Logistics covers transport; neither company holds a stake in the other.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Brill Foods runs bakeries in Spain.", "supported"),
        ("Brill has put a mill in Portugal into operation.", "contradicted"),
        ("Brill has plants in Italy.", "contradicted"),
        ("Brill bought the brand Tono.", "supported"),
        ("Ana Sol has retired.", "contradicted"),
        ("The refinery in Cadiz supplies the bakeries with sugar.", "supported"),
        ("The pipeline to the port was built.", "contradicted"),
        ("The growers were awarded damages.", "contradicted"),
        ("Brill has finished testing its vegan cheese in Lyon.", "contradicted"),
        ("Brill holds a stake in Corva Logistics.", "contradicted"),
        ("Brill runs hotels in Greece.", "not_found"),
        ("Brill employs bakers in Lyon.", "not_found"),
        ("The refinery in Cadiz was bought from a rival.", "not_found"),
    ],
)
def test_what_is_denied_or_still_to_come_is_not_so(claim, expected):
    assert RuleChecker().read(DocumentText(MEETING)).check(ClaimText(claim)).word.value == expected
