"""Text is broken into rows that fit, lose nothing but blanks, and start where a reader would break."""

from alimon.tui.reading.breaking import broken
from alimon.tui.reading.flow import Flow, Place
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

_SIGNS = ("a", "b", "c,", " ", "阿", "里", "。", "é", "👩🏽", "e\u0301")
_LETTERS = st.lists(st.sampled_from(_SIGNS), max_size=60).map("".join)
_WIDTHS = st.integers(1, 40)


def rows(text, width):
    return [text[start:end] for start, end in broken(text, width)]


@given(_LETTERS, _WIDTHS)
def test_no_row_is_wider_than_its_room_but_for_a_wide_sign_alone(text, width):
    assert all(cell_len(row) <= max(width, 2) for row in rows(text, width))


@given(_LETTERS, _WIDTHS)
def test_nothing_but_blanks_is_lost(text, width):
    assert "".join("".join(row.split()) for row in rows(text, width)) == "".join(text.split())


def test_a_word_moves_to_the_next_row_whole():
    assert rows("cloud revenue grew", 10) == ["cloud", "revenue", "grew"]


def test_a_word_wider_than_a_row_is_broken():
    assert rows("a supercalifragilistic b", 8) == ["a", "supercal", "ifragili", "stic b"]


def test_han_is_broken_anywhere_but_before_a_full_stop():
    assert rows("云计算收入增长。", 14) == ["云计算收入增", "长。"]


def test_an_indent_stays():
    assert rows("  one two", 6) == ["  one", "two"]


def test_a_paragraph_of_several_rows_is_set_off_by_an_empty_one():
    text = "one two three\nfour\n\nfive six seven\n\neight"
    flow = Flow(text)
    flow.set_width(8)
    found = [text[start:end] for start, end in flow.rows_from(Place(0, 0), 20)]
    assert found == ["one two", "three", "", "four", "", "five six", "seven", "", "eight"]


@given(st.text(st.sampled_from("ab \n"), max_size=200), _WIDTHS)
def test_every_place_of_a_text_is_on_the_row_that_holds_it(text, width):
    flow = Flow(text)
    flow.set_width(width)
    for at, letter in enumerate(text):
        if not letter.isspace():
            start, end = flow.rows_from(flow.place_of(at), 1)[0]
            assert start <= at < end


@given(st.text(st.sampled_from("ab \n"), max_size=200), _WIDTHS, st.integers(0, 30))
def test_going_down_and_up_again_ends_where_it_began(text, width, by):
    flow = Flow(text)
    flow.set_width(width)
    down = flow.moved(Place(0, 0), by)
    way = len(flow.rows_from(Place(0, 0), by + 1)) - 1
    assert flow.moved(down, -way) == Place(0, 0)
    assert flow.moved(flow.last, 1) == flow.last


def test_a_line_of_megabytes_is_laid_out_piece_by_piece():
    flow = Flow("word " * 500_000)
    flow.set_width(50)
    assert len(flow.rows_from(flow.place_of(1_250_000), 5)) == 5
    assert flow.moved(flow.last, 1) == flow.last
