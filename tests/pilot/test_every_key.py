"""Every key of the table, in every view where the table says that it works, does what it is there for."""

import pytest
from alimon.config.keys import KEYS, PREFIXES, View, keys_of
from textual.drivers.headless_driver import HeadlessDriver

from tests.pilot.key_case import CHANGES
from tests.pilot.key_cases import EVERYWHERE, OWN, case_of
from tests.pilot.staging import staged

GROUPS = tuple(dict.fromkeys(row.group for row in KEYS))
STAGES = [
    (view, group) for view in View for group in GROUPS if any(row.group == group for row in keys_of(view))
]
PREFIXED = [(view, "apostrophe") for view in View] + [
    (view, prefix)
    for view in View
    for prefix in PREFIXES
    if any(row.prefix == prefix for row in keys_of(view))
]
ELSEWHERE = {(View.MONITOR, "escape"), (View.MONITOR, "backspace")}
"""Keys of `back` that do nothing on the Monitor; a test below says so."""


@pytest.fixture
def written(monkeypatch):
    """What the program writes to the terminal beside what it paints; over SSH, where no browser is started."""
    pieces = []
    monkeypatch.setattr(HeadlessDriver, "write", lambda _, data: pieces.append(data))
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.9 50022 10.0.0.1 22")
    return pieces


def test_every_action_of_every_view_has_a_case():
    missing = [
        f"{view}: {row.action}" for view in View for row in keys_of(view) if not case_of(view, row.action)
    ]
    assert not missing


def test_every_case_is_of_an_action_that_works_there():
    actions = {view: {row.action for row in keys_of(view)} for view in View}
    assert not [f"{view}: {action}" for view in View for action in OWN[view].keys() - actions[view]]
    assert not EVERYWHERE.keys() - set().union(*actions.values())


@pytest.mark.parametrize(("view", "group"), STAGES, ids=[f"{view}-{group}" for view, group in STAGES])
async def test_every_key_does_its_work(prepared_file, written, view, group):
    faults = []
    async with staged(prepared_file, written, view) as on:
        for row in keys_of(view):
            keys = [key for key in row.keys if row.group == group and (view, key) not in ELSEWHERE]
            faults += [
                f"{view}: {row.prefix}{key} ({row.action}): {fault}"
                for key in keys
                if (fault := await pressed(on, view, row, key))
            ]
    assert not faults, "\n".join(faults)


async def pressed(on, view, row, key):
    """What is wrong with a key of a view, in words; empty where it does its work."""
    case = case_of(view, row.action)
    await on.set(view)
    if case.given:
        case.given(on)
    await on.run.press(*case.first)
    before = case.seen(on)
    await on.run.press(*filter(None, (row.prefix, key)), *case.then)
    await on.run.until(lambda: not on.run.app.is_refreshing)
    seen = case.seen(on)
    await on.run.press(*case.after)
    if case.becomes is CHANGES:
        return "" if seen != before else f"still {seen!r}"
    if before == case.becomes:
        return f"was {before!r} before"
    return "" if seen == case.becomes else f"{seen!r}, not {case.becomes!r}"


@pytest.mark.parametrize("key", ["escape", "backspace"])
async def test_on_the_monitor_escape_and_backspace_do_nothing(prepared_file, written, key):
    async with staged(prepared_file, written, View.MONITOR) as on:
        await on.set(View.MONITOR)
        before = on.run.screen
        await on.run.press(key, key)
        assert on.run.screen == before
        assert on.left == []


@pytest.mark.parametrize("view", View)
async def test_a_key_that_stands_in_no_table_does_nothing(prepared_file, written, view):
    taken = {row.keys[0] for row in keys_of(view) if not row.prefix}
    free = [key for key in "cDVvJKtwXYEHLMTUWIOPBFZ&$*+=~" if key not in taken]
    async with staged(prepared_file, written, view) as on:
        await on.set(view)
        before = on.run.screen
        await on.run.press(*free)
        assert on.run.screen == before


@pytest.mark.parametrize(("view", "prefix"), PREFIXED, ids=[f"{view}-{prefix}" for view, prefix in PREFIXED])
async def test_a_prefix_says_what_may_follow_and_escape_takes_it_back(prepared_file, written, view, prefix):
    followers = [row for row in keys_of(view) if row.prefix == prefix]
    async with staged(prepared_file, written, view) as on:
        await on.set(view)
        before = on.run.screen
        await on.run.press(prefix)
        assert all(row.label in on.run.footer for row in followers)
        assert "Esc cancels" in on.run.footer
        await on.run.press("escape")
        assert on.run.screen == before
