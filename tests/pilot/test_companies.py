import pytest
from alimon.store.companies import last_company
from alimon.store.connect import open_store
from alimon.tui.boxes.companies import CompaniesBox
from alimon.tui.screens.monitor import MonitorView

from tests.pilot.driving import driven


async def test_each_company_is_listed_with_its_listings_and_counts(store_file):
    async with driven(store_file) as run:
        await run.press("C")
        assert isinstance(run.app.screen, CompaniesBox)
        line = next(one for one in run.screen.splitlines() if "› Alibaba Group" in one)
        assert "NYSE:BABA" in line
        assert "45      229        5" in line
        assert "alimon company add FOLDER adds one" in run.screen


async def test_enter_switches_and_the_choice_is_remembered(store_file):
    async with driven(store_file) as run:
        await run.press("enter", "C", "down", "enter")
        assert run.app.session.company.id == "LUMA"
        assert isinstance(run.app.screen, MonitorView)
        assert "Luma" in run.screen
        await run.press("C")
        assert "› Luma" in run.screen
        assert run.app.screen.list.cursor == 1


async def test_the_company_opened_is_remembered(store_file):
    async with driven(store_file, company_id="LUMA") as run:
        assert last_company(run.store) == "LUMA"


async def test_switching_waits_for_nobody_who_writes(store_file):
    other = open_store(store_file)
    async with driven(store_file) as run:
        with other.write():
            run.app.switch_company("LUMA")
            assert run.app.session.company.id == "LUMA"
        await run.idle()
        assert last_company(run.store) == "LUMA"
    other.close()


@pytest.mark.parametrize("key", ["q", "escape", "enter"])
async def test_the_company_on_screen_stays(store_file, key):
    async with driven(store_file) as run:
        await run.press("enter", "C")
        below = run.app.view
        await run.press(key)
        assert run.app.screen is below


async def test_every_size_lists_them(store_file):
    async with driven(store_file) as run:
        for size in ((80, 24), (60, 20), (40, 10), (12, 4), (1, 1)):
            await run.pilot.resize_terminal(*size)
            await run.press("C")
            if size[0] >= 40:
                assert "LUMA" in run.screen
            await run.press("escape")
