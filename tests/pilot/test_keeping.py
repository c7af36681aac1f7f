from alimon.model.ids import CompanyId, SourceId
from alimon.model.list_query import ListQuery
from alimon.model.words import EventKind
from alimon.store import notes
from alimon.store.claims import claim
from alimon.store.connect import open_store
from alimon.store.events import add_event, event_keys, event_rows
from alimon.tui.boxes.note import NoteBox
from alimon.tui.feeds.feed import FIRST
from alimon.tui.screens.claim import ClaimView
from alimon.tui.screens.monitor import MonitorView
from alimon.tui.screens.source import SourceView
from alimon.tui.screens.subject import SubjectView

from tests.builders import NOW
from tests.pilot.driving import driven

BABA, SOURCE = CompanyId("BABA"), SourceId("BABA-src-1")


def marks(run):
    return {mark.letter: mark.target for mark in notes.marks(run.store, BABA)}


def texts(run, target):
    return [note.text for note in notes.notes(run.store, target)]


def news(run):
    keys = event_keys(run.store, ListQuery(company=BABA))
    return [row.acknowledged for row in event_rows(run.store, keys)]


def add_events(store_file, count):
    store = open_store(store_file)
    with store.write() as connection:
        for number in range(count):
            add_event(
                connection,
                BABA,
                EventKind.SOURCE_CHANGED,
                f"Page {number} changed.",
                None,
                NOW,
            )
    store.close()


async def to_claim(run, number=11):
    await run.press(":")
    await run.type(f"claim {number}")
    await run.press("enter")


# Marks


async def test_a_marked_panel_row_is_jumped_to_on_the_monitor(store_file):
    async with driven(store_file) as run:
        await run.press("2", "j", "m", "a")
        assert marks(run) == {"a": run.app.monitor.lists["risks"].current.target.id}
        assert "'a jumps to it" in run.footer
        await run.press("1", "'", "a")
        assert run.app.view.part_name == "risks"
        assert run.app.monitor.lists["risks"].cursor == 1


async def test_a_marked_claim_is_two_keys_away_from_anywhere(store_file):
    async with driven(store_file) as run:
        await to_claim(run)
        await run.press("m", "c", "q", "'", "c")
        assert isinstance(run.app.view, ClaimView)
        assert run.app.view.target.id == "BABA-S11"
        await run.press("q", "/", "'")
        assert run.app.view.words == "'"


async def test_a_figure_found_can_be_marked(store_file):
    async with driven(store_file) as run:
        await run.press("/")
        await run.type("cloud revenue jun 2025")
        await run.press("escape", "m", "F")
        assert marks(run)["F"].startswith("BABA-fig-")
        await run.press("q", "'", "F")
        assert isinstance(run.app.view, SourceView)


async def test_a_mark_pressed_and_jumped_to_at_once_is_there(store_file):
    async with driven(store_file) as run:
        await run.press("2", "m", "a", "1", "'", "a")
        assert run.app.view.part_name == "risks"


async def test_the_strip_names_the_marks_and_escape_cancels(store_file):
    async with driven(store_file) as run:
        await run.press("'")
        assert "no marks yet" in run.footer
        await run.press("escape", "m", "a", "'")
        assert "jump to: a Alibaba" in run.footer
        await run.press("escape")
        assert "jump to" not in run.footer


async def test_an_empty_letter_and_no_letter_say_what_to_do(store_file):
    async with driven(store_file) as run:
        await run.press("'", "z")
        assert "Nothing is marked z" in run.footer
        await run.press("m", "tab")
        assert "one letter or digit" in run.footer
        assert marks(run) == {}


async def test_undo_puts_back_what_a_letter_jumped_to(store_file):
    async with driven(store_file) as run:
        await run.press("m", "a")
        before = marks(run)
        await run.press("2", "m", "a")
        assert marks(run) != before
        await run.press("u")
        assert marks(run) == before
        assert "Undone: mark a on" in run.footer


# Notes


async def test_a_note_is_written_on_the_selected_row_and_undone(store_file):
    async with driven(store_file) as run:
        await to_claim(run)
        await run.press("e")
        assert isinstance(run.app.screen, NoteBox)
        await run.type("Ask the desk, q first.")
        await run.press("enter")
        assert texts(run, "BABA-S11") == ["Ask the desk, q first."]
        assert "Noted on S11" in run.footer
        assert "Ask the desk" in "\n".join(
            "".join(s.text for s in one.spans) for one in run.app.view.page.lines
        )
        await run.press("u")
        assert texts(run, "BABA-S11") == []


async def test_a_note_is_changed_and_retired_in_its_box(store_file):
    async with driven(store_file) as run:
        await to_claim(run)
        await run.press("e", *"one", "enter", "e", *"two", "enter")
        await run.press("e", "down", "down")
        assert run.app.screen.box.value == "one"
        await run.press("!", "enter")
        assert sorted(texts(run, "BABA-S11")) == ["one!", "two"]
        await run.press("e", "down", "ctrl+u")
        assert "Enter retires this note" in run.screen
        await run.press("enter")
        assert len(texts(run, "BABA-S11")) == 1
        await run.press("u")
        assert len(texts(run, "BABA-S11")) == 2


async def test_escape_and_an_unchanged_text_change_nothing(store_file):
    async with driven(store_file) as run:
        await run.press("e", *"draft", "escape", "e", "enter", "u")
        assert "Nothing to undo" in run.footer


async def test_the_note_command_writes_at_once(store_file):
    async with driven(store_file) as run:
        await to_claim(run)
        await run.press(":")
        await run.type("note call back")
        await run.press("enter")
        assert texts(run, "BABA-S11") == ["call back"]


# Acknowledging


async def test_an_event_is_acknowledged_and_all_shown_together(store_file):
    add_events(store_file, 3)
    async with driven(store_file) as run:
        await run.press("6", "a")
        assert news(run).count(True) == 1
        await run.press("A")
        assert news(run) == [True] * 3
        assert "2 events acknowledged" in run.footer
        await run.press("u")
        assert news(run).count(True) == 1
        await run.press("u")
        assert news(run) == [False] * 3


async def test_only_the_events_that_are_shown_are_acknowledged(store_file):
    add_events(store_file, 3)
    async with driven(store_file) as run:
        await run.press("6", "f", *"page 1", "enter", "A")
        assert news(run).count(True) == 1
        await run.press("A")
        assert "Nothing here is new" in run.footer


async def test_a_long_inbox_is_acknowledged_only_once_its_filter_is_done(store_file):
    add_events(store_file, FIRST + 50)
    async with driven(store_file) as run:
        await run.press("6", "f", *"page 201", "enter", "A")
        assert news(run).count(True) == 1
        await run.press("u")
        assert news(run).count(True) == 0


async def test_a_row_that_is_no_event_says_where_they_are(store_file):
    async with driven(store_file) as run:
        await run.press("a")
        assert "6 goes there" in run.footer
        await run.press("6", "a")
        assert run.footer == "No event is under the cursor."


# Retiring and undo


async def test_a_retired_claim_leaves_its_list_and_comes_back(store_file):
    async with driven(store_file) as run:
        await run.press("5", "enter", "escape", "1", "j", "enter")
        assert isinstance(run.app.view, SubjectView)
        many = len(run.app.view.claims.keys)
        retired = run.app.view.claims.current.target.id
        await run.press("x")
        assert "retired · u brings it back" in run.footer
        assert len(run.app.view.claims.keys) == many - 1
        assert claim(run.store, retired).retired
        await run.press("u")
        assert len(run.app.view.claims.keys) == many


async def test_retiring_what_a_view_is_of_leaves_the_view(store_file):
    async with driven(store_file) as run:
        await to_claim(run)
        await run.press("x")
        assert isinstance(run.app.view, MonitorView)
        assert "S11 retired" in run.footer


async def test_undo_follows_the_key_before_it_at_once(store_file):
    async with driven(store_file) as run:
        await to_claim(run)
        await run.press("x", "u")
        assert not claim(run.store, "BABA-S11").retired
        assert "Undone: BABA-S11 retired" in run.footer


async def test_a_subject_is_not_retired(store_file):
    async with driven(store_file) as run:
        await run.press("x")
        assert "Only a claim, a figure, a source or a thesis" in run.footer
        await run.press("u")
        assert "Nothing to undo" in run.footer


async def test_a_store_that_can_only_be_read_says_so_and_keeps_nothing(store_file):
    async with driven(store_file) as run:
        run.store.writable = False
        for keys in (("m", "a"), ("x",), ("u",)):
            await to_claim(run)
            await run.press(*keys)
            assert "the store can only be read" in run.footer
        await run.press("e")
        assert "the store can only be read" in run.screen
        assert marks(run) == {}


async def test_a_store_in_which_another_writes_says_so(store_file, monkeypatch):
    monkeypatch.setattr("alimon.store.connect.BUSY_SECONDS", 0.05)
    other = open_store(store_file)
    async with driven(store_file) as run:
        with other.write():
            await to_claim(run)
            await run.press("x")
        assert "writing" in run.footer.lower() or "busy" in run.footer.lower()
        assert isinstance(run.app.view, ClaimView)
    other.close()
