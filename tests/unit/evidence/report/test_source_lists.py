"""Lists of sources in the makes that reports have, and what their entries say."""

import pytest
from alimon.evidence.report.source_list import split_sources

URL = "https://a.example/1"
CASES = {
    "square brackets": (
        "Sources\n[1] A title, Wire, 2025. https://a.example/1?utm_source=x\n[2] https://b.example/2",
        [(1, "A title, Wire, 2025", URL), (2, "", "https://b.example/2")],
    ),
    "one line, glued": (
        f"**Source:[1] First title [{URL}][2] Second, longer title [https://b.example/%E2%80%99s]",
        [(1, "First title", URL), (2, "Second, longer title", "https://b.example/%E2%80%99s")],
    ),
    "one line, with points": (
        f"Sources: 1. One ({URL}) 2. Two (https://b.example/2) 3. Three https://c.example/3",
        [(1, "One", URL), (2, "Two", "https://b.example/2"), (3, "Three", "https://c.example/3")],
    ),
    "title and address apart": (
        f"References:\n1. Title one\n   {URL}\n2. Title two\n   www.b.example/2",
        [(1, "Title one", URL), (2, "Title two", "https://www.b.example/2")],
    ),
    "titles above addresses, no numbers": (
        f"Sources\nFirst title\n{URL}\nSecond title\nhttps://b.example/2",
        [(1, "First title", URL), (2, "Second title", "https://b.example/2")],
    ),
    "brackets after the number": (
        f"Works cited\n1) A report\n   {URL}\n2) An annual report, page 12",
        [(1, "A report", URL), (2, "An annual report, page 12", "")],
    ),
    "round brackets": (
        f"Notes\n(1) Foo {URL}\n(2) Bar https://b.example/2",
        [(1, "Foo", URL), (2, "Bar", "https://b.example/2")],
    ),
    "bullets": (
        f"## Sources\n- [A title]({URL})\n* Another title: https://b.example/2\n• Third – c.example/3",
        [
            (1, "A title", URL),
            (2, "Another title", "https://b.example/2"),
            (3, "Third", "https://c.example/3"),
        ],
    ),
    "one line, no numbers": (
        f"Sources: Wire ({URL}), Post https://b.example/2, https://c.example/3",
        [(1, "Wire", URL), (2, "Post", "https://b.example/2"), (3, "", "https://c.example/3")],
    ),
    "Markdown footnotes": (
        f'[^1]: See "The Title", {URL}.\n[^2]: [Two](https://b.example/2)',
        [(1, 'See "The Title"', URL), (2, "Two", "https://b.example/2")],
    ),
    "raised numbers": (
        f"¹ First {URL}\n² Second https://b.example/2",
        [(1, "First", URL), (2, "Second", "https://b.example/2")],
    ),
    "linked numbers": (
        f"## Sources\n[[1]]({URL}) Title A\n[[2]](https://b.example/2) Title B",
        [(1, "Title A", URL), (2, "Title B", "https://b.example/2")],
    ),
    "a redirecting page": (
        "Sources\n[1] T https://www.google.com/url?q=https%3A%2F%2Fa.example%2F1%3Futm_medium%3Dmail&sa=D",
        [(1, "T", URL)],
    ),
    "a shortened address": ("Sources\n[1] T https://t.co/AbC", [(1, "T", "https://t.co/AbC")]),
    "a bare domain": ("Sources\n[1] T, a.example/1", [(1, "T", URL)]),
}


@pytest.mark.parametrize("make", CASES)
def test_a_list_of_sources_is_read(make: str) -> None:
    text, wanted = CASES[make]

    found = split_sources(f"Revenue rose.\n\n{text}\n\nAll rights reserved".split("\n"))

    assert [tuple(source) for source in found.sources] == wanted
    assert found.body[0] == "Revenue rose."
    assert "All rights reserved" not in " ".join(found.body)


@pytest.mark.parametrize(
    "text",
    [
        "Revenue rose [1].",
        "Sources say that revenue rose.\nMore text.",
        "1. First we grew.\n2. Then we shrank.",
    ],
)
def test_prose_is_no_list(text: str) -> None:
    assert split_sources(text.split("\n")).sources == ()


def test_the_first_of_two_entries_with_one_number_counts() -> None:
    found = split_sources(["Sources", "[1] A https://a.example/1", "[1] B https://b.example/2"])

    assert [source.url for source in found.sources] == ["https://a.example/1"]
