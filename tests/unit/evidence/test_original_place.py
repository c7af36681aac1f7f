"""A passage is found again in the document as it came, whatever lies between its letters there."""

import pytest
from alimon.evidence.extract import extract
from alimon.evidence.original_place import Original

PAGE = """<html><head><title>Acme 26</title><script>var a = "Cloud revenue grew 26%";</script></head><body>
<p>Cloud&nbsp;revenue <b>gre</b>w <!-- Costs fell. -->26%.</p><p>R&amp;D costs fell to RMB1,234 million.</p>
<table><tr><td>Cloud<td>33,398<td>$<td>(4,662<td>)</table><p>Costs fell.</p><p>Costs fell.</p></body></html>"""


def original_of(passage, page=PAGE, nth=0):
    text = extract(page.encode(), "text/html").text
    start = -1
    for _ in range(nth + 1):
        start = text.index(passage, start + 1)
    found = Original(page).place_of(text, start, start + len(passage))
    return page[slice(*found)] if found else None


@pytest.mark.parametrize(
    ("passage", "original"),
    [
        ("Cloud revenue grew 26%", "Cloud&nbsp;revenue <b>gre</b>w <!-- Costs fell. -->26"),
        ("R&D costs", "R&amp;D costs"),
        ("Cloud | 33,398 | $(4,662)", "Cloud<td>33,398<td>$<td>(4,662"),
        ("RMB1,234 million", "RMB1,234 million"),
    ],
)
def test_a_passage_is_found_in_the_page(passage, original):
    assert original_of(passage) == original


def test_of_several_places_the_one_that_lies_as_far_in_is_meant():
    page = f"<html><body>{'<p>Costs fell.</p><p>Other words stand here.</p>' * 9}</body></html>"
    text = extract(page.encode(), "text/html").text
    original = Original(page)
    starts = [at for at in range(len(text)) if text.startswith("Costs fell", at)]
    found = [original.place_of(text, start, start + 10) for start in starts]
    assert [page[slice(*span)] for span in found] == ["Costs fell"] * 9
    assert found == sorted(set(found))


@pytest.mark.parametrize("passage", ["is not there at all", "...", ""])
def test_what_is_not_there_is_not_found(passage):
    assert Original(PAGE).place_of(passage, 0, len(passage)) is None


def test_chinese_and_plain_text():
    page = "云收入\n增长26%。阿里云"
    assert Original(page).place_of("阿里云", 0, 3) == (10, 13)
