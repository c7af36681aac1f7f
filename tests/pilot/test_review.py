"""`:import` shows what a report claims before any of it is kept."""

from datetime import date

import pytest
from alimon.model.list_query import ListQuery
from alimon.store import claims, sources
from alimon.store.subjects import subjects
from alimon.tui.boxes.palette import PaletteBox
from alimon.tui.boxes.review import ReviewBox
from alimon.tui.screens.monitor import MonitorView

from tests.pilot.driving import Driven, driven

NOTE = (
    "Luma looks up\n\n"
    "Luma's controls revenue rose 18% to €41.2 million in the June quarter of 2025 [1]. "
    "Orbit shipped 40,000 lamps in 2024 [2].\n\n"
    "Sources\n[1] Results https://lantern.example.com/new\n[2] Orbit https://orbit.example.com/\n"
)


@pytest.fixture
def note(tmp_path):
    path = tmp_path / "note.txt"
    path.write_text(NOTE, encoding="utf-8")
    return path


async def command(run: Driven, text: str) -> None:
    await run.press(":")
    run.app.screen.box.value = text
    await run.idle()
    await run.press("enter")


def imported(run: Driven):
    keys = claims.claim_keys(run.store, ListQuery(company="LUMA"))
    return [row for row in claims.claim_rows(run.store, keys) if "-I" in row.id]


async def review(run: Driven, note) -> ReviewBox:
    await command(run, f"import {note}")
    assert isinstance(run.app.screen, ReviewBox)
    return run.app.screen


async def test_claims_stand_beside_their_sentences(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        box = await review(run, note)
        assert "Luma looks up" in run.screen
        assert "Orbit shipped 40,000 lamps in 2024 [2]" not in run.screen
        await run.press("G")
        assert "Orbit shipped 40,000 lamps in 2024 [2]" in run.screen
        assert "a new subject of the company" in run.screen
        assert not imported(run)
        await run.press("escape")
        assert box.draft is not None
        assert isinstance(run.app.screen, MonitorView)
        assert not imported(run)


async def test_what_is_not_dropped_is_kept_with_what_it_cites(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        box = await review(run, note)
        many = len(box.draft.claims)
        await run.press("G", "x")
        assert "dropped" in run.screen
        await run.press("A")
        assert isinstance(run.app.screen, MonitorView)
        assert f"Kept {many - 1} claims as LUMA-imp-1, 1 dropped" in run.footer
        assert len(imported(run)) == many - 1
        assert "Orbit" not in {one.name for one in subjects(run.store, "LUMA")}
        urls = {one.url for one in sources.cited_sources(run.store, "LUMA")}
        assert "https://lantern.example.com/new" in urls
        assert "https://orbit.example.com/" not in urls


async def test_u_takes_an_import_back(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        names = {one.name for one in subjects(run.store, "LUMA")}
        urls = {one.url for one in sources.cited_sources(run.store, "LUMA")}
        await review(run, note)
        await run.press("A")
        assert imported(run)
        await run.press("u")
        assert "Undone: LUMA-imp-1 imported" in run.footer
        assert not imported(run)
        assert {one.name for one in subjects(run.store, "LUMA")} == names
        assert {one.url for one in sources.cited_sources(run.store, "LUMA")} == urls
        await review(run, note)
        await run.press("A")
        assert {one.id.partition("c")[0] for one in imported(run)} == {"LUMA-I2"}
        assert "Orbit" in {one.name for one in subjects(run.store, "LUMA")}
        assert "https://orbit.example.com/" in {one.url for one in sources.cited_sources(run.store, "LUMA")}


async def test_x_again_brings_a_claim_back(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        box = await review(run, note)
        await run.press("x", "x", "A")
        assert len(imported(run)) == len(box.draft.claims)


async def test_a_claim_is_reworded_and_given_another_subject(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        before = {one.id for one in subjects(run.store, "LUMA")}
        box = await review(run, note)
        await run.press("G", "enter")
        run.app.screen.box.value = "Orbit sold 40,000 lamps in 2024."
        await run.press("pagedown", "enter")
        assert run.app.screen is box
        assert "edited" in run.screen
        await run.press("A")
        kept = imported(run)[-1]
        assert kept.text == "Orbit sold 40,000 lamps in 2024."
        view = claims.claim_view(run.store, kept.id)
        assert view.claim.subject in before
        assert "Orbit" not in {one.name for one in subjects(run.store, "LUMA")}


async def test_words_cannot_belie_the_value(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        box = await review(run, note)
        await run.press("G", "enter")
        run.app.screen.box.value = "Orbit shipped 50,000 lamps in 2024."
        await run.press("enter")
        assert run.app.screen is not box
        assert "Its words give another number than its value." in run.screen
        await run.press("escape")
        assert not box.draft.edits


async def fill(run, name, text):
    run.app.screen.fields[name].value = text
    await run.idle()


async def test_value_period_and_a_new_subject_are_edited_and_kept(store_file, note):
    async with driven(store_file, company_id="LUMA", size=(80, 24)) as run:
        box = await review(run, note)
        await run.press("G", "enter")
        assert "40,000 lamps" in run.screen
        await fill(run, "value", "over 50 million lanterns")
        await fill(run, "period", "FY2025")
        await fill(run, "subject", "Orbit Labs")
        assert "a new subject" in run.screen
        await run.press("enter")
        assert run.app.screen is box
        assert "over 50m lanterns" in run.screen or "over 50" in run.screen
        await run.press("A")
        view = claims.claim_view(run.store, imported(run)[-1].id)
        assert view.claim.quantity.words() == "over 50m lanterns"
        assert (view.claim.period.start, view.claim.period.end) == (date(2024, 7, 1), date(2025, 6, 30))
        assert view.subject.name == "Orbit Labs"
        assert "Orbit" not in {one.name for one in subjects(run.store, "LUMA")}


async def test_the_words_follow_a_number_that_was_corrected(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        await review(run, note)
        await run.press("G", "enter")
        await fill(run, "value", "50,000 lamps")
        await run.press("enter", "A")
        kept = imported(run)[-1]
        assert "50,000" in kept.text
        assert "40,000" not in kept.text


@pytest.mark.parametrize(
    ("name", "typed", "told"),
    [
        ("value", "many", "'many' holds no number. Write RMB33.4bn, 26 %"),
        ("value", "4 or 5 lamps", "holds more than one number"),
        ("period", "soon", "'soon' is no period. Write Q2 2025"),
        ("period", "Q2", "'Q2' does not tell its days"),
        ("value", "", "The value is gone"),
    ],
)
async def test_what_cannot_be_read_is_said_as_it_is_typed_and_not_taken(store_file, note, name, typed, told):
    async with driven(store_file, company_id="LUMA", size=(80, 24)) as run:
        box = await review(run, note)
        await run.press("G", "enter")
        await fill(run, name, typed)
        assert told in run.screen
        await run.press("enter")
        assert run.app.screen is not box
        await run.press("escape")
        assert not box.draft.edits


async def test_tab_goes_through_the_fields_and_a_typed_name_finds_its_subject(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        await review(run, note)
        await run.press("G", "enter", "tab", "tab", "tab")
        assert run.app.screen.fields["subject"].has_focus
        await run.type("luma")
        await run.press("enter", "A")
        kept = claims.claim_view(run.store, imported(run)[-1].id)
        assert kept.subject.kind == "company"
        await run.press("u")
        assert not imported(run)


async def test_decisions_are_left_only_when_asked_twice(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        await review(run, note)
        await run.press("x", "q")
        assert "Nothing is kept yet" in run.screen
        await run.press("j", "q")
        assert isinstance(run.app.screen, ReviewBox)
        await run.press("q")
        assert isinstance(run.app.screen, MonitorView)


async def test_nothing_is_kept_where_every_claim_is_dropped(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        box = await review(run, note)
        for _ in box.draft.claims:
            await run.press("x", "j")
        await run.press("A")
        assert "nothing to keep" in run.screen


async def test_lost_names_are_guesses(store_file, tmp_path):
    note = tmp_path / "lost.txt"
    text = (
        "Tessera delivered 84,300 cars in 2024 [1], and competes with carmakers such as\n, BYD and [1].\n\n"
    )
    note.write_text(text + "Sources\n1. Deliveries https://tessera.example/q2\n", encoding="utf-8")
    async with driven(store_file, company_id="LUMA") as run:
        box = await review(run, note)
        holed = next(at for at, one in enumerate(box.draft.claims) if one.gaps)
        await run.press(*("j",) * holed)
        assert f"? {box.draft.claims[holed].id} " in run.screen
        assert "lost name" in run.screen
        assert "guess" in run.screen


async def test_a_report_that_cannot_be_read_says_so(store_file, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_text("Good morning to everybody.\n", encoding="utf-8")
    async with driven(store_file) as run:
        for place, words in ((tmp_path / "none.txt", "none.txt"), (empty, "No claim was found")):
            await command(run, f"import {place}")
            assert words in run.screen
            await run.press("x", "A", "enter", "tab", "escape")
            assert isinstance(run.app.screen, MonitorView)


async def test_a_store_that_can_only_be_read_refuses(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        run.store.writable = False
        await command(run, f"import {note}")
        assert isinstance(run.app.screen, MonitorView)
        assert "can only be read" in run.footer


async def test_paths_are_completed(store_file, note, monkeypatch):
    monkeypatch.chdir(note.parent)
    async with driven(store_file, company_id="LUMA") as run:
        await run.press(":")
        await run.type("import no")
        await run.press("tab")
        assert isinstance(run.app.screen, PaletteBox)
        assert run.app.screen.box.value == "import note.txt"
        await run.press("enter")
        assert "Luma looks up" in run.screen


async def test_every_size_reviews(store_file, note):
    async with driven(store_file, company_id="LUMA") as run:
        for size in ((80, 24), (60, 20), (40, 10), (12, 4), (1, 1)):
            await run.pilot.resize_terminal(*size)
            await review(run, note)
            if size[0] >= 60:
                await run.press("G")
                assert "Orbit shipped" in run.screen
                assert "keeps" in run.screen
            await run.press("tab", "j", "escape")


async def test_a_long_message_is_read_to_its_end_on_a_small_screen(store_file, note):
    async with driven(store_file, company_id="LUMA", size=(60, 20)) as run:
        await command(run, "import /nowhere")
        assert "an address begins with" in " ".join(run.screen.replace("│", " ").split())
        await run.press("escape")
        await review(run, note)
        await run.press("x", "escape")
        assert "forgets what was dropped and edited." in " ".join(run.screen.replace("│", " ").split())
        await run.press("x")
        assert "forgets" not in run.screen
