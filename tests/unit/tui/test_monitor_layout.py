from itertools import combinations

import pytest
from alimon.tui.screens.least_size import too_small
from alimon.tui.screens.monitor_layout import PANELS, monitor_regions
from textual.geometry import Region

SIZES = [(1, 1), (20, 5), (40, 10), (59, 12), (60, 20), (80, 24), (99, 30), (100, 10), (120, 40), (300, 100)]
ROWS = {"segments": 6, "risks": 5, "competitors": 10, "theses": 3, "sources": 80, "inbox": 1}


def regions(width, height, *, focus="segments", panel="segments", zoomed=False):
    return monitor_regions(width, height, focus=focus, panel=panel, zoomed=zoomed, rows=ROWS)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("panel", PANELS)
@pytest.mark.parametrize("in_evidence", [False, True])
def test_parts_lie_within_the_screen_and_never_overlap(size, panel, in_evidence):
    found = regions(*size, focus="evidence" if in_evidence else panel, panel=panel)
    screen = Region(0, 0, *size)
    for region in found.values():
        assert screen.contains_region(region)
    for first, second in combinations(found.values(), 2):
        assert not first.overlaps(second)


def test_every_size_from_1x1_to_300x100_has_a_layout():
    for width in range(1, 301, 7):
        for height in range(1, 101, 3):
            for panel in PANELS:
                found = regions(width, height, focus=panel, panel=panel)
                assert all(region.width >= 0 and region.height >= 0 for region in found.values())


@pytest.mark.parametrize("size", [size for size in SIZES if not too_small(*size)])
@pytest.mark.parametrize("panel", PANELS)
def test_the_panel_with_the_keys_shows_a_row_and_evidence_is_seen(size, panel):
    found = regions(*size, focus=panel, panel=panel)
    assert found[panel].height >= 2
    assert found["evidence"].height >= 3


def test_under_40x10_the_header_alone_says_so():
    assert set(regions(39, 30)) == {"header"}
    assert set(regions(80, 9)) == {"header"}


def test_wide_screens_show_all_panels_beside_evidence():
    found = regions(120, 40)
    assert set(PANELS) <= set(found)
    assert found["evidence"].x > found["segments"].right - 1
    assert found["segments"].height > ROWS["segments"]


def test_80x24_opens_one_panel_and_keeps_the_others_as_lines():
    found = regions(80, 24, focus="risks", panel="risks")
    assert [found[name].height for name in PANELS if name != "risks"] == [1] * 5
    assert found["risks"].height > ROWS["risks"]
    assert found["evidence"].height >= 7


def test_zoom_gives_one_part_everything_between_the_bars():
    found = regions(80, 24, focus="evidence", zoomed=True)
    assert found["evidence"] == Region(0, 1, 80, 22)
    assert set(found) == {"header", "footer", "evidence"}


def test_evidence_with_the_keys_gets_more_room_in_an_accordion():
    assert regions(80, 24, focus="evidence")["evidence"].height > regions(80, 24)["evidence"].height
