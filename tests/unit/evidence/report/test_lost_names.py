"""Names that a scraper lost, and names that it only broke."""

import pytest
from alimon.data.name_groups import name_groups
from alimon.evidence.report.claims.reading import claims_of
from alimon.evidence.report.reading import read_report

LOST = {
    "It buys from chipmakers like\nand [1].": [("like", "and [1]"), ("like and", "[1].")],
    "It competes with carmakers such as\n, Bolt and Core in Europe.": [("such as", ", Bolt")],
    "It trails AWS, Azure, and Cloud [1] worldwide.": [("Azure, and", "Cloud [1]")],
    "Its care for developers counts, earning\nCloud a prize in June [1].": [("earning", "Cloud a prize")],
    "Analysts at\nexpect profit to rise in 2026.": [("Analysts at", "expect profit")],
    "In the quarter, 's revenue rose 3% in all.": [("In the quarter,", "'s revenue")],
    "Rivals are Acme, , and Core in this market.": [("Acme,", ", and Core")],
    "The chipmaker ( ) gained 3% on Monday morning.": [("chipmaker (", ")")],
    "It signed a deal with\n. More is to come in 2026.": [("deal with", ". More")],
}
WHOLE = [
    "It buys from chipmakers like\nAcme\nand Bolt in Europe.",
    "It works with partners including Acme, Bolt and Core Bank.",
    "Growth came from Search, Devices and Cloud [1] alone.",
    "The unit is called Acme\nCloud and grew 3% in May.",
    "Prices rose, and, by and large, so did costs in the year.",
    "The plan is what investors had asked for, and more besides.",
    "According to [1], revenue rose 3% in the quarter.",
]


@pytest.mark.parametrize("text", LOST)
def test_a_lost_name_is_a_hole(text: str) -> None:
    found = read_report(text).gaps

    assert len(found) == len(LOST[text])
    for gap, (before, after) in zip(found, LOST[text], strict=True):
        assert gap.before.endswith(before)
        assert gap.after.startswith(after)


@pytest.mark.parametrize("text", WHOLE)
def test_a_whole_sentence_has_no_hole(text: str) -> None:
    assert read_report(text).gaps == ()


def test_a_name_broken_over_lines_is_joined() -> None:
    found = read_report("It buys from chipmakers like\nAcme\nand Bolt in Europe.").sentences

    assert [one.plain for one in found] == ["It buys from chipmakers like Acme and Bolt in Europe."]


def test_both_sides_are_forty_characters() -> None:
    text = "The firm says that it has for many years bought from chipmakers like\nand [1], among others of the kind."

    gap = read_report(text).gaps[0]

    assert (len(gap.before), len(gap.after)) == (40, 34)


def test_a_guess_comes_from_names_told_together() -> None:
    text = "It trails AWS, Azure, and Cloud [1]. It buys from chipmakers like\nand [1]."

    guesses = [gap.guess for gap in read_report(text, groups=name_groups()).gaps]

    assert guesses == ["Google", "Nvidia", ""]


def test_a_guess_comes_from_what_is_cited() -> None:
    text = (
        "Its work was noticed, earning\nCloud a Leader title in the Omega report [1].\n\n"
        "Sources\n[1] Acme Cloud named a Leader in the Omega report https://a.example/1"
    )

    assert [gap.guess for gap in read_report(text).gaps] == ["Acme"]


def test_a_guess_is_no_part_of_any_claim() -> None:
    text = "Acme has partnerships with chipmakers like\nand [1].\n\nSources\n[1] T https://a.example/1"
    article = read_report(text, groups=name_groups())

    told = " ".join(f"{one.subject} {one.metric} {one.text}" for one in claims_of(article))

    assert article.gaps[0].guess == "Nvidia"
    assert "Nvidia" not in told
    assert "[...]" in told
