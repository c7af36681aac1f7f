"""Two texts of one page: where they differ, and what each difference means."""

from itertools import pairwise

import pytest
from alimon.evidence.change.compare import Known, applied, compare, weight
from alimon.evidence.change.figures import figure_changes
from alimon.evidence.change.hunks import applied as put_together
from alimon.evidence.change.hunks import hunks
from alimon.evidence.change.page_dates import only_page_dates_differ
from alimon.evidence.change.plain import plain, same_text
from alimon.model.change import CitedPassage
from alimon.model.ids import ClaimId
from alimon.model.words import ChangeKind, PassageFate
from hypothesis import given
from hypothesis import strategies as st

LINES = st.lists(
    st.sampled_from(
        ["Cloud grew 26 %.", "Cloud grew 27 %.", "a", "b", "c | 1 | 2", "c | 1 | 3", "Read on", "x y z", ""]
    )
)
PAGES = LINES.map("\n".join) | st.text(st.sampled_from("ab1 %\n\t\u00a0\u3000é雲"), max_size=60)


def kinds(old: str, new: str, known: Known = Known()) -> list[ChangeKind]:  # noqa: B008 - it is frozen
    return [difference.kind for difference in compare(old, new, known)]


def cited(text: str, passage: str, claim: str = "S1") -> Known:
    at = text.index(passage)
    return Known(cited=(CitedPassage(at, at + len(passage), (ClaimId(claim),)),))


@given(PAGES, PAGES)
def test_the_differences_put_into_the_old_text_give_the_words_of_the_new(old, new):
    assert same_text(applied(old, new, compare(old, new)), new)


@given(PAGES)
def test_a_text_does_not_differ_from_itself(text):
    assert compare(text, text) == ()


@given(LINES, st.sampled_from(["\n\n", "  ", "\t", "\u00a0", " \n "]))
def test_white_space_alone_is_no_difference(lines, blank):
    words = " ".join(lines).split()
    assert compare(" ".join(words), blank.join(words)) == ()


@given(PAGES, PAGES)
def test_differences_stand_in_order_and_none_is_empty(old, new):
    found = compare(old, new)
    for before, after in pairwise(found):
        assert before.old[1] <= after.old[0]
        assert before.new[1] <= after.new[0]
    assert all(plain(old[slice(*one.old)]) != plain(new[slice(*one.new)]) for one in found)
    assert bool(found) != same_text(old, new)


@given(st.lists(st.integers(0, 5)), st.lists(st.integers(0, 5)))
def test_hunks_lead_from_one_sequence_to_the_other(old, new):
    assert put_together(old, new, hunks(old, new)) == new


def test_a_long_text_of_repeated_lines_is_compared_in_a_moment():
    old = "\n".join(["the same", "again"] * 20_000)
    new = "\n".join(["again", "other"] * 20_000)
    assert compare(old, new)


@pytest.mark.parametrize(
    ("old", "new", "label", "was", "now"),
    [
        ("Cloud revenue grew 26 %.", "Cloud revenue grew 27 %.", "Cloud revenue grew", "26 %", "27 %"),
        ("Cloud | 33,398 | 26 %", "Cloud | 34,004 | 26 %", "Cloud", "33,398", "34,004"),
        ("It made RMB33.4bn.", "It made RMB33.6bn.", "It made", "RMB33.4bn", "RMB33.6bn"),
        ("收入增长26%。", "收入增长27%。", "收入增长", "26%", "27%"),
    ],
)  # fmt: skip
def test_a_figure_that_moved_is_told_with_what_it_is_of(old, new, label, was, now):
    (difference,) = compare(f"First.\n{old}\nLast.", f"First.\n{new}\nLast.")
    (figure,) = difference.figures
    assert (difference.kind, figure.label, figure.was, figure.now) == (ChangeKind.FIGURE, label, was, now)


def test_a_figure_of_a_table_is_told_with_its_row_and_its_column():
    table = "RMB million | June 2024 | June 2025\nCommerce | 127,000 | 140,072\nCloud | 26,549 | {}\nThe end."
    (difference,) = compare(table.format("33,398"), table.format("33,401"))
    assert [(one.label, one.was, one.now) for one in difference.figures] == [
        ("Cloud, June 2025", "33,398", "33,401")
    ]


def test_a_number_of_few_digits_stands_for_no_thousands():
    assert kinds("It met in room 0 again", "It met in room 5 again", Known(values=(7301.0,))) == [
        ChangeKind.OTHER
    ]


def test_a_figure_is_pointed_at_in_both_texts():
    old, new = "One.\nCloud grew 26 %.", "Another one.\nCloud grew 27 %."
    figure = compare(old, new)[-1].figures[0]
    assert (old[slice(*figure.old)], new[slice(*figure.new)]) == ("26 %", "27 %")


def test_a_bare_number_is_a_figure_only_where_the_store_knows_its_value():
    old, new = "It has 290,000 customers now", "It has 291,000 customers now"
    assert kinds(old, new) == [ChangeKind.OTHER]
    assert kinds(old, new, Known(values=(290_000.0,))) == [ChangeKind.FIGURE]


def test_a_table_in_millions_holds_the_value_that_the_store_knows_in_full():
    old, new = "Cloud 33,398 in the quarter", "Cloud 34,001 in the quarter"
    (difference,) = compare(old, new, Known(values=(33_398e6,)))
    assert difference.figures[0].is_known


CITED = "Cloud revenue grew 26 % in the quarter to June."


@pytest.mark.parametrize(
    ("becomes", "fate"),
    [
        ("Cloud revenue grew 27 % in the quarter to June.", PassageFate.CHANGED),
        ("Cloud revenue was strong in the quarter to June, it said.", PassageFate.CHANGED),
        ("Nobody asked about the weather.", PassageFate.VANISHED),
        ("", PassageFate.VANISHED),
    ],
)
def test_a_cited_passage_that_is_another_one_is_told(becomes, fate):
    old, new = f"Hello.\n{CITED}\nBye now.", f"Hello.\n{becomes}\nBye now."
    (change,) = [one for difference in compare(old, new, cited(old, CITED)) for one in difference.passages]
    assert (change.fate, change.was, change.now) == (
        fate,
        CITED,
        becomes if fate is PassageFate.CHANGED else "",
    )
    assert weight(compare(old, new, cited(old, CITED))) is ChangeKind.CITED
    if change.place:
        assert new[slice(*change.place)] == becomes


def test_a_cited_passage_within_a_longer_line_is_touched_only_where_it_changed():
    old = f"{CITED} The board was glad."
    assert kinds(old, f"{CITED} The board was sad.", cited(old, CITED)) == [ChangeKind.OTHER]
    assert kinds(old, old.replace("26", "27"), cited(old, CITED)) == [ChangeKind.CITED]


def test_a_cited_passage_that_only_stands_elsewhere_did_not_change():
    old, new = f"{CITED}\nOne.\nTwo.\nThree.", f"One.\nTwo.\nThree.\n{CITED}"
    assert set(kinds(old, new, cited(old, CITED))) == {ChangeKind.MOVED}


def test_other_quotes_and_dashes_change_no_passage():
    old, new = 'He said "up 26 %" - again.', "He said \u201cup 26\u00a0%\u201d \u2013 again."
    assert compare(old, new, cited(old, '"up 26 %"')) == ()


def test_links_in_another_order_only_moved():
    old, new = "News\nlink one\nlink two\nlink three\nEnd", "News\nlink three\nlink two\nlink one\nEnd"
    assert set(kinds(old, new)) == {ChangeKind.MOVED}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Updated 25 Nov 2025, 14:02 GMT", "Updated 26 Nov 2025, 09:10 GMT"),
        ("Wednesday, 25 November 2025", "Thursday, 26 November 2025"),
        ("By Jane Doe · 3 hours ago", "By Jane Doe · 4 hours ago"),
        ("Published just now", "Published 2 min ago"),
        ("发布于 2025年11月25日", "发布于 2025年11月26日"),
    ],
)
def test_the_date_of_the_page_is_noise(old, new):
    assert only_page_dates_differ(old, new)
    assert kinds(f"{old}\nText.", f"{new}\nText.") == [ChangeKind.NOISE]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Quarter ended June 30, 2025", "Quarter ended September 30, 2025"),
        ("Updated 25 Nov 2025 by Jane", "Updated 25 Nov 2025 by John"),
        ("The board met its bankers in town on 25 Nov 2025", "The board met its bankers in town on 26 Nov 2025"),
    ],
)  # fmt: skip
def test_a_date_of_the_matter_is_no_noise(old, new):
    assert kinds(old, new) == [ChangeKind.OTHER]


def test_what_was_learnt_to_be_noise_is_noise_unless_a_claim_leans_on_it():
    old, new = "One.\n1,204 people read this\nTwo.", "One.\n1,311 people read this\nTwo."
    (difference,) = compare(old, new)
    learnt = frozenset(difference.marks)
    assert kinds(old, new, Known(noise=learnt)) == [ChangeKind.NOISE]
    line = "1,204 people read this"
    assert kinds(old, new, cited(old, line)._replace(noise=learnt)) == [ChangeKind.CITED]
    assert kinds(old, new, Known(values=(1204.0,), noise=learnt)) == [ChangeKind.FIGURE]


def test_an_advert_is_known_by_the_lines_around_it():
    first, second, third = (f"Text.\n{advert}\nFooter 3." for advert in ("Buy cars", "Eat cheese", "Fly far"))
    marks = compare(first, second)[0].marks
    assert marks == compare(second, third)[0].marks
    assert kinds(first, third, Known(noise=frozenset(marks))) == [ChangeKind.NOISE]


def test_a_long_new_passage_is_never_noise():
    (difference,) = compare("Top.\nEnd.", "Top.\n" + "A new thing happened today. " * 30 + "\nEnd.")
    assert difference.marks == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (
            "Growth was 11.0% on sales of 48,200,000 euros.",
            "Growth was 11 per cent on sales of 48.2 million euros.",
        ),
        ("Save 20 per cent on flights", "Fly from 99 euros now"),
        ("It has 1,200 readers now.", "It has 1,300 readers now."),
    ],
)
def test_one_value_written_anew_and_things_of_two_kinds_are_no_change_of_a_figure(old, new):
    assert figure_changes(old, new, 0, 0) == ()


def test_in_a_cited_line_a_count_is_a_figure():
    (change,) = figure_changes("It has 1,200 employees.", "It has 1,300 employees.", 0, 0, counts=True)
    assert (change.was, change.now) == ("1,200", "1,300")
    assert figure_changes("In 2024 it grew.", "In 2025 it grew.", 0, 0, counts=True) == ()
