"""Who is told by what he is, and what is told by another name of the same: giants, leaders, things that are counted."""

import pytest
from alimon.evidence.judge import RuleChecker
from alimon.evidence.statements.document import read_document
from alimon.model.checker import ClaimText, DocumentText

PAGE = """title: Brokers on Tarvo after the first half: lenses cheer, frames disappoint
published: 2025-08-20

Brokers took a closer look at Tarvo. The optics giant's revenue rose 5% to EUR 247.8 million in the first half, and
brokers had looked for EUR 245 million. Free cash flow: outflow of EUR 45.9 million.

Makers shipped 323.8 million lenses in the second quarter of 2025, Tarvo among them. The market leader posted an
adjusted net loss of EUR 16.0 million in the second quarter.

The market for smart glasses expanded to EUR 51.8 million in 2024.
"""


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Group revenue rose 5% to EUR 247.8m.", "supported"),
        ("Group revenue fell 5% to EUR 247.8m.", "contradicted"),
        ("Tarvo's free cash flow was minus EUR 45.9m.", "supported"),
        ("Nearly 324 million lenses were shipped in the June quarter.", "supported"),
        ("Nearly 324 million frames were shipped in the June quarter.", "not_found"),
        ("Smart glasses sales totalled about EUR 52 million in 2024.", "supported"),
    ],
)
def test_kinds_and_other_names_are_read_as_what_they_mean(finding, claim, expected):
    found = finding(claim)
    assert found.word.value == expected, found.reason


def test_common_word_of_a_title_is_not_whom_the_page_is_about():
    assert read_document(DocumentText(PAGE)).main == {"tarvo"}


def test_title_that_names_nobody_says_what_kind_of_thing_a_page_is_of():
    page = (
        "title: Tablet shipments rise\n\nShipments of tablets grew 4%. Tablets of Corvo led, ahead of Alba."
    )
    document = RuleChecker().read(DocumentText(page, title="Tablet shipments rise"))
    assert document.check(ClaimText("Tablet shipments grew 4%.")).word.value == "supported"
