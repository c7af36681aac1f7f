"""Keys that come faster than views open reach the view that they are meant for."""

import pytest
from alimon.store.claims import claim
from alimon.tui.screens.find import FindView
from alimon.tui.screens.monitor import MonitorView
from alimon.tui.screens.subject import SubjectView
from textual import events
from textual.keys import _character_to_key

from tests.pilot.driving import driven


async def burst(run, *keys):
    """Let keys come all at once, as over a line that stood still for a while."""
    for key in keys:
        name = _character_to_key(key) if len(key) == 1 else key
        run.app.post_message(events.Key(name, key if len(key) == 1 else None))
    await run.pilot.pause()
    await run.idle()


async def test_letters_behind_a_key_that_opens_a_box_are_typed_and_no_commands(store_file):
    async with driven(store_file) as run:
        await run.press("j", "enter")
        row = run.app.view.selection()
        await burst(run, "/", *"xu cloud")
        assert isinstance(run.app.view, FindView)
        assert run.app.view.words == "xu cloud"
        assert not claim(run.store, row.id).retired


async def test_views_open_and_close_in_the_order_of_the_keys(store_file):
    async with driven(store_file) as run:
        await burst(run, "j", "j", "j", "j", "enter", "j", "enter", "enter", "q", "q", "j", "q", "2", "j")
        assert isinstance(run.app.view, MonitorView)
        assert run.app.view.part_name == "risks"
        assert run.app.monitor.lists["risks"].cursor == 1
        assert run.app.monitor.lists["segments"].cursor == 4
        await burst(run, "1", "enter", "q", "q", "enter")
        assert isinstance(run.app.view, SubjectView)


@pytest.mark.parametrize("box", ["?", ":", "C"])
async def test_a_box_takes_what_is_typed_behind_its_key(store_file, box):
    async with driven(store_file) as run:
        before = run.screen
        await burst(run, box, "escape", box, "escape", "j", "k")
        assert run.screen == before
