from alimon.tui.widgets.lines import Line, Span, cut, fit, fitted, line, width_of, wrapped
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

WORDS = st.text(alphabet=st.sampled_from("ab é阿里 .…"), max_size=60)


def text_of(spans):
    return "".join(span.text for span in spans)


@given(WORDS, st.integers(min_value=1, max_value=40), st.integers(min_value=0, max_value=6))
def test_wrapped_rows_never_exceed_the_width(text, width, indent):
    rows = wrapped(line(text, indent=indent, hang=1, wrap=True), width)
    wide = any(cell_len(char) > 1 for char in text)
    assert all(width_of(row) <= max(width, 2 if wide else 1) for row in rows)


@given(WORDS, st.integers(min_value=2, max_value=40))
def test_wrapping_loses_no_letter(text, width):
    rows = wrapped(line(text, wrap=True), width)
    assert "".join(text_of(row) for row in rows).replace(" ", "") == text.replace(" ", "")


def test_wrapping_breaks_at_blanks_and_hangs():
    rows = wrapped(line("one two three", indent=1, hang=2, wrap=True), 8)
    assert [text_of(row).rstrip() for row in rows] == [" one two", "   three"]


def test_a_word_longer_than_a_row_is_broken():
    assert [text_of(row) for row in wrapped(line("abcdefgh", wrap=True), 3)] == ["abc", "def", "gh"]


@given(WORDS, st.integers(min_value=0, max_value=30), st.sampled_from(["left", "right"]))
def test_fit_takes_exactly_the_width(text, width, align):
    assert cell_len(fit(text, width, align)) == width


def test_cut_marks_what_is_missing():
    assert text_of(cut([Span("Cloud "), Span("Intelligence", "dim")], 9)) == "Cloud In…"


@given(WORDS, WORDS, st.integers(min_value=1, max_value=60))
def test_a_fitted_line_has_no_cell_too_many(left, right, width):
    spans = fitted(Line(spans=(Span(left),), right=(Span(right),), rule=True), width)
    assert width_of(spans) <= width


def test_the_right_side_goes_where_there_is_no_room():
    assert "right" not in text_of(fitted(Line(spans=(Span("left"),), right=(Span("right"),)), 9))
