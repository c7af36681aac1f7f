"""Whole articles of many makes: their heads, their sources, and every claim, field by field."""

import pytest

from tests.report_reading import ARTICLES, article, expected, rows

HEADS = {
    "wire_numbered.txt": (
        "Northwind Airways posts record summer as fuel bill falls",
        "Clara Voss",
        "2025-10-23",
        4,
        (6,),
    ),
    "markdown_links.md": ("Is Bellwether Robotics still growing?", "Priya Nair", "2025-05-14", 5, ()),
    "footnotes.md": ("Cobalt Bank: deposits hold, margins do not", "", "2024-08-07", 3, ()),
    "superscripts.txt": ("Solstice Energy: what the half-year numbers say", "", "", 3, (4,)),
    "one_line_sources.txt": ("", "", "", 3, ()),
    "lost_names.txt": ("Tessera Motors bets on batteries", "", "", 3, ()),
    "conflicts.txt": ("Two views of Orchard Foods", "", "", 3, ()),
    "no_footer.txt": ("", "", "", 0, (1, 2, 4)),
    "page.html": ("Juniper Retail's quiet comeback", "Leo Brandt", "2025-11-20", 3, ()),
    "chat_answer.md": ("", "", "", 3, ()),
    "bullets_footer.txt": ("Halcyon Games: fewer players, more money", "", "", 3, ()),
    "ibid.txt": ("Marlow Steel in 2024", "", "", 2, ()),
}


def test_every_article_is_tested() -> None:
    assert {path.name for path in ARTICLES.iterdir() if path.suffix != ".csv"} == set(HEADS)


@pytest.mark.parametrize("name", HEADS)
def test_the_head_and_the_sources_are_found(name: str) -> None:
    found = article(name)

    told = (found.title, found.author, found.published, len(found.sources), found.missing)
    assert told == HEADS[name]


@pytest.mark.parametrize("name", HEADS)
def test_every_claim_is_found_and_none_is_invented(name: str) -> None:
    assert rows(name) == expected(name)


@pytest.mark.parametrize("name", HEADS)
def test_no_claim_comes_from_what_stands_around_an_article(name: str) -> None:
    told = " ".join(sentence.shown for sentence in article(name).sentences).lower()

    for words in (
        "subscribe to",
        "inbox",
        "rights reserved",
        "not investment advice",
        "thanks for reading",
        "http",
    ):
        assert words not in told
