from decimal import Decimal

import pytest
from alimon.config.keys import KEYS, View
from alimon.model.errors import ConfigError
from alimon.tui.history import History
from alimon.tui.keymap import Keymap
from alimon.tui.target import CLAIM, SUBJECT, Target
from alimon.tui.widgets.list_state import ListState
from alimon.tui.widgets.memory_rows import MemoryRows
from alimon.tui.widgets.rows import Cell, Column, Row
from alimon.tui.widgets.sparkline import sparkline

CLOUD, CLAIM_2 = Target(SUBJECT, "X-cloud"), Target(CLAIM, "X-S2")


def test_history_goes_back_and_forward_like_a_browser():
    history = History()
    history.visit((CLOUD,))
    history.visit((CLOUD, CLAIM_2))
    assert history.back() == (CLOUD,)
    assert history.back() == ()
    assert history.back() is None
    assert history.forward() == (CLOUD,)


def test_a_new_view_forgets_what_lay_ahead():
    history = History()
    history.visit((CLOUD,))
    history.back()
    history.visit((CLAIM_2,))
    assert history.forward() is None
    assert history.back() == ()


def test_a_remapped_key_replaces_the_old_one():
    keymap = Keymap({"find": ("F",)})
    assert keymap.find(View.MONITOR, "F").action == "find"
    assert keymap.find(View.MONITOR, "slash") is None


def test_a_clash_names_both_actions():
    with pytest.raises(ConfigError, match=r"'j'.*'open'.*'cursor_down'|'j'.*'cursor_down'.*'open'"):
        Keymap({"open": ("j",)})


def test_a_key_may_be_switched_off():
    assert Keymap({"retire": ()}).find(View.MONITOR, "x") is None


def test_no_essential_action_hangs_on_a_modified_key():
    for row in KEYS:
        assert any("+" not in key or key == "shift+tab" for key in row.keys), row.action


def test_vim_keys_are_vims():
    keymap = Keymap({})
    wanted = {
        "j": "cursor_down",
        "k": "cursor_up",
        "h": "cursor_left",
        "l": "cursor_right",
        "G": "last",
        "n": "next_passage",
    }
    assert {key: keymap.find(View.SOURCE, key).action for key in wanted} == wanted
    assert keymap.find(View.SOURCE, "g", "g").action == "go_first"


COLUMNS = (Column(name="name", width=5, flex=True), Column(name="revenue", width=5))


def rows():
    made = [("Cloud", Decimal(3), False), ("Shops", None, True), ("Ads", Decimal(9), True)]
    return MemoryRows(
        Row(
            key=at,
            target=None,
            cells=(Cell(name), Cell()),
            order=(name.casefold(), value),
            words=name,
            problem=problem,
        )
        for at, (name, value, problem) in enumerate(made)
    )


def test_rows_without_a_value_sort_last_either_way():
    assert rows().keys(ListState(sort="revenue"), COLUMNS) == [0, 2, 1]
    assert rows().keys(ListState(sort="revenue", descending=True), COLUMNS) == [2, 0, 1]


def test_filter_and_problems_narrow_together():
    assert rows().keys(ListState(text="s"), COLUMNS) == [1, 2]
    assert rows().keys(ListState(text="s", problems=True), COLUMNS) == [1, 2]
    assert rows().keys(ListState(text="cloud", problems=True), COLUMNS) == []


def test_sorting_goes_through_the_columns_and_back_to_the_own_order():
    state = ListState()
    seen = [state := state.next_sort(("name", "revenue")) for _ in range(3)]
    assert [one.sort for one in seen] == ["name", "revenue", ""]


def test_a_sparkline_has_a_sign_for_each_value_and_shows_holes():
    assert sparkline([Decimal(1), None, Decimal(2)]) == "▁·█"
    assert sparkline([Decimal(5), Decimal(5)]) == "▄▄"
    assert sparkline([Decimal(1), Decimal(9)], ascii_only=True).isascii()
