"""The Diff view and the snapshots of a source: what changed, n and N between changes, < and > between snapshots."""

from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from alimon.model.ports import Fetched
from alimon.model.words import Outcome
from alimon.store.snapshots import snapshot_ids
from alimon.tui.target import Target

from tests.pilot.driving import driven
from tests.pilot.sources import CLAIM, FOR_CLAIM, SOURCE, give, go, on_source, rows, top_view

PASSAGE = (
    "Controls earned revenue of {} million euros in the June quarter of 2025, up 18 per cent on the year."
)


def page(value: str, *, first: str = "The doors opened at nine.", last: str = "The last line of it.") -> str:
    """A page of which each line is another one."""
    before = [f"In the {number}. place nobody asked about the weather." for number in range(40)]
    after = [f"Guest number {number} was glad of that." for number in range(40)]
    return "\n".join([first, *before, PASSAGE.format(value), *after, last])


OLD, NEW = page("41.2"), page("42.7", first="The doors opened at ten.", last="And that was it.")


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (44, 12)])
async def test_d_shows_what_changed_with_the_cited_passage_in_the_middle(store_file, size):
    async with on_source(store_file, OLD, target=FOR_CLAIM, size=size) as run:
        await give(run, NEW)
        await run.press("D")
        assert top_view(run) == "DiffView"
        assert "change 2 of 3" in run.screen
        place = next(at for at, row in enumerate(rows(run)) if "cited passage changed" in row)
        assert size[1] * 0.15 < place < size[1] * 0.85
        await run.press("q")
        assert top_view(run) == "SourceView"


async def test_old_and_new_stand_side_by_side_where_there_is_room(store_file):
    async with on_source(store_file, OLD, target=FOR_CLAIM, size=(120, 40)) as run:
        await give(run, NEW)
        await run.press("D")
        row = next(row for row in rows(run) if "41.2" in row and "│" in row)
        left, _, right = row.partition("│")
        assert ("41.2" in left, "42.7" in right) == (True, True)
        await run.pilot.resize_terminal(80, 24)
        await run.idle()
        assert not any("41.2" in row and "42.7" in row and "│" in row for row in rows(run))
        assert any(row.strip().startswith("- Controls") for row in rows(run))
        assert any(row.strip().startswith("+ Controls") for row in rows(run))


async def test_the_figure_and_the_claims_that_lean_on_it_are_called_out(store_file):
    async with on_source(store_file, OLD, target=FOR_CLAIM, size=(120, 40)) as run:
        await give(run, NEW)
        await run.press("D")
        head = next(row for row in rows(run) if "cited passage changed" in row)
        assert "figure 41.2 million euros became 42.7 million euros" in head
        assert "C1" in head


async def test_n_goes_round_the_changes_and_enter_opens_the_source(store_file):
    async with on_source(store_file, OLD, target=FOR_CLAIM) as run:
        await give(run, NEW)
        await run.press("D", "n")
        assert "And that was it." in run.screen
        await run.press("n")
        assert "The doors opened at ten." in run.screen
        await run.press("N", "N", "enter")
        assert run.app.view.target == Target("source", SOURCE, CLAIM)


async def test_noise_of_the_page_is_shown_faint_and_passed_over(store_file):
    async with on_source(store_file, page("41.2", first="Updated 3 hours ago")) as run:
        await give(run, page("41.2", first="Updated 4 hours ago", last="Other."))
        await run.press("D")
        assert "change 1 of 1" in run.screen
        await run.press("g", "g")
        assert "noise of the page" in run.screen


async def test_a_source_read_once_says_that_there_is_nothing_to_compare(store_file):
    async with on_source(store_file, OLD) as run:
        await run.press("D")
        assert "not two snapshots to compare" in run.screen
        await run.press("n")
        assert "Nothing changed" in run.footer


async def test_older_and_newer_step_through_the_snapshots_from_the_same_place(store_file):
    async with on_source(store_file, OLD) as run:
        await give(run, "An advert.\nAnother one.\n" + NEW)
        await run.press(*["j"] * 30)
        seen = rows(run)[2:12]
        await run.press("<")
        assert "snapshot 1 of 2" in run.screen
        assert rows(run)[2:12] == seen
        await run.press("<")
        assert "the oldest snapshot" in run.footer
        await run.press(">")
        assert "snapshot 2 of 2" in run.screen
        assert rows(run)[2:12] == seen
        await run.press(">")
        assert "the newest snapshot" in run.footer


async def test_an_older_snapshot_stays_while_a_new_one_is_read(store_file):
    async with on_source(store_file, OLD) as run:
        await give(run, NEW)
        await run.press("<")
        await give(run, page("43.0"))
        assert "snapshot 1 of 3" in run.screen
        assert "The doors opened at nine." in run.screen


async def test_d_on_an_older_snapshot_compares_it_with_the_one_before(store_file):
    async with on_source(store_file, OLD) as run:
        await give(run, NEW)
        await give(run, page("43.0"))
        await run.press("<", "D")
        first, second = snapshot_ids(run.store, SOURCE)[:2]
        assert "Changes 1 → 2" in run.screen
        await run.press(">")
        assert "Changes 2 → 3" in run.screen
        await run.press(">")
        assert "the newest two" in run.footer
        assert (first, second) == (f"{SOURCE}@1", f"{SOURCE}@2")


async def test_a_long_text_is_compared_by_a_worker(store_file):
    long = "\n".join(f"Line {number} of a long report." for number in range(9_000))
    async with on_source(store_file, f"{long}\n{OLD}") as run:
        await give(run, f"{long}\n{NEW}")
        await run.press("D")
        assert "change" in run.screen
        assert "42.7" in run.screen


async def test_hostile_text_is_shown_as_text(store_file):
    async with on_source(store_file, "[bold]a[/bold]\nOne.") as run:
        await give(run, "\x1b]0;owned\x07[red]b[/red] \u202e\nOne.")
        await run.press("D")
        assert "<1B>]0;owned<07>[red]b[/red] <202E>" in run.screen
        assert "\x1b" not in run.screen


async def test_no_size_breaks_it(store_file):
    async with driven(store_file, company_id="LUMA", size=(80, 24)) as run:
        await go(run, Target("source", SOURCE))
        for text in (OLD, NEW):
            await give(run, text)
        await run.press("D")
        for size in ((1, 1), (2, 3), (8, 4), (20, 5), (40, 10), (300, 100), (99, 40), (100, 40), (80, 24)):
            await run.pilot.resize_terminal(*size)
            await run.idle()
        assert "42.7" in run.screen


class Answers:
    """A fetcher that gives one answer after the other."""

    def __init__(self, *answers):
        self.left = list(answers)

    async def fetch(self, source, previous):  # noqa: ARG002  # as the protocol has it
        return self.left.pop(0)._replace(final_url=source.url)


READ = Fetched(
    outcome=Outcome.OK, reason="Read.", final_url="", status=200, raw=OLD.encode(), text=OLD, kind="text"
)
GONE = Fetched(
    outcome=Outcome.GONE, reason="The page is no longer there (status 404). Look for its new address.",
    final_url="", status=404,
)  # fmt: skip
BLOCKED = Fetched(
    outcome=Outcome.BLOCKED, reason="The site asks for a login. Paste its text.", final_url="", status=401
)
LOST = Fetched(outcome=Outcome.UNREACHABLE, reason="Nothing answers. Try later.", final_url="")


@asynccontextmanager
async def on_inbox_of(store_file, *answers, size=(120, 40)):
    """The Inbox with the newest event highlighted, after these answers."""
    async with driven(store_file, company_id="LUMA", fetcher=Answers(*answers), size=size) as run:
        for _ in answers:
            run.app.refresh_sources(Target("source", SOURCE))
            await run.until(lambda: not run.app.is_refreshing)
            await run.idle()
            run.clock.move(timedelta(minutes=1))
        await run.press("6")
        yield run


@pytest.mark.parametrize("key", ["enter", "D"])
@pytest.mark.parametrize("answer", [GONE, BLOCKED, LOST], ids=["gone", "blocked", "lost"])
async def test_an_event_of_a_lost_source_leads_to_its_last_text_and_what_came_instead(
    store_file, answer, key
):
    async with on_inbox_of(store_file, READ, answer) as run:
        await run.press(key)
        assert top_view(run) == "DiffView"
        assert "passage 1 of 2" in run.screen
        await run.press("n")
        assert "C1" in next(row for row in reversed(rows(run)) if "in place of this" in row)
        beside = next(row for row in rows(run) if "41.2" in row and "│" in row)
        left, _, right = beside.partition("│")
        word = {"gone": "gone", "blocked": "blocked", "unreachable": "unreachable"}[answer.outcome.value]
        assert (PASSAGE.format("41.2")[:30] in left, word in right) == (True, True)
        for sentence in answer.reason.split(". "):
            assert sentence.rstrip(".") in run.screen
        if answer.status:
            assert f"status {answer.status}" in run.screen
        await run.press("q")
        assert run.app.view.part_name == "inbox"


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (44, 12)])
async def test_the_cited_passage_of_a_lost_source_stands_in_the_middle(store_file, size):
    async with on_inbox_of(store_file, READ, GONE, size=size) as run:
        await run.press("enter")
        place = next(at for at, row in enumerate(rows(run)) if "in place of this" in row)
        assert size[1] * 0.1 < place < size[1] * 0.85


async def test_older_steps_from_the_loss_to_the_snapshots_and_newer_back(store_file):
    newer = READ._replace(raw=NEW.encode(), text=NEW)
    async with on_inbox_of(store_file, READ, newer, GONE) as run:
        await run.press("enter", "<")
        assert "cited passage changed" in run.screen
        await run.press("<")
        assert "oldest two" in run.footer
        await run.press(">")
        assert "in place of this" in run.screen
        await run.press(">")
        assert "newest two" in run.footer


async def test_d_on_a_source_shows_its_loss_until_it_can_be_read_again(store_file):
    async with on_inbox_of(store_file, READ, GONE) as run:
        await go(run, Target("diff", SOURCE, CLAIM))
        assert "in place of this" in run.screen
    async with on_inbox_of(store_file, READ) as run:
        await go(run, Target("diff", SOURCE, CLAIM))
        assert "not two snapshots" in run.screen
