"""A title of a word or two, and multiples told again."""

from alimon.evidence.report.claims.reading import claims_of
from alimon.evidence.report.claims.restated import restated
from alimon.evidence.report.reading import read_report

NOTE = """Cloud note
By Jane Roe, 2025-09-01

Capex of Orsa Cloud more than tripled to about EUR 39bn in the June quarter of 2025 [1].

[1] https://orsa.example/results
"""


def test_a_line_of_two_words_above_a_byline_is_the_title():
    found = read_report(NOTE)
    assert (found.title, found.author, found.published) == ("Cloud note", "Jane Roe", "2025-09-01")


def test_a_masthead_without_a_byline_is_no_title():
    assert read_report(NOTE.replace("By Jane Roe, 2025-09-01\n", "")).title == ""


def test_a_multiple_is_told_as_what_something_came_to():
    texts = [restated(claim) for claim in claims_of(read_report(NOTE))]
    assert any("more than 3 times what it was" in text for text in texts)


def test_a_common_word_that_opens_a_title_is_not_whom_it_is_about():
    report = read_report(NOTE.replace("Capex of Orsa Cloud more", "Orsa's cloud grew 26% [1]. Capex more"))
    assert "Orsa" in {claim.subject for claim in claims_of(report)}
    assert "Cloud" not in {claim.subject for claim in claims_of(report)}
