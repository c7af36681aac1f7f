"""Pasting the text of a source: what is typed is kept by Enter outside the text, and marked as supplied."""

from alimon.store import snapshots
from textual import events
from textual.widgets import TextArea

from tests.pilot.sources import FOR_CLAIM, SOURCE, on_source, rows, top_view

PASTED = "Controls earned 41.2 million euros.\n\n阿里 and a second paragraph, with qQ/! in it."


async def paste(run, text):
    run.app.post_message(events.Paste(text))
    await run.idle()


async def test_a_pasted_text_is_kept_as_supplied_and_shown_at_once(store_file):
    async with on_source(store_file, target=FOR_CLAIM) as run:
        await run.press("p")
        await paste(run, PASTED)
        await run.press("escape", "enter")
        kept = snapshots.latest_snapshot(run.store, SOURCE)
        assert kept is not None
        assert (kept.text, kept.supplied) == (PASTED, True)
        assert top_view(run) == "SourceView"
        assert "Controls earned 41.2 million euros." in run.screen
        assert "supplied by you; u takes it back" in run.footer
        await run.press("u")
        assert snapshots.latest_snapshot(run.store, SOURCE) is None


async def test_letters_type_in_the_box_until_esc(store_file):
    async with on_source(store_file) as run:
        await run.press("p", *"q!p", "enter", "x")
        assert run.app.screen.query_one(TextArea).text == "q!p\nx"
        assert snapshots.latest_snapshot(run.store, SOURCE) is None


async def test_tab_goes_on_typing(store_file):
    async with on_source(store_file) as run:
        await run.press("p", "a", "escape", "tab", "b")
        assert run.app.screen.query_one(TextArea).text == "ab"


async def test_an_empty_text_is_refused(store_file):
    async with on_source(store_file) as run:
        await run.press("p", "space", "escape", "enter")
        assert "There is no text to keep" in run.screen
        assert snapshots.latest_snapshot(run.store, SOURCE) is None


async def test_q_drops_an_empty_box_at_once_and_a_text_when_pressed_twice(store_file):
    async with on_source(store_file) as run:
        await run.press("p", "escape", "q")
        assert top_view(run) == "SourceView"
        await run.press("p", "a", "escape", "q")
        assert "q again drops this text" in run.screen
        await run.press("q")
        assert top_view(run) == "SourceView"
        assert snapshots.latest_snapshot(run.store, SOURCE) is None


async def test_the_keys_are_said_in_the_box_at_every_size(store_file):
    async with on_source(store_file, size=(60, 20)) as run:
        await run.press("p")
        assert "Esc leaves the text, then Enter keeps it" in run.screen
        await run.press("escape")
        assert "Enter keeps it" in run.screen
        assert "q drops it" in run.screen


async def test_a_row_without_a_source_takes_no_text(store_file):
    async with on_source(store_file) as run:
        await run.press("q", "1", "p")
        assert "no source to paste a text for" in rows(run)[-1]


async def test_a_store_that_cannot_be_written_takes_no_text(store_file):
    async with on_source(store_file) as run:
        run.store.writable = False
        await run.press("p")
        assert "can only be read" in run.footer
