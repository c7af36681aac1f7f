"""From the panels every claim is reached by Enter, and coming back finds everything as it was left."""

from alimon.model.list_query import ListQuery
from alimon.store.claims import claim_keys, claim_rows
from alimon.tui.screens.subject import SubjectView
from alimon.tui.target import Target
from alimon.tui.widgets.list_state import ListState

from tests.pilot.driving import driven
from tests.pilot.staging import BABA, CLAIM

PANELS = ("segments", "risks", "competitors")
CLAIMS = 45


def listed(row_list):
    return [row_list.row(at).target.id for at in range(len(row_list.keys))]


def mirrored(row_list):
    """A list as the user sees it: its order, its cursor, how far it is scrolled."""
    return [*row_list.keys], row_list.cursor, row_list.top


async def test_every_claim_of_the_report_is_reached_by_enter_from_a_panel_row(store_file):
    reached = set()
    async with driven(store_file) as run:
        keys = claim_keys(run.store, ListQuery(company=BABA))
        claims = {row.id for row in claim_rows(run.store, keys)}
        assert len(claims) == CLAIMS
        for number, name in enumerate(PANELS, 1):
            await run.press(str(number), "g", "g")
            for _ in run.app.monitor.lists[name].keys:
                await run.press("enter")
                assert isinstance(run.app.view, SubjectView)
                reached.update(listed(run.app.view.claims))
                await run.press("q", "j")
    assert reached == claims


async def test_theses_and_sources_open_something_too(store_file):
    async with driven(store_file) as run:
        for number, name in (("4", "theses"), ("5", "sources")):
            await run.press(number, "g", "g")
            for _ in run.app.monitor.lists[name].keys[:6]:
                await run.press("enter")
                assert run.app.view is not run.app.monitor, run.footer
                await run.press("q", "j")


async def test_from_a_panel_to_a_source_and_back_every_view_is_as_it_was(store_file):
    async with driven(store_file) as run:
        segments = run.app.monitor.lists["segments"]
        await run.press("1", "s", "S", "f", *"a", "enter", "j", "j")
        on_monitor = mirrored(segments), run.app.monitor.list_state("segments")
        run.app.open_target(Target("subject", "BABA-cloud"))
        await run.idle()
        subject = run.app.view
        await run.press("s", "s", "s", "S", "f", *"cloud", "enter", "j", "j", "j")
        on_subject = mirrored(subject.claims), subject.list_state("claims")
        assert on_subject[1] == ListState(text="cloud", sort="claim", descending=True)
        await run.press("enter", "enter")
        assert len(run.app.screen_stack) == 4
        await run.press("q", "escape")
        assert run.app.view is subject
        assert (mirrored(subject.claims), subject.list_state("claims")) == on_subject
        await run.press("backspace")
        assert run.app.view is run.app.monitor
        assert (mirrored(segments), run.app.monitor.list_state("segments")) == on_monitor


async def test_back_in_find_the_words_and_the_answer_are_there_and_keys_move(store_file):
    async with driven(store_file) as run:
        await run.press("/", *"cloud revenue", "escape", "j", "j", "j")
        find, before = run.app.view, run.app.view.selection()
        await run.press("enter", "q")
        assert run.app.view is find
        assert find.selection() == before
        await run.press("j")
        assert find.selection() != before
        assert find.words == "cloud revenue"


async def test_back_on_a_claim_the_cursor_is_on_its_citation(store_file):
    async with driven(store_file, size=(60, 12)) as run:
        run.app.open_target(Target("claim", CLAIM))
        await run.idle()
        await run.press("j", "j")
        before = run.app.view.selection(), run.app.view.page.top
        await run.press("enter", "q")
        assert (run.app.view.selection(), run.app.view.page.top) == before
