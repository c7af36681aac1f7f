"""The Source view is a pager: the passage of the claim is marked and centred, the margin says who leans where."""

import pytest
from alimon.tui.target import Target
from alimon.tui.widgets.lines import Span
from alimon.tui.widgets.pager import Note

from tests.pilot.sources import CLAIM, FIGURE, FOR_CLAIM, SOURCE, give, go, marked, on_source, rows, top_view

PASSAGE = (
    "Controls earned revenue of 41.2 million euros in the June quarter of 2025, up 18 per cent on the year."
)
PADDING = "Nobody in the hall asked about the weather, and the board was glad of that for once this year."


def article(before, after):
    return "\n".join([*[PADDING] * before, PASSAGE, *[PADDING] * after, "The last line of it."])


READ = article(40, 40)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)])
async def test_the_passage_is_marked_and_stands_in_the_middle(store_file, size):
    async with on_source(store_file, READ, target=FOR_CLAIM, size=size) as run:
        assert "41.2" in marked(run)
        place = next(at for at, row in enumerate(rows(run)) if "Controls earned revenue" in row)
        assert size[1] * 0.2 < place < size[1] * 0.8
        assert "passage 1 of" in run.screen


async def test_enter_on_a_citation_leads_to_the_passage(store_file):
    async with on_source(store_file, READ) as run:
        await go(run, Target("claim", CLAIM))
        while run.app.view.selection() != FOR_CLAIM:
            await run.press("j")
        await run.press("enter")
        assert top_view(run) == "SourceView"
        assert "41.2" in marked(run)


async def test_a_figure_leads_to_its_value_in_the_text(store_file):
    async with on_source(store_file, READ, target=Target("figure", FIGURE)) as run:
        assert "41.2" in marked(run)


async def test_the_margin_names_the_claims_that_lean_on_a_line(store_file):
    async with on_source(store_file, READ, target=FOR_CLAIM) as run:
        labels = [row.partition("│")[0].partition("▌")[0].split()[:1] for row in rows(run)]
        assert ["C1"] in labels
        assert ["C2"] in labels


async def test_the_header_says_who_published_it_when_and_how_old_the_text_is(store_file):
    async with on_source(store_file, READ, size=(120, 40)) as run:
        header = rows(run)[0]
        assert "[1] Luma Lighting · company release · 21 Aug 2025 · Results for the fourth quarter" in header
        assert "supplied now" in header
        assert "3 claims: 3·" in header


async def test_scroll_keys_go_through_the_text_and_stop_at_its_ends(store_file):
    async with on_source(store_file, READ) as run:
        first = rows(run)[2:18]
        await run.press("j")
        assert rows(run)[2] == first[1]
        await run.press("k", "k")
        assert rows(run)[2:18] == first
        await run.press("space")
        assert rows(run)[2:18] != first
        await run.press("b")
        assert rows(run)[2:18] == first
        await run.press("G")
        assert "The last line of it." in run.screen
        assert "100 %" in run.screen
        await run.press("pagedown")
        assert "The last line of it." in run.screen
        await run.press("g", "g")
        assert rows(run)[2:18] == first


async def test_the_end_stays_in_sight_when_the_margin_comes_after_the_key(store_file):
    async with on_source(store_file, READ) as run:
        text = run.app.view.text
        text.show_notes([], 0)
        await run.press("G")
        text.show_notes([Note(0, (Span("C1"),))], 40)
        await run.idle()
        assert "The last line of it." in run.screen
        assert "100 %" in run.screen


@pytest.mark.parametrize("size", [(60, 12), (44, 30), (120, 40)])
async def test_the_end_stays_in_sight_when_the_room_changes(store_file, size):
    async with on_source(store_file, READ) as run:
        await run.press("G")
        await run.pilot.resize_terminal(*size)
        await run.idle()
        assert "The last line of it." in run.screen
        await run.press("k")
        await run.pilot.resize_terminal(size[0], size[1] - 2)
        await run.idle()
        assert "The last line of it." not in run.screen, "who left the end stays where they are"


async def test_n_goes_back_to_the_passage_from_anywhere(store_file):
    async with on_source(store_file, READ, target=FOR_CLAIM) as run:
        await run.press("G")
        assert "41.2" not in marked(run)
        await run.press("n")
        assert "41.2" in marked(run)
        await run.press("G", "N")
        assert "41.2" in marked(run)


async def test_enter_on_a_row_of_the_list_opens_the_claim(store_file):
    async with on_source(store_file, READ) as run:
        await run.press("tab", "j", "enter")
        assert run.app.view.target == Target("claim", "LUMA-C2")


async def test_enter_on_a_passage_opens_the_claim_that_leans_on_it(store_file):
    async with on_source(store_file, READ) as run:
        await run.press("n", "enter")
        assert top_view(run) == "ClaimView"


async def test_a_claim_of_which_the_text_says_nothing_is_told_so(store_file):
    async with on_source(store_file, "Only the weather was spoken of.", target=FOR_CLAIM) as run:
        assert "nothing here speaks of it" in run.screen
        await run.press("n")
        assert "No passage of this text is marked" in run.footer


async def test_hostile_text_is_shown_as_text_and_its_passage_still_marked(store_file):
    hostile = "\x1b]0;owned\x07 [bold]not markup[/bold] \u202e\u200b\u200b "
    async with on_source(store_file, hostile * 200 + "\n" + PASSAGE, target=FOR_CLAIM) as run:
        assert "41.2" in marked(run)
        await run.press("g", "g")
        assert "<1B>]0;owned<07> [bold]not markup[/bold] <202E>" in run.screen
        assert "\x1b" not in run.screen


async def test_a_text_of_a_megabyte_opens_at_its_passage(store_file):
    async with on_source(store_file, article(9_000, 100), target=FOR_CLAIM) as run:
        await run.until(lambda: "41.2" in marked(run))
        await run.press("G")
        await run.until(lambda: "The last line of it." in run.screen)


async def test_a_new_text_takes_the_place_of_the_one_on_screen(store_file):
    async with on_source(store_file, "The old words.") as run:
        assert "The old words." in run.screen
        await give(run, "The new words.")
        assert "The new words." in run.screen
        assert "The old words." not in run.screen


async def test_han_text_fills_rows_and_starts_none_with_a_full_stop(store_file):
    han = "阿里巴巴的云计算收入在本季度继续增长，超过了所有人的预期。" * 20
    async with on_source(store_file, han, size=(60, 20)) as run:
        text = [row.lstrip(" │") for row in rows(run)]
        assert text[2].startswith("阿里巴巴")
        assert not any(row.startswith(("，", "。")) for row in text)


async def test_no_size_breaks_it(store_file):
    async with on_source(store_file, READ, target=FOR_CLAIM) as run:
        for size in ((1, 1), (2, 3), (8, 4), (20, 5), (40, 10), (300, 100), (99, 40), (100, 40), (80, 24)):
            await run.pilot.resize_terminal(*size)
            await run.idle()
        assert "41.2" in marked(run)


async def test_r_reads_this_source_whatever_row_has_the_cursor(store_file, monkeypatch):
    async with on_source(store_file, READ) as run:
        asked = []
        monkeypatch.setattr(run.app, "refresh_sources", asked.append)
        await run.press("tab", "j", "r")
        assert asked == [Target("source", SOURCE)]


async def test_a_key_that_has_no_room_is_left_out_of_the_footer_whole(store_file):
    async with on_source(store_file, READ, size=(60, 20)) as run:
        assert "q back" in run.footer
        assert "…" not in rows(run)[-1]


async def test_a_change_of_the_store_while_a_view_opens_does_not_move_its_cursor(store_file):
    async with on_source(store_file, READ) as run:
        view = run.app.view_of(Target("source", SOURCE, "LUMA-C2"))
        view.outdated = True
        run.app.push_screen(view)
        await run.idle()
        await run.press("tab", "enter")
        assert run.app.view.target == Target("claim", "LUMA-C2")
