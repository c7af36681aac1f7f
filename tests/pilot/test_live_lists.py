"""Lists while the store moves below them, lists too long to be loaded, and stores that hold little or take nothing."""

import pytest
from alimon.model.company_records import CompanyRecords
from alimon.model.ids import CompanyId
from alimon.model.words import EventKind
from alimon.store.connect import open_store
from alimon.store.events import add_event
from alimon.store.load import load_company
from alimon.tui.feeds.claims import ClaimFeed
from alimon.tui.target import Target
from alimon.tui.theme import THEMES
from alimon.tui.widgets.list_state import ListState
from alimon.tui.widgets.row_list import RowList
from alimon.tui.widgets.rows import Cell, Column, Row

from tests.builders import NOW, company, subject
from tests.generated import generated_company
from tests.pilot.driving import driven
from tests.store.second_process import end, start

MANY, CLAIMS_OF_ONE = 20_000, 500
RETIRE = """
from alimon.store.undo import retire
store = open_store(path)
retire(store, "{retired}", NOW)
add_note(store, "{noted}", "From another desk.", NOW)
store.close()
"""


def ids(row_list):
    return [row_list.row(at).target.id for at in range(len(row_list.keys))]


@pytest.mark.parametrize(
    ("keys", "state"),
    [
        ((), ListState()),
        (("!",), ListState(problems=True)),
        (("f", *"qwen", "enter"), ListState(text="qwen")),
        (("s", "s", "s", "S"), ListState(sort="claim", descending=True)),
    ],
    ids=["as it comes", "problems", "filtered", "sorted"],
)
async def test_what_another_process_writes_shows_and_the_list_stays_as_it_was_asked_for(
    store_file, keys, state
):
    async with driven(store_file) as run:
        run.app.open_target(Target("subject", "BABA-qwen"))
        await run.idle()
        claims = run.app.view.claims
        await run.press(*keys)
        await run.press("G")
        gone, *before = ids(claims)
        held = claims.current.target.id
        assert held != gone
        end(start(store_file, RETIRE.format(retired=gone, noted=held)))
        await run.until(lambda: len(claims.keys) == len(before))
        await run.idle()
        assert ids(claims) == before
        assert claims.current.target.id == held
        assert run.app.view.list_state("claims") == state


async def test_a_view_below_is_brought_up_to_date_when_it_is_come_back_to(store_file):
    async with driven(store_file) as run:
        run.app.open_target(Target("subject", "BABA-cloud"))
        await run.idle()
        claims = run.app.view.claims
        await run.press("j", "enter")
        assert run.app.view.target.id == "BABA-S02"
        end(start(store_file, RETIRE.format(retired="BABA-S01", noted="BABA-S02")))
        await run.until(lambda: "From another desk." in run.screen)
        await run.press("q")
        assert "BABA-S01" not in ids(claims)
        assert claims.current.target.id == "BABA-S02"


# Long lists


@pytest.fixture(scope="module")
def long_store(tmp_path_factory):
    path = tmp_path_factory.mktemp("long") / "alimon.db"
    store = open_store(path)
    load_company(store, generated_company(MANY, figures=100), now=NOW)
    store.close()
    return path


async def test_a_long_list_fetches_the_rows_on_screen_only(long_store, monkeypatch):
    fetched = []
    whole = ClaimFeed.fetch

    def fetch(self, keys):
        fetched.append(len(keys))
        return whole(self, keys)

    monkeypatch.setattr(ClaimFeed, "fetch", fetch)
    async with driven(long_store, company_id="GEN", size=(120, 40)) as run:
        run.app.open_target(Target("subject", "GEN-segment-1"))
        await run.idle()
        claims = run.app.view.claims
        page = claims.page
        assert len(claims.keys) > CLAIMS_OF_ONE
        assert sum(fetched) <= 4 * page
        fetched.clear()
        await run.press("j", "j", "pagedown", "G")
        assert claims.cursor == len(claims.keys) - 1
        assert sum(fetched) <= 4 * page
        fetched.clear()
        await run.press("s", "S", "!", "g", "g")
        assert sum(fetched) <= 8 * page


def test_a_list_of_a_hundred_thousand_rows_is_never_fetched_whole():
    fetched = []

    class Counting:
        def fetch(self, keys):
            fetched.extend(keys)
            return [Row(key=key, target=None, cells=(Cell(str(key)),)) for key in keys]

    row_list = RowList("rows", (Column("row", 8, flex=True),), THEMES["dark"])
    row_list.show(Counting(), range(100_000))
    for place in (1, 50_000, 99_999, 0):
        row_list.move_to(place)
        assert row_list.current.key == place
    assert len(fetched) <= 8


# Little, or nothing


async def test_a_company_of_which_nothing_is_known_says_in_each_panel_what_would_stand_there(tmp_path):
    path = tmp_path / "alimon.db"
    store = open_store(path)
    nothing = CompanyRecords(
        company=company(), subjects=(subject("group", "Acme", kind="company"),), reports=(), claims=(),
        citations=(), sources=(), figures=(), theses=(),
    )  # fmt: skip
    load_company(store, nothing, now=NOW)
    store.close()
    async with driven(path, company_id="ACME") as run:
        for number, name in enumerate(run.app.monitor.lists, 1):
            await run.press(
                str(number), "j", "enter", "q", "!", "s", "f", *"x", "escape", "!", "<", ">", "y", "l"
            )
            row_list = run.app.monitor.lists[name]
            assert row_list.keys or any(span.text.strip() for one in row_list.empty for span in one.spans), (
                name
            )
        await run.press("R")
        assert "Nothing is due" in run.footer
        await run.press("/", *"cloud")
        assert "cloud" in run.screen


async def test_a_store_that_can_only_be_read_says_so_on_every_view(store_file):
    async with driven(store_file, size=(80, 24)) as run:
        run.store.writable = False
        run.app.monitor.show_bars()
        for target in (None, Target("subject", "BABA-cloud"), Target("claim", "BABA-S02")):
            if target:
                run.app.open_target(target)
            await run.idle()
            assert "read-only store" in run.screen.split("\n")[0]
            assert "·   ?" not in run.screen.split("\n")[0]
        await run.press("r")
        assert "can only be read" in run.footer
        assert not run.app.is_refreshing


async def test_a_small_header_says_offline_without_a_dot_before_it(store_file):
    async with driven(store_file, size=(80, 24)) as run:
        run.app.offline = True
        run.app.monitor.show_bars()
        assert "of 5 · offline  ? help" in run.screen.split("\n")[0]
        run.app.open_target(Target("claim", "BABA-S02"))
        await run.idle()
        assert "offline  ? help" in run.screen.split("\n")[0]
        assert "· offline" not in run.screen.split("\n")[0]


async def test_switching_to_a_company_and_back_keeps_the_store(store_file):
    async with driven(store_file) as run:
        run.app.switch_company(CompanyId("LUMA"))
        await run.idle()
        assert "Luma" in run.screen
        run.app.switch_company(CompanyId("BABA"))
        await run.idle()
        assert "Alibaba" in run.screen


async def test_what_did_not_change_is_not_painted_again(store_file):
    def tell(run):
        with run.store.write() as connection:
            add_event(connection, "BABA", EventKind.SOURCE_READ, "Read.", None, run.clock.now())
        run.app.store_moved()

    async with driven(store_file) as run:
        await run.press("6")
        tell(run)
        await run.idle()
        painted = []
        for name, shown in run.app.monitor.lists.items():
            shown.refresh = lambda *regions, name=name, **_: painted.append((name, regions))
        run.app.store_moved()
        await run.idle()
        assert painted == []
        tell(run)
        await run.idle()
        assert {name for name, _ in painted} == {"inbox"}
