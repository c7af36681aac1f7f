"""Texts that nobody would call a report: they are read to their end, and nothing is made up."""

import string

import pytest
from alimon.evidence.report.claims.reading import claims_of
from alimon.evidence.report.conflicts import conflicts_in
from alimon.evidence.report.reading import read_report
from hypothesis import given
from hypothesis import strategies as st

PIECES = st.sampled_from(
    [
        *(
            "[1]",
            "[2-9]",
            "¹²",
            "ibid.",
            "Sources:",
            "\n",
            "\n\n",
            "# ",
            "- ",
            "https://a.example/x",
            "(1)",
            "[^1]:",
            "|",
        ),
        *(
            "Acme",
            "revenue",
            "rose",
            "26%",
            "$5 billion",
            "to",
            "and",
            "like",
            ".",
            ",",
            " ",
            "(",
            "]",
            "'s",
            "Q2 2025",
        ),
        *("\u202e", "\x1b[31m", "\ue000", "\uf8f0", "天河", "<p>", "</p>", "<!--", "![", "](", "**"),
    ]
)


@given(st.lists(PIECES, max_size=40).map(" ".join) | st.text(alphabet=string.printable, max_size=200))
def test_any_text_is_read(text: str) -> None:
    article = read_report(text)
    claims = claims_of(article)
    listed = {source.number for source in article.sources}
    sentences = {sentence.shown for sentence in article.sentences}

    conflicts_in(claims)
    assert set(article.missing).isdisjoint(listed)
    assert all(set(claim.citations) <= listed | set(article.missing) for claim in claims)
    assert all(claim.sentence in sentences for claim in claims)


@given(st.sampled_from([" ", "\u00a0", "  ", "\u2009"]), st.sampled_from(["'", "’"]), st.booleans())
def test_spaces_and_quotes_change_no_claim(space: str, quote: str, crlf: bool) -> None:  # noqa: FBT001 - drawn
    text = f"Acme{quote}s{space}revenue rose 26% to $5.1 billion in Q2 2025 [1].\n\n[1] T https://a.example/1\n[2] U https://b.example/2"

    claims = claims_of(read_report(text.replace("\n", "\r\n") if crlf else text))

    told = [
        (one.subject, one.metric, one.quantity and one.quantity.text, one.time, one.citations)
        for one in claims
    ]
    assert told == [
        ("Acme", "revenue growth", "26", "Q2 2025", (1,)),
        ("Acme", "revenue", "5.1", "Q2 2025", (1,)),
    ]


@pytest.mark.parametrize(
    "piece", ["5 of the 10 ", "$5 billion ", "A, B, C, and D, ", "Acme's ", "(", "[", "like\nand\n"]
)
def test_a_sentence_without_an_end_is_read_in_pieces(piece: str) -> None:
    article = read_report(piece * 400 + " [1].")

    claims_of(article)

    assert all(len(sentence.plain) <= 1200 for sentence in article.sentences)
