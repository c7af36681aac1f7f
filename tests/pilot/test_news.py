"""What changed is marked until it is acknowledged, and nothing moves under the cursor when it comes."""

from alimon.model.ids import CompanyId, SourceId
from alimon.model.words import EventKind
from alimon.store.connect import open_store
from alimon.store.events import add_event

from tests.builders import NOW
from tests.pilot.driving import driven

BABA = CompanyId("BABA")


def happen(store_file, kind=EventKind.SOURCE_CHANGED, source="BABA-src-2", count=1):
    """Let another process tell of a source."""
    other = open_store(store_file)
    with other.write() as connection:
        for _ in range(count):
            about = SourceId(source) if source else None
            add_event(connection, BABA, kind, "The text of [2] AInvest changed.", about, NOW)
    other.close()


def row_of(run, name):
    return next(line[:60] for line in run.screen.split("\n") if name in line[:60])


async def test_rows_that_lean_on_a_changed_source_are_marked_until_it_is_acknowledged(store_file):
    async with driven(store_file) as run:
        assert "•" not in run.screen
        happen(store_file)
        await run.until(lambda: "•E-commerce" in row_of(run, "E-commerce "))
        assert "•" not in row_of(run, "AI Labs")
        await run.press("j")
        assert "▌•E-commerce" in run.screen
        assert "• a source it rests on changed · 6 shows how" in run.screen
        await run.press("5")
        assert "•[2]" in row_of(run, "AInvest")
        await run.press("6", "A")
        await run.until(lambda: "•" not in run.screen)
        await run.press("u")
        await run.until(lambda: "•" in run.screen)


async def test_the_claims_of_a_subject_are_marked_one_by_one(store_file):
    happen(store_file)
    async with driven(store_file) as run:
        await run.press("j", "enter")
        await run.until(lambda: "•" in run.screen)
        lines = [line for line in run.screen.split("\n") if " S" in line[:24]]
        assert all(("•" in line) == ("[2]" in line) for line in lines)


async def test_a_first_reading_is_no_change(store_file):
    async with driven(store_file) as run:
        happen(store_file, EventKind.SOURCE_READ)
        await run.until(lambda: "read for" in run.screen or "1 new" in run.screen)
        await run.idle()
        assert "•" not in run.screen


async def test_nothing_moves_under_the_cursor_while_news_come(store_file):
    happen(store_file, source="", count=40)
    async with driven(store_file, size=(80, 24)) as run:
        await run.press("6", *"jjjjjjjjjj")

        def cursor_line():
            return next(at for at, line in enumerate(run.screen.split("\n")) if line.startswith("▌"))

        row, before = run.app.monitor.lists["inbox"].current.key, cursor_line()
        happen(store_file, source="", count=3)
        await run.until(lambda: len(run.app.monitor.lists["inbox"].keys) == 43)
        await run.idle()
        assert run.app.monitor.lists["inbox"].current.key == row
        assert cursor_line() == before
        await run.press("1", "j", "j")
        before = cursor_line()
        happen(store_file, source="", count=3)
        await run.until(lambda: len(run.app.monitor.lists["inbox"].keys) == 46)
        await run.idle()
        assert cursor_line() == before


async def test_the_inbox_opens_on_the_newest_event_where_nobody_was_in_it(store_file):
    happen(store_file)
    async with driven(store_file) as run:
        happen(store_file, EventKind.SOURCE_LOST)
        await run.until(lambda: len(run.app.monitor.lists["inbox"].keys) == 2)
        await run.press("6")
        assert "▌ ∅" in run.screen
        happen(store_file, source="BABA-src-3")
        await run.until(lambda: len(run.app.monitor.lists["inbox"].keys) == 3)
        await run.idle()
        assert "▌ ∅" in run.screen


async def test_the_cursor_stays_on_a_row_that_more_events_join(store_file):
    happen(store_file, count=2)
    happen(store_file, source="BABA-src-3")
    async with driven(store_file) as run:
        await run.press("6", "j")
        inbox = run.app.monitor.lists["inbox"]
        row = inbox.current.key
        happen(store_file, count=2)
        await run.until(lambda: "4 new" in run.screen)
        await run.idle()
        assert inbox.current.key == row


async def test_what_is_put_off_marks_nothing_until_it_is_brought_back(store_file):
    happen(store_file)
    async with driven(store_file) as run:
        await run.until(lambda: "•" in run.screen)
        await run.press("6", "w")
        await run.until(lambda: "•" not in run.screen)
        await run.press("u")
        await run.until(lambda: "•" in run.screen)
