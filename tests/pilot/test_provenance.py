"""Provenance says where a row comes from: address, times, status, hash, and who found the verdict."""

import hashlib
from datetime import timedelta

from alimon.model.sighting import Sighting
from alimon.model.verdict import Verdict
from alimon.model.words import VerdictWord
from alimon.store.claims import claim_view
from alimon.store.sightings import keep_sighting
from alimon.store.verdicts import add_verdict
from alimon.tui.target import Target

from tests.pilot.driving import driven
from tests.pilot.sources import FOR_CLAIM, SOURCE, go, on_source, top_view

TEXT = "Controls earned 41.2 million euros."
TALL = (100, 60)


async def test_a_source_tells_address_time_hash_and_that_it_was_supplied(store_file):
    async with on_source(store_file, TEXT, target=FOR_CLAIM, size=TALL) as run:
        await run.press("i")
        assert "LUMA-src-1@1 · supplied by you" in run.screen
        assert "https://luma.example.com/results/2025-q4" in run.screen
        assert "09:30 (now)" in run.screen
        assert hashlib.sha256(TEXT.encode()).hexdigest() in run.screen
        assert "the company itself (issuer)" in run.screen


async def test_a_page_that_flaps_says_so(store_file):
    async with on_source(store_file, TEXT, size=(90, 50)) as run:
        with run.store.write() as connection:
            keep_sighting(connection, SOURCE, Sighting(flaps=1))
        await run.press("i")
        assert "goes back and forth between texts" in run.screen
        await run.press("q", "q", "5")
        assert "goes back and forth between texts" in " ".join(run.screen.split())


async def test_a_claim_tells_its_flags_and_what_was_found_of_each_citation(store_file):
    async with on_source(store_file, TEXT, size=TALL) as run:
        await run.press("tab", "i")
        assert "LUMA-C1" in run.screen
        assert "paragraph 1, sentence 1" in run.screen
        assert "ⓘ issuer" in run.screen
        assert "· unchecked" in run.screen
        assert "LUMA-src-1@1 · supplied by you" in run.screen


async def test_a_verdict_tells_its_reason_and_who_found_it_when(store_file):
    async with on_source(store_file, size=TALL) as run:
        citation = claim_view(run.store, "LUMA-C1").citations[0].citation.id
        with run.store.write() as connection:
            add_verdict(
                connection,
                Verdict(
                    citation=citation,
                    word=VerdictWord.UNREACHABLE,
                    reason="timed out",
                    at=run.clock.now() - timedelta(minutes=12),
                    checker="refresh 1",
                ),
            )
        run.app.open_provenance(Target("claim", "LUMA-C1"))
        await run.idle()
        assert "∅ unreachable" in run.screen
        assert "timed out" in run.screen
        assert "refresh 1, 09:18 (12 min ago)" in run.screen


async def test_a_figure_tells_how_sure_it_is_and_its_source(store_file):
    async with on_source(store_file, size=TALL, target=Target("figure", "LUMA-fig-4")) as run:
        await run.press("i")
        assert "derived from other figures" in run.screen
        assert "The group less controls." in run.screen
        assert "LUMA-src-1" in run.screen


async def test_esc_and_q_close_the_box_and_enter_opens_the_source(store_file):
    async with on_source(store_file, TEXT) as run:
        await run.press("tab")
        for key in ("escape", "q"):
            await run.press("i", key)
            assert top_view(run) == "SourceView"
        await run.press("i", "enter")
        assert run.app.view.target == FOR_CLAIM


async def test_a_row_without_provenance_says_so(store_file):
    async with on_source(store_file) as run:
        await run.press("q", "1", "i")
        assert "have a provenance" in run.footer


async def test_the_box_fits_every_size(store_file):
    async with on_source(store_file, TEXT) as run:
        await run.press("i")
        for size in ((1, 1), (3, 2), (10, 4), (40, 10), (60, 20), (300, 100), (80, 24)):
            await run.pilot.resize_terminal(*size)
            await run.idle()
        assert "Provenance of LUMA-src-1" in run.screen


async def test_an_opinion_has_no_verdict_in_its_header_and_in_its_provenance(store_file):
    async with driven(store_file, size=(80, 30)) as run:
        run.app.open_target(Target("claim", "BABA-S45"))
        await run.idle()
        assert "S45  opinion" in run.screen.split("\n")[0]
        await run.press("i")
        assert "opinion, never judged" in run.screen
        assert "unchecked" not in run.screen


async def test_enter_is_offered_only_where_a_line_leads_to_a_source(store_file):
    async with driven(store_file) as run:
        for id_, offered in (("BABA-S45", False), ("BABA-S02", True)):
            run.app.open_provenance(Target("claim", id_))
            await run.idle()
            assert ("Enter opens the source" in run.screen) is offered
            await run.press("escape")
        await go(run, Target("source", "BABA-src-1"))
        await run.press("i")
        assert "Enter opens the source" not in run.screen
