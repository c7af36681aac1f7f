from alimon.tui.boxes.companies import CompaniesBox
from alimon.tui.boxes.palette import PaletteBox
from alimon.tui.screens.activity import ActivityView
from alimon.tui.screens.claim import ClaimView
from alimon.tui.screens.find import FindView
from alimon.tui.screens.source import SourceView
from alimon.tui.screens.subject import SubjectView

from tests.pilot.driving import driven


async def command(run, text):
    await run.press(":")
    await run.type(text)
    await run.press("enter")


async def test_the_panels_have_commands(store_file):
    async with driven(store_file) as run:
        for text, panel in (
            ("risk", "risks"), ("comp", "competitors"), ("thesis", "theses"), ("src", "sources"), ("inbox", "inbox"),
            ("sources", "sources"), ("seg", "segments"),
        ):  # fmt: skip
            await command(run, text)
            assert run.app.screen is run.app.monitor
            assert run.app.view.part_name == panel
        await run.press("enter")
        await command(run, "risk")
        assert run.app.view.part_name == "risks"


async def test_a_claim_opens_by_number_and_by_id(store_file):
    async with driven(store_file) as run:
        for text, id_ in (
            ("claim 17", "BABA-S17"), ("claim 2", "BABA-S02"), ("claim S11", "BABA-S11"), ("show baba-s12", "BABA-S12"),
        ):  # fmt: skip
            await command(run, text)
            assert isinstance(run.app.screen, ClaimView)
            assert run.app.view.target.id == id_


async def test_a_source_opens_by_its_number(store_file):
    async with driven(store_file) as run:
        for text, number in (("src 4", 4), ("src [3]", 3), ("source 2", 2), ("show src-1", 1)):
            await command(run, text)
            assert isinstance(run.app.screen, SourceView)
            assert run.app.view.target.id == f"BABA-src-{number}"


async def test_a_company_is_switched_to_by_id_and_by_the_beginning_of_its_name(store_file):
    async with driven(store_file) as run:
        await command(run, "co LUMA")
        assert run.app.session.company.id == "LUMA"
        await command(run, "co ali")
        assert run.app.session.company.id == "BABA"
        await command(run, "co")
        assert isinstance(run.app.screen, CompaniesBox)


async def test_find_opens_with_its_words(store_file):
    async with driven(store_file) as run:
        await command(run, "find 26%")
        assert isinstance(run.app.screen, FindView)
        assert run.app.view.words == "26%"
        assert run.app.view.hits


async def test_any_action_runs_by_its_name(store_file):
    async with driven(store_file) as run:
        await command(run, "zoom")
        assert run.app.monitor.zoomed
        await command(run, "log")
        assert isinstance(run.app.screen, ActivityView)


async def test_a_row_that_was_moved_to_is_run(store_file):
    async with driven(store_file) as run:
        await run.press(":", "down", "down", "enter")
        assert run.app.view.part_name == "competitors"


async def test_a_command_that_needs_more_waits_for_it(store_file):
    async with driven(store_file) as run:
        await run.press(":")
        await run.type("cla")
        await run.press("enter")
        assert run.app.screen.box.value == "claim "
        await run.type("11")
        await run.press("enter")
        assert run.app.view.target.id == "BABA-S11"


async def test_tab_completes_commands_ids_and_company_names(store_file):
    async with driven(store_file) as run:
        await run.press(":")
        await run.type("cla")
        await run.press("tab")
        assert run.app.screen.box.value == "claim "
        await run.type("S1")
        await run.press("down", "tab")
        assert run.app.screen.box.value == "claim S11"
        await run.press("escape", ":")
        await run.type("co lum")
        await run.press("tab")
        assert run.app.screen.box.value == "co LUMA"


async def test_the_history_is_walked_in_an_empty_line_and_outlives_the_program(store_file):
    async with driven(store_file) as run:
        await command(run, "risk")
        await command(run, "claim 11")
    async with driven(store_file) as run:
        await run.press(":", "up")
        assert run.app.screen.box.value == "claim 11"
        await run.press("up")
        assert run.app.screen.box.value == "risk"
        await run.press("up", "down")
        assert run.app.screen.box.value == "claim 11"
        await run.press("down")
        assert run.app.screen.box.value == ""
        await run.press("up", "up", "enter")
        assert run.app.view.part_name == "risks"


async def test_an_unknown_command_names_the_nearest_and_stays(store_file):
    async with driven(store_file) as run:
        await command(run, "thesos")
        assert isinstance(run.app.screen, PaletteBox)
        assert "No command is called 'thesos' here. Did you mean thesis" in run.screen


async def test_an_unknown_id_names_the_nearest_and_stays(store_file):
    async with driven(store_file) as run:
        await command(run, "claim S99")
        assert isinstance(run.app.screen, PaletteBox)
        assert "Did you mean" in run.screen


async def test_only_what_works_now_is_offered(store_file):
    async with driven(store_file) as run:
        await run.press(":")
        names = {one.name for one in run.app.screen._commands}
        assert "older" in names
        assert "acknowledge" not in names
        await run.press("escape", "enter", ":")
        assert "older" not in {one.name for one in run.app.screen._commands}


async def test_q_leaves_with_zero(store_file):
    async with driven(store_file) as run:
        await command(run, "q")
    assert run.app.return_code == 0
    assert run.app._exit


async def test_ctrl_p_opens_it_and_escape_leaves_everything_as_it_was(store_file):
    async with driven(store_file) as run:
        await run.press("enter", "ctrl+p")
        assert isinstance(run.app.screen, PaletteBox)
        await run.type("risk")
        await run.press("escape")
        assert isinstance(run.app.screen, SubjectView)


async def test_every_size_takes_commands(store_file):
    async with driven(store_file) as run:
        for number, size in enumerate(((80, 24), (60, 20), (40, 10), (12, 4), (1, 1), (300, 100)), start=10):
            await run.pilot.resize_terminal(*size)
            await run.press(":")
            if size[0] >= 40:
                assert "Go to the" in run.screen
            await run.type(f"claim {number}")
            await run.press("enter")
            assert run.app.view.target.id == f"BABA-S{number}"


async def test_a_command_that_takes_nothing_says_so(store_file):
    async with driven(store_file) as run:
        for typed, name in (("sort name", "sort"), ("quit now", "q"), ("help me", "help")):
            await command(run, typed)
            assert f"{name} stands alone: leave out" in run.screen
            assert "Did you mean" not in run.screen
            await run.press("escape")


async def test_a_command_of_another_row_says_where_it_works(store_file):
    async with driven(store_file) as run:
        await command(run, "snooze 3h")
        assert "No command is called" not in run.screen
        assert "snooze does not work here now" in run.screen


async def test_a_long_fault_is_read_to_its_end(store_file):
    async with driven(store_file, size=(60, 20)) as run:
        await command(run, "src nobody-knows-it")
        words = " ".join(run.screen.replace("│", " ").split())
        assert "No row is called 'nobody-knows-it'. alimon list shows what there is." in words


async def test_a_word_that_begins_no_command_is_said_as_it_is_typed(store_file):
    async with driven(store_file) as run:
        await run.press(":")
        await run.type("xyz")
        assert "no command begins with “xyz” · Esc closes" in run.screen
        await run.press("backspace", "backspace", "backspace")
        assert "no command begins" not in run.screen
