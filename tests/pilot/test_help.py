from alimon.config.keys import KEYS, View
from alimon.config.settings import Settings
from alimon.tui.boxes.help import HelpBox
from alimon.tui.screens.find import FindView
from alimon.tui.screens.subject import SubjectView

from tests.pilot.driving import driven


async def test_the_list_holds_every_key_of_the_view_and_no_other(store_file):
    async with driven(store_file) as run:
        await run.press("?")
        box = run.app.screen
        assert isinstance(box, HelpBox)
        assert {row.action for row in box.keys} == {row.action for row in KEYS if View.MONITOR in row.views}
        await run.press("escape", "enter", "?")
        assert {row.action for row in run.app.screen.keys} == {
            row.action for row in KEYS if View.SUBJECT in row.views
        }


async def test_typing_narrows_and_the_key_itself_comes_first(store_file):
    async with driven(store_file) as run:
        await run.press("?")
        await run.type("company")
        assert "of 5" in run.screen or "of 6" in run.screen
        assert all("company" in (row.help + row.action).lower() for row in run.app.screen.keys)
        await run.press(*["backspace"] * 7)
        await run.type("C")
        assert run.app.screen.keys[0].action == "company"


async def test_enter_runs_the_action_in_the_view_below(store_file):
    async with driven(store_file) as run:
        await run.press("?")
        await run.type("find in")
        await run.press("enter")
        assert isinstance(run.app.screen, FindView)


async def test_enter_on_open_goes_in(store_file):
    async with driven(store_file) as run:
        await run.press("?", "enter")
        assert isinstance(run.app.screen, SubjectView)


async def test_the_arrows_choose_while_typing(store_file):
    async with driven(store_file) as run:
        await run.press("?")
        await run.type("go to the risks panel")
        await run.press("down", "up", "enter")
        assert run.app.view.part_name == "risks"


async def test_what_cannot_work_now_says_why_and_does_nothing(store_file):
    async with driven(store_file, size=(130, 40)) as run:
        await run.press("?")
        await run.type("acknowledge this")
        assert "no event is under the cursor" in run.screen
        await run.press("enter")
        assert "no event is under the cursor" in run.footer


async def test_a_narrow_box_says_the_reason_below_the_list(store_file):
    async with driven(store_file, size=(60, 20)) as run:
        await run.press("?")
        await run.type("acknowledge this")
        assert "not now: no event is under the cursor" in run.screen


async def test_words_that_no_key_does_say_so(store_file):
    async with driven(store_file) as run:
        await run.press("?")
        await run.type("xyzzy")
        assert "no key does “xyzzy” here" in run.screen
        await run.press("enter")
        assert isinstance(run.app.screen, HelpBox)


async def test_remapped_keys_are_shown(store_file):
    settings = Settings()._replace(keys={"undo": ("U",), "zoom": ()})
    async with driven(store_file, settings=settings) as run:
        await run.press("?")
        await run.type("undo the last")
        assert " U " in run.screen
        await run.press("escape", "?")
        await run.type("whole screen")
        assert " off " in run.screen


async def test_every_size_opens_and_closes(store_file):
    async with driven(store_file) as run:
        for size in ((120, 40), (80, 24), (60, 20), (40, 10), (12, 4), (1, 1), (300, 100)):
            await run.pilot.resize_terminal(*size)
            await run.press("?")
            await run.type("go")
            if size[0] >= 60:
                assert "Segments" in run.screen
            await run.press("escape")
            assert not isinstance(run.app.screen, HelpBox)
