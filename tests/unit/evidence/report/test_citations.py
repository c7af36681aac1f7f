"""Which numbers a sentence cites, in each way that reports cite."""

import pytest
from alimon.evidence.report.reading import read_report

LISTED = "\n\nSources\n" + "\n".join(f"[{n}] T{n} https://s{n}.example/" for n in range(1, 13))
STYLES = {
    "Revenue rose 3% [1].": [(1,)],
    "Revenue rose 3% [1][2].": [(1,), (2,)],
    "Revenue rose 3% [3, 4].": [(3, 4)],
    "Revenue rose 3% [1-3].": [(1, 2, 3)],
    "Revenue rose 3% [1–3, 7].": [(1, 2, 3, 7)],
    "Revenue rose 3%.[2]": [(2,)],
    "Revenue rose 3%. [2]": [(2,)],
    "Revenue rose 3%.¹": [(1,)],
    "Revenue rose 3%¹².": [(12,)],
    "Revenue rose 3%²⁵.": [(2, 5)],
    "Revenue rose 3%.^4": [(4,)],
    "Revenue rose 3% [^2].": [(2,)],
    "Revenue rose 3%【3†source】.": [(3,)],
    "Revenue rose 3% (see [5]).": [(5,)],
    "Revenue rose 3% [9](https://s9.example/).": [(9,)],
    "The site covers 40 km² of land [1].": [(1,)],
}


@pytest.mark.parametrize("sentence", STYLES)
def test_a_style_is_read(sentence: str) -> None:
    found = read_report(sentence + LISTED).sentences

    assert [one.numbers for one in found[0].cited] == STYLES[sentence]
    assert len(found) == 1
    assert "[" not in found[0].plain


def test_a_sentence_glued_to_a_citation_begins_a_paragraph() -> None:
    found = read_report("Revenue rose 3% [1].Costs fell 2% [2]." + LISTED).sentences

    assert [(one.plain, one.cited[0].numbers, one.locator.paragraph) for one in found] == [
        ("Revenue rose 3%.", (1,), 1),
        ("Costs fell 2%.", (2,), 2),
    ]


def test_ibid_means_what_was_cited_last() -> None:
    found = read_report("Revenue rose 3% [4]. Costs fell 2% (ibid.)." + LISTED).sentences

    assert found[1].cited[0].numbers == (4,)


def test_links_are_citations_where_the_report_has_no_numbers() -> None:
    text = (
        "Revenue [rose 3%](https://a.example/x?utm_source=y) in May. Costs [fell](https://b.example/z).\n\n"
        "Profit rose ([Wire](https://a.example/x))."
    )

    found = read_report(text)

    assert [(one.number, one.url) for one in found.sources] == [
        (1, "https://a.example/x"),
        (2, "https://b.example/z"),
    ]
    assert [one.cited[0].numbers for one in found.sentences] == [(1,), (2,), (1,)]
    assert found.sentences[0].plain == "Revenue rose 3% in May."


def test_links_are_none_where_the_report_cites_by_number() -> None:
    found = read_report("The maker [Acme](https://acme.example/) grew 3% [1]." + LISTED)

    assert [one.numbers for one in found.sentences[0].cited] == [(1,)]
    assert len(found.sources) == 12


def test_round_numbers_count_where_such_a_source_is_listed() -> None:
    text = "Revenue rose 3% (1). It has four arms (42).\n\nSources:\n(1) T https://a.example/1\n(2) U https://b.example/2"

    found = read_report(text).sentences

    assert [one.numbers for one in found[0].cited] == [(1,)]
    assert found[1].cited == ()


def test_numbers_that_are_not_listed_are_missing() -> None:
    assert read_report("Revenue rose 3% [2][14]." + LISTED).missing == (14,)


def test_without_a_list_every_number_is_missing() -> None:
    found = read_report("Revenue rose 3% [1]. Costs fell 2% [4].")

    assert (found.sources, found.missing) == ((), (1, 4))
