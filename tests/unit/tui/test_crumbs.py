"""Long names give way to what is told of them."""

import pytest
from alimon.tui.crumbs import heading_line, shortened
from alimon.tui.widgets.lines import Line, Span, fitted
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

LONG = "Luma Lighting and Advanced Building Automation Systems Holding"
KEPT = (Span(" › S02"), Span("  "), Span("✗ contradicted", "bad"))


def shown(line, width):
    return "".join(span.text for span in fitted(line, width))


@pytest.mark.parametrize("width", [40, 60, 80, 120])
@pytest.mark.parametrize(
    "names", [(LONG, "Cloud"), ("Acme", LONG), (LONG, LONG), ("阿里巴巴集团控股有限公司" * 4, "云")]
)
def test_the_verdict_stays_in_the_heading_and_the_name_gives_way(names, width):
    text = shown(heading_line(names, KEPT, (Span("  ? help "),), width), width)
    assert "› S02  ✗ contradicted" in text
    assert text.endswith("? help ") or width == 40
    assert "…" in text or all(name in text for name in names)
    assert cell_len(text) == width


def test_names_that_have_room_are_whole():
    text = shown(heading_line(("Acme", "Cloud"), KEPT, (Span("? help "),), 80), 80)
    assert text.startswith(" Acme › Cloud › S02  ✗ contradicted ")


@given(st.lists(st.text(max_size=40), min_size=1, max_size=3), st.integers(min_value=0, max_value=60))
def test_shortened_names_keep_their_number_and_never_grow(names, room):
    found = shortened(names, room)
    assert all(cell_len(short) <= cell_len(name) for short, name in zip(found, names, strict=True))


def test_what_stands_at_the_right_of_a_title_gives_way_to_its_name():
    title = Line(spans=(Span(" 3 Competitors"),), right=(Span(f"against {LONG} "),), rule=True)
    assert shown(title, 50).startswith(" 3 Competitors ─ against Luma")
    assert shown(title, 18).rstrip(" ─") == " 3 Competitors"
