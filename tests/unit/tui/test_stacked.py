"""The parts of a small box fill it from top to bottom, without a gap and without an overlap, at any size."""

from alimon.tui.boxes.stacked import stacked
from hypothesis import given
from hypothesis import strategies as st
from textual.geometry import Region


@given(st.integers(0, 9), st.integers(0, 9), st.integers(1, 120), st.integers(1, 40))
def test_the_parts_fill_the_box_from_top_to_bottom(x, y, width, height):
    inside = Region(x, y, width, height)
    prompt, rows, about = stacked(inside, "rows").values()
    assert (prompt.y, prompt.height, rows.y) == (inside.y, 1, inside.y + 1)
    assert rows.bottom == about.y
    assert about.bottom == inside.bottom
    assert {part.x for part in (prompt, rows, about)} == {x}
    assert {part.width for part in (prompt, rows, about)} == {width}


def test_the_line_about_enter_gives_way_to_the_first_row():
    assert stacked(Region(0, 0, 10, 2), "rows")["about"].height == 0
    assert stacked(Region(0, 0, 10, 2), "rows")["rows"].height == 1
    assert stacked(Region(0, 0, 10, 3), "rows")["about"].height == 1
