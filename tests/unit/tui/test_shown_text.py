"""Places in a snapshot's text are found again in the text that the screen shows."""

from alimon.model.safe_text import safe_text
from alimon.model.snapshot import Passage
from alimon.tui.reading.shown_text import ShownText
from hypothesis import given
from hypothesis import strategies as st

_HOSTILE = st.text(st.sampled_from("ab \n\r\x1b\u200b\u202ee\u0301阿"), max_size=120)


@given(_HOSTILE, st.integers(1, 60))
def test_the_text_shown_is_safe_however_it_was_cut(text, times):
    shown = ShownText(text * times)
    assert shown.text == safe_text(text * times)


@given(_HOSTILE, st.integers(1, 60), st.data())
def test_a_word_is_found_where_it_moved_to(before, times, data):
    raw = before * times + " RMB33.4bn " + before
    at = raw.index("RMB33.4bn")
    shown = ShownText(raw)
    assert shown.text[shown.at(at) : shown.at(at + 9)] == "RMB33.4bn"
    place = data.draw(st.integers(0, len(raw)))
    assert shown.at(place) <= len(shown.text)


def test_a_tab_is_shown_as_a_blank():
    assert ShownText("a\tb").text == "a b"


def test_a_passage_moves_with_its_marks():
    shown = ShownText("\x1b" * 3000 + " took 33.4 in")
    passage = shown.passage(Passage(3001, 3013, 0.9, ((3006, 3010),)))
    assert shown.text[passage.start : passage.end] == "took 33.4 in"
    assert shown.text[slice(*passage.marks[0])] == "33.4"
